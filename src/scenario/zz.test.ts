import { test } from 'vitest'
import { readFileSync } from 'node:fs'
import { emulators } from '../emulators.ts'
import { loadScenario } from './load.ts'
import { partFiles, scenarioFiles } from './files.ts'
import { formatComplaint } from './frame.ts'
import { planCases } from './plan.ts'
import { runCases } from './run.ts'
import { emulatorTargets } from './targets/emulator.ts'
const req = new Map(
  ['ikkm/registration/1', 'ikkm/repeat/1', 'ikkm/repeat/2', 'till/repeat/1'].map((x) => [
    x,
    'text of ' + x,
  ]),
)
test('x', async () => {
  const scenarios = scenarioFiles('/tmp/sc').flatMap((f) => {
    const { scenario, complaints } = loadScenario(f, readFileSync(f, 'utf8'), {
      devices: emulators,
      requirements: req,
      parts: partFiles,
    })
    for (const c of complaints) console.log(formatComplaint(c))
    return scenario ?? []
  })
  const cases = planCases(scenarios, { words: [], tags: [], rows: [], seed: 1, repeat: 1 })
  const s = await runCases({
    cases,
    targets: emulatorTargets(emulators),
    devices: emulators,
    workers: 4,
    seed: 1,
    bail: false,
    signal: new AbortController().signal,
    clock: () => performance.now(),
    report: (e) => {
      if (e.kind === 'case-finished')
        console.log(
          e.result.planned.id,
          e.result.verdict,
          e.result.reason,
          e.result.durationMs,
          JSON.stringify(e.result.findings.map((f) => [f.says, f.expected, f.hint])),
          JSON.stringify(e.result.trace, null, 1),
        )
    },
  })
  console.log(s)
})
