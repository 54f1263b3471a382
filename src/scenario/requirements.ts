/** The sentences of the protocols that scenarios prove, by id. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { shown } from './files.ts'

/** Texts by id, e.g. `ikkm/sale/change`; ids are unique over all devices and the shop. */
export type Requirements = Pick<ReadonlyMap<string, string>, 'has' | 'get' | 'keys'>

/** Where the texts of the devices and of the shop stand in a package. */
export function requirementFiles(packageFolder: string): string[] {
  const emulators = path.join(packageFolder, 'emulators')
  const devices = existsSync(emulators) ? readdirSync(emulators).toSorted() : []
  const folders = devices.map((device) => path.join(emulators, device))
  return [...folders, path.join(packageFolder, 'src', 'shop')]
    .map((folder) => path.join(folder, 'requirements.yaml'))
    .filter((file) => existsSync(file))
}

/**
 * Reads them when the first is asked for: a shop's own scenarios name none, and start sooner.
 * @throws RangeError then, when a file is broken.
 */
export function requirementsOf(packageFolder: string): Requirements {
  let held: ReadonlyMap<string, string> | undefined
  const texts = () => (held ??= readTexts(requirementFiles(packageFolder)))
  return { has: (id) => texts().has(id), get: (id) => texts().get(id), keys: () => texts().keys() }
}

function readTexts(files: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const file of files) {
    const value: unknown = parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new RangeError(`Cannot read ${shown(file)}: it is not a map of ids to texts.`)
    for (const [id, text] of Object.entries(value)) {
      if (typeof text !== 'string')
        throw new RangeError(`Cannot read ${shown(file)}: the text of "${id}" is not text.`)
      if (texts.has(id))
        throw new RangeError(`Cannot read ${shown(file)}: "${id}" stands elsewhere too.`)
      texts.set(id, text.trim())
    }
  }
  return texts
}
