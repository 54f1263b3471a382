/** Loads the scenarios of a script: what it exports, or what is wrong with it. */
import { realpathSync } from 'node:fs'
import { shown } from '../files.ts'
import type { Loaded, Surroundings } from '../load.ts'
import { loadSource } from '../load.ts'
import { complaintAbout } from './broken-script.ts'
import { importScript } from './import-script.ts'
import { plainValue } from './plain.ts'
import type { TypedScenario } from './steps.ts'
import type { Scripts } from './typed-source.ts'
import { hasOrigin, readScripts, typedSource } from './typed-source.ts'

export async function loadTyped(file: string, around: Surroundings): Promise<readonly Loaded[]> {
  // Stacks name the file itself, whatever link leads to it.
  const scripts = readScripts(realpathSync(file), shown(file))
  let exported: readonly unknown[]
  try {
    exported = Object.values(await importScript(scripts.main))
  } catch (error) {
    return [{ complaints: [await complaintAbout(error, scripts)] }]
  }
  const scenarios = [...new Set(exported.flat())].filter(isScenario)
  if (scenarios.length === 0) {
    const says = 'no scenario is exported here. Write: export default defineScenario({ ... }).'
    return [{ complaints: [{ place: scripts.mainText.at([]), says }] }]
  }
  const isShared = scenarios.length > 1
  return scenarios.map((one) => loadOne(one, { scripts, isShared, around }))
}

function isScenario(value: unknown): value is TypedScenario {
  return hasOrigin(value) && 'format' in value
}

interface Loading {
  readonly scripts: Scripts
  readonly isShared: boolean
  readonly around: Surroundings
}

function loadOne(scenario: TypedScenario, { scripts, isShared, around }: Loading): Loaded {
  const { value, wrong } = plainValue(scenario)
  const source = typedSource(scenario, value, scripts, isShared)
  if (wrong.length > 0)
    return { complaints: wrong.map(({ path, says }) => ({ place: source.at(path), says })) }
  return loadSource(source, around)
}
