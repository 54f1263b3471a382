/**
 * The scenarios of the package as they were checked when it was built. Two lines: a hash of all
 * they depended on, and JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { AnyDevice } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import { tillrigVersion } from '../host/control/version.ts'
import { builtFolder } from '../scenario/built-folder.ts'
import type { CheckedFile, CheckedFiles } from '../scenario/checked.ts'
import { hashOf } from '../scenario/checked.ts'
import { requirementFiles } from '../scenario/requirements.ts'

/**
 * Nothing from its sources, for devices they were not checked with, and where the file is missing,
 * damaged, of another version or of other requirements.
 */
export function readChecked(
  root: string,
  devices: readonly AnyDevice[],
): { readonly checked?: CheckedFiles } {
  if (devices !== emulators) return {}
  try {
    const [stamp, body = ''] = readFileSync(checkedFile(), 'utf8').split('\n', 2)
    if (stamp !== stampOf(body, root)) return {}
    // Only the build writes what bears this stamp.
    const files = JSON.parse(body) as Readonly<Record<string, CheckedFile>>
    return { checked: { folder: scenarioFolder(root), files } }
  } catch {
    // Whatever failed: the scenarios are read, and tell themselves what they have wrong.
    return {}
  }
}

export function writeChecked({ files }: CheckedFiles, root: string): void {
  const body = JSON.stringify(files)
  writeFileSync(checkedFile(), `${stampOf(body, root)}\n${body}\n`)
}

export function scenarioFolder(root: string): string {
  return path.join(root, 'scenarios')
}

function checkedFile(): string {
  return path.join(builtFolder(), 'cli', 'catalogue.jsonl')
}

function stampOf(body: string, root: string): string {
  const law = requirementFiles(root).map((file) => readFileSync(file, 'utf8'))
  return hashOf(JSON.stringify([tillrigVersion(), ...law, body]))
}
