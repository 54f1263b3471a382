/** Reads what `never` and `sometimes` of a scenario say, from their text. */
import { unknownName } from '../kernel/suggest.ts'
import { reserved, Tokens, Unreadable } from './condition-tokens.ts'
import type { Token } from './condition-tokens.ts'
import { comparisons, operandText } from './condition-tree.ts'
import type { Comparison, Condition, In, Literal, Name, Operand } from './condition-tree.ts'
import { kindOf, show } from './show.ts'

/** What is wrong with the text of a condition, and where in it. */
export interface WrongCondition {
  /** `Cannot read "…": expected …, found …. Write …` */
  readonly says: string
  /** From the beginning of the text, in UTF-16 code units. */
  readonly start: number
  /** The same as `start` where something is missing at the end. */
  readonly end: number
}

export const CONDITION_CHARS_MAX = 1000
/** Brackets, `not`, `any` and `all` inside of each other. */
export const CONDITION_DEPTH_MAX = 20

/**
 * The tree of a condition, or the first thing that is wrong with it:
 *
 *     outcome == 'not-paid' and count(ikkm.receipts) == 1
 *     any(wire.replies, status == 203) or not (ikkm.drawer < 0)
 *     all(ikkm.receipts, total in [2920, 100] and type != "saleReturn")
 *
 * Beside these there are `<=`, `>`, `>=`, `not in`, `in` the name of a list, `true`, `false`,
 * `null`. `and` binds before `or`, and `not` before both. A text has no escapes, a number at most
 * 15 digits and 6 decimals. What can never change, as `1 == 1`, is refused.
 */
export function readCondition(
  text: string,
): { readonly condition: Condition } | { readonly wrong: WrongCondition } {
  try {
    return { condition: new Reader(text).read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { wrong: { says: `Cannot read ${show(text, 60)}: ${error.message}`, ...error.where } }
  }
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])
const overLists = ['any', 'all'] as const
const functions = ['count', ...overLists]
const numberForm = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/

const VALUE = 'a name, a text in quotes, a number or count(...)'
const COMPARISON = `a comparison (${comparisons.join(', ')}) or in`
const JOINING = ['and', 'or']
const NEVER_CHANGES = 'both sides are written out, and that never changes. Name a fact or a field.'
const MORE = 'More than that is a scenario in TypeScript.'

class Reader {
  readonly #tokens: Tokens
  #depth = 0
  /** Inside of so many `any` and `all`: there, names are fields. */
  #lists = 0

  constructor(text: string) {
    const { length } = text
    if (length > CONDITION_CHARS_MAX) {
      const says = `it has ${length} characters, and ${CONDITION_CHARS_MAX} are allowed. ${MORE}`
      throw new Unreadable(says, { start: CONDITION_CHARS_MAX, end: length })
    }
    this.#tokens = new Tokens(text)
  }

  read(): Condition {
    const condition = this.#or()
    if (this.#tokens.now.kind !== 'end')
      throw this.#tokens.unexpected('and, or or the end', JOINING)
    return condition
  }

  #or(): Condition {
    return this.#joined('or', () => this.#joined('and', () => this.#one()))
  }

  #joined(kind: 'and' | 'or', part: () => Condition): Condition {
    const first = part()
    const parts = [first]
    while (this.#tokens.take(kind)) parts.push(part())
    return parts.length === 1 ? first : { kind, parts }
  }

  #one(): Condition {
    if (this.#tokens.isNow('not')) {
      return { kind: 'not', part: this.#deeper(() => this.#one()) }
    }
    if (this.#tokens.isNow('(')) {
      const condition = this.#deeper(() => this.#or())
      this.#tokens.need(')', 'and, or or ")"', JOINING)
      return condition
    }
    const kind = overLists.find((name) => this.#tokens.isNow(name, '('))
    return kind ? this.#overList(kind) : this.#comparison()
  }

  #overList(kind: (typeof overLists)[number]): Condition {
    this.#tokens.pass()
    this.#tokens.pass()
    const list = this.#name('the name of a list')
    if (!this.#tokens.isNow(','))
      throw this.#tokens.unexpected('"," and what is so of its elements')
    this.#lists++
    const each = this.#deeper(() => this.#or())
    this.#lists--
    this.#tokens.need(')', 'and, or or ")"', JOINING)
    return { kind, list, each }
  }

  /** Past the word or bracket that leads one level down. */
  #deeper(read: () => Condition): Condition {
    const { now } = this.#tokens
    if (++this.#depth > CONDITION_DEPTH_MAX) {
      const says = `it goes deeper than ${CONDITION_DEPTH_MAX} levels here. ${MORE}`
      throw new Unreadable(says, now)
    }
    this.#tokens.pass()
    const condition = read()
    this.#depth--
    return condition
  }

  #comparison(): Condition {
    const from = this.#tokens.now
    const left = this.#operand()
    const how = comparisons.find((sign) => this.#tokens.take(sign))
    if (how) {
      const right = this.#operand()
      this.#refuse(wrongComparison(left, how, right), from)
      return { kind: 'compare', left, how, right }
    }
    const isNot = this.#tokens.isNow('not', 'in') && this.#tokens.take('not')
    if (!this.#tokens.take('in'))
      throw this.#tokens.unexpected(COMPARISON, ['in'], adviceAfter(left))
    const list = this.#listAfterIn()
    this.#refuse(wrongList(left, list), from)
    const part: Condition = { kind: 'in', left, list }
    return isNot ? { kind: 'not', part } : part
  }

  #listAfterIn(): In['list'] {
    if (!this.#tokens.take('[')) return this.#name('a list such as [1, 2], or the name of one')
    const list = [this.#element()]
    while (this.#tokens.take(',')) list.push(this.#element())
    this.#tokens.need(']', '"," or "]"')
    return list
  }

  #element(): Literal {
    const { kind, written } = this.#tokens.now
    const advice = kind === 'word' ? `Write '${written}' for the text.` : ''
    const literal = this.#literal()
    if (!literal) throw this.#tokens.unexpected('a text or a number', [], advice)
    return literal
  }

  #operand(): Operand {
    const { now } = this.#tokens
    const isName = now.kind === 'word' && !reserved.includes(now.written)
    if (isName && this.#tokens.isNow(now.written, '(')) return this.#count(now)
    return this.#literal() ?? this.#name(VALUE)
  }

  #literal(): Literal | undefined {
    const { now } = this.#tokens
    const { kind, written } = now
    const constant = constants.get(written)
    if (kind !== 'text' && kind !== 'number' && constant === undefined) return undefined
    this.#tokens.pass()
    if (constant !== undefined) return { kind: 'literal', value: constant }
    if (kind === 'text') return { kind: 'literal', value: written.slice(1, -1) }
    this.#refuse(wrongNumber(written), now)
    // There is one zero, and it has no sign.
    return { kind: 'literal', value: Number(written) + 0 }
  }

  #count(from: Token): Operand {
    this.#tokens.pass()
    this.#refuse(wrongFunction(from.written), from)
    this.#tokens.pass()
    const list = this.#name('the name of a list')
    this.#tokens.need(')', '")"')
    return { kind: 'count', list }
  }

  #name(expected: string): Name {
    const { kind, written } = this.#tokens.now
    // TRUE is a mistake, and so would be a field that is called so.
    if (kind !== 'word' || reserved.includes(written.toLowerCase()))
      throw this.#tokens.unexpected(expected)
    this.#tokens.pass()
    const words = written.split('.')
    const count = this.#lists > 0 ? 1 : 2
    return { kind: 'name', name: words.slice(0, count).join('.'), fields: words.slice(count) }
  }

  /** What was read from there on is wrong, if there is something to say of it. */
  #refuse(says: string | undefined, from: Token): void {
    if (says !== undefined) throw new Unreadable(says, this.#tokens.since(from))
  }
}

function wrongComparison(left: Operand, how: Comparison, right: Operand): string | undefined {
  if (left.kind === 'literal' && right.kind === 'literal') return NEVER_CHANGES
  if (how === '==' || how === '!=') return undefined
  const other = [left, right].find((one) => one.kind === 'literal' && typeof one.value !== 'number')
  if (other?.kind !== 'literal') return undefined
  return `${operandText(other)} is ${kindOf(other.value)}, and only numbers have an order.`
}

function wrongList(left: Operand, list: In['list']): string | undefined {
  if ('kind' in list) return undefined
  if (left.kind === 'literal') return NEVER_CHANGES
  const [first, ...rest] = list.filter(({ value }) => value !== null)
  const other = rest.find(({ value }) => typeof value !== typeof first?.value)
  if (!first || !other) return undefined
  const [one, two] = [first, other].map((it) => `${operandText(it)} is ${kindOf(it.value)}`)
  return `${one} and ${two}: a list has values of one kind.`
}

function wrongNumber(written: string): string | undefined {
  if (numberForm.test(written)) return undefined
  return `"${written}" is no number such as 2920, 0.5 or -1. Put a text in quotes.`
}

function wrongFunction(written: string): string | undefined {
  if (written === 'count') return undefined
  return overLists.some((name) => name === written)
    ? `${written}(...) is a condition of its own, and no value to compare.`
    : unknownName('function', written, functions)
}

/** A name that is compared with nothing may stand for true or false. */
function adviceAfter(left: Operand): string {
  return left.kind === 'name' ? `Write "${operandText(left)} == true" for what is so or not.` : ''
}
