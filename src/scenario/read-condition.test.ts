import { describe, expect, test } from 'vitest'
import type { Condition, Literal, Name } from './condition-tree.ts'
import { CONDITION_CHARS_MAX, CONDITION_DEPTH_MAX, readCondition } from './read-condition.ts'

function treeOf(text: string): Condition {
  const read = readCondition(text)
  if ('wrong' in read) throw new Error(read.wrong.says)
  return read.condition
}

const name = (written: string, ...fields: string[]): Name => ({
  kind: 'name',
  name: written,
  fields,
})
const literal = (value: Literal['value']): Literal => ({ kind: 'literal', value })
const is = (written: string, value: Literal['value']): Condition => {
  return { kind: 'compare', left: name(written), how: '==', right: literal(value) }
}

describe('a condition', () => {
  test('joins a field of the outcome and a count of a fact', () => {
    expect(treeOf(`outcome == 'not-paid' and count(ikkm.receipts) > 1`)).toEqual({
      kind: 'and',
      parts: [
        is('outcome', 'not-paid'),
        {
          kind: 'compare',
          left: { kind: 'count', list: name('ikkm.receipts') },
          how: '>',
          right: literal(1),
        },
      ],
    })
  })

  test.each([
    {
      why: 'two words are a fact, and the rest is the way into it',
      text: 'imacash.condition.0.status == null',
      tree: {
        kind: 'compare',
        left: name('imacash.condition', '0', 'status'),
        how: '==',
        right: literal(null),
      },
    },
    {
      why: 'inside of any one word is a field, and the rest is the way into it',
      text: 'any(wire.replies, body.code == 5)',
      tree: {
        kind: 'any',
        list: name('wire.replies'),
        each: { kind: 'compare', left: name('body', 'code'), how: '==', right: literal(5) },
      },
    },
    {
      why: 'after any a name is a fact again',
      text: 'any(wire.replies, status == 203) and ikkm.queue == 0',
      tree: {
        kind: 'and',
        parts: [
          { kind: 'any', list: name('wire.replies'), each: is('status', 203) },
          is('ikkm.queue', 0),
        ],
      },
    },
    {
      why: 'a list may be written out',
      text: 'all(ikkm.receipts, total in [2920, 100])',
      tree: {
        kind: 'all',
        list: name('ikkm.receipts'),
        each: { kind: 'in', left: name('total'), list: [literal(2920), literal(100)] },
      },
    },
    {
      why: 'or be a fact',
      text: `'x' not in imacash.audit`,
      tree: {
        kind: 'not',
        part: { kind: 'in', left: literal('x'), list: name('imacash.audit') },
      },
    },
    {
      why: 'the name of a function is a name where no bracket follows',
      text: 'all(imacash.boxes, count == 0)',
      tree: { kind: 'all', list: name('imacash.boxes'), each: is('count', 0) },
    },
    {
      why: 'and binds before or',
      text: 'a == 1 or b == 2 and c == 3',
      tree: { kind: 'or', parts: [is('a', 1), { kind: 'and', parts: [is('b', 2), is('c', 3)] }] },
    },
    {
      why: 'brackets bind before and',
      text: '(a == 1 or b == 2) and c == 3',
      tree: { kind: 'and', parts: [{ kind: 'or', parts: [is('a', 1), is('b', 2)] }, is('c', 3)] },
    },
    {
      why: 'not binds before and',
      text: 'not a == 1 and b == 2',
      tree: { kind: 'and', parts: [{ kind: 'not', part: is('a', 1) }, is('b', 2)] },
    },
    {
      why: 'a text in single quotes holds double ones, and lines do not matter',
      text: `says ==\n  'so "it" is'`,
      tree: is('says', 'so "it" is'),
    },
    {
      why: 'a text in double quotes holds single ones',
      text: `a == "it's"`,
      tree: is('a', "it's"),
    },
    { why: 'zero has no sign', text: 'a == -0', tree: is('a', 0) },
    { why: 'numbers have decimals', text: 'a == -0.05', tree: is('a', -0.05) },
    { why: 'true is a value', text: 'a == true', tree: is('a', true) },
  ])('is read: $why', ({ text, tree }) => {
    expect(treeOf(text)).toStrictEqual(tree)
  })

  test('of as many characters and levels as are allowed is read', () => {
    const brackets = CONDITION_DEPTH_MAX
    const text = `${'('.repeat(brackets)}a == 1${')'.repeat(brackets)}`
    expect(treeOf(text)).toEqual(is('a', 1))
    // A chain goes no deeper, however long it is.
    expect(
      treeOf('not a == 1 and '.repeat(30) + 'a == 1'.padEnd(CONDITION_CHARS_MAX - 450)),
    ).toEqual(expect.objectContaining({ kind: 'and' }))
  })
})
