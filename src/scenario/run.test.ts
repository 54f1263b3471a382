import { describe, expect, test } from 'vitest'
import { aroundSteps, emulatorBut, runScenarios, toys } from '../../fixtures/run-scenario-text.ts'
import { coverageLines } from './coverage/coverage-lines.ts'
import type { TargetSource } from './target.ts'
import { createEmulatorTarget } from './targets/emulator.ts'

describe('a run', () => {
  const cases = (count: number) =>
    aroundSteps(
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
    const scenario = aroundSteps(`  - { send: toy.add, with: { by: 77 }, expect: { status: 400 } }
  - { cause: toy.jam }
  - { client: sale }`)
    const { summary } = await runScenarios([scenario])
    expect(coverageLines(summary.coverage)).toEqual([
      ' toy   operations 1/2  codes 1/3  causes 1/5  transitions 1/6',
    ])
    expect(summary.notMeasured).toEqual([
      { why: 'the target has no till under test to do it', what: ['toy/test: client sale'] },
    ])
  })

  test('of the same scenario and seed twice gives byte-identical journals', async () => {
    const scenario =
      aroundSteps(`  - { fault: { on: toy.add, effect: garble, percent: 50, times: 3 } }
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
