/** Turns what a schema found wrong into complaints that point into the file. */
import type { z } from 'zod'
import { suggest } from '../kernel/suggest.ts'
import { branchOf, kindsIn, stepKinds, stepsByKind, stepSchema } from './format.ts'
import { masked } from './salvage.ts'
import { kindOf, show } from './show.ts'
import type { Complaint, Path, Source } from './source.ts'

type Issue = z.core.$ZodIssue

/** What a file of this schema holds, or everything that is wrong with it. */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  source: Source,
): { readonly shape?: Shape; readonly complaints: readonly Complaint[] } {
  const read = schema.safeParse(source.isScript ? masked(source.value) : source.value)
  // The schemas change nothing that they let through, so the value itself has this shape.
  if (read.success)
    return { shape: source.isScript ? (source.value as Shape) : read.data, complaints: [] }
  return {
    complaints: read.error.issues.flatMap((issue) =>
      complaintsOf(source, issue, { schema, path: [] }),
    ),
  }
}

interface Within {
  readonly schema: z.ZodType
  readonly path: Path
}

function complaintsOf(source: Source, issue: Issue, within: Within): Complaint[] {
  // Keys of parsed YAML are texts and indexes, never symbols.
  const path = [...within.path, ...(issue.path as (string | number)[])]
  const value = valueAt(source.value, path)
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(within.schema, issue.path.map(String), value)
    return issue.keys.map((key) => ({
      place: source.keyAt([...path, key]),
      says: unknownKey(key, known),
    }))
  }
  if (issue.code === 'invalid_key')
    return [
      {
        place: source.keyAt(path),
        says: `"${String(issue.path.at(-1))}" cannot stand here. Give ${issue.issues[0]?.message ?? 'a name'}.`,
      },
    ]
  const isStep = schemaAt(within.schema, issue.path.map(String)) === stepSchema
  if (issue.code === 'invalid_union' && isStep)
    return stepComplaints(source, { path, value, branches: issue.errors })
  if (value === undefined && path.length > 0)
    return [
      {
        place: source.at(path),
        says: `"${String(path.at(-1))}" is missing. Give ${issue.message}.`,
      },
    ]
  return [
    { place: source.at(path), says: `found ${described(issue, value)} Give ${issue.message}.` },
  ]
}

function stepComplaints(
  source: Source,
  step: { path: Path; value: unknown; branches: readonly (readonly Issue[])[] },
): Complaint[] {
  const { path, value, branches } = step
  const place = source.at(path)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ place, says: `found ${show(value, 60)}. Give a step: ${stepKinds.join(', ')}.` }]
  const named = kindsIn(value)
  const [kind, ...others] = named
  if (kind === undefined) return [noKind(source, path, Object.keys(value))]
  if (others.length > 0)
    return [
      {
        place: source.keyAt([...path, others[0] ?? kind]),
        says: `one step is both "${kind}" and "${others.join('" and "')}". Write a step for each.`,
      },
    ]
  const issues = branches[branchOf(kind)] ?? []
  const option = stepSchema.options[branchOf(kind)]
  return issues.flatMap((issue) =>
    complaintsOf(source, issue, { schema: option ?? stepSchema, path }),
  )
}

function noKind(source: Source, path: Path, keys: readonly string[]): Complaint {
  for (const key of keys) {
    const meant = suggest(key, stepKinds)
    if (meant !== undefined)
      return { place: source.keyAt([...path, key]), says: unknownKey(key, stepKinds) }
  }
  return {
    place: source.at(path),
    says: `this step does nothing. Give one of ${stepKinds.join(', ')}.`,
  }
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = suggest(key, known)
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  return `unknown key "${key}".${hint} Known: ${known.join(', ')}.`
}

function described(issue: Issue, value: unknown): string {
  if (value === null || value === undefined) return 'nothing.'
  const shown = show(value, 60)
  if (typeof value !== 'string')
    return issue.code === 'invalid_type' ? `${shown}, ${kindOf(value)}.` : `${shown}.`
  const near = issue.code === 'invalid_value' ? suggest(value, issue.values.map(String)) : undefined
  return near === undefined ? `${shown}.` : `${shown}. Did you mean "${near}"?`
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    // Any object may be read by a name it has been found to own.
    found = (found as Readonly<Record<string | number, unknown>>)[step]
  }
  return found
}

function knownKeys(schema: z.ZodType, path: readonly string[], value: unknown): string[] {
  const here = schemaAt(schema, path)
  const [kind] = typeof value === 'object' && value !== null ? kindsIn(value) : []
  const shape = here === stepSchema && kind ? stepsByKind[kind] : here
  return shape && 'shape' in shape ? Object.keys(Object(shape.shape)) : []
}

/** The schema of a value inside; steps are unions and end the way. */
function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  let here: unknown = unwrap(schema)
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    if ('shape' in here && typeof here.shape === 'object' && here.shape !== null)
      here = unwrap((here.shape as Readonly<Record<string, unknown>>)[step])
    else if ('element' in here) here = unwrap(here.element)
    else if ('valueType' in here) here = unwrap(here.valueType)
    else return undefined
  }
  // Every branch above came out of a schema, so this is one.
  return here as z.ZodType | undefined
}

function unwrap(schema: unknown): unknown {
  let here = schema
  while (isOptional(here)) here = here.unwrap()
  return here
}

function isOptional(schema: unknown): schema is { unwrap(): unknown } {
  return (
    typeof schema === 'object' &&
    schema !== null &&
    'unwrap' in schema &&
    typeof schema.unwrap === 'function' &&
    !('element' in schema)
  )
}
