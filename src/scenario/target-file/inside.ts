/** A part of a file, as if it were a file of its own. */
import type { Path, Source } from '../source.ts'
import { isMap } from '../salvage.ts'

export function inside(source: Source, path: Path): Source {
  const value = path.reduce<unknown>(
    (outer, step) => (isMap(outer) ? outer[step] : undefined),
    source.value,
  )
  return {
    ...source,
    value,
    complaints: [],
    at: (inner) => source.at([...path, ...inner]),
    keyAt: (inner) => source.keyAt([...path, ...inner]),
  }
}
