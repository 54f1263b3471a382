/** Makes alike what must differ, by named rules that keep identity; one for each side and case. */
import { mapTexts } from '../../device/secrets.ts'
import type { Blanks } from '../recording/blank-secrets.ts'
import { createBlanks } from '../recording/blank-secrets.ts'
import { timesAsForms } from '../recording/times.ts'
import { isMap } from '../salvage.ts'
import type { Answer } from './answer.ts'
import type { RuleName } from './rules.ts'

export interface NormaliserParts {
  /** Names of fields that hold secrets. */
  readonly secrets: readonly string[]
  readonly rules: ReadonlySet<RuleName>
  /** Hears of each rule that changed something. */
  used(rule: RuleName): void
}

export interface Normaliser {
  answer(answer: Answer): Readonly<Record<string, unknown>>
  fact(value: unknown): Readonly<Record<string, unknown>>
  /** The same value, deeply, for people: without secrets, whatever the rules are. */
  veiled(value: unknown): unknown
}

/** About the connection, the moment or the server: what every one of them has of its own. */
const passingHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'expires',
  'keep-alive',
  'last-modified',
  'proxy-connection',
  'server',
  'transfer-encoding',
  'vary',
  'via',
  'x-powered-by',
  'x-request-id',
])

const counting =
  /^(reason|number|no|nr|seq|id|ids|lastid|docid|receipt|cheque|document|shift|last\w*id)$/i
const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi
const standardPhrase = /^([A-Z][A-Za-z'-]*( [A-Za-z'-]+)*)?$/

export function createNormaliser(parts: NormaliserParts): Normaliser {
  return new RuleNormaliser(parts)
}

class RuleNormaliser implements Normaliser {
  readonly #parts: NormaliserParts
  readonly #blanks: Blanks
  readonly #uuids = new Map<string, string>()
  /** By the name of the field, the first number seen in it. */
  readonly #first = new Map<string, number>()

  constructor(parts: NormaliserParts) {
    this.#parts = parts
    this.#blanks = createBlanks(() => parts.secrets)
  }

  answer({ status, reason, headers, body, read }: Answer): Readonly<Record<string, unknown>> {
    this.#blanks.learn(headers, body, read)
    const phrase = this.#phrase(String(reason ?? ''))
    return {
      status,
      ...(phrase === undefined ? {} : { reason: this.#value(phrase, 'reason') }),
      ...(headers ? { headers: this.#headers(headers) } : {}),
      ...(body === undefined ? {} : { body: this.#value(body, 'body') }),
      ...(read ? this.#map(read) : {}),
    }
  }

  fact(value: unknown): Readonly<Record<string, unknown>> {
    this.#blanks.learn(value)
    return { value: this.#value(value, 'value') }
  }

  veiled(value: unknown): unknown {
    return mapTexts(value, (text) => this.#blanks.cover(text))
  }

  #value(value: unknown, name: string): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#value(one, name))
    if (isMap(value)) return this.#map(value)
    if (typeof value !== 'string' && typeof value !== 'number') return value
    const counted =
      this.#has('numbers') && counting.test(name) ? this.#counted(value, name) : undefined
    if (counted !== undefined) return this.#did('numbers', counted)
    if (typeof value === 'string') return this.#text(value)
    // A key may be a number.
    const text = this.#keys(`${value}`)
    return text === `${value}` ? value : text
  }

  #map(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const fields = Object.entries(map).map(([name, one]) => [name, this.#value(one, name)])
    return Object.fromEntries(fields)
  }

  #text(text: string): string {
    const left = this.#apply('uuids', this.#keys(text), (one) =>
      one.replace(uuid, (found) => this.#nameOf(found.toLowerCase())),
    )
    return this.#apply('times', left, timesAsForms)
  }

  #keys(text: string): string {
    return this.#apply('keys', text, (one) => this.#blanks.cover(one))
  }

  #nameOf(found: string): string {
    const name = this.#uuids.get(found) ?? `‹uuid ${this.#uuids.size + 1}›`
    this.#uuids.set(found, name)
    return name
  }

  /** How it is written stays: text or a number, with zeros before it or without. */
  #counted(value: string | number, name: string): string | undefined {
    const text = String(value)
    if (!/^\d{1,15}$/.test(text)) return undefined
    const base = this.#first.get(name) ?? Number(text)
    this.#first.set(name, base)
    const step = Number(text) - base
    const offset = step === 0 ? '' : step > 0 ? `+${step}` : `${step}`
    const zeros = /^0\d/.test(text) ? ` of ${text.length} digits` : ''
    return `‹first${offset}›${zeros}${typeof value === 'string' ? '' : ' as a number'}`
  }

  #phrase(reason: string): string | undefined {
    if (!this.#has('phrases') || !standardPhrase.test(reason)) return reason
    return reason === '' ? undefined : this.#did('phrases', undefined)
  }

  /** Their order means nothing. */
  #headers(headers: Readonly<Record<string, string>>): Record<string, string> {
    const pairs = Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const kept = this.#has('headers') ? pairs.filter(([name]) => !passingHeaders.has(name)) : pairs
    if (kept.length < pairs.length) this.#parts.used('headers')
    return Object.fromEntries(kept.map(([name, value]) => [name, this.#text(value)]))
  }

  #has(rule: RuleName): boolean {
    return this.#parts.rules.has(rule)
  }

  #apply(rule: RuleName, text: string, change: (text: string) => string): string {
    if (!this.#has(rule)) return text
    const changed = change(text)
    return changed === text ? text : this.#did(rule, changed)
  }

  #did<Value>(rule: RuleName, value: Value): Value {
    this.#parts.used(rule)
    return value
  }
}
