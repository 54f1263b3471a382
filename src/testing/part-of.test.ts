import { expect, test } from 'vitest'
import { holds, likeness } from './part-of.ts'

const found = {
  total: 5,
  lines: [
    { name: 'a', sum: 2 },
    { name: 'b', sum: 3 },
  ],
  none: null,
}

test.each([
  { why: 'the same', expected: found, is: true },
  { why: 'a field of it', expected: { total: 5 }, is: true },
  { why: 'fields deep inside', expected: { lines: [{ name: 'a' }, { sum: 3 }] }, is: true },
  { why: 'a value that judges', expected: { total: expect.any(Number) }, is: true },
  { why: 'nothing of it', expected: {}, is: true },
  { why: 'another value', expected: { total: 6 }, is: false },
  { why: 'another kind of value', expected: { total: '5' }, is: false },
  { why: 'a field that is missing', expected: { sum: undefined, other: 1 }, is: false },
  { why: 'a list that is shorter', expected: { lines: [{ name: 'a' }] }, is: false },
  { why: 'a list that is longer', expected: { lines: [{}, {}, {}] }, is: false },
  { why: 'an object where there is null', expected: { none: {} }, is: false },
  { why: 'a list where there is an object', expected: [], is: false },
  { why: 'a value that judges against it', expected: { total: expect.any(String) }, is: false },
])('$why', ({ expected, is }) => {
  expect(holds(found, expected)).toBe(is)
})

test('only what was asked about is shown', () => {
  expect(likeness(found, { total: 1, lines: [{ sum: 9 }], more: 1 })).toEqual({
    total: 5,
    lines: [{ sum: 2 }, { sum: 3 }],
  })
  expect(likeness(found, expect.any(String))).toBe(found)
  expect(likeness(found.lines, [])).toEqual(found.lines)
  expect(likeness(null, { total: 1 })).toBe(null)
})
