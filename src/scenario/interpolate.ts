/** `${x}` in a scenario: a value that is only `${x}` keeps its type; inside text it is text. */
import { compute, isComputed } from './computed.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { Path } from './source.ts'
import { show } from './show.ts'

/** Where a value came from, for the failure block. */
interface Origin {
  readonly value: unknown
  /** `saved by step first, line 36`. */
  readonly from: string
}

/** The values a step can use, by name. What the scenario saved wins over what is implied. */
export interface Scope {
  readonly saved: Map<string, Origin>
  /** `before`, `reply`, `fact`, `case`, `vars`, `outputs`. */
  readonly implied: Map<string, unknown>
}

/** A name that leads to nothing at run time. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue'
  readonly root: string
  /** As written between the braces. */
  readonly written: string

  constructor(written: string, message: string) {
    super(message)
    this.written = written
    this.root = written.split('.')[0] ?? ''
  }
}

// A doubled dollar writes the characters themselves: `$${x}` is the text `${x}`.
const pattern = /\$?\$\{([^}]*)\}/g
const nameForm = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/

/** Replaces every `${x}` in a template by its value, and every function by what it gives. */
export function interpolate(template: unknown, scope: Scope): unknown {
  if (typeof template === 'string') return fill(template, scope)
  if (isComputed(template)) return compute(template, scope)
  if (Array.isArray(template)) return template.map((one) => interpolate(one, scope))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, interpolate(value, scope)]),
  )
}

function fill(text: string, scope: Scope): unknown {
  if (!text.includes('${')) return text
  const whole = /^\$\{([^}]*)\}$/.exec(text)
  if (whole?.[1] !== undefined) return lookUp(whole[1], scope)
  return text.replace(pattern, (written, name: string) => {
    if (written.startsWith('$$')) return written.slice(1)
    const value = lookUp(name, scope)
    return typeof value === 'object' ? show(value) : String(value)
  })
}

/** @throws MissingValue that lists what is known at the place where the way ended. */
export function lookUp(name: string, scope: Scope): unknown {
  const [root = '', ...fields] = name.split('.')
  let value: unknown
  const saved = scope.saved.get(root)
  if (saved) ({ value } = saved)
  else if (scope.implied.has(root)) value = scope.implied.get(root)
  else throw new MissingValue(name, unknownName('name', root, knownNames(scope)))
  let way = root
  for (const field of fields) {
    if (typeof value !== 'object' || value === null)
      throw new MissingValue(name, `"${way}" is ${show(value)} and has no "${field}".`)
    if (!Object.hasOwn(value, field))
      throw new MissingValue(
        name,
        `"${way}" has no such field: ${unknownName('field', field, Object.keys(value))}`,
      )
    // Any object may be read by a name it has been found to own.
    value = (value as Readonly<Record<string, unknown>>)[field]
    way += `.${field}`
  }
  return value
}

export function knownNames({ saved, implied }: Scope): string[] {
  return [...new Set([...saved.keys(), ...implied.keys()])].sort()
}

export interface Reference {
  /** As written between the braces. */
  readonly name: string
  readonly root: string
  readonly fields: readonly string[]
  readonly path: Path
  /** Where `${` begins inside the text, for the underline. */
  readonly written: string
  readonly wellFormed: boolean
}

/** Every `${x}` of a template, with the way to the text it stands in. */
export function references(template: unknown, path: Path = []): Reference[] {
  if (typeof template === 'string')
    return template.includes('${') ? [...template.matchAll(pattern)].flatMap(toReference) : []
  if (typeof template !== 'object' || template === null) return []
  return Object.entries(template).flatMap(([key, value]) => references(value, [...path, key]))

  function toReference([written, name = '']: RegExpExecArray): Reference[] {
    if (written.startsWith('$$')) return []
    const [root = '', ...fields] = name.split('.')
    return [{ name, root, fields, path, written, wellFormed: nameForm.test(name) }]
  }
}

export function hasReferences(template: unknown): boolean {
  if (isComputed(template)) return true
  if (typeof template === 'string')
    return template.includes('${') && references(template).length > 0
  if (typeof template !== 'object' || template === null) return false
  return Object.values(template).some(hasReferences)
}
