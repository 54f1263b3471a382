/** Whether what conditions ask for was ever there: one that is misspelt is not met, and silent. */
import type { Condition, Leaf } from '../scenario/condition-tree.ts'
import { leavesOf, namesIn, operandText } from '../scenario/condition-tree.ts'
import { ConditionError, holds, unseenFields } from '../scenario/condition.ts'
import type { Values } from '../scenario/condition.ts'
import type { NamedCondition } from '../scenario/explore-block.ts'

export interface AskedField {
  /** Of the `never` or `sometimes` that asks for it. */
  readonly id: string
  /** `"totl" of ikkm.receipts`. */
  readonly field: string
  readonly isSeen: boolean
}

/** Of one run, or of one that stands for several. What was asked of empty lists is not told. */
export function askedFields(conditions: readonly NamedCondition[], values: Values): AskedField[] {
  return conditions.flatMap(({ id, condition }) =>
    [
      ...ofOutcome(condition, values),
      ...leavesOf(condition).flatMap((leaf) => ofList(leaf, values)),
    ].map((one) => ({ id, ...one })),
  )
}

/** Seen in one of them is seen. */
export function joinAsked(all: readonly AskedField[]): AskedField[] {
  const joined = new Map<string, AskedField>()
  for (const one of all) {
    const key = `${one.id}: ${one.field}`
    if (one.isSeen || !joined.has(key)) joined.set(key, one)
  }
  return [...joined.values()]
}

type Found = Omit<AskedField, 'id'>

function ofOutcome(condition: Condition, values: Values): Found[] {
  const mayLack = mayBeMissing(condition)
  return namesIn(condition)
    .filter((name) => !name.includes('.') && !mayLack.has(name))
    .map((name) => {
      return { field: `"${name}" of what the till says`, isSeen: values(name) !== undefined }
    })
}

function ofList(leaf: Leaf, values: Values): Found[] {
  if (!('each' in leaf)) return []
  const count = { kind: 'count', list: leaf.list } as const
  const zero = { kind: 'literal', value: 0 } as const
  try {
    // Where nothing is in it no field can be seen, as in a list of mistakes that nobody made.
    if (holds({ kind: 'compare', left: count, how: '==', right: zero }, values)) return []
    const unseen = new Set(unseenFields(leaf, values))
    const mayLack = mayBeMissing(leaf.each)
    return namesIn(leaf.each)
      .filter((name) => !mayLack.has(name))
      .map((name) => `"${name}" of ${operandText(leaf.list)}`)
      .map((field) => ({ field, isSeen: !unseen.has(field) }))
  } catch (error) {
    // A list may be missing where the condition does not get so far.
    if (error instanceof ConditionError) return []
    throw error
  }
}

/** Whoever asks whether a field is there knows that it need not be. */
function mayBeMissing(condition: Condition): ReadonlySet<string> {
  const names = leavesOf(condition).flatMap((leaf) => {
    if (leaf.kind !== 'compare') return []
    const sides = [leaf.left, leaf.right]
    const isAsked = sides.some((one) => one.kind === 'literal' && one.value === null)
    return isAsked ? sides.flatMap((one) => (one.kind === 'name' ? [one.name] : [])) : []
  })
  return new Set(names)
}
