/** A thousand steps on embedded emulators, from the start of the command to its end. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figures.js'

const main = join(import.meta.dirname, '../dist/cli/main.js')
const CASES = 10
const STEPS = 100

export function measureSteps({ runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-bench-'))
  const file = join(folder, 'thousand-steps.yaml')
  writeFileSync(file, scenario())
  const times = []
  for (let n = 0; n < runs; n++) {
    const from = performance.now()
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'run', file], {
      encoding: 'utf8',
    })
    times.push(performance.now() - from)
    if (status !== 0) throw new Error(`Cannot measure "run": ${stdout}${stderr}`)
  }
  rmSync(folder, { recursive: true })
  const value = median(times)
  return [{ name: 'run: 1,000 steps', value, unit: 'ms', bar: { atMost: 1000 }, judged: value }]
}

/** JSON is YAML as well. Every step has two assertions. */
function scenario() {
  const sale = {
    send: 'ikkm.sale',
    with: { sale: 2920, cash: 3000 },
    expect: { status: 200, reason: { $matches: '^[0-9]+$' } },
  }
  return JSON.stringify({
    format: 1,
    id: 'bench/steps/thousand',
    title: 'A hundred sales in ten cases',
    matrix: Array.from({ length: CASES }, (_, n) => ({ name: `case-${n}` })),
    steps: Array.from({ length: STEPS }, () => sale),
  })
}
