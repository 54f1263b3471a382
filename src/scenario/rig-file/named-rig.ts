/** The rig that a scenario names in its head: its devices are those the scenario may use. */
import type { AnyDevice } from '../../device/contract.ts'
import { unknownName } from '../../kernel/suggest.ts'
import type { Source } from '../source.ts'
import { readSource } from '../source.ts'
import type { ReadRig } from './read-rig.ts'
import { readRig } from './read-rig.ts'

/** Where such rigs are found: by a path from the folder of the scenario. */
export interface RigFiles {
  find(
    path: string,
    usedBy: string,
  ): { readonly file: string; readonly text: string } | { readonly known: readonly string[] }
}

export function readNamedRig(
  path: string,
  scenario: Source,
  { rigs, kinds }: { readonly rigs: RigFiles; readonly kinds: readonly AnyDevice[] },
): ReadRig {
  const found = rigs.find(path, scenario.file)
  if (!('known' in found)) return readRig(readSource(found.file, found.text), kinds)
  const says =
    found.known.length > 0
      ? unknownName('rig', path, found.known)
      : `there is no file "${path}". Give the path of a rig from the folder of this scenario.`
  return { complaints: [{ place: scenario.at(['rig']), says }] }
}
