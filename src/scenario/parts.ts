/** Parts are steps to use from several scenarios; each is read once for a file. */
import { unknownName } from '../kernel/suggest.ts'
import { compileSteps } from './compile.ts'
import type { Compiling } from './compile.ts'
import { complaintsOf } from './check-references.ts'
import type { Names } from './check-references.ts'
import { partSchema } from './format.ts'
import type { PartFile } from './format.ts'
import type { Part, Step } from './scenario.ts'
import { readShape } from './schema-complaints.ts'
import { readSource } from './source.ts'
import type { Complaint, Source } from './source.ts'

/** Where parts are found: in a folder `parts` beside the file that uses one, or above it. */
export interface PartFiles {
  find(
    name: string,
    usedBy: string,
  ): { readonly file: string; readonly text: string } | { readonly known: readonly string[] }
}

interface Reading {
  complain(complaint: Complaint): void
  check(steps: readonly Step[], names: Names): readonly Complaint[]
}

interface Parts {
  /** Finds parts for the steps of one file. */
  open(usedBy: string): Compiling['part']
}

export function createParts(files: PartFiles, reading: Reading): Parts {
  // One that is used thirty times is read once, and its mistakes are told once.
  const done = new Map<string, Part | undefined>()
  return { open: (usedBy) => opener(usedBy, []) }

  function opener(usedBy: string, trail: readonly string[]): Compiling['part'] {
    return (name, at) => {
      const found = files.find(name, usedBy)
      if ('known' in found) {
        const says =
          found.known.length > 0
            ? unknownName('part', name, found.known)
            : `unknown part "${name}". There are none: parts stand in a folder "parts" beside the scenario.`
        reading.complain({ place: at(), says })
        return undefined
      }
      const { file, text } = found
      if (trail.includes(file)) {
        const circle = [...trail.slice(trail.indexOf(file)), file].join(' uses ')
        reading.complain({
          place: at(),
          says: `this part leads back to itself: ${circle}. Take one of these out.`,
        })
        return undefined
      }
      if (!done.has(file)) done.set(file, read(readSource(file, text), [...trail, file]))
      return done.get(file)
    }
  }

  function read(source: Source, trail: readonly string[]): Part | undefined {
    source.complaints.forEach(reading.complain)
    if (!source.readable) return undefined
    const { shape, complaints } = readShape(partSchema, source)
    complaints.forEach(reading.complain)
    if (!shape) return undefined
    const part = partOf(shape, {
      source,
      complain: reading.complain,
      part: opener(source.file, trail),
    })
    const { inputs, outputs, steps } = part
    const names: Names = {
      saved: new Set(Object.keys(inputs)),
      implied: new Set(),
      rows: [],
      vars: {},
    }
    reading.check(steps, names).forEach(reading.complain)
    complaintsOf(outputs, ['outputs'], source, names).forEach(reading.complain)
    return part
  }
}

/** Of what the schema let through. */
export function partOf(shape: PartFile, compiling: Compiling): Part {
  const { inputs = {}, outputs = {} } = shape
  const steps = compileSteps(shape.steps, 'steps', compiling)
  return { file: compiling.source.file, inputs, outputs, steps }
}
