/** Blanks the secrets of a recording, each by a name of its own, and finds stand-ins for them. */
import { mapTexts, secretsIn } from '../../device/secrets.ts'

/** Names of fields that hold a secret on any device; a device may know more of its own. */
const usualNames = [
  'key',
  'apikey',
  'api-key',
  'x-api-key',
  'token',
  'access_token',
  'refresh_token',
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'password',
  'passwd',
  'secret',
]

export function secretNames(more: readonly string[] = []): string[] {
  return [...new Set([...usualNames, ...more.map((name) => name.toLowerCase())])]
}

/** Longer secrets, but for plain numbers, are blanked inside of words too. */
const WORD_CHARS_MAX = 8

interface Secret {
  /** `key 1`. */
  readonly name: string
  /** Every way it was written. */
  readonly pattern: RegExp
}

export interface Blanks {
  /** Finds what is secret in these values, by the names of their fields. */
  learn(...values: readonly unknown[]): Learnt
  cover(text: string): string
}

export interface Learnt {
  /** What they look like, by their names: to stand beside the exchange that showed them first. */
  readonly looks: Readonly<Record<string, string>>
  /** Whether this text, written before, holds one of them. */
  isIn(text: string): boolean
}

export function createBlanks(names: () => readonly string[]): Blanks {
  const secrets = new Map<string, Secret>()
  const counts = new Map<string, number>()
  let ordered: readonly Secret[] = []
  return {
    learn(...values) {
      const looks: Record<string, string> = {}
      const learnt: Secret[] = []
      for (const name of names())
        for (const found of secretsIn(values, [name])) {
          const { value, look } = bare(found)
          const plain = decoded(value)
          if (isBlanked(value) || secrets.has(plain)) continue
          const count = (counts.get(name) ?? 0) + 1
          counts.set(name, count)
          const secret = { name: `${name} ${count}`, pattern: patternOf(plain, value) }
          secrets.set(plain, secret)
          learnt.push(secret)
          looks[secret.name] = look
        }
      // The longest first: one may be part of another.
      if (learnt.length > 0)
        ordered = [...secrets].sort(([a], [b]) => b.length - a.length).map(([, one]) => one)
      return {
        looks,
        isIn: (text) => learnt.some(({ pattern }) => text.search(pattern) >= 0),
      }
    },
    cover: (text) =>
      ordered.reduce((left, { name, pattern }) => left.replace(pattern, `‹${name}›`), text),
  }
}

/** The scheme of an `Authorization` header is no secret. */
function bare(value: string): { value: string; look: string } {
  const [, scheme, rest] = /^(basic|bearer|digest|token) +(\S.*)$/is.exec(value) ?? []
  if (rest === undefined) return { value, look: lookOf(value) }
  return { value: rest, look: scheme?.toLowerCase() === 'basic' ? 'basic' : lookOf(rest) }
}

function lookOf(value: string): string {
  return `${/^\d+$/.test(value) ? '9' : 'a'}×${value.length}`
}

function isBlanked(value: string): boolean {
  return /^‹[^›]*›$/.test(value)
}

function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text
  } catch {
    return text
  }
}

function patternOf(...values: readonly string[]): RegExp {
  const ways = new Set(
    values.flatMap((one) => [one, encodeURIComponent(one), JSON.stringify(one).slice(1, -1)]),
  )
  const sources = [...ways].map((way) => way.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  // A short one may be a part of any word, and a number of any number.
  const isWord = values.some((one) => /^\d+$/.test(one) || one.length < WORD_CHARS_MAX)
  return new RegExp(isWord ? `(?<![\\w%])(?:${sources.join('|')})(?!\\w)` : sources.join('|'), 'g')
}

const blanked = /‹([^›]*? \d+)›/g

/** Values of the same look in place of blanked ones; the same name gets the same value. */
export function standIns(looks: ReadonlyMap<string, string>): (text: string) => string {
  const values = new Map([...looks].map(([name, look], i) => [name, standIn(look, `${i + 1}`)]))
  return (text) => text.replace(blanked, (whole, name: string) => values.get(name) ?? whole)
}

function standIn(look: string, number: string): string {
  if (look === 'basic') return btoa(`till${number}:stand-in`)
  const [kind = 'a', length = '12'] = look.split('×')
  const chars = Number(length)
  if (kind === '9') return `9${number.padStart(chars - 1, '0')}`.slice(0, chars)
  return `standin-${number.padStart(4, '0')}-`.padEnd(chars, 'x').slice(-chars)
}

/** The same value with every text in it changed. */
export function withTexts<Value>(value: Value, change: (text: string) => string): Value {
  // Texts become texts.
  return mapTexts(value, change) as Value
}
