import { describe, expect, test } from 'vitest'
import { emulatorBut, readScenario, runStepsOn, toldOf } from '../../fixtures/run-scenario-text.ts'
import type { Acted, Stimulus, Target } from './target.ts'

/** A till that acts as told, on an emulator. */
function tillWho(act: (stimulus: Stimulus, target: Target) => Promise<Acted>) {
  return emulatorBut((target) => ({
    kind: 'client',
    stimulate: (stimulus) => act(stimulus, target),
  }))
}

const paid = { kind: 'outcome', fields: { outcome: 'paid', amount: 3, receipt: '7' } } as const

describe('a till under test', () => {
  test('is given the stimulus with its parameters and its time, and judged by what it says', async () => {
    const given: Stimulus[] = []
    const targets = tillWho(async (stimulus) => {
      given.push(stimulus)
      return paid
    })
    const result = await runStepsOn(
      targets,
      `  - client: sale
    with: { sale: "\${vars.sum}" }
    eventually: { within: 30s }
    save: { receipt: "\${reply.receipt}" }
    expect: { outcome: paid, amount: { $gt: 2 } }
  - client: pay
    with: { receipt: "\${receipt}" }
    expect: { outcome: refused }`,
      'vars: { sum: 3 }\n',
    )
    expect(given).toEqual([
      { name: 'sale', params: { sale: 3 }, withinMs: 30_000 },
      { name: 'pay', params: { receipt: '7' } },
    ])
    expect(toldOf(result)).toEqual(['13 found "paid"'])
  })

  test('is not asked with a time that is none', async () => {
    const result = await runStepsOn(
      tillWho(async () => paid),
      '  - { client: sale, eventually: { within: "${vars.soon}" }, expect: { outcome: paid } }',
      'vars: { soon: a while }\n',
    )
    expect(result.verdict).toBe('ERROR')
    expect(toldOf(result)[0]).toContain('Cannot wait "a while": give a duration such as 250ms')
  })

  test('sends itself: the runner does so in the setup only', async () => {
    const result = await runStepsOn(
      tillWho(async () => paid),
      `  - { send: toy.add, with: { by: 5 }, expect: { sum: 99 }, save: { five: "\${reply.sum}" } }
  - { client: sale }
  - { check: toy.count, expect: 2 }
  - { check: toy.count, expect: "\${five}" }`,
      'setup:\n  - { send: toy.add, with: { by: 2 } }\n',
    )
    expect(result.verdict).toBe('PASS')
    expect(result.notMeasured).toEqual([
      {
        step: 'check toy.count',
        line: 10,
        why: 'it needs "five", and the step in line 7 is left to the till under test',
      },
    ])
  })

  test.each([
    {
      expectation: '',
      says: ['5 no answer came (it hangs) (if that is right, write expect: { outcome: none })'],
    },
    {
      expectation: 'expect: { outcome: paid }',
      says: ['5 no answer came (it hangs) (if that is right, write expect: { outcome: none })'],
    },
    { expectation: 'expect: { outcome: none }', says: [] },
    { expectation: 'expect: { outcome: { $in: [none, unknown] } }', says: [] },
  ])(
    'that says nothing fails unless that is expected: $expectation',
    async ({ expectation, says }) => {
      const targets = tillWho(async () => ({ kind: 'silent', why: 'it hangs' }))
      const step = ['client: sale', expectation].filter(Boolean).join(', ')
      expect(toldOf(await runStepsOn(targets, `  - { ${step} }`))).toEqual(says)
    },
  )

  test('acts while the world goes on', async () => {
    const seen: unknown[] = []
    const targets = tillWho(async (_stimulus, target) => {
      // Until the world has changed, as a till does that asks for a sale's state.
      for (let turns = 0; turns < 1000; turns++) {
        const sent = await target.send({ device: 'toy', operation: 'add', params: {}, till: 't' })
        if (sent.kind === 'reply' && sent.fields['code'] === 2) return paid
        seen.push(sent)
      }
      return { kind: 'silent', why: 'nothing happened' }
    })
    const result = await runStepsOn(
      targets,
      `  - client: sale
    expect: { outcome: paid }
    meanwhile:
      - { check: toy.count, eventually: { within: 10s }, expect: { $gt: 0 } }
      - { cause: toy.jam, with: { percent: 7 } }`,
    )
    expect(toldOf(result)).toEqual([])
    expect(seen.length).toBeGreaterThan(0)
  })

  test('is not there on an emulator, nor is what happens meanwhile', async () => {
    const result = await runStepsOn(
      emulatorBut(() => ({})),
      `  - { client: sale, meanwhile: [{ cause: toy.jam, with: { percent: 7 } }] }
  - { send: toy.add, expect: { status: 200 } }`,
    )
    expect(result.verdict).toBe('PASS')
    expect(result.notMeasured).toHaveLength(1)
  })
})

test.each([
  {
    step: '{ client: sale, meanwhile: [{ send: toy.add }] }',
    says: '"send" cannot stand in "meanwhile": the till is at work there. Let the world act on it: cause, clear, fault, check.',
  },
  {
    step: '{ client: sale, meanwhile: [{ client: pay }] }',
    says: '"client" cannot stand in "meanwhile": the till is at work there. Let the world act on it: cause, clear, fault, check.',
  },
  {
    step: '{ client: sale, meanwhile: [{ cause: toy.jamm }] }',
    says: 'unknown cause "jamm". Did you mean "jam"? Known: jam, off, kick.',
  },
  {
    step: '{ client: sale, meanwhile: [{ caus: toy.jam }] }',
    says: 'unknown key "caus". Did you mean "cause"? Known: send, client, cause, clear, fault, advance, settle, check, use, operator.',
  },
  {
    step: '{ client: sale, stays: { for: 10s }, expect: { outcome: paid } }',
    says: 'a till is asked once: "stays" cannot look at it again. Write a check after it.',
  },
  {
    step: '{ operator: { ask: confirm, say: "${nobody}" } }',
    says: 'unknown name "nobody". Nothing is known here.',
  },
])('is refused before anything runs: $step', ({ step, says }) => {
  expect(() =>
    readScenario(`format: 1\nid: toy/test\ntitle: A test\nsteps:\n  - ${step}\n`),
  ).toThrow(says)
})
