import { expect, test } from 'vitest'
import { around } from '../../fixtures/explored/explore-till.ts'
import { emulators } from '../emulators.ts'
import { loadScenario } from '../scenario/load.ts'
import { runCase } from '../scenario/run-case.ts'
import type { OpenTill } from '../scenario/targets/module-till.ts'
import { moduleTargets } from '../scenario/targets/module.ts'
import { replayTargets } from './replay-targets.ts'

const open: OpenTill = ({ env, fetch }) => ({
  async sale({ sale, cash }) {
    const key = env['KASSA_KEY'] ?? ''
    const query = new URLSearchParams({ key, sale: String(sale), cash: String(cash) })
    const { status } = await fetch(`${env['KASSA_URL']}/api?${query}`)
    return { outcome: status === 200 ? 'paid' : 'refused' }
  },
})

const text = `
format: 1
id: my/sale
title: The register of this rig has no paper
rig: kassa.yaml
steps:
  - client: sale
    with: { sale: 2920, cash: 3000 }
    expect: { outcome: refused }
  - check: client.violations
    expect: []
explore:
  replay: 1:kassa.paper-out
`

test('a cause is put at a device by the name that its rig gives it', async () => {
  const rigs = { find: () => ({ file: 'kassa.yaml', text: 'devices: { kassa: { kind: ikkm } }' }) }
  const { scenario, complaints } = loadScenario('sale.yaml', text, { ...around, rigs })
  expect(complaints).toEqual([])
  if (!scenario) return
  const { verdict, findings } = await runCase({
    planned: { id: scenario.id, scenario, seed: 1 },
    targets: replayTargets(moduleTargets(open, emulators), emulators),
    signal: new AbortController().signal,
    clock: () => 0,
    pictures: false,
  })
  expect({ verdict, says: findings.map(({ says }) => says) }).toEqual({ verdict: 'PASS', says: [] })
})
