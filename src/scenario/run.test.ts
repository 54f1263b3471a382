import { describe, expect, test } from 'vitest'
import { readScenario, runScenarios, runSteps, toys } from '../../fixtures/run-scenario-text.ts'
import type { CaseResult } from './run-case.ts'
import type { CaseOrder, Target, TargetSource } from './target.ts'
import { TargetError } from './target.ts'
import { createEmulatorTarget } from './targets/emulator.ts'

/** Every finding as one line: line of the file, and what stands beside the underline. */
function told({ findings }: CaseResult): string[] {
  return findings.map(({ place, says, hint }) => {
    const { line } = place.source.position(place.start)
    return `${line} ${says}${hint === undefined ? '' : ` (${hint})`}`
  })
}

/** An emulator of which something is replaced. */
function emulatorBut(change: (target: Target) => Partial<Target>): TargetSource {
  return {
    kind: 'emulator',
    async open(order: CaseOrder) {
      const target = createEmulatorTarget(toys, order)
      return { ...target, ...change(target) }
    },
  }
}

const one = (steps: string, more = '') =>
  readScenario(`format: 1\nid: toy/test\ntitle: A test\n${more}steps:\n${steps}`)

async function runOn(targets: TargetSource, steps: string, more = ''): Promise<CaseResult> {
  const [result] = (await runScenarios([one(steps, more)], { targets })).results
  if (!result) throw new Error('no result')
  return result
}

// Steps begin in line 5.
const verdicts: readonly {
  why: string
  steps: string
  verdict: string
  tells?: readonly string[]
  reason?: string
}[] = [
  {
    why: 'what holds',
    steps: '  - { send: toy.add, with: { by: 3 }, expect: { status: 200, sum: 3 } }',
    verdict: 'PASS',
  },
  {
    why: 'what does not hold',
    steps: '  - { send: toy.add, with: { by: 3 }, expect: { status: 203, sum: 4 } }',
    verdict: 'FAIL',
    tells: ['5 found 200', '5 found 3'],
  },
  {
    why: 'mismatches of several steps',
    steps: '  - { check: toy.count, expect: 1 }\n  - { check: toy.count, expect: 2 }',
    verdict: 'FAIL',
    tells: ['5 found 0', '6 found 0'],
  },
  {
    why: 'an alternative that is not strict',
    steps:
      '  - send: toy.add\n    expect:\n      any-of:\n        - { verdict: PASS, sum: 5 }\n        - { verdict: NON_STRICT, sum: 1, because: it is close }',
    verdict: 'NON_STRICT',
    tells: ['9 it is close'],
    reason: 'it is close',
  },
  {
    why: 'an alternative nobody can decide',
    steps:
      '  - check: toy.count\n    expect: { any-of: [{ verdict: UNKNOWN, $eq: 0, because: who knows }] }',
    verdict: 'UNKNOWN',
    tells: ['6 who knows'],
    reason: 'who knows',
  },
  {
    why: 'no alternative that holds',
    steps:
      '  - send: toy.add\n    expect:\n      any-of:\n        - { verdict: PASS, sum: 5, status: 201 }\n        - { verdict: INFO, sum: 7, because: luck }',
    verdict: 'FAIL',
    tells: ['9 found 1 (none of 2 alternatives holds; INFO is the nearest)'],
  },
  {
    why: 'nothing judged',
    steps: '  - { send: toy.add }',
    verdict: 'INFO',
    reason: 'nothing was held against an expectation',
  },
  {
    why: 'a loss that is expected',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { send: toy.add, expect: { transport: lost, how: timeout } }\n  - { check: toy.count, expect: 1 }',
    verdict: 'PASS',
  },
  {
    why: 'a loss that nobody expects',
    steps:
      '  - { fault: { on: toy.add, effect: lose-request } }\n  - { send: toy.add, expect: { status: 200, sum: 1 } }',
    verdict: 'FAIL',
    tells: [
      '6 no answer came (nothing came within 10 s) (if that is right, write expect: { transport: lost })',
    ],
  },
  {
    why: 'a loss where nothing at all is expected',
    steps:
      '  - { fault: { on: toy.add, effect: lose-request, ending: reset } }\n  - { send: toy.add }',
    verdict: 'FAIL',
    tells: [
      '6 no answer came (the connection broke) (if that is right, write expect: { transport: lost })',
    ],
  },
  {
    why: 'a loss that an alternative foresees',
    steps:
      '  - { fault: { on: toy.add, effect: cut-reply } }\n  - send: toy.add\n    expect: { any-of: [{ verdict: PASS, status: 200 }, { verdict: NON_STRICT, transport: lost, how: cut, because: cut }] }',
    verdict: 'NON_STRICT',
    tells: ['7 cut'],
    reason: 'cut',
  },
  {
    why: 'a fault that is never met',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { check: toy.count, expect: 0 }',
    verdict: 'FAIL',
    tells: [
      '5 fault armed at line 5 was never met (no message of the case matched it; look at "on", or take it out)',
    ],
  },
  {
    why: 'a fault by chance that never strikes',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply, percent: 1 } }\n  - { check: toy.count, expect: 0 }',
    verdict: 'PASS',
  },
  {
    why: 'a fault for a step that was left out',
    steps:
      '  - { fault: { on: toy.add, effect: lose-reply } }\n  - { client: sale }\n  - { check: toy.count, expect: 0 }',
    verdict: 'PASS',
  },
  {
    why: 'a value that is not there to be saved',
    steps: '  - { send: toy.add, save: { change: "${reply.change}" } }',
    verdict: 'FAIL',
    tells: [
      '5 there is nothing to save: "reply" has no such field: unknown field "change". Known: transport, status, reason, body, sum.',
    ],
  },
  {
    why: 'a step whose value an earlier failure kept from being saved',
    steps:
      '  - { send: toy.count, expect: { status: 500 }, save: { x: "${reply.x}" } }\n  - { check: toy.count, expect: "${x}" }',
    verdict: 'FAIL',
    tells: ['5 found 200'],
  },
  {
    why: 'only steps that are for others',
    steps: '  - { client: sale, expect: { outcome: paid } }',
    verdict: 'NOT_APPLICABLE',
    reason: 'the target has no till under test to do it',
  },
  {
    why: 'a cause that cannot be now',
    steps: '  - { cause: toy.kick }',
    verdict: 'ERROR',
    tells: ['5 Cannot cause "kick" on toy: there is nothing to lose.'],
  },
  {
    why: 'picking from what is no list',
    steps: '  - { check: toy.count, where: { a: 1 }, expect: 0 }',
    verdict: 'ERROR',
    tells: [
      '5 Cannot pick from toy.count with "where": it is a number, not a list. Expect its fields instead.',
    ],
  },
]

describe('a case', () => {
  test.each(verdicts)('with $why ends as $verdict', async ({ steps, verdict, tells, reason }) => {
    const result = await runSteps(steps)
    expect({ verdict: result.verdict, tells: told(result) }).toEqual({
      verdict,
      tells: tells ?? [],
    })
    expect(result.reason).toBe(reason)
  })

  test('goes on without the steps its target cannot do, and lists them with the reason', async () => {
    const result =
      await runSteps(`  - { id: sells, client: sale, save: { sum: "\${reply.amount}" } }
  - { check: wire.requests, expect: { $count: 1 } }
  - { check: toy.count, expect: "\${sum}" }
  - { operator: { ask: confirm, say: Look. } }
  - { check: toy.count, expect: 0 }`)
    expect(result.verdict).toBe('PASS')
    expect(result.checksCount).toBe(1)
    expect(result.notMeasured).toEqual([
      { step: 'sells', line: 5, why: 'the target has no till under test to do it' },
      { step: 'check wire.requests', line: 6, why: 'the target has no till under test to ask' },
      {
        step: 'check toy.count',
        line: 7,
        why: 'it needs "sum", and the step in line 5 was left out: the target has no till under test to do it',
      },
      { step: 'operator', line: 8, why: 'the target has no device that a person could look at' },
    ])
  })

  test('ends as NOT_APPLICABLE when its target cannot give a fact', async () => {
    const why = 'nobody can look inside'
    const targets = emulatorBut(() => ({ fact: async () => ({ kind: 'unsupported', why }) }))
    const steps = '  - { send: toy.add, expect: { sum: 1 } }\n  - { check: toy.count, expect: 5 }'
    const { verdict, reason } = await runOn(targets, steps)
    expect({ verdict, reason }).toEqual({ verdict: 'NOT_APPLICABLE', reason: why })
  })

  test('that failed before its target gave up has still failed', async () => {
    const targets = emulatorBut(() => ({
      advance: async () => ({ kind: 'unsupported', why: 'no clock' }),
    }))
    const { verdict } = await runOn(
      targets,
      '  - { check: toy.count, expect: 5 }\n  - { advance: 1h }',
    )
    expect(verdict).toBe('FAIL')
  })

  test('ends as ERROR, never FAIL, when the network fails', async () => {
    const targets = emulatorBut(() => ({
      send: () => Promise.reject(new TargetError('Cannot reach http://127.0.0.1:1: refused.')),
    }))
    const result = await runOn(targets, '  - { send: toy.add, expect: { sum: 1 } }')
    expect([result.verdict, result.blame]).toEqual(['ERROR', 'target'])
  })

  test.each([new TypeError('x is undefined'), new RangeError('Maximum call stack size exceeded')])(
    'blames us for what is our own bug: %s',
    async (error) => {
      const targets = emulatorBut(() => ({ send: () => Promise.reject(error) }))
      const result = await runOn(targets, '  - { send: toy.add, expect: { sum: 1 } }')
      expect([result.verdict, result.blame]).toEqual(['ERROR', 'us'])
      expect(result.findings[0]?.stack).toContain(error.message)
    },
  )

  test('needs features that its target kind has', async () => {
    const result = await runOn(
      emulatorBut(() => ({})),
      '  - { check: toy.count, expect: 0 }',
      'needs: { features: [operator] }\n',
    )
    expect(result.verdict).toBe('NOT_APPLICABLE')
    expect(result.reason).toBe('the target kind "emulator" has no operator')
  })
})

describe('setup and teardown', () => {
  test('the teardown runs after a failure, last step first', async () => {
    const scenario = one(
      '  - { check: toy.count, expect: 9 }\n',
      'teardown: [{ id: a, send: toy.add, with: { by: 1 } }, { id: b, send: toy.add, with: { by: 2 } }]\n',
    )
    const asked: unknown[] = []
    const targets = emulatorBut((target) => ({
      send: (order) => (asked.push(order.params['by']), target.send(order)),
    }))
    const { results } = await runScenarios([scenario], { targets })
    expect(results[0]?.verdict).toBe('FAIL')
    expect(asked).toEqual([2, 1])
  })

  test('a setup that fails ends the case before its steps', async () => {
    const result = await runOn(
      emulatorBut(() => ({})),
      '  - { send: toy.add, expect: { sum: 9 } }',
      'setup: [{ check: toy.count, expect: 1 }]\n',
    )
    expect(told(result)).toEqual(['4 found 0'])
    expect(result.stepsCount).toBe(1)
  })

  test('a setup that is refused fails, though it expects nothing', async () => {
    const result = await runOn(
      emulatorBut(() => ({})),
      '  - { check: toy.count, expect: 0 }',
      'setup: [{ send: toy.add, with: { by: 77 } }]\n',
    )
    expect(told(result)).toEqual([
      '4 the setup was refused: { transport: "reply", status: 400, reason: "BAD_NUMBER", body: "3", code: 3 } (if that is right, say so with expect)',
    ])
  })
})

describe('values', () => {
  test('saved ones win over what is implied, and keep their type', async () => {
    const result = await runSteps(`  - { send: toy.add, with: { by: 4 } }
  - { check: toy.count, save: { before: "\${fact}" } }
  - { send: toy.add, expect: { body: { $delta: { from: "\${before}", by: 1 } } } }
  - { check: toy.count, expect: { $delta: { from: "\${before}", by: 1 } } }
  - { check: toy.additions, where: { number: "\${before}" }, expect: { $count: 0 } }
  - { check: toy.additions, where: { number: "2" }, expect: [{ number: 2, kind: addition }] }`)
    // The body is text; a difference is between numbers.
    expect(told(result)).toEqual(['7 found "5"'])
    expect(result.findings[0]?.used).toEqual([
      { name: 'before', value: 4, from: 'saved in line 6' },
    ])
  })

  test('what the till knew before it sent can be compared with', async () => {
    const result = await runSteps(
      '  - { send: toy.add, expect: { sum: { $not: "${before.sum}" } } }',
    )
    expect(result.verdict).toBe('PASS')
  })

  test('tills with other names know other things', async () => {
    const result = await runSteps(`  - { send: toy.add, with: { by: 4 } }
  - { send: toy.add, as: other, expect: { sum: 5 }, save: { knew: "\${before.sum}" } }
  - { check: toy.count, expect: { $delta: { from: "\${knew}", by: 5 } } }`)
    expect(result.verdict).toBe('PASS')
  })

  test('rows of a matrix become cases with values of their own', async () => {
    const scenario = one(
      '  - { send: toy.add, with: "${case.with}", expect: { sum: "${case.sum}", body: "${case.sum}" } }',
      'matrix: [{ name: a, with: { by: 1 }, sum: 1 }, { name: b, with: { by: 2 }, sum: 2 }]\n',
    )
    const { results } = await runScenarios([scenario])
    expect(results.map(({ planned, findings }) => [planned.id, findings[0]?.hint])).toEqual([
      ['toy/test[a]', 'one is text and the other a number; write "1" to expect what was found'],
      ['toy/test[b]', 'one is text and the other a number; write "2" to expect what was found'],
    ])
  })

  test('a part takes inputs and gives outputs, and sees nothing else', async () => {
    const parts = {
      'add-two': `format: 1
inputs: { first: {}, second: { default: 2 } }
outputs: { sum: "\${sum}" }
steps:
  - { send: toy.add, with: { by: "\${first}" } }
  - { send: toy.add, with: { by: "\${second}" }, expect: { status: 200 }, save: { sum: "\${reply.sum}" } }`,
    }
    const result = await runSteps(
      `  - { use: add-two, with: { first: 3 }, save: { total: "\${outputs.sum}" } }
  - { check: toy.count, expect: "\${total}" }
  - { check: toy.count, expect: 5 }`,
      parts,
    )
    expect(told(result)).toEqual([])
    expect(result.checksCount).toBe(3)
  })
})

describe('time', () => {
  test('passes on the virtual clock until what is awaited holds', async () => {
    const steps = `  - { cause: toy.off }
  - { send: toy.add, expect: { transport: lost } }
  - { clear: toy.off }
  - { send: toy.add, eventually: { within: 5s, every: 1s }, expect: { sum: 3 } }
  - { check: toy.count, stays: { for: 24h, every: 1h }, expect: 3 }`
    expect(told(await runSteps(steps))).toEqual([])
  })

  test('runs out', async () => {
    const steps = '  - { check: toy.count, eventually: { within: 90s }, expect: 1 }'
    expect(told(await runSteps(steps))).toEqual(['5 found 0 (it did not hold within 1m30s)'])
  })

  test('ends what held at first', async () => {
    const steps =
      '  - { send: toy.add, stays: { for: 1m, every: 20s }, expect: { sum: { $lte: 3 } } }'
    expect(told(await runSteps(steps))).toEqual([
      '5 found 4 (it held at first, and no longer after 1m)',
    ])
  })

  test('moves by what the till waited for, and by nothing else', async () => {
    const scenario = one(
      `  - { fault: { on: toy.add, effect: delay, delay: 3s } }
  - { send: toy.add }
  - { fault: { on: toy.add, effect: delay, delay: 11s } }
  - { send: toy.add, expect: { transport: lost, how: timeout } }
  - { fault: { on: toy.add, effect: lose-reply, ending: reset } }
  - { send: toy.add, expect: { transport: lost, how: reset } }
  - { advance: 2m }`,
      '',
    )
    let passedMs = 0
    const targets = emulatorBut((target) => {
      const beganAt = target.now()
      return { close: async () => void (passedMs = target.now() - beganAt) }
    })
    const { results } = await runScenarios([scenario], { targets })
    expect(results[0]?.verdict).toBe('PASS')
    expect(passedMs).toBe(3_000 + 10_000 + 120_000)
  })
})

describe('a run', () => {
  const cases = (count: number) =>
    one(
      '  - { check: toy.count, expect: "${case.is}" }',
      `matrix: [${Array.from({ length: count }, (_, i) => `{ name: c${i}, is: ${i === 3 ? 1 : 0} }`).join(', ')}]\n`,
    )

  test('tells cases in the order of the plan, however long each takes', async () => {
    const slow = emulatorBut((target) => ({
      async fact(device, fact) {
        // Earlier cases need more turns than later ones.
        for (let turn = 0; turn < 20 - order++; turn++) await Promise.resolve()
        return target.fact(device, fact)
      },
    }))
    let order = 0
    const { results } = await runScenarios([cases(8)], { targets: slow, workers: 8 })
    expect(results.map(({ planned }) => planned.row?.name)).toEqual(
      Array.from({ length: 8 }, (_, i) => `c${i}`),
    )
  })

  test.each([1, 8])('stops at the first failure when told so, with %i workers', async (workers) => {
    const { results, summary } = await runScenarios([cases(8)], { bail: true, workers })
    expect(results.map(({ verdict }) => verdict)).toEqual(
      'PASS PASS PASS FAIL SKIPPED SKIPPED SKIPPED SKIPPED'.split(' '),
    )
    expect(summary.counts.SKIPPED).toBe(4)
  })

  test('that is interrupted ends with what it has', async () => {
    const interruption = new AbortController()
    const targets = emulatorBut((target) => ({
      async fact(device, fact) {
        interruption.abort()
        return target.fact(device, fact)
      },
    }))
    const { results, summary } = await runScenarios([cases(3)], {
      targets,
      workers: 1,
      signal: interruption.signal,
    })
    expect(results.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['PASS', undefined],
      ['SKIPPED', 'interrupted'],
      ['SKIPPED', 'interrupted'],
    ])
    expect(summary.isInterrupted).toBe(true)
  })

  test('repeats cases with the next seeds', async () => {
    const { results } = await runScenarios([cases(1)], { repeat: 3 })
    expect(results.map(({ planned: { id, seed } }) => [id, seed])).toEqual([
      ['toy/test[c0]#1', 1],
      ['toy/test[c0]#2', 2],
      ['toy/test[c0]#3', 3],
    ])
  })

  test('sums up what was reached and what was not measured', async () => {
    const scenario = one(`  - { send: toy.add, with: { by: 77 }, expect: { status: 400 } }
  - { cause: toy.jam }
  - { client: sale }`)
    const { summary } = await runScenarios([scenario])
    expect(summary.codes).toEqual([{ device: 'toy', known: ['1', '2', '3'], reached: ['3'] }])
    expect(summary.reached).toEqual(['toy.add', 'toy.jam'])
    expect(summary.notMeasured).toEqual([
      { why: 'the target has no till under test to do it', what: ['toy/test: client sale'] },
    ])
  })

  test('of the same scenario and seed twice gives byte-identical journals', async () => {
    const scenario = one(`  - { fault: { on: toy.add, effect: garble, percent: 50, times: 3 } }
  - { send: toy.add, eventually: { within: 30s, every: 7s }, expect: { sum: 5 } }
  - { cause: toy.jam }
  - { send: toy.add, with: { by: 2 }, expect: { status: 400 } }
  - { fault: { on: toy.add, effect: late } }
  - { send: toy.add, expect: { transport: lost } }
  - { advance: 3h }
  - { settle: true }`)
    const journals = await Promise.all([1, 1, 2].map((seed) => journalOf(seed)))
    expect(journals[0]).toBe(journals[1])
    expect(journals[0]).not.toBe(journals[2])
    expect(journals[0]?.length).toBeGreaterThan(1_000)

    async function journalOf(seed: number): Promise<string> {
      let journal = ''
      const targets: TargetSource = {
        kind: 'emulator',
        async open(order) {
          const target = createEmulatorTarget(toys, { ...order, seed })
          const close = async () => {
            journal = JSON.stringify(target.rig.journal.list({}))
          }
          return { ...target, close }
        },
      }
      await runScenarios([scenario], { targets })
      return journal
    }
  })
})
