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
  const known = new Set<string>()
  const counts = new Map<string, number>()
  /** Keys are whole words and go on with each sale: however many, a text is read once. */
  const words = new Map<string, string>()
  /** The longest first: one may be part of another. */
  let patterns: readonly Pattern[] = []
  return {
    learn(...values) {
      const looks: Record<string, string> = {}
      const learnt: RegExp[] = []
      for (const name of names())
        for (const found of secretsIn(values, [name])) {
          const { value, look } = bare(found)
          const plain = decoded(value)
          if (isBlanked(value) || known.has(plain)) continue
          known.add(plain)
          looks[nextName(name)] = look
          const blank = `‹${name} ${counts.get(name)}›`
          const pattern = patternOf(plain)
          if (isWord(plain)) words.set(plain, blank)
          else patterns = [...patterns, { plain, blank, pattern }]
          learnt.push(pattern)
        }
      patterns = patterns.toSorted((a, b) => b.plain.length - a.plain.length)
      return { looks, isIn: (text) => learnt.some((pattern) => text.search(pattern) >= 0) }
    },
    cover: (text) =>
      patterns
        .reduce((left, { pattern, blank }) => left.replace(pattern, blank), text)
        .replace(wordOrNot, (found) => words.get(found) ?? found),
  }

  function nextName(name: string): string {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name} ${count}`
  }
}

interface Pattern {
  readonly plain: string
  readonly blank: string
  /** Every way it may be written. */
  readonly pattern: RegExp
}

/** What is blanked already, and a character that is encoded or escaped, are no words. */
const wordOrNot = /‹[^›]*›|%[\da-f]{2}|\\(?:u[\da-f]{4}|[\\bfnrt])|\w+/gi

/** A short one may be a part of any word, and a number of any number. */
function isWord(plain: string): boolean {
  return /^\d+$/.test(plain) || (plain.length < WORD_CHARS_MAX && /^\w+$/.test(plain))
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

/** However a form, JSON, or the one inside of the other may write it. */
function patternOf(plain: string): RegExp {
  return new RegExp((plain.match(/\\+|[^]/gu) ?? []).map(waysOf).join(''), 'g')
}

/** No two of them begin alike, so that a pattern is never tried again and again. */
function waysOf(part: string): string {
  if (/\w/.test(part)) return part
  const bytes = [...new TextEncoder().encode(part)].map((byte) => `%(?:25)*${hex(byte, 2)}`)
  const units = part.split('').map((unit) => String.raw`\\+u${hex(unit.charCodeAt(0), 4)}`)
  const ways = [bytes.join(''), units.join(''), ...(part === ' ' ? [String.raw`\+`] : [])]
  return `(?:${[...ways, inJson(part)].join('|')})`
}

/** JSON may escape a slash, and what is JSON inside of JSON is escaped twice. */
function inJson(part: string): string {
  if (part.startsWith('\\')) return String.raw`\\+`
  const [, letter] = /^\\([bfnrt])$/.exec(JSON.stringify(part).slice(1, -1)) ?? []
  const escaped = part.replace(/[.*+?^${}()|[\]/-]/, String.raw`\$&`)
  return String.raw`\\*${escaped}` + (letter === undefined ? '' : String.raw`|\\+${letter}`)
}

/** In small letters or in large ones. */
function hex(value: number, length: number): string {
  const digits = value.toString(16).padStart(length, '0')
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
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
