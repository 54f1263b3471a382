/** Reads many scenario files together: what is wrong in any of them, and ids that collide. */
import { readFileSync } from 'node:fs'
import { shown } from './files.ts'
import { loadScenario } from './load.ts'
import type { Surroundings } from './load.ts'
import type { Scenario } from './scenario.ts'
import { formatPlace } from './source.ts'
import type { Complaint } from './source.ts'

export interface Catalogue {
  readonly scenarios: readonly Scenario[]
  readonly complaints: readonly Complaint[]
}

export function readCatalogue(files: readonly string[], around: Surroundings): Catalogue {
  const complaints: Complaint[] = []
  const byId = new Map<string, Scenario>()
  for (const file of files) {
    const loaded = loadScenario(shown(file), readFileSync(file, 'utf8'), around)
    complaints.push(...loaded.complaints)
    const { scenario } = loaded
    if (!scenario) continue
    const other = byId.get(scenario.id)
    const place = scenario.source.at(['id'])
    if (other)
      complaints.push({
        place,
        says: `the id "${scenario.id}" stands in ${formatPlace(other.source.at(['id']))} too. An id is an address: give each scenario its own.`,
      })
    else byId.set(scenario.id, scenario)
  }
  return { scenarios: [...byId.values()], complaints }
}
