import { expect, test } from 'vitest'
import { comesAfter, groupRuns, shortNames } from './name-ranges.ts'

test.each([
  { names: [], says: '' },
  { names: ['ikkm'], says: 'ikkm' },
  { names: ['till-1', 'till-2'], says: 'till-1…2' },
  {
    names: ['ikkm', 'till-9', 'till-10', 'till-11', 'cashflow'],
    says: 'ikkm, till-9…11, cashflow',
  },
  { names: ['till-1', 'till-3', 'desk-4'], says: 'till-1, till-3, desk-4' },
  { names: ['till-2', 'till-1'], says: 'till-2, till-1' },
  { names: ['till-01', 'till-2'], says: 'till-01…2' },
  { names: ['1', '2'], says: '1, 2' },
])('shortens names: $names', ({ names, says }) => {
  expect(shortNames(names)).toBe(says)
})

test('a run holds each item once, in order', () => {
  const runs = groupRuns(['a-1', 'a-2', 'b-3', 'b-4', 'c'], comesAfter)
  expect(runs).toEqual([['a-1', 'a-2'], ['b-3', 'b-4'], ['c']])
})
