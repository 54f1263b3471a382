import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createServer } from '../../fixtures/management-server.ts'
import type { Options } from './options.ts'

const sale = (id: string, more: object = {}) => ({ transaction_id: id, amount: 7595, ...more })
const confirmation = (id: string, denominations: object = { 50: 2 }) => ({
  transaction_id: id,
  denominations,
})

function createTill(chosen: Partial<Options> = {}) {
  const server = createServer(chosen)
  const statusOf = (id: string) => server.ask('statustransaction', { transaction_id: id })['data']
  return {
    server,
    put: (id: string, more: object = {}) => server.ask('puttransaction', sale(id, more)),
    confirm: (id: string, pieces?: object) =>
      server.ask('changestatustransaction', confirmation(id, pieces)),
    next: () => server.ask('gettransaction'),
    statusOf,
    list: (query = '') => server.ask('listtransactions', query)['data'],
  }
}

const isOk = { code: 200, status: 'ok' }
const registered = { ...isOk, message: 'Transacción registrada' }
const confirmed = { ...isOk, message: 'Transacción confirmada' }
const nothing = { ...isOk, message: 'Sin transacciones pendientes' }
const refused = (code: number, message: string) => ({ code, status: 'error', message })
const unknown = refused(404, 'Transacción no encontrada')

describe('a transaction', () => {
  test('waits until it is confirmed, however often it is read', () => {
    const { server, put, next, confirm, statusOf } = createTill()
    expect(next()).toEqual(nothing)

    expect(put('TX1', { user: 'cajera1', terminal: 'Puesto1' })).toEqual(registered)

    const offered = {
      transaction_id: 'TX1',
      amount: 7595,
      user: 'cajera1',
      terminal: 'Puesto1',
      datetime: '2025-05-06 16:45:00',
      method: 'efectivo',
    }
    expect(next()).toEqual({ ...isOk, transaction: offered })
    expect(next()).toEqual({ ...isOk, transaction: offered })
    expect(statusOf('TX1')).toEqual({ status: 'pendiente', denominations: {} })

    expect(confirm('TX1', { 50: 1, '0.50': 3, 20: 1 })).toEqual(confirmed)

    expect(next()).toEqual(nothing)
    const denominations = { '0.50': 3, 20: 1, 50: 1 }
    expect(statusOf('TX1')).toEqual({ status: 'leido', denominations })
    expect(server.events.map(({ kind }) => kind)).toEqual([
      'transaction-registered',
      'transaction-confirmed',
    ])
  })

  test('is handed out oldest first, or newest first', () => {
    for (const [order, ids] of [
      ['oldest', ['TX1', 'TX2', 'TX3']],
      ['newest', ['TX3', 'TX2', 'TX1']],
    ] as const) {
      const { put, next, confirm } = createTill({ 'transaction.order': order })
      for (const id of ['TX1', 'TX2', 'TX3']) put(id)
      for (const id of ids) {
        expect(next(), order).toMatchObject({ transaction: { transaction_id: id } })
        confirm(id)
      }
      expect(next()).toEqual(nothing)
    }
  })

  test('may be confirmed out of order', () => {
    const { put, next, confirm } = createTill()
    put('TX1')
    put('TX2')
    confirm('TX2')
    expect(next()).toMatchObject({ transaction: { transaction_id: 'TX1' } })
  })

  test('keeps its date, or gets that of the server', () => {
    const { server, put, list } = createTill({ 'utc-offset': 480 })
    put('TX1', { datetime: '2020-01-01T00:00:00' })
    put('TX2')
    server.at += 15 * 60_000 + 15 * 60 * 60_000
    put('TX3')
    expect(list()).toMatchObject([
      { datetime: '2020-01-01 00:00:00' },
      { datetime: '2025-05-06 23:45:00' },
      { datetime: '2025-05-07 15:00:00' },
    ])
  })

  test('that nobody registered is an UNKNOWN_TRANSACTION', () => {
    const { server, confirm } = createTill()
    expect(confirm('TX404')).toEqual(unknown)
    expect(server.ask('statustransaction', 'transaction_id=TX404')).toEqual(unknown)
    expect(server.ask('statustransaction', 'transaction_id=constructor')).toEqual(unknown)
  })

  test('changes the moment since which machines wait, and reading does not', () => {
    const { server, put, next, confirm } = createTill()
    const changedAt = (act: () => void) => {
      server.at += 1000
      act()
      return server.state.server.changedAt === server.at
    }
    expect(changedAt(() => put('TX1'))).toBe(true)
    expect(changedAt(() => next())).toBe(false)
    expect(changedAt(() => put('TX1'))).toBe(false)
    expect(changedAt(() => confirm('TX1'))).toBe(true)
    expect(changedAt(() => put('TX1', { method: 'anulacion' }))).toBe(true)
    put('TX2')
    expect(changedAt(() => put('TX2', { method: 'anulacion' }))).toBe(true)
    expect(changedAt(() => server.ask('putstatus', { uuid: 'm1', status: 'ok' }))).toBe(false)
  })
})

describe('an id that was used before', () => {
  test('is ignored, with the answer it had at first', () => {
    const { server, put, confirm, list } = createTill()
    expect(put('TX1')).toEqual(put('TX1', { amount: 1 }))
    confirm('TX1')
    expect(put('TX1')).toEqual(registered)
    expect(server.events).toHaveLength(2)
    expect(list()).toMatchObject([{ amount: 7595, status: 'leido' }])
  })

  test('is a REPEATED_TRANSACTION where it is set so', () => {
    const { put } = createTill({ 'transaction.repeat': 'reject' })
    expect(put('TX1')).toEqual(registered)
    expect(put('TX1')).toEqual(refused(409, 'Transacción repetida'))
  })

  test('is charged again by a plain insert, and confirmed one by one', () => {
    const { put, next, confirm, statusOf, list } = createTill({ 'transaction.repeat': 'insert' })
    put('TX1', { amount: 100 })
    put('TX1', { amount: 200 })
    expect(next()).toMatchObject({ transaction: { amount: 100 } })
    confirm('TX1', { 1: 1 })
    expect(next()).toMatchObject({ transaction: { amount: 200 } })
    expect(statusOf('TX1')).toEqual({ status: 'pendiente', denominations: {} })
    confirm('TX1', { 2: 1 })
    expect(next()).toEqual(nothing)
    expect(statusOf('TX1')).toEqual({ status: 'leido', denominations: { 2: 1 } })
    expect(list()).toMatchObject([{ denominations: { 1: 1 } }, { denominations: { 2: 1 } }])
  })
})

describe('a confirmation that is repeated', () => {
  test('does nothing, and keeps the pieces of the first', () => {
    const { put, confirm, statusOf } = createTill()
    put('TX1')
    expect(confirm('TX1', { 20: 4 })).toEqual(confirm('TX1', { 5: 1 }))
    expect(statusOf('TX1')).toEqual({ status: 'leido', denominations: { 20: 4 } })
  })

  test('is ALREADY_CONFIRMED where it is set so', () => {
    const { put, confirm } = createTill({ 'confirm.repeat': 'reject' })
    put('TX1')
    expect(confirm('TX1')).toEqual(confirmed)
    expect(confirm('TX1')).toEqual(refused(409, 'Transacción ya confirmada'))
  })
})

describe('the list of transactions', () => {
  const { put, confirm, list } = createTill()
  for (const [id, datetime] of [
    ['TX1', '2025-05-01 00:00:00'],
    ['TX2', '2025-05-06 23:59:59'],
    ['TX3', '2025-04-30 23:59:59'],
    ['TX4', '2025-05-07 00:00:00'],
  ] as const)
    put(id, { datetime })
  confirm('TX2', { 100: 1 })
  put('TX4', { method: 'anulacion' })

  test.each<{ query: string; ids: readonly string[] }>([
    { query: '', ids: ['TX1', 'TX2', 'TX3', 'TX4'] },
    { query: 'from=2025-05-01&to=2025-05-06', ids: ['TX1', 'TX2'] },
    { query: 'from=2025-05-06', ids: ['TX2', 'TX4'] },
    { query: 'to=2025-05-01+00:00:00', ids: ['TX1', 'TX3'] },
    { query: 'status=pendiente', ids: ['TX1', 'TX3'] },
    { query: 'status=leido', ids: ['TX2'] },
    { query: 'status=anulado&from=2025-05-07&to=2025-05-07', ids: ['TX4'] },
    { query: 'from=2026-01-01', ids: [] },
  ])('by "$query": $ids', ({ query, ids }) => {
    expect(list(query)).toMatchObject(ids.map((id) => ({ transaction_id: id })))
  })

  test('has every field', () => {
    expect(list('status=leido')).toEqual([
      {
        transaction_id: 'TX2',
        amount: 7595,
        user: '',
        terminal: '',
        datetime: '2025-05-06 23:59:59',
        method: 'efectivo',
        status: 'leido',
        denominations: { 100: 1 },
      },
    ])
  })
})

test('what waits is what was registered and is pending, in order, whatever happens', () => {
  const id = fc.constantFrom('A', 'B', 'C', 'D')
  const step = fc.record({ act: fc.constantFrom('put', 'put', 'confirm', 'cancel'), id })
  const chosen = fc.record({
    'transaction.repeat': fc.constantFrom('ignore', 'reject', 'insert'),
    'confirm.repeat': fc.constantFrom('ignore', 'reject'),
    'transaction.order': fc.constantFrom('oldest', 'newest'),
    'cancel.by': fc.constantFrom('method', 'negative-amount', 'script'),
  })
  fc.assert(
    fc.property(chosen, fc.array(step, { maxLength: 40 }), (set, steps) => {
      const { server, put, confirm, next, statusOf } = createTill(set)
      for (const { act, id } of steps) {
        if (act === 'put') put(id)
        else if (act === 'confirm') confirm(id)
        else if (set['cancel.by'] === 'method') put(id, { method: 'anulacion' })
        else if (set['cancel.by'] === 'script') server.ask('canceltransaction', sale(id))
        else put(id, { amount: -7595 })

        const { transactions, waiting } = server.state.server
        const numbers = transactions.flatMap((one, i) => (one.status === 'pendiente' ? [i] : []))
        expect([...waiting]).toEqual(numbers)
        const first = set['transaction.order'] === 'oldest' ? numbers[0] : numbers.at(-1)
        const offered = first === undefined ? undefined : transactions[first]?.id
        expect(Object(next()['transaction']).transaction_id).toBe(offered)
        const latest = transactions.findLast((one) => one.id === id)?.status
        expect(statusOf(id)).toEqual(latest && expect.objectContaining({ status: latest }))
      }
    }),
  )
})
