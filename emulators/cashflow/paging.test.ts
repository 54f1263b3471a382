/** Page by page, whatever happens between two pages, and without looking at more than a page. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import { minor } from '../../src/kernel/money.ts'
import { MINUTE_MS } from '../../src/kernel/time.ts'
import { pageOf } from './machine/page.ts'
import { rowOf, write } from './machine/rows.ts'
import type { RowType } from './operations.ts'
import { rowTypes } from './operations.ts'
import type { Ask, Row, State } from './state.ts'

const tills = [13, 14, 21, 22, 99]

function add(state: State, type: RowType, terminal: number, at = 0): void {
  const user = { id: 3, login: 'ivanov' }
  const draft = { type, terminal, amount: minor(100), user, subtype: '', comment: '', receipt: '' }
  write(state, rowOf(state, draft, at))
}

const filter = fc.record(
  {
    terminalid: fc.constantFrom(...tills, 5),
    warehouseid: fc.constantFrom(6, 7, 8),
    warehouseextid: fc.constantFrom('СКЛАД-7', 'СКЛАД-8'),
    type: fc.subarray([...rowTypes], { minLength: 1 }),
    format: fc.constantFrom('xml', 'json'),
  },
  { requiredKeys: [] },
)
type Filter = typeof filter extends fc.Arbitrary<infer Value> ? Value : never

/** The plain way: every row is looked at. */
function matches(given: Filter, { terminal, warehouse, ext, type }: Row): boolean {
  const { terminalid, warehouseid, warehouseextid, type: types } = given
  if (types && !types.includes(type)) return false
  if (terminalid !== undefined) return terminal === terminalid
  if (warehouseid !== undefined) return warehouse === warehouseid
  return warehouseextid === undefined || ext === warehouseextid
}

test('no row is skipped and none comes twice, while others are added', () => {
  const addition = fc.tuple(fc.constantFrom(...rowTypes), fc.constantFrom(...tills))
  const step = fc.oneof(fc.constant('read' as const), fc.array(addition, { maxLength: 12 }))
  fc.assert(
    fc.property(
      filter,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 400 }),
      fc.array(step, { maxLength: 20 }),
      (given, limit, firstId, steps) => {
        const ledger = createLedger({ 'first-id': firstId })
        const seen: unknown[] = []
        const read = () => {
          const { ids, count } = ledger.read({ ...given, limit, next: true })
          expect(ids).toHaveLength(Number(count))
          seen.push(...(ids as readonly number[])) // The client gives a list.
          return Number(count)
        }
        for (const one of steps)
          if (one === 'read') read()
          else for (const [type, terminal] of one) add(ledger.state, type, terminal)
        while (read() === limit);
        const expected = ledger.state.rows.filter((row) => matches(given, row))
        expect(seen).toEqual(expected.map(({ id }) => id))
      },
    ),
  )
})

test.each([
  { fault: 'delay', delay: '3s' },
  { fault: 'lose-request' },
  { fault: 'lose-reply' },
  { fault: 'duplicate' },
  { fault: 'late' },
  { fault: 'cut-reply', bytes: 50 },
  { fault: 'status', status: 502 },
  { fault: 'status', status: 200 },
  { fault: 'restart-before' },
  { fault: 'restart-after' },
])('with $fault on every other page, all rows are read once', (fault) => {
  for (const format of ['xml', 'json']) {
    const ledger = createLedger()
    for (let i = 0; i < 10; i++) ledger.enter()
    const seen: unknown[] = []
    let met = 0
    for (let page = 0; page < 12; page++) {
      if (page % 2 === 0) ledger.rig.device('cashflow').arm(fault)
      const { success, ids } = ledger.read({ limit: 2, next: true, format })
      if (success === undefined) met++
      else seen.push(...(ids as readonly number[])) // The client gives a list.
    }
    expect(seen).toEqual(ledger.state.rows.map(({ id }) => id))
    expect(met).toBe(['delay', 'duplicate'].includes(fault.fault) ? 0 : 6)
  }
})

test('an answer that was garbled on the way never breaks the reader', () => {
  const ledger = createLedger()
  for (let i = 0; i < 10; i++) ledger.enter()
  ledger.rig.device('cashflow').arm({ fault: 'garble', times: 50 })
  for (let i = 0; i < 50; i++) expect(() => ledger.read({ limit: 5 })).not.toThrow()
})

describe('of 100,000 rows', () => {
  const COUNT = 100_000
  const { state } = createLedger()
  for (let i = 0; i < COUNT; i++)
    add(state, i % 10_000 === 0 ? 'to_strongbox' : 'sale', tills[i % 5] ?? 13, i * MINUTE_MS)

  const all: Ask = {
    kind: 'page',
    place: { kind: 'everywhere' },
    types: rowTypes,
    lastId: 0,
    limit: 100,
    days: Infinity,
  }

  /** A page, and how many rows and places in lists were looked at for it. */
  function look(ask: Partial<Ask>) {
    let looks = 0
    const counted = <Value>(list: Value[]) =>
      new Proxy(list, {
        get(target, name, receiver): unknown {
          if (/^\d+$/.test(String(name))) looks++
          return Reflect.get(target, name, receiver)
        },
      })
    const lists = new Map([...state.lists].map(([name, list]) => [name, counted(list)]))
    const page = pageOf(
      { ...state, rows: counted(state.rows), lists },
      { ...all, ...ask },
      COUNT * MINUTE_MS,
    )
    return { ...page, looks }
  }

  const STEPS = Math.ceil(Math.log2(COUNT))

  test.each([0, 1000, 50_000, 99_000, 99_900])('a page after %i costs the same', (lastId) => {
    for (const ask of [
      {},
      { days: 69 },
      { days: 9 },
      { place: { kind: 'terminal', id: 14 } as const },
    ]) {
      const { rows, looks } = look({ ...ask, lastId })
      expect(rows.length).toBeGreaterThanOrEqual(20)
      // The first of the list of each type, and the row; and the beginning of each list, once.
      expect(looks).toBeLessThanOrEqual(rows.length * 8 + 9 * (STEPS + 1))
    }
  })

  test('a page of a rare type costs no more than its rows', () => {
    const { rows, looks } = look({ types: ['to_strongbox'], place: { kind: 'warehouse', id: 6 } })
    expect(rows).toHaveLength(10)
    expect(looks).toBeLessThan(60)
    const none = look({ types: ['return'] })
    expect(none.rows).toEqual([])
    expect(none.looks).toBeLessThanOrEqual(STEPS)
  })

  test('a page holds its own rows and copies none', () => {
    let lastId = 0
    for (let pages = 0; pages < COUNT / 1000; pages++) {
      const { rows, found } = pageOf(state, { ...all, lastId, limit: 1000 }, 0)
      expect([rows.length, found]).toEqual([1000, COUNT - lastId])
      expect(rows[0]).toBe(state.rows[lastId])
      lastId = rows.at(-1)?.id ?? 0
    }
    expect(pageOf(state, { ...all, lastId }, 0)).toEqual({ rows: [], found: 0 })
  })

  test('one more row is added in place', () => {
    const { rows, lists } = state
    const list = lists.get('all sale')
    add(state, 'sale', 13)
    expect([state.rows, state.lists, lists.get('all sale')]).toEqual([rows, lists, list])
    expect(state.rows === rows && lists.get('all sale') === list).toBe(true)
    expect([...lists.values()].reduce((sum, { length }) => sum + length, 0)).toBe(3 * rows.length)
  })
})
