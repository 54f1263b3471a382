/** A condition as a tree: what it is made of, the names it asks for, and its text. */
import { unreachable } from '../kernel/invariant.ts'

export type Scalar = string | number | boolean | null

export const comparisons = ['==', '!=', '<=', '>=', '<', '>'] as const
export type Comparison = (typeof comparisons)[number]

/**
 * A value by its name. Outside of `any` and `all` the first two words are a fact, and the others
 * the way into its value: `imacash.condition.status` is the field `status` of the fact
 * `imacash.condition`. One word alone is a field of what the till told: `outcome`. Inside of `any`
 * and `all` the first word is a field of the element, and nothing outside of it can be named.
 */
export interface Name {
  readonly kind: 'name'
  /** What is asked for: `imacash.condition`, `outcome`, or inside of a list `status`. */
  readonly name: string
  readonly fields: readonly string[]
}

export interface Literal {
  readonly kind: 'literal'
  readonly value: Scalar
}

export interface Count {
  readonly kind: 'count'
  readonly list: Name
}

export type Operand = Literal | Name | Count

export interface Compare {
  readonly kind: 'compare'
  readonly left: Operand
  readonly how: Comparison
  readonly right: Operand
}

export interface In {
  readonly kind: 'in'
  readonly left: Operand
  /** Written out, all of one kind but for null; or a fact that is a list. */
  readonly list: readonly Literal[] | Name
}

export interface OverList {
  readonly kind: 'any' | 'all'
  readonly list: Name
  readonly each: Condition
}

/** Parts are two or more; one and the same meaning may have several trees. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Leaf

export type Leaf = OverList | Compare | In

/** What a condition is made of, without the words that join it. */
export function leavesOf(condition: Condition): Leaf[] {
  if ('parts' in condition) return condition.parts.flatMap(leavesOf)
  return 'part' in condition ? leavesOf(condition.part) : [condition]
}

/**
 * The facts and fields of the outcome that a condition asks for, each once, in the order of its
 * text: `ikkm.receipts`, `outcome`. Fields inside of `any` and `all` are none of them.
 */
export function namesIn(condition: Condition): string[] {
  return [...new Set(leavesOf(condition).flatMap(namesOfLeaf))]
}

function namesOfLeaf(leaf: Leaf): string[] {
  if ('each' in leaf) return [leaf.list.name]
  const right = leaf.kind === 'compare' ? leaf.right : leaf.list
  return [leaf.left, ...('kind' in right ? [right] : [])].flatMap((operand) => {
    if (operand.kind === 'literal') return []
    return [operand.kind === 'count' ? operand.list.name : operand.name]
  })
}

/** As a person would write it; read again, it gives the same tree. */
export function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'and':
      return condition.parts.map((part) => partText(part, ['and', 'or'])).join(' and ')
    case 'or':
      return condition.parts.map((part) => partText(part, ['or'])).join(' or ')
    case 'not':
      return `not ${partText(condition.part, ['and', 'or', 'compare', 'in'])}`
    case 'any':
    case 'all':
      return `${condition.kind}(${operandText(condition.list)}, ${conditionText(condition.each)})`
    case 'compare':
      return `${operandText(condition.left)} ${condition.how} ${operandText(condition.right)}`
    case 'in':
      return `${operandText(condition.left)} in ${listText(condition.list)}`
    default:
      return unreachable(condition)
  }
}

function partText(part: Condition, inBrackets: readonly Condition['kind'][]): string {
  const text = conditionText(part)
  return inBrackets.includes(part.kind) ? `(${text})` : text
}

function listText(list: In['list']): string {
  return 'kind' in list ? operandText(list) : `[${list.map(operandText).join(', ')}]`
}

export function operandText(operand: Operand): string {
  if (operand.kind === 'count') return `count(${operandText(operand.list)})`
  if (operand.kind === 'name') return [operand.name, ...operand.fields].join('.')
  const { value } = operand
  if (typeof value !== 'string') return String(value)
  // No text holds both kinds of quotes: there would be no way to write it.
  return value.includes("'") ? `"${value}"` : `'${value}'`
}
