/** Scenario files held in memory: after a change only what it touches is read again. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { AnyDevice } from '../device/contract.ts'
import { joinScenarios, loadScenarioFile } from '../scenario/catalogue.ts'
import { isScript, partFiles, rigFiles, shown } from '../scenario/files.ts'
import type { Loaded, Surroundings } from '../scenario/load.ts'
import type { Complaint } from '../scenario/source.ts'
import { readChecked, scenarioFolder } from './checked-catalogue.ts'
import { CliError, exitCodes } from './exit.ts'
import type { FileMemory } from './file-memory.ts'
import { createFileMemory, isFolder } from './file-memory.ts'
import type { LoadedScenarios } from './load-scenarios.ts'
import { filesOfWords, packageRoot } from './load-scenarios.ts'
import { requirementFiles, requirementsOf } from '../scenario/requirements.ts'

export interface LibraryOrder {
  readonly given: readonly string[]
  readonly devices: readonly AnyDevice[]
  /** Other files, on which every case depends: tillrig.yaml, a baseline. */
  readonly others: readonly string[]
}

export interface Library {
  /** Those of some paths that a plan depends on and that are not as they were read. */
  changed(paths: readonly string[]): readonly string[]
  /**
   * Reads again what these files touch; at first, everything.
   * @throws CliError when a path that was given is gone; RangeError for broken requirements.
   */
  refresh(changed: readonly string[]): Promise<Refreshed>
  /** Every file that was read. */
  files(): readonly string[]
  /** The folders in which a change may matter. */
  folders(): readonly string[]
}

export interface Refreshed {
  readonly loaded: LoadedScenarios
  readonly complaints: readonly Complaint[]
  /** Scenario files that were read now or are gone, as a person would write them. */
  readonly touched: readonly string[]
  /** Whether every case is touched, whatever file it stands in. */
  readonly isAll: boolean
}

interface Held {
  readonly loaded: readonly Loaded[]
  /** Parts and rigs. */
  readonly uses: ReadonlySet<string>
}

export function createLibrary({ given, devices, others }: LibraryOrder): Library {
  const root = packageRoot()
  const paths = given.filter((word) => existsSync(word))
  /** New files here are scenarios. */
  const places = [...paths, scenarioFolder(root)].map((one) => path.resolve(one))
  const memory = createFileMemory()
  const held = new Map<string, Held>()
  let requirements = requirementsOf(root)
  let checked = readChecked(root, devices)
  for (const file of others) memory.remember(path.resolve(file))
  return {
    changed: (candidates) => candidates.filter((file) => mayMatter(file) && memory.isChanged(file)),
    refresh,
    files: () => memory.files,
    folders: () => foldersOf(memory.files, paths),
  }

  /** A report that is written beside what runs is none of it. */
  function mayMatter(file: string): boolean {
    if (memory.files.includes(file) || memory.isNews(file) || isScript(file)) return true
    return places.some((one) => file === one || file.startsWith(one + path.sep))
  }

  async function refresh(changed: readonly string[]): Promise<Refreshed> {
    const lost = paths.find((word) => !existsSync(word))
    if (lost !== undefined) throw new CliError(`Cannot find "${lost}" any more.`, exitCodes.invalid)
    const { files, words } = filesOfWords(given, root)
    const listed = files.map((file) => path.resolve(file))
    const isLaw = held.size === 0 || changed.some((file) => file.endsWith('requirements.yaml'))
    if (isLaw) {
      for (const file of requirementFiles(root)) memory.remember(file)
      requirements = requirementsOf(root)
      checked = readChecked(root, devices)
    }
    const isNews = changed.some((file) => !listed.includes(file) && memory.isNews(file))
    const isAll = changed.some((file) => others.some((one) => path.resolve(one) === file))
    for (const file of changed) if (memory.files.includes(file)) memory.remember(file)
    const gone = [...held.keys()].filter((file) => !listed.includes(file))
    for (const file of gone) held.delete(file)
    const touched = listed.filter((file) => {
      const one = held.get(file)
      return !one || isLaw || isNews || changed.includes(file) || isTouched(file, one, changed)
    })
    for (const file of touched)
      held.set(file, await read(file, { devices, requirements, ...checked }, memory))
    const all = listed.flatMap((file) => held.get(file)?.loaded ?? [])
    const { scenarios, complaints } = joinScenarios(all)
    const loaded = { scenarios, words, requirements }
    return { loaded, complaints, touched: [...gone, ...touched].map(shown), isAll }
  }
}

/** A file with mistakes may wait for another to be mended; what a script imports is not known. */
function isTouched(file: string, { loaded, uses }: Held, changed: readonly string[]): boolean {
  return (
    loaded.some(({ complaints }) => complaints.length > 0) ||
    changed.some((one) => uses.has(one) || (isScript(file) && isScript(one)))
  )
}

async function read(
  file: string,
  known: Omit<Surroundings, 'parts' | 'rigs'>,
  memory: FileMemory,
): Promise<Held> {
  const uses = new Set<string>()
  const note = <Found extends object>(found: Found): Found => {
    if ('file' in found && typeof found.file === 'string') {
      const used = path.resolve(found.file)
      uses.add(used)
      memory.remember(used)
    }
    return found
  }
  memory.remember(file)
  const loaded = await loadScenarioFile(shown(file), {
    ...known,
    parts: { find: (name, usedBy) => note(partFiles.find(name, usedBy)) },
    rigs: { find: (name, usedBy) => note(rigFiles.find(name, usedBy)) },
  })
  return { loaded, uses }
}

/** Those of the files, those that were given, and where parts and rigs may stand. */
function foldersOf(files: readonly string[], given: readonly string[]): string[] {
  const folders = new Set(
    [
      ...files.map((file) => path.dirname(file)),
      // The one above tells of a folder that is taken away and made again.
      ...given.map((one) => path.resolve(one)).flatMap((one) => [one, path.dirname(one)]),
    ].filter(isFolder),
  )
  const above = new Set([...folders].flatMap(upwards))
  const beside = [...above].flatMap((one) => [path.join(one, 'parts'), path.join(one, 'rigs')])
  return [...new Set([...folders, ...beside])].filter(isFolder)
}

function upwards(folder: string): string[] {
  const above = path.dirname(folder)
  return above === folder ? [folder] : [folder, ...upwards(above)]
}
