/** A thousand devices in one process: how soon they are ready, and how much memory they take. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { residentMb, start, stop } from './process.js'

const rigs = [
  { name: '1,000 registers', text: 'devices:\n  till: { kind: ikkm, count: 1000 }\n' },
  {
    name: '999 registers linked to a ledger',
    text: 'devices:\n  till: { kind: ikkm, count: 999 }\n  cashflow: { port: 0 }\n',
  },
]

export async function measureFleet() {
  const folder = mkdtempSync(join(tmpdir(), 'tillrig-bench-'))
  const file = join(folder, 'fleet.yaml')
  try {
    const figures = []
    for (const { name, text } of rigs) {
      writeFileSync(file, text)
      const rig = await start(['--rig', file, '--port', 'control=0'])
      const memory = residentMb(rig.child)
      await stop(rig)
      const judged = rig.readyMs / 1000
      const [unit, bar] = ['s', { atMost: 5 }]
      figures.push({ name: `up: ${name}`, value: judged, unit, bar, judged })
      if (memory !== undefined)
        figures.push({
          name: `up: memory of ${name}`,
          value: memory,
          unit: 'MB',
          bar: { atMost: 300 },
          judged: memory,
        })
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}
