import { describe, expect, test } from 'vitest'
import {
  aroundSteps,
  emulatorBut,
  runScenarios,
  runSteps,
  toldOf,
} from '../../fixtures/run-scenario-text.ts'

describe('values', () => {
  test('saved ones win over what is implied, and keep their type', async () => {
    const result = await runSteps(`  - { send: toy.add, with: { by: 4 } }
  - { check: toy.count, save: { before: "\${fact}" } }
  - { send: toy.add, expect: { body: { $delta: { from: "\${before}", by: 1 } } } }
  - { check: toy.count, expect: { $delta: { from: "\${before}", by: 1 } } }
  - { check: toy.additions, where: { number: "\${before}" }, expect: { $count: 0 } }
  - { check: toy.additions, where: { number: "2" }, expect: [{ number: 2, kind: addition }] }`)
    // The body is text; a difference is between numbers.
    expect(toldOf(result)).toEqual(['7 found "5"'])
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
    const scenario = aroundSteps(
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
    expect(toldOf(result)).toEqual([])
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
    expect(toldOf(await runSteps(steps))).toEqual([])
  })

  test('runs out', async () => {
    const steps = '  - { check: toy.count, eventually: { within: 90s }, expect: 1 }'
    expect(toldOf(await runSteps(steps))).toEqual(['5 found 0 (it did not hold within 1m30s)'])
  })

  test('ends what held at first', async () => {
    const steps =
      '  - { send: toy.add, stays: { for: 1m, every: 20s }, expect: { sum: { $lte: 3 } } }'
    expect(toldOf(await runSteps(steps))).toEqual([
      '5 found 4 (it held at first, and no longer after 1m)',
    ])
  })

  test('moves by what the till waited for, and by nothing else', async () => {
    const scenario = aroundSteps(
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
