import { expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import { minor } from '../../src/kernel/money.ts'
import type { Row } from './state.ts'

function threeRows() {
  const ledger = createLedger({ 'first-id': 375 })
  ledger.enter({ amount: '437' })
  ledger.advance('1m')
  ledger.enter({ amount: '0.50', terminal: 21 })
  ledger.advance('1m')
  ledger.enter({ amount: '100.10', type: 'collection', comment: 'Банк' })
  return ledger
}

test('rows, sums and balances are told in roubles', () => {
  const { fact } = threeRows()
  expect([fact('count'), fact('lastid'), fact('audit')]).toEqual([3, 377, []])
  expect(fact('balances')).toEqual({ 13: 336.9, 21: 0.5 })
  expect(fact('sums')).toEqual({ 13: { sale: 437, collection: -100.1 }, 21: { sale: 0.5 } })
  expect(fact('transactions')).toMatchObject([
    { id: 375, src_terminal_id: 13, cash_before: 0, cash_after: 437, cash_change: 437 },
    { id: 376, src_warehouse_ext_id: 'СКЛАД-7', receipt_id: '', comment: '' },
    { id: 377, type: 'collection', cash_change: -100.1, comment: 'Банк' },
  ])
})

test('an empty ledger has nothing to tell', () => {
  const { fact } = createLedger()
  expect([fact('count'), fact('lastid'), fact('transactions')]).toEqual([0, 0, []])
  expect([fact('balances'), fact('sums'), fact('audit')]).toEqual([{}, {}, []])
})

test.each<{ why: string; at: number; change: Partial<Row>; found: readonly object[] }>([
  {
    why: 'an id that is not the next',
    at: 1,
    change: { id: 378 },
    found: [{ what: 'id', id: 378, books: 378, rows: 376 }],
  },
  {
    why: 'a row that is older than the one above',
    at: 2,
    change: { at: 0 },
    found: [{ what: 'time', id: 377, books: 0, rows: 1_767_585_660_000 }],
  },
  {
    why: 'a change that its row does not make',
    at: 2,
    change: { change: minor(-10_000) },
    found: [{ what: 'cash after', id: 377, books: 336.9, rows: 337 }],
  },
  {
    why: 'money that came from nowhere',
    at: 1,
    change: { before: minor(1), after: minor(51) },
    found: [
      { what: 'cash before', id: 376, books: 0.01, rows: 0 },
      { what: 'cash of till 21', id: 377, books: 0.5, rows: 0.51 },
    ],
  },
  {
    why: 'a till that forgot what it had',
    at: 2,
    change: { before: minor(0), after: minor(-10_010) },
    found: [
      { what: 'cash before', id: 377, books: 0, rows: 437 },
      { what: 'cash of till 13', id: 377, books: 336.9, rows: -100.1 },
    ],
  },
])('the audit finds $why', ({ at, change, found }) => {
  const { state, fact } = threeRows()
  const row = state.rows[at] ?? expect.unreachable()
  state.rows[at] = { ...row, ...change }
  expect(fact('audit')).toEqual(found)
})

test('the audit finds that the last row is gone', () => {
  const { state, fact } = threeRows()
  state.rows.pop()
  expect(fact('audit')).toMatchObject([{ what: 'cash of till 13', id: 376, rows: 437 }])
})

test('the view is short', () => {
  const ledger = createLedger({ history: '2d' })
  ledger.cause('key-revoked')
  const { view } = ledger.rig.device('cashflow')
  const told = view.call(ledger.rig.device('cashflow'), ledger.rig.now())
  expect(Object.keys(told)).toEqual(['apikey', 'count', 'lastid', 'balances', 'last', 'causes'])
  expect(told).toMatchObject({ apikey: 'revoked', causes: { 'key-revoked': {} } })
  expect(told['last']).toHaveLength(5)
})
