/** Finds scenarios, parts and requirement texts on the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { PartFiles } from './parts.ts'

const PARTS = 'parts'

/** Every `*.yaml` below a folder but those in `parts`; or the one file. In the order of names. */
export function scenarioFiles(from: string): string[] {
  if (statSync(from).isFile()) return [from]
  return readdirSync(from, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== PARTS)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(from, entry.name)
      if (entry.isDirectory()) return scenarioFiles(inside)
      return isYaml(entry.name) ? [inside] : []
    })
}

/** A part is looked for in `parts` beside the file that uses it, then in the folders above. */
export const partFiles: PartFiles = {
  find(name, usedBy) {
    const folders = partFolders(usedBy)
    for (const folder of folders)
      for (const ending of ['.yaml', '.yml']) {
        const file = path.join(folder, `${name}${ending}`)
        if (existsSync(file)) return { file: shown(file), text: readFileSync(file, 'utf8') }
      }
    const known = folders.flatMap((folder) =>
      scenarioFiles(folder).map((file) => path.relative(folder, file).replace(/\.ya?ml$/, '')),
    )
    return { known: [...new Set(known)] }
  },
}

function partFolders(usedBy: string): string[] {
  const folders: string[] = []
  let folder = path.dirname(path.resolve(usedBy))
  for (;;) {
    // A part may use parts of its own folder.
    if (path.basename(folder) === PARTS) folders.push(folder)
    const beside = path.join(folder, PARTS)
    if (existsSync(beside)) folders.push(beside)
    const above = path.dirname(folder)
    if (above === folder) return folders
    folder = above
  }
}

/** The texts of all devices in one map; ids are unique over all of them. */
export function readRequirements(emulatorsFolder: string): Map<string, string> {
  const texts = new Map<string, string>()
  if (!existsSync(emulatorsFolder)) return texts
  for (const device of readdirSync(emulatorsFolder).toSorted()) {
    const file = path.join(emulatorsFolder, device, 'requirements.yaml')
    if (!existsSync(file)) continue
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

/** A path as a person would write it from where they are. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file))
  return relative.startsWith('..') && path.isAbsolute(file) ? file : relative.replaceAll('\\', '/')
}

function isYaml(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml')
}
