/** Reads many scenario files together: what is wrong in any of them, and ids that collide. */
import { readFileSync } from 'node:fs'
import { reviveScenario } from './checked.ts'
import { isScript, shown } from './files.ts'
import { loadScenario } from './load.ts'
import type { Loaded, Surroundings } from './load.ts'
import type { Scenario } from './scenario.ts'
import { formatPlace } from './source.ts'
import type { Complaint } from './source.ts'

export interface Catalogue {
  readonly scenarios: readonly Scenario[]
  readonly complaints: readonly Complaint[]
}

export async function readCatalogue(
  files: readonly string[],
  around: Surroundings,
): Promise<Catalogue> {
  const loaded: Loaded[] = []
  for (const file of files)
    loaded.push(
      ...(isScript(file) ? await loadScenarioFile(file, around) : [loadYaml(file, around)]),
    )
  return joinScenarios(loaded)
}

/**
 * What one file holds now: one scenario of YAML, one or more of TypeScript or JavaScript. The same
 * file may be read again after a change, and so are the files it imports.
 */
export async function loadScenarioFile(
  file: string,
  around: Surroundings,
): Promise<readonly Loaded[]> {
  if (!isScript(file)) return [loadYaml(file, around)]
  // Costs a tenth of a second, which a run of YAML alone need not spend.
  const { loadTyped } = await import('./typed/load-typed.ts')
  return loadTyped(file, around)
}

function loadYaml(file: string, around: Surroundings): Loaded {
  const text = readFileSync(file, 'utf8')
  const scenario = around.checked && reviveScenario(shown(file), text, around, around.checked)
  return scenario ? { scenario, complaints: [] } : loadScenario(shown(file), text, around)
}

/** Files that were read one by one, with a complaint for each id that stands in two of them. */
export function joinScenarios(loaded: readonly Loaded[]): Catalogue {
  const complaints = loaded.flatMap((one) => one.complaints)
  const byId = new Map<string, Scenario>()
  for (const { scenario } of loaded) {
    if (!scenario) continue
    const other = byId.get(scenario.id)
    if (other)
      complaints.push({
        place: scenario.source.at(['id']),
        says: `the id "${scenario.id}" stands in ${formatPlace(other.source.at(['id']))} too. An id is an address: give each scenario its own.`,
      })
    else byId.set(scenario.id, scenario)
  }
  return { scenarios: [...byId.values()], complaints }
}
