/** Which rows a page has. */
import { expect, test } from 'vitest'
import { createLedger } from '../../../fixtures/ledger.ts'
import { minor } from '../../../src/kernel/money.ts'
import type { Instant } from '../../../src/kernel/time.ts'
import { DAY_MS, HOUR_MS } from '../../../src/kernel/time.ts'
import type { RowType } from '../operations.ts'
import { rowTypes } from '../operations.ts'
import type { Ask } from '../state.ts'
import { pageOf } from './page.ts'
import { rowOf, write } from './rows.ts'

const START = Date.UTC(2026, 0, 6)
const all: Ask = {
  kind: 'page',
  place: { kind: 'everywhere' },
  types: rowTypes,
  lastId: 0,
  limit: 100,
  days: Infinity,
}

/** The ids of a page of a ledger with these rows, asked for when the last was written. */
function idsOf(
  rows: readonly (readonly [type: RowType, terminal: number, at: Instant])[],
  ask: Partial<Ask>,
  options = {},
) {
  const { state } = createLedger(options)
  const [user, amount] = [{ id: 3, login: 'ivanov' }, minor(100)]
  for (const [type, terminal, at] of rows) {
    const draft = { type, terminal, amount, user, subtype: '', comment: '', receipt: '' }
    write(state, rowOf(state, draft, at))
  }
  const page = pageOf(state, { ...all, ...ask }, rows.at(-1)?.[2] ?? START)
  return page.rows.map(({ id }) => id)
}

test.each<{ why: string; ask: Partial<Ask>; ids: readonly number[] }>([
  { why: 'has all rows', ask: {}, ids: [1, 2, 3, 4, 5, 6] },
  { why: 'begins after lastid', ask: { lastId: 4 }, ids: [5, 6] },
  { why: 'ends at the limit', ask: { lastId: 1, limit: 2 }, ids: [2, 3] },
  { why: 'is empty after the last row', ask: { lastId: 6 }, ids: [] },
  { why: 'is empty far after it', ask: { lastId: Number.MAX_SAFE_INTEGER }, ids: [] },
  { why: 'has the rows of a till', ask: { place: { kind: 'terminal', id: 13 } }, ids: [1, 4] },
  { why: 'has those of a shop', ask: { place: { kind: 'warehouse', id: 6 } }, ids: [1, 2, 4, 5] },
  { why: 'knows it elsewhere', ask: { place: { kind: 'ext', ext: 'СКЛАД-7' } }, ids: [3, 6] },
  { why: 'has none of no till', ask: { place: { kind: 'terminal', id: 6 } }, ids: [] },
  { why: 'has none of no shop', ask: { place: { kind: 'ext', ext: 'СКЛАД-8' } }, ids: [] },
  { why: 'has none without types', ask: { types: [] }, ids: [] },
  { why: 'has one type', ask: { types: ['return'] }, ids: [2] },
  { why: 'has several in order', ask: { types: ['outcome', 'sale'] }, ids: [1, 4] },
  { why: 'goes back one day', ask: { days: 1 }, ids: [5, 6] },
  { why: 'goes back for ever', ask: { days: Number.MAX_SAFE_INTEGER }, ids: [1, 2, 3, 4, 5, 6] },
])('a page $why', ({ ask, ids }) => {
  const types = ['sale', 'return', 'income', 'outcome', 'collection', 'to_strongbox'] as const
  const terminals = [13, 14, 21]
  const rows = types.map((type, i) => [type, terminals[i % 3] ?? 13, START + i * DAY_MS] as const)
  expect(idsOf(rows, ask)).toEqual(ids)
})

test.each([
  { of: 'hours', days: 1, ids: [3, 4, 5] },
  { of: 'dates', days: 1, ids: [4, 5] },
  { of: 'dates', days: 2, ids: [2, 3, 4, 5] },
])('days are counted as $of: $days', ({ of, days, ids }) => {
  // Midnight in Moscow is 21:00 here.
  const rows = [-45, -27, -24, -3, 0].map((hours) => ['sale', 13, START + hours * HOUR_MS] as const)
  expect(idsOf(rows, { days }, { 'days.of': of })).toEqual(ids)
})
