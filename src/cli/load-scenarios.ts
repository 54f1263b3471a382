/** The scenarios that words on the command line are about: built-in ones, or given files. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnyDevice } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import { readCatalogue } from '../scenario/catalogue.ts'
import { partFiles, scenarioFiles, shown } from '../scenario/files.ts'
import { builtFolder } from '../scenario/built-folder.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { readChecked, scenarioFolder } from './checked-catalogue.ts'
import { CliError, exitCodes } from './exit.ts'
import { refuseFiles } from './refuse-files.ts'
import type { Requirements } from '../scenario/requirements.ts'
import { requirementsOf } from '../scenario/requirements.ts'

export interface LoadedScenarios {
  readonly scenarios: readonly Scenario[]
  /** The words as a selection: paths have become the files they lead to. */
  readonly words: readonly string[]
  readonly requirements: Requirements
}

/** @throws CliError after every mistake of every file was printed to stderr. */
export async function loadScenarios(
  given: readonly string[],
  devices: readonly AnyDevice[] = emulators,
): Promise<LoadedScenarios> {
  const root = packageRoot()
  const requirements = requirementsOf(root)
  const { files, words } = filesOfWords(given, root)
  const checked = files.some(isBuiltIn) ? readChecked(root, devices) : {}
  const around = { devices, requirements, parts: partFiles, ...checked }
  const { scenarios, complaints } = await readCatalogue(files, around)
  if (complaints.length > 0) refuseFiles(complaints, 'nothing was run')
  return { scenarios, words, requirements }
}

/**
 * The files that words lead to, with the catalogue of the package where a word is no path, and
 * the words as a selection among them.
 * @throws CliError for a folder without scenarios.
 */
export function filesOfWords(
  given: readonly string[],
  root: string,
): { readonly files: readonly string[]; readonly words: readonly string[] } {
  const paths = new Map(
    given.filter((word) => existsSync(word)).map((word) => [word, filesOf(word)]),
  )
  const isCatalogueAsked = given.length === 0 || paths.size < given.length
  const catalogue = isCatalogueAsked ? filesOf(scenarioFolder(root)) : []
  const files = new Map(
    [...paths.values(), catalogue].flat().map((file) => [path.resolve(file), file]),
  )
  const words = given.flatMap((word) => paths.get(word)?.map(shown) ?? [word])
  return { files: [...files.values()], words }
}

function filesOf(from: string): string[] {
  const files = scenarioFiles(from)
  if (files.length === 0)
    throw new CliError(
      `Cannot run "${shown(from)}": there is no scenario (*.yaml, *.scenario.ts) in it.`,
      exitCodes.usage,
    )
  return files.map(builtOf)
}

/** Scenarios of ours in TypeScript are built with the package, so that nothing need read types. */
function builtOf(file: string): string {
  if (!file.endsWith('.ts')) return file
  const inside = insideCatalogue(file)
  if (inside === undefined) return file
  const built = path.join(builtFolder(), 'scenarios', inside.replace(/ts$/, 'js'))
  return existsSync(built) ? built : file
}

/** Whether it comes with the package: the same on each machine. */
export function isBuiltIn(file: string): boolean {
  return insideCatalogue(file) !== undefined
}

/** Its way from the folder of our scenarios; nothing for other files. */
function insideCatalogue(file: string): string | undefined {
  const way = path.relative(scenarioFolder(packageRoot()), path.resolve(file))
  return way.startsWith('..') || path.isAbsolute(way) ? undefined : way
}

/** The folder of this package, whether it runs from its sources or built. */
export function packageRoot(): string {
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
