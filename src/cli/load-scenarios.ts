/** The scenarios that words on the command line are about: built-in ones, or given files. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyDevice } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import { readCatalogue } from '../scenario/catalogue.ts'
import { partFiles, readRequirements, scenarioFiles, shown } from '../scenario/files.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { CliError, exitCodes } from './exit.ts'
import { refuseFiles } from './refuse-files.ts'

export interface LoadedScenarios {
  readonly scenarios: readonly Scenario[]
  /** The words as a selection: paths have become the files they lead to. */
  readonly words: readonly string[]
  readonly requirements: ReadonlyMap<string, string>
}

/** @throws CliError after every mistake of every file was printed to stderr. */
export function loadScenarios(
  given: readonly string[],
  devices: readonly AnyDevice[] = emulators,
): LoadedScenarios {
  const root = packageRoot()
  const requirements = readRequirements(root)
  const around = { devices, requirements, parts: partFiles }
  const paths = new Map(
    given.filter((word) => existsSync(word)).map((word) => [word, filesOf(word)]),
  )
  const isCatalogueAsked = given.length === 0 || paths.size < given.length
  const catalogue = isCatalogueAsked ? filesOf(path.join(root, 'scenarios')) : []
  const files = new Map(
    [...paths.values(), catalogue].flat().map((file) => [path.resolve(file), file]),
  )
  const { scenarios, complaints } = readCatalogue([...files.values()], around)
  if (complaints.length > 0) refuseFiles(complaints, 'nothing was run')
  const words = given.flatMap((word) => paths.get(word)?.map(shown) ?? [word])
  return { scenarios, words, requirements }
}

function filesOf(from: string): string[] {
  const files = scenarioFiles(from)
  if (files.length === 0)
    throw new CliError(
      `Cannot run "${shown(from)}": there is no scenario (*.yaml) in it.`,
      exitCodes.usage,
    )
  return files
}

/** The folder of this package, whether it runs from its sources or built. */
function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const file = path.join(folder, 'package.json')
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'tillrig') return folder
    const above = path.dirname(folder)
    if (above === folder)
      throw new CliError(
        'Cannot find the built-in scenarios: the package is not whole. Install it again.',
        exitCodes.environment,
      )
    folder = above
  }
}
