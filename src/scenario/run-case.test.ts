import { describe, expect, test } from 'vitest'
import {
  aroundSteps,
  emulatorBut,
  runScenarios,
  runSteps,
  runStepsOn,
  toldOf,
} from '../../fixtures/run-scenario-text.ts'
import { TargetError } from './target.ts'

describe('a case', () => {
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
    const { verdict, reason } = await runStepsOn(targets, steps)
    expect({ verdict, reason }).toEqual({ verdict: 'NOT_APPLICABLE', reason: why })
  })

  test('that failed before its target gave up has still failed', async () => {
    const targets = emulatorBut(() => ({
      advance: async () => ({ kind: 'unsupported', why: 'no clock' }),
    }))
    const { verdict } = await runStepsOn(
      targets,
      '  - { check: toy.count, expect: 5 }\n  - { advance: 1h }',
    )
    expect(verdict).toBe('FAIL')
  })

  test('ends as ERROR, never FAIL, when the network fails', async () => {
    const targets = emulatorBut(() => ({
      send: () => Promise.reject(new TargetError('Cannot reach http://127.0.0.1:1: refused.')),
    }))
    const result = await runStepsOn(targets, '  - { send: toy.add, expect: { sum: 1 } }')
    expect([result.verdict, result.blame]).toEqual(['ERROR', 'target'])
  })

  test.each([new TypeError('x is undefined'), new RangeError('Maximum call stack size exceeded')])(
    'blames us for what is our own bug: %s',
    async (error) => {
      const targets = emulatorBut(() => ({ send: () => Promise.reject(error) }))
      const result = await runStepsOn(targets, '  - { send: toy.add, expect: { sum: 1 } }')
      expect([result.verdict, result.blame]).toEqual(['ERROR', 'us'])
      expect(result.findings[0]?.stack).toContain(error.message)
    },
  )

  test('needs features that its target kind has', async () => {
    const result = await runStepsOn(
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
    const scenario = aroundSteps(
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
    const result = await runStepsOn(
      emulatorBut(() => ({})),
      '  - { send: toy.add, expect: { sum: 9 } }',
      'setup: [{ check: toy.count, expect: 1 }]\n',
    )
    expect(toldOf(result)).toEqual(['4 found 0'])
    expect(result.stepsCount).toBe(1)
  })

  test('a setup that is refused fails, though it expects nothing', async () => {
    const result = await runStepsOn(
      emulatorBut(() => ({})),
      '  - { check: toy.count, expect: 0 }',
      'setup: [{ send: toy.add, with: { by: 77 } }]\n',
    )
    expect(toldOf(result)).toEqual([
      '4 the setup was refused: { transport: "reply", status: 400, reason: "BAD_NUMBER", body: "3", code: 3 } (if that is right, say so with expect)',
    ])
  })
})
