import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparisons, conditionText, namesIn } from './condition-tree.ts'
import type { Condition, Literal, Name, Operand } from './condition-tree.ts'
import { CONDITION_CHARS_MAX, readCondition } from './read-condition.ts'

function treeOf(text: string): Condition {
  const read = readCondition(text)
  if ('wrong' in read) throw new Error(read.wrong.says)
  return read.condition
}

test('a condition asks for facts and fields of the outcome, and not for fields of elements', () => {
  const text = `not (outcome == receipt) or any(wire.replies, status == 203 or body.code == 1)
    or imacash.condition.status in ['jam'] or 1 in imacash.untold or count(ikkm.receipts) == 1
    or 5 == outcome or count(ikkm.receipts) > ikkm.queue`
  expect(namesIn(treeOf(text))).toEqual([
    'outcome',
    'receipt',
    'wire.replies',
    'imacash.condition',
    'imacash.untold',
    'ikkm.receipts',
    'ikkm.queue',
  ])
})

const name = (written: string, ...fields: string[]): Name => ({
  kind: 'name',
  name: written,
  fields,
})
const literal = (value: Literal['value']): Literal => ({ kind: 'literal', value })
const reserved = ['and', 'or', 'not', 'in', 'true', 'false', 'null']
const word = fc
  .oneof(fc.constantFrom('count', 'any', 'all', 'is'), fc.stringMatching(/^[A-Za-z_][\w-]{0,6}$/))
  .filter((one) => !reserved.includes(one.toLowerCase()))
const fields = fc.array(fc.stringMatching(/^[\w-]{1,4}$/), { maxLength: 2 })
const outerName = fc.oneof(
  word.map((one) => name(one)),
  fc
    .tuple(word, fc.stringMatching(/^[\w-]{1,6}$/), fields)
    .map(([device, fact, way]) => name(`${device}.${fact}`, ...way)),
)
const innerName = fc.tuple(word, fields).map(([first, way]) => name(first, ...way))
const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(6))
  .map(([digits, decimals]) => literal(digits / 10 ** decimals))
const text = fc
  .string({ unit: 'grapheme' })
  .filter((one) => !one.includes('\n') && !(one.includes("'") && one.includes('"')))
  .map(literal)
const constant = fc.constantFrom(true, false, null).map(literal)
const nothing = literal(null)

/** Any tree that a text can have: `names` are those of the place it stands in. */
function trees(names: fc.Arbitrary<Name>, depth: number): fc.Arbitrary<Condition> {
  const found = fc.oneof(
    names,
    names.map((list): Operand => ({ kind: 'count', list })),
  )
  const written = fc.oneof(number, text, constant)
  const sides = fc.oneof(
    fc.tuple(found, fc.constantFrom('==', '!=' as const), fc.oneof(found, written)),
    fc.tuple(written, fc.constantFrom('==', '!=' as const), found),
    fc.tuple(found, fc.constantFrom(...comparisons), fc.oneof(found, number)),
    fc.tuple(number, fc.constantFrom(...comparisons), found),
  )
  const ofOneKind = fc
    .oneof(fc.array(number, { minLength: 1, maxLength: 3 }), fc.array(text, { minLength: 1 }))
    .chain((list) => fc.constantFrom(list, [nothing, ...list], [nothing]))
  const leaf = fc.oneof(
    sides.map(([left, how, right]): Condition => ({ kind: 'compare', left, how, right })),
    fc.tuple(found, ofOneKind).map(([left, list]): Condition => ({ kind: 'in', left, list })),
    fc.tuple(written, names).map(([left, list]): Condition => ({ kind: 'in', left, list })),
  )
  if (depth === 0) return leaf
  const part = trees(names, depth - 1)
  const parts = fc.array(part, { minLength: 2, maxLength: 3 })
  return fc.oneof(
    leaf,
    fc.tuple(fc.constantFrom('and', 'or' as const), parts).map(([kind, all]): Condition => {
      return { kind, parts: all }
    }),
    part.map((one): Condition => ({ kind: 'not', part: one })),
    fc
      .tuple(fc.constantFrom('any', 'all' as const), names, trees(innerName, depth - 1))
      .map(([kind, list, each]): Condition => ({ kind, list, each })),
  )
}

test('a tree that is written and read again is the same', () => {
  const short = trees(outerName, 2).filter(
    (tree) => conditionText(tree).length <= CONDITION_CHARS_MAX,
  )
  fc.assert(
    fc.property(short, (tree) => {
      expect(treeOf(conditionText(tree))).toStrictEqual(tree)
    }),
  )
})

test('no text breaks the reader, and what it reads can be written', () => {
  const pieces = `and or not in any( all( count( ( ) [ ] , == = < a a.b 'x' 1 null ' $ & 😀`.split(
    ' ',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(texts, (one) => {
      const read = readCondition(one)
      if ('condition' in read) {
        expect(treeOf(conditionText(read.condition))).toEqual(read.condition)
        return
      }
      const { says, start, end } = read.wrong
      expect(says).toMatch(/^Cannot read "/)
      expect(0 <= start && start <= end && end <= one.length).toBe(true)
    }),
  )
})
