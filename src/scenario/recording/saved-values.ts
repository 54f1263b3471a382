/** Values that a till took from an answer, or knew before: a scenario saves and uses them. */
import { isMap } from '../salvage.ts'
import type { DraftStep } from './draft-scenario.ts'

/** Shorter values are alike by chance. */
const CHARS_MIN = 4

type Values = Readonly<Record<string, unknown>>

interface Source {
  readonly step: number
  /** `${reply.key}`. */
  readonly template: string
  /** The last part of its name, for the name it is saved under. */
  readonly field: string
  name?: string
}

export interface Sources {
  /** The parameters of a step, with `${x}` in place of what came from a step before it. */
  paramsOf(step: number): Values
  /** What a step must save for those behind it. */
  savedBy(step: number): Readonly<Record<string, string>>
}

export function createSources(steps: readonly DraftStep[]): Sources {
  const sources = sourcesOf(steps)
  const counts = new Map<string, number>()
  // Every use is found before the first step is written.
  const replaced = steps.map(({ followed }, i) => replaceIn(followed.params, i, followed.before))
  const saved = new Map<number, Record<string, string>>()
  for (const { name, step, template } of sources.values())
    if (name !== undefined) saved.set(step, { ...saved.get(step), [name]: template })
  return {
    paramsOf: (step) => replaced[step] ?? {},
    savedBy: (step) => saved.get(step) ?? {},
  }

  function replaceIn(params: Values, step: number, before: Values): Values {
    // Maps stay maps.
    return mapScalars(params, (value) => {
      const own = Object.entries(before).find(([, known]) => isUsable(known) && known === value)
      if (own) return `\${before.${own[0]}}`
      const source = sources.get(String(value))
      if (source && source.step < step) return `\${${nameOf(source)}}`
      return typeof value === 'string' ? replaceInside(value, step, before) : value
    }) as Values
  }

  /** A path, a query or a body that is sent as it was may hold such values among others. */
  function replaceInside(text: string, step: number, before: Values): string {
    let left = asWritten(text)
    for (const [name, known] of Object.entries(before))
      if (isUsable(known)) left = replaceWord(left, String(known), () => `\${before.${name}}`)
    for (const [value, source] of sources)
      if (source.step < step) left = replaceWord(left, value, () => `\${${nameOf(source)}}`)
    return left
  }

  function nameOf(source: Source): string {
    if (source.name === undefined) {
      const word = /^[A-Za-z_][\w-]*$/.test(source.field) ? source.field : 'value'
      const count = (counts.get(word) ?? 0) + 1
      counts.set(word, count)
      source.name = `${word}-${count}`
    }
    return source.name
  }
}

/** As a scenario must write it: what looks like a template in what was said is none. */
export function asWritten(value: string): string {
  return value.replace(/\$\{(?=[^}]*\})/g, () => '$${')
}

/** By value, the first that said it; what the till said first is its own. */
function sourcesOf(steps: readonly DraftStep[]): Map<string, Source> {
  const sources = new Map<string, Source>()
  const own = new Set<string>()
  for (const [step, { followed }] of steps.entries()) {
    const { before, params, fields = {} } = followed
    for (const [field, value] of Object.entries(before))
      if (isUsable(value)) add(String(value), { step, template: `\${before.${field}}`, field })
    for (const value of scalarsOf(params)) own.add(String(value.value))
    for (const { value, way } of scalarsOf(fields)) {
      const field = way.at(-1) ?? ''
      const isPlain = way.every((part) => /^[\w-]+$/.test(part)) && !plainFields.has(way[0] ?? '')
      if (isPlain && isUsable(value))
        add(String(value), { step, template: `\${reply.${way.join('.')}}`, field })
    }
  }
  return sources

  function add(value: string, source: Source): void {
    if (!own.has(value) && !sources.has(value)) sources.set(value, source)
  }
}

/** Everything a reply says is read from these. */
const plainFields = new Set(['status', 'body', 'headers'])

function isUsable(value: unknown): value is string | number {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const text = String(value)
  return text.length >= CHARS_MIN && /\d/.test(text) && !/\s/.test(text)
}

function* scalarsOf(
  value: unknown,
  way: readonly string[] = [],
): Generator<{ readonly value: unknown; readonly way: readonly string[] }> {
  if (typeof value !== 'object' || value === null) yield { value, way }
  else for (const [key, one] of Object.entries(value)) yield* scalarsOf(one, [...way, key])
}

function mapScalars(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => mapScalars(one, change))
  if (!isMap(value)) return change(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapScalars(one, change)]),
  )
}

function replaceWord(text: string, word: string, by: () => string): string {
  // Most words are not there, and patterns take long to make.
  if (!text.includes(word)) return text
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\w{.])${escaped}(?![\\w}])`, 'g'), by)
}
