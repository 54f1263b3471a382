/** A ledger that begins with a past. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import { VIRTUAL_START } from '../../src/device/rig.ts'
import { DAY_MS, toLocal } from '../../src/kernel/time.ts'
import { rowTypes } from './operations.ts'
import type { Row } from './state.ts'

test('sums agree and no till ever has less than nothing, whatever the seed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), fc.nat(30), (seed, days, perDay) => {
      const options = { history: `${days}d`, 'history.per-day': perDay, 'first-id': 375 }
      const { state, fact } = createLedger(options, seed)
      expect(fact('audit')).toEqual([])
      const cash = new Map<number, number>()
      const strange = state.rows.filter(({ terminal, before, after, change, type, at }) => {
        const isIn = ['sale', 'income', 'from_strongbox'].includes(type)
        const isChained = before === (cash.get(terminal) ?? 0) && after === before + change
        cash.set(terminal, after)
        const isTimely = at >= VIRTUAL_START - days * DAY_MS && at <= VIRTUAL_START
        return !isChained || !isTimely || after < 0 || Math.sign(change) !== (isIn ? 1 : -1)
      })
      expect(strange).toEqual([])
      expect(state.cash).toEqual(cash)
    }),
    { numRuns: 40 },
  )
})

test('a day has its sales at every till, between a morning and an evening', () => {
  const { rows } = createLedger({ history: '10d', 'history.per-day': 7 }).state
  const days = new Map<string, Row[]>()
  for (const row of rows) {
    const day = `${toLocal(row.at, 180).date} ${row.terminal}`
    days.set(day, [...(days.get(day) ?? []), row])
  }
  expect(days.size).toBe(10 * 4)
  const list = [...days].filter(([day]) => !/^(2025-12-26|2026-01-05)/.test(day))
  for (const [day, done] of list) {
    expect(done.filter(({ type }) => type === 'sale').length, day).toBe(7)
    const times = done.map(({ at }) => toLocal(at, 180).time.slice(0, 2))
    expect([times[0], times.at(-1)], day).toEqual(['08', '21'])
    expect(
      times.slice(1, -1).filter((hour) => hour < '09' || hour > '20'),
      day,
    ).toEqual([])
    const evening = done.at(-1)
    expect(evening?.type, day).toMatch(/^(collection|to_strongbox)$/)
    expect(evening?.after, day).toBeLessThan(10_000)
    expect(done[0]?.type, day).toBe('from_strongbox')
  }
})

test('all types are there, with words in Russian, and receipts where there are any', () => {
  const { rows } = createLedger({ history: '30d' }).state
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(rowTypes))
  expect(new Set(rows.map(({ user }) => user.login))).toEqual(
    new Set(['ivanov', 'petrova', 'Сидорова']),
  )
  const comments = new Set(rows.map(({ comment }) => comment))
  expect(comments).toContain('')
  expect(comments).toContain('Вода & салфетки')
  expect(new Set(rows.map(({ subtype }) => subtype))).toContain('Инкассация банка')
  const hasReceipt = ({ type }: Row) => type === 'sale' || type === 'return'
  expect(rows.filter(hasReceipt).map(({ receipt }) => Number(receipt))).toEqual(
    rows.filter(hasReceipt).map((_row, i) => i + 1),
  )
  expect(rows.filter((row) => !hasReceipt(row)).every(({ receipt }) => receipt === '')).toBe(true)
})

test('the same seed gives the same past, and another seed another', () => {
  const past = (seed: number) => createLedger({ history: '3d' }, seed).state.rows
  expect(past(1)).toEqual(past(1))
  expect(past(2)).not.toEqual(past(1))
})

test('it is as long as asked for, and nothing unless asked for', () => {
  expect(createLedger().state.rows).toEqual([])
  const { rows } = createLedger({ history: '730d' }).state
  expect(rows.length).toBeGreaterThan(60_000)
  expect(VIRTUAL_START - (rows[0]?.at ?? 0)).toBeGreaterThan(729 * DAY_MS)
  expect(VIRTUAL_START - (rows.at(-1)?.at ?? 0)).toBeLessThan(DAY_MS)
  expect(() => createLedger({ history: '731d' })).toThrow('up to 730d')
})

test('what happens afterwards goes on from there', () => {
  const ledger = createLedger({ history: '5d', 'first-id': 1000 })
  const last = ledger.fact('lastid')
  ledger.enter()
  expect(ledger.fact('lastid')).toBe(Number(last) + 1)
  expect(ledger.fact('audit')).toEqual([])
})

test.each([
  { shops: '1:5', why: 'one till', tills: [5] },
  { shops: '6=A:1 7=Б:2,3', why: 'two shops', tills: [1, 2, 3] },
])('shops may be $why', ({ shops, tills }) => {
  const { rows } = createLedger({ shops, history: '3d' }).state
  expect([...new Set(rows.map(({ terminal }) => terminal))].sort()).toEqual(tills)
})

test.each([
  '',
  '6',
  '6:',
  '6:13 6:14',
  '6:13 7:13',
  '6=A:1 7=A:2',
  '6:0',
  '06:1',
  '6:1  7:2',
  '6:1,',
])('"%s" are no shops', (shops) => {
  expect(() => createLedger({ shops })).toThrow('each number once')
})
