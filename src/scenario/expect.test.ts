import { describe, expect, test } from 'vitest'
import { isLike, mismatches } from './expect.ts'
import { matcherNames } from './matchers.ts'

interface Row {
  readonly why: string
  readonly expected: unknown
  readonly holds: readonly unknown[]
  readonly fails: readonly unknown[]
}

const rows: readonly Row[] = [
  { why: 'a value', expected: 5, holds: [5], fails: [6, '5', null, undefined, [5]] },
  { why: 'null', expected: null, holds: [null], fails: [undefined, 0, ''] },
  {
    why: 'a map matches partly',
    expected: { a: 1 },
    holds: [{ a: 1 }, { a: 1, b: 2 }],
    fails: [{}, { a: 2 }, 1, null, [1], undefined],
  },
  {
    why: 'a list matches element by element',
    expected: [1, { a: 1 }],
    holds: [[1, { a: 1, b: 2 }]],
    fails: [[1], [1, { a: 1 }, 3], [{ a: 1 }, 1], 1],
  },
  {
    why: '$eq takes no other fields',
    expected: { $eq: { a: [1] } },
    holds: [{ a: [1] }],
    fails: [{ a: [1], b: 2 }, { a: [2] }, { a: { 0: 1 } }],
  },
  { why: '$not a value', expected: { $not: 5 }, holds: [6, '5', undefined], fails: [5] },
  {
    why: '$not a matcher',
    expected: { $not: { $gt: 5 } },
    holds: [5, 'text', undefined],
    fails: [6],
  },
  { why: '$gt', expected: { $gt: 5 }, holds: [6, 5.01], fails: [5, 4, '6', undefined] },
  { why: '$gte', expected: { $gte: 5 }, holds: [5, 6], fails: [4.99, '5'] },
  { why: '$lt', expected: { $lt: 5 }, holds: [4], fails: [5, 6, null] },
  { why: '$lte', expected: { $lte: 5 }, holds: [5, 4], fails: [5.01] },
  {
    why: '$in takes matchers too',
    expected: { $in: [200, { $gte: 500 }] },
    holds: [200, 503],
    fails: [404, '200'],
  },
  {
    why: '$matches text, and numbers as they are written',
    expected: { $matches: '^[0-9]+$' },
    holds: ['42', 42],
    fails: ['4x', '', null, ['42'], undefined],
  },
  {
    why: '$contains text',
    expected: { $contains: 'key' },
    holds: ['wrong key', ['lock', 'key']],
    fails: ['wrong', ['keys'], 5, undefined],
  },
  {
    why: '$contains an element that matches',
    expected: { $contains: { a: { $gt: 1 } } },
    holds: [[{ a: 1 }, { a: 2, b: 3 }]],
    fails: [[], [{ a: 1 }], { a: 2 }],
  },
  { why: '$count', expected: { $count: 1 }, holds: [[1]], fails: [[], [1, 2], 'x', { a: 1 }] },
  { why: '$count by a matcher', expected: { $count: { $gt: 1 } }, holds: [[1, 2]], fails: [[1]] },
  {
    why: '$each; an empty list has no other',
    expected: { $each: { a: 1 } },
    holds: [[], [{ a: 1 }, { a: 1 }]],
    fails: [[{ a: 1 }, { a: 2 }], {}, undefined],
  },
  {
    why: '$any',
    expected: { $any: { a: 1 } },
    holds: [[{ a: 2 }, { a: 1 }]],
    fails: [[], [{ a: 2 }], { a: 1 }],
  },
  { why: '$absent', expected: { a: { $absent: true } }, holds: [{}], fails: [{ a: null }] },
  {
    why: '$absent: false is there',
    expected: { a: { $absent: false } },
    holds: [{ a: null }],
    fails: [{}],
  },
  {
    why: '$delta is not fooled by binary fractions',
    expected: { $delta: { from: 0.1, by: 0.2 } },
    holds: [0.3, 0.1 + 0.2],
    fails: [0.31, '0.3', undefined],
  },
  {
    why: '$delta by a matcher, downwards',
    expected: { $delta: { from: 10, by: { $lt: 0 } } },
    holds: [9],
    fails: [10, 11],
  },
  {
    why: '$delta from what is no number',
    expected: { $delta: { from: 'x', by: 1 } },
    holds: [],
    fails: [1],
  },
  { why: '$type string', expected: { $type: 'string' }, holds: [''], fails: [1, null, undefined] },
  { why: '$type number', expected: { $type: 'number' }, holds: [1, 1.5], fails: ['1'] },
  { why: '$type integer', expected: { $type: 'integer' }, holds: [1], fails: [1.5] },
  { why: '$type boolean', expected: { $type: 'boolean' }, holds: [false], fails: [0] },
  { why: '$type list', expected: { $type: 'list' }, holds: [[]], fails: [{}] },
  { why: '$type map', expected: { $type: 'map' }, holds: [{}], fails: [[], null] },
  { why: '$type null', expected: { $type: 'null' }, holds: [null], fails: [undefined, {}] },
  {
    why: 'several matchers must all hold',
    expected: { $gt: 1, $lt: 3 },
    holds: [2],
    fails: [1, 3],
  },
]

describe('an expectation', () => {
  test.each(rows)('holds and fails as it should: $why', ({ expected, holds, fails }) => {
    expect(holds.filter((found) => mismatches(expected, found).length > 0)).toEqual([])
    expect(fails.filter((found) => mismatches(expected, found).length === 0)).toEqual([])
  })

  test('of every matcher there is a row', () => {
    const told = JSON.stringify(rows)
    expect(matcherNames.filter((name) => !told.includes(`"${name}"`))).toEqual([])
  })

  test('tells every mismatch, each with its way inside the expectation', () => {
    const expected = {
      status: 200,
      list: { $count: 1, $each: { total: { $gt: 5 }, type: 'sale' } },
    }
    const found = {
      status: 400,
      list: [
        { total: 9, type: 'sale' },
        { total: 3, type: 'buy' },
      ],
    }
    expect(mismatches(expected, found)).toEqual([
      { path: ['status'], expected: '200', found: '400' },
      { path: ['list', '$count'], expected: '1 element', found: '2 elements' },
      {
        path: ['list', '$each', 'total', '$gt'],
        expected: 'a number greater than 5',
        found: '3 in element 2 of 2',
      },
      { path: ['list', '$each', 'type'], expected: '"sale"', found: '"buy" in element 2 of 2' },
    ])
  })

  test('says when text and a number only look the same', () => {
    expect(mismatches({ key: 42 }, { key: '42' })).toEqual([
      {
        path: ['key'],
        expected: '42',
        found: '"42"',
        hint: 'one is text and the other a number; write "42" to expect what was found',
      },
    ])
  })

  test('names the target of $delta', () => {
    expect(mismatches({ $delta: { from: 7, by: 1 } }, 9)).toEqual([
      { path: ['$delta'], expected: '8 (7 and +1)', found: '9' },
    ])
  })

  test('that picks from a list takes text and numbers alike', () => {
    expect(isLike({ number: 42 }, { number: '42', type: 'sale' })).toBe(true)
    expect(isLike({ number: '42' }, { number: 42 })).toBe(true)
    expect(isLike({ number: 42 }, { number: '43' })).toBe(false)
  })

  test('does not find inherited fields', () => {
    expect(mismatches({ toString: { $absent: true } }, {})).toEqual([])
  })
})
