import { describe, expect, test } from 'vitest'
import { openRegister, personWho, readReal } from '../../fixtures/real-device.ts'
import { runScenarios } from '../../fixtures/run-scenario-text.ts'
import { emulators } from '../emulators.ts'
import type { CaseResult } from './run-case.ts'
import type { DeviceTargetPlan } from './targets/device.ts'
import { deviceTargets } from './targets/device.ts'

async function runOn(plan: DeviceTargetPlan, steps: string, head = ''): Promise<CaseResult> {
  const targets = deviceTargets(plan)
  const { results } = await runScenarios([readReal(steps, head)], { targets, devices: emulators })
  const [result] = results
  if (!result) throw new Error('no result')
  return result
}

const told = ({ verdict, reason, findings }: CaseResult) => ({
  verdict,
  ...(reason === undefined ? {} : { reason }),
  says: findings.map(({ says }) => says),
})
const passed = { verdict: 'PASS', says: [] }

describe('a person at the device', () => {
  const tear = '{ ask: confirm, say: Take the paper out, timeout: 5m }'
  const steps = `  - { cause: ikkm.paper-out, operator: ${tear} }
  - { operator: { ask: number, say: "Receipts for \${vars.sum}?" }, expect: 0 }
  - { operator: { ask: confirm, say: Is it dark? } }
  - { operator: { ask: choice, say: Which lamp?, choices: [red, green] }, expect: red }`
  const head = 'vars: { sum: 100 }\n'
  const yes = { kind: 'answer', value: true } as const

  test('does what the runner does elsewhere, and answers', async () => {
    const register = await openRegister()
    const person = personWho(yes, { kind: 'answer', value: 0 }, yes, {
      kind: 'answer',
      value: 'red',
    })
    const result = await runOn(register.plan({}, { operator: person.operator }), steps, head)
    expect(told(result)).toEqual(passed)
    expect(person.asked.map(({ say, timeoutMs }) => [say, timeoutMs])).toEqual([
      ['Take the paper out', 300_000],
      ['Receipts for 100?', 120_000],
      ['Is it dark?', 120_000],
      ['Which lamp?', 120_000],
    ])
    expect(result.answers).toEqual([
      { say: 'Take the paper out', answer: 'true' },
      { say: 'Receipts for 100?', answer: '0' },
      { say: 'Is it dark?', answer: 'true' },
      { say: 'Which lamp?', answer: 'red' },
    ])
  })

  test.each([
    { asks: 'done', act: '{ cause: ikkm.paper-out, operator: { ask: confirm, say: Tear } }' },
    { asks: 'told', act: '{ operator: { ask: confirm, say: Is it dark? } }' },
  ])('is not waited for when the run is stopped: something is to be $asks', async ({ act }) => {
    const register = await openRegister()
    const person = personWho({ kind: 'none', why: 'the run was interrupted' })
    const result = await runOn(register.plan({}, { operator: person.operator }), `  - ${act}`)
    expect(told(result)).toEqual({ verdict: 'SKIPPED', reason: 'interrupted', says: [] })
  })

  test('who types a key that stands on the display has it blanked', async () => {
    const register = await openRegister()
    const person = personWho({ kind: 'answer', value: 'it says 11112222' })
    const plan = register.plan({}, { operator: person.operator })
    const result = await runOn(
      plan,
      '  - { operator: { ask: text, say: Which key?, timeout: 1m } }',
    )
    expect(result.answers).toEqual([{ say: 'Which key?', answer: 'it says •••' }])
  })

  test('whose answer is not what is expected makes the case fail', async () => {
    const register = await openRegister()
    const person = personWho(
      yes,
      { kind: 'answer', value: 2 },
      { kind: 'answer', value: false },
      { kind: 'answer', value: 'green' },
    )
    const result = await runOn(register.plan({}, { operator: person.operator }), steps, head)
    expect(told(result)).toEqual({
      verdict: 'FAIL',
      says: ['found 2', 'found false', 'found "green"'],
    })
  })

  test.each([
    { answer: { kind: 'none', why: 'nobody answered within 5m' }, why: 'within 5m' },
    { answer: { kind: 'answer', value: false }, why: 'it was not done' },
  ] as const)(
    'who does not do it leaves the case to be looked at: $why',
    async ({ answer, why }) => {
      const register = await openRegister()
      const person = personWho(answer)
      const result = await runOn(register.plan({}, { operator: person.operator }), steps, head)
      expect(result.verdict).toBe('REVIEW')
      expect(result.findings[0]?.says).toContain(why)
      expect(person.asked).toHaveLength(1)
    },
  )
})
