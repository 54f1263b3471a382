/** Whether what `never` and `sometimes` say is so: a condition held against what was found. */
import { unreachable } from '../kernel/invariant.ts'
import { unknownName } from '../kernel/suggest.ts'
import { conditionText, leavesOf, namesIn, operandText } from './condition-tree.ts'
import type { Compare, Condition, In, Name, Operand } from './condition-tree.ts'
import type { OverList, Scalar } from './condition-tree.ts'
import { elements } from './expect.ts'
import { kindOf, show } from './show.ts'

/** What was found: a fact by `device.fact`, a field of the outcome by one word. */
export type Values = (name: string) => unknown

/** What was found cannot be held against the condition: it is neither met nor not. */
export class ConditionError extends RangeError {
  override readonly name = 'ConditionError'
}

/** Where names are looked up: in what was found, or in one element of a list. */
interface Scope {
  readonly of: Values
  /** ` in element 2 of ikkm.receipts`; nothing outside of lists. */
  readonly where: string
}

/**
 * Whether a condition is met. `and`, `or`, `any` and `all` ask no further than they must; `all` is
 * met by an empty list. Null equals null alone, and what is not there is null beside a value that
 * is written out: `any(wire.replies, status == 203)` passes over a reply that was lost. Of a map
 * or a list only that can be asked, `imacash.sale == null`.
 * @throws ConditionError `Cannot …` where two kinds are compared, where order is asked of other
 *   things than numbers, where what is not there is compared with a name, and where no list or
 *   no deeper field is found.
 */
export function holds(condition: Condition, values: Values): boolean {
  return isMet(condition, { of: values, where: '' })
}

/**
 * Those that are met, in their order: of `never` what happened all the same, of `sometimes` what
 * was reached. Each name is asked for once, however many conditions have it.
 * @throws ConditionError as `holds` does, with the id of the condition at its end.
 */
export function conditionsMet<One extends { readonly id: string; readonly condition: Condition }>(
  list: readonly One[],
  values: Values,
): One[] {
  const known = new Map<string, unknown>()
  const once = (name: string) => {
    if (!known.has(name)) known.set(name, values(name))
    return known.get(name)
  }
  return list.filter(({ id, condition }) => {
    try {
      return holds(condition, once)
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      throw new ConditionError(`${error.message} The condition is "${id}".`, { cause: error })
    }
  })
}

/**
 * Fields that `any` and `all` ask for and no element has: `"totl" of ikkm.receipts`. One element
 * may lack a field, and so may all of one run; one that is missing after every run is probably
 * misspelt, and its condition cannot be met.
 * @throws ConditionError where there is no list.
 */
export function unseenFields(condition: Condition, values: Values): string[] {
  return leavesOf(condition).flatMap((leaf) => {
    if (!('each' in leaf)) return []
    const all = listOf(leaf.list, { of: values, where: '' }, 'go through')
    return namesIn(leaf.each)
      .filter((field) => !all.some((one) => isMap(one) && Object.hasOwn(one, field)))
      .map((field) => `"${field}" of ${operandText(leaf.list)}`)
  })
}

function isMet(condition: Condition, scope: Scope): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => isMet(part, scope))
    case 'or':
      return condition.parts.some((part) => isMet(part, scope))
    case 'not':
      return !isMet(condition.part, scope)
    case 'any':
      return elementsOf(condition, scope).some((one) => isMet(condition.each, one))
    case 'all':
      return elementsOf(condition, scope).every((one) => isMet(condition.each, one))
    case 'compare':
      return compare(condition, scope)
    case 'in':
      return isIn(condition, scope)
    default:
      return unreachable(condition)
  }
}

function elementsOf({ list }: OverList, scope: Scope): Scope[] {
  return listOf(list, scope, 'go through').map((element, i): Scope => {
    const where = ` in element ${i + 1} of ${operandText(list)}${scope.where}`
    const of = (name: string) => {
      if (isMap(element)) return Object.hasOwn(element, name) ? element[name] : undefined
      throw new ConditionError(`Cannot read "${name}"${where}: it is ${told(element)}, not a map.`)
    }
    return { of, where }
  })
}

function isIn(condition: In, scope: Scope): boolean {
  const { left, list } = condition
  const asked: Asked = { condition, scope }
  const value = valueOf(left, scope)
  if (!('kind' in list)) return list.some((one) => isEqual(asked, [left, value], [one, one.value]))
  if (value === undefined) throw absent(asked, left)
  return listOf(list, scope, 'look in').some((one, i) => {
    if (isScalar(one)) return isEqual(asked, [left, value], [{ kind: 'literal', value: one }, one])
    throw cannot(asked, `element ${i + 1} of ${operandText(list)} is ${kindOf(one)}.`)
  })
}

function compare(condition: Compare, scope: Scope): boolean {
  const { left, how, right } = condition
  const asked: Asked = { condition, scope }
  const one: Found = [left, valueOf(left, scope)]
  const other: Found = [right, valueOf(right, scope)]
  if (how === '==' || how === '!=') return isEqual(asked, one, other) === (how === '==')
  const [a, b] = [numberIn(asked, one), numberIn(asked, other)]
  if (how === '<' || how === '<=') return a < b || (a === b && how === '<=')
  return a > b || (a === b && how === '>=')
}

/** The comparison in question, for the sentence about it. */
interface Asked {
  readonly condition: Condition
  readonly scope: Scope
}
type Found = readonly [Operand, unknown]

function isEqual(asked: Asked, one: Found, other: Found): boolean {
  // Whether something is there may be asked of maps and lists, too.
  if (isNull(one)) return isNothing(other[1])
  if (isNull(other)) return isNothing(one[1])
  const a = scalarOf(asked, one, other)
  const b = scalarOf(asked, other, one)
  if (a === null || b === null || typeof a === typeof b) return a === b
  const isBoolean = typeof a === 'boolean' || typeof b === 'boolean'
  const advice = isBoolean ? '' : ' Digits in quotes are text, and a number without.'
  throw cannot(asked, `${saysOf(one)}, and ${saysOf(other)}.${advice}`)
}

function scalarOf(asked: Asked, found: Found, [beside]: Found): Scalar {
  const [operand, value] = found
  if (value === undefined) {
    // A text whose quotes were forgotten looks like a field that is not there.
    if (beside.kind !== 'literal') throw absent(asked, operand)
    return null
  }
  if (isScalar(value)) return value
  const advice = Array.isArray(value)
    ? 'Count it, or ask any or all of it.'
    : 'Name one of its fields.'
  throw cannot(asked, `${saysOf(found)}. ${advice}`)
}

function numberIn(asked: Asked, found: Found): number {
  const [operand, value] = found
  if (typeof value === 'number') return value
  const advice = isNothing(value) ? ` ${guard(operandText(operand))}` : ''
  throw cannot(asked, `${saysOf(found)}, and only numbers have an order.${advice}`)
}

function cannot({ condition, scope }: Asked, why: string): ConditionError {
  return new ConditionError(`Cannot compare ${conditionText(condition)}${scope.where}: ${why}`)
}

function absent(asked: Asked, operand: Operand): ConditionError {
  const name = operandText(operand)
  return cannot(asked, `there is no ${name}. Write '${name}' for the text. ${guard(name)}`)
}

function isNull([operand, value]: Found): boolean {
  return operand.kind === 'literal' && value === null
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null
}

/** Conditions are read from left to right, and no further than they must. */
function guard(name: string): string {
  return `Where it may be missing, ask "${name} != null and" before it.`
}

function saysOf([operand, value]: Found): string {
  const name = operandText(operand)
  if (value === undefined) return `there is no ${name}`
  return operand.kind === 'literal' ? `${name} is ${kindOf(value)}` : `${name} is ${told(value)}`
}

/** What a name stands for; its own field need not be there, a deeper one must. */
function valueOf(operand: Operand, scope: Scope): unknown {
  if (operand.kind === 'literal') return operand.value
  if (operand.kind === 'count') return listOf(operand.list, scope, 'count').length
  const { name, fields } = operand
  let value = scope.of(name)
  let way = name
  for (const field of fields) {
    value = fieldOf(value, field, { way, where: scope.where })
    way += `.${field}`
  }
  return value
}

function fieldOf(owner: unknown, field: string, at: { way: string; where: string }): unknown {
  const cannotRead = (why: string) =>
    new ConditionError(`Cannot read "${field}" of ${at.way}${at.where}: ${why}`)
  if (isNothing(owner)) {
    const inside = at.where && ' Inside of any and all, names are fields of the element.'
    throw cannotRead(`${at.way} is ${kindOf(owner)}. ${guard(at.way)}${inside}`)
  }
  if (Array.isArray(owner)) {
    // Its length is no field: `count` asks for it.
    if (/^\d+$/.test(field) && Number(field) < owner.length) return owner[Number(field)]
    throw cannotRead(`it is a list of ${elements(owner.length)}, the first is 0.`)
  }
  if (!isMap(owner)) throw cannotRead(`it is ${told(owner)}.`)
  if (Object.hasOwn(owner, field)) return owner[field]
  throw cannotRead(unknownName('field', field, Object.keys(owner)))
}

function listOf(list: Name, scope: Scope, act: string): readonly unknown[] {
  const value = valueOf(list, scope)
  if (Array.isArray(value)) return value
  const why = `it is ${told(value)}, not a list`
  throw new ConditionError(`Cannot ${act} ${operandText(list)}${scope.where}: ${why}.`)
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `a number (5)`, `text ("a")`, `null`, `a list`. */
function told(value: unknown): string {
  const isShown = isScalar(value) && value !== null
  return isShown ? `${kindOf(value)} (${show(value, 40)})` : kindOf(value)
}
