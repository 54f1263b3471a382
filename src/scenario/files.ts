/** Finds scenarios and parts on the disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PartFiles } from './parts.ts'
import type { RigFiles } from './rig-file/named-rig.ts'

const PARTS = 'parts'
const RIGS = 'rigs'
const notScenarios = new Set([PARTS, RIGS, 'node_modules', 'tillrig.yaml'])

/**
 * Every `*.yaml` and `*.scenario.ts` (or mts, js, mjs) below a folder in the order of names, but
 * those in `parts` and `rigs` and a `tillrig.yaml`; or the one file.
 */
export function scenarioFiles(from: string): string[] {
  if (statSync(from).isFile()) return [from]
  return readdirSync(from, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !notScenarios.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(from, entry.name)
      if (entry.isDirectory()) return scenarioFiles(inside)
      return isYaml(entry.name) || isTyped(entry.name) ? [inside] : []
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

export const rigFiles: RigFiles = {
  find(name, usedBy) {
    const folder = path.dirname(path.resolve(usedBy))
    const file = path.resolve(folder, name)
    if (existsSync(file) && statSync(file).isFile())
      return { file: shown(file), text: readFileSync(file, 'utf8') }
    const beside = path.join(folder, RIGS)
    const known = existsSync(beside) ? scenarioFiles(beside) : []
    return { known: known.map((one) => path.relative(folder, one).replaceAll('\\', '/')) }
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

/** A path as a person would write it from where they are. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), path.resolve(file))
  return relative.startsWith('..') && path.isAbsolute(file) ? file : relative.replaceAll('\\', '/')
}

function isYaml(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml')
}

function isTyped(name: string): boolean {
  return isScript(name) && /\.scenario\.\w+$/.test(name)
}

/** Whether a file is written in TypeScript or JavaScript. */
export function isScript(file: string): boolean {
  return /\.m?[jt]s$/.test(file)
}
