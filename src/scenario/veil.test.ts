/** What is secret appears in no report, wherever it was said, saved, found or traced. */
import { expect, test } from 'vitest'
import { aroundSteps, runScenarios } from '../../fixtures/run-scenario-text.ts'
import { toyWithTill } from '../../fixtures/toy-till.ts'
import { emulatorTargets } from './targets/emulator.ts'

/** What chance gives with an addition is the toy’s secret. */
const steps = `  - send: toy.add
    with: { by: 3 }
  - check: toy.lucky
    save: { luck: "\${fact}" }
  - check: toy.lucky
    expect: ["\${luck}", 1]
  - check: toy.count
    expect: { $matches: "^\${luck}$" }
`

async function told(secrets: readonly string[]): Promise<{ text: string; luck: string }> {
  const devices = [{ ...toyWithTill, secrets }]
  const targets = emulatorTargets(devices)
  let luck = ''
  const spy = {
    ...targets,
    async open(order: Parameters<typeof targets.open>[0]) {
      const target = await targets.open(order)
      if (!('fact' in target)) return target
      return {
        ...target,
        async close() {
          const answer = await target.fact('toy', 'lucky')
          luck = 'value' in answer ? String(answer.value) : ''
        },
      }
    },
  }
  const { results } = await runScenarios([aroundSteps(steps)], { devices, targets: spy })
  const [result] = results
  expect(result?.verdict).toBe('FAIL')
  const { planned: _planned, findings, ...rest } = result ?? { findings: [] }
  const shown = findings.map(({ place: _place, ...one }) => one)
  return { text: JSON.stringify([shown, rest]), luck }
}

test('a secret is blanked in what was found, used and traced', async () => {
  const { text, luck } = await told(['lucky'])
  expect(luck).toMatch(/^\d{5,6}$/)
  expect(text).toContain('•••')
  expect(text).not.toContain(luck)
})

test('whoever asks to see it sees it', async () => {
  const { text, luck } = await told([])
  expect(text).toContain(luck)
})
