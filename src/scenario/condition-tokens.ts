/** The text of a condition word by word, and what is wrong where a word does not fit. */
import { invariant } from '../kernel/invariant.ts'
import { own } from '../kernel/own.ts'
import { suggest } from '../kernel/suggest.ts'

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'endless' | 'end'
  /** As it stands there, with its quotes. */
  readonly written: string
  /** From the beginning of the condition, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

type Stretch = Pick<Token, 'start' | 'end'>

/** Thrown inside of the reader alone; its door makes a value of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly where: Stretch

  constructor(says: string, { start, end }: Stretch) {
    super(says)
    this.where = { start, end }
  }
}

// Signs stick together, so that `&&` is told of as one.
const forms = [
  ['space', /\s+/y],
  ['word', /[A-Za-z_][\w-]*(?:\.[\w-]+)*/y],
  ['number', /-?\d[\w.]*/y],
  ['text', /'[^'\n]*'|"[^"\n]*"/y],
  ['endless', /['"][^\n]*/y],
  ['sign', /[=!<>&|]+|\$\{[^}]*\}|./suy],
] as const

/** All of a text but its space; the last one is its end. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let start = 0
  while (start < text.length) {
    for (const [kind, form] of forms) {
      form.lastIndex = start
      const written = form.exec(text)?.[0]
      if (written === undefined) continue
      const end = start + written.length
      if (kind !== 'space') tokens.push({ kind, written, start, end })
      start = end
      break
    }
  }
  return [...tokens, { kind: 'end', written: '', start, end: start }]
}

/** What to write instead of what other languages write. */
const instead: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=>': '>=',
  '=<': '<=',
  '&': 'and',
  '&&': 'and',
  '|': 'or',
  '||': 'or',
  '!': 'not',
  is: '==',
  '‘': "'",
  '“': "'",
  '«': "'",
}

/** Words of the language that are no names; those of functions are, where no bracket follows. */
export const reserved: readonly string[] = ['and', 'or', 'not', 'in', 'true', 'false', 'null']

/** A place in the text of a condition that goes on word by word. */
export class Tokens {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  get now(): Token {
    return this.#tokenAt(this.#at)
  }

  /** Whether these stand here, one after the other. */
  isNow(...written: string[]): boolean {
    return written.every((one, i) => this.#tokenAt(this.#at + i).written === one)
  }

  /** Goes on where these stand here, and tells whether they do. */
  take(...written: string[]): boolean {
    if (!this.isNow(...written)) return false
    this.#at += written.length
    return true
  }

  /** Goes on, whatever stands here. */
  pass(): void {
    this.#at++
  }

  need(written: string, expected: string, words?: readonly string[]): void {
    if (!this.take(written)) throw this.unexpected(expected, words)
  }

  /** Beginning there, and up to what was read last. */
  since({ start }: Token): Stretch {
    return { start, end: this.#tokenAt(Math.max(0, this.#at - 1)).end }
  }

  /**
   * Something else stands here than what may: one of `words` may be meant. `advice` is for this
   * place, where there is none that is good for all.
   */
  unexpected(expected: string, words: readonly string[] = [], advice = ''): Unreadable {
    const { kind, written } = this.now
    const quote = written[0] ?? ''
    if (kind === 'endless')
      return new Unreadable(`the text ${written} does not end. Write ${quote} after it.`, this.now)
    const found = kind === 'end' ? 'the end' : kind === 'text' ? written : `"${written}"`
    const told = adviceFor(this.now, words) ?? advice
    return new Unreadable(`expected ${expected}, found ${found}.${told && ` ${told}`}`, this.now)
  }

  #tokenAt(index: number): Token {
    // The end follows the end, so that nobody need look whether something is left.
    const token = this.#tokens[index] ?? this.#tokens.at(-1)
    invariant(token, 'Cannot go on: a condition without an end')
    return token
  }
}

function adviceFor({ kind, written }: Token, words: readonly string[]): string | undefined {
  const right = own(instead, written)
  if (right !== undefined) return `Write ${right === "'" ? right : `"${right}"`} instead.`
  if (written.startsWith('${')) return 'A condition has no ${...}: name a fact or a field.'
  if (kind !== 'word') return undefined
  const small = written.toLowerCase()
  if (small !== written && reserved.includes(small)) return `Write "${small}", in small letters.`
  const near = suggest(written, words)
  return near === undefined ? undefined : `Did you mean "${near}"?`
}
