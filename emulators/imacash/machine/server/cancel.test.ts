/** Certification asks for cancelled sales and payments out; no source says how (A9, A10, A11). */
import { describe, expect, test } from 'vitest'
import type { Told } from '../../../../fixtures/management-server.ts'
import { createServer } from '../../../../fixtures/management-server.ts'
import type { Options } from '../../options.ts'

type CancelBy = Exclude<Options['cancel.by'], 'none'>

function createTill(chosen: Partial<Options>) {
  const server = createServer(chosen)
  const put = (id: string, more: object = {}): Told =>
    server.ask('puttransaction', { transaction_id: id, amount: 500, ...more })
  const cancels: Readonly<Record<CancelBy, (id: string) => Told>> = {
    method: (id) => put(id, { method: 'anulacion' }),
    'negative-amount': (id) => put(id, { amount: -500 }),
    script: (id) => server.ask('canceltransaction', { transaction_id: id }),
  }
  const by = server.state.options['cancel.by']
  return {
    server,
    put,
    cancel: (id: string) => (by === 'none' ? cancels.method(id) : cancels[by](id)),
    confirm: (id: string, denominations: object = { 5: 1 }) =>
      server.ask('changestatustransaction', { transaction_id: id, denominations }),
    next: () => server.ask('gettransaction')['transaction'],
    statusOf: (id: string) => server.ask('statustransaction', { transaction_id: id })['data'],
  }
}

const isCancelled = { code: 200, status: 'ok', message: 'Transacción anulada' }
const refused = (code: number, message: string) => ({ code, status: 'error', message })
const alreadyCancelled = refused(409, 'Transacción ya anulada') // ALREADY_CANCELLED
const unknown = refused(404, 'Transacción no encontrada')
const cancelled = { status: 'anulado', denominations: {} }

describe.each<{ by: CancelBy; reversal: object }>([
  { by: 'method', reversal: { amount: 500, method: 'anulacion' } },
  { by: 'negative-amount', reversal: { amount: -500, method: 'efectivo' } },
  { by: 'script', reversal: { amount: 500, method: 'anulacion' } },
])('a sale cancelled by $by', ({ by, reversal }) => {
  test('before it was paid waits no longer, and cannot be confirmed', () => {
    const { put, cancel, confirm, next, statusOf } = createTill({ 'cancel.by': by })
    put('TX1')
    expect(cancel('TX1')).toEqual(isCancelled)
    expect(next()).toBeUndefined()
    expect(statusOf('TX1')).toEqual(cancelled)
    expect(cancel('TX1')).toEqual(alreadyCancelled)
    expect(confirm('TX1')).toEqual(alreadyCancelled)
    expect(statusOf('TX1')).toEqual(cancelled)
  })

  test('after it was paid waits again, before what came later, to be paid back', () => {
    const { put, cancel, confirm, next, statusOf } = createTill({ 'cancel.by': by })
    put('TX1', { user: 'cajera1', datetime: '2025-05-06 16:45:00' })
    put('TX2')
    put('TX3')
    confirm('TX1', { 10: 1 })
    confirm('TX3')

    expect(cancel('TX1')).toEqual(isCancelled)

    const sent = { transaction_id: 'TX1', user: 'cajera1', terminal: '' }
    expect(next()).toEqual({ ...sent, datetime: '2025-05-06 16:45:00', ...reversal })
    expect(statusOf('TX1')).toEqual({ status: 'pendiente', denominations: {} })
    expect(cancel('TX1')).toEqual(alreadyCancelled)

    expect(confirm('TX1', { 2: 2, 1: 1 })).toMatchObject({ message: 'Transacción confirmada' })

    expect(statusOf('TX1')).toEqual({ status: 'anulado', denominations: { 1: 1, 2: 2 } })
    expect(next()).toMatchObject({ transaction_id: 'TX2', amount: 500, method: 'efectivo' })
    expect(cancel('TX1')).toEqual(alreadyCancelled)
  })

  test('and paid back may be confirmed again, unless that is rejected', () => {
    for (const repeat of ['ignore', 'reject'] as const) {
      const till = createTill({ 'cancel.by': by, 'confirm.repeat': repeat })
      till.put('TX1')
      till.confirm('TX1')
      till.cancel('TX1')
      const first = till.confirm('TX1', { 5: 1 })
      expect(till.confirm('TX1', { 2: 1 })).toEqual(repeat === 'ignore' ? first : alreadyCancelled)
      expect(till.statusOf('TX1')).toEqual({ status: 'anulado', denominations: { 5: 1 } })
    }
  })

  test('that was never sent is unknown, and nothing is registered', () => {
    const { server, cancel, statusOf } = createTill({ 'cancel.by': by })
    expect(cancel('TX404')).toEqual(unknown)
    expect(statusOf('TX404')).toBeUndefined()
    expect(server.events).toEqual([])
  })

  test('of several with its id is the last that is not cancelled', () => {
    const till = createTill({ 'cancel.by': by, 'transaction.repeat': 'insert' })
    till.put('TX1', { amount: 100 })
    till.put('TX1', { amount: 200 })
    const waiting = () => [...till.server.state.server.waiting]
    till.cancel('TX1')
    expect(waiting()).toEqual([0])
    till.cancel('TX1')
    expect(waiting()).toEqual([])
    expect(till.cancel('TX1')).toEqual(alreadyCancelled)
  })

  test('and sent again is a repeat like any other', () => {
    const { put, cancel, next } = createTill({ 'cancel.by': by })
    put('TX1')
    cancel('TX1')
    expect(put('TX1')).toMatchObject({ code: 200, message: 'Transacción registrada' })
    expect(next()).toBeUndefined()
  })
})

test('no sale is cancelled where that cannot be', () => {
  const { put, cancel } = createTill({ 'cancel.by': 'none' })
  put('TX1')
  expect(cancel('TX1')).toMatchObject({ code: 400 })
})

test('another word may cancel', () => {
  const { put, next, confirm } = createTill({ 'cancel.method': 'devolucion' })
  put('TX1')
  confirm('TX1')
  expect(put('TX1', { method: 'anulacion' })).toMatchObject({ code: 400 })
  expect(put('TX1', { method: 'devolucion' })).toEqual(isCancelled)
  expect(next()).toMatchObject({ method: 'devolucion' })
})

describe('a payment out of the machine', () => {
  const negative = { 'cancel.by': 'negative-amount', 'cash-out.by': 'negative-amount' } as const

  test.each<{ by: string; chosen: Partial<Options>; order: object }>([
    { by: 'method', chosen: {}, order: { method: 'pago' } },
    { by: 'another method', chosen: { 'cash-out.method': 'cobro' }, order: { method: 'cobro' } },
    {
      by: 'negative amount',
      chosen: { 'cash-out.by': 'negative-amount' },
      order: { amount: -500 },
    },
    { by: 'negative amount, as cancellations are', chosen: negative, order: { amount: -500 } },
  ])('by $by is handed out as it was sent, and is a repeat the second time', (row) => {
    const { put, next, confirm, statusOf } = createTill(row.chosen)
    expect(put('P1', row.order)).toMatchObject({ message: 'Transacción registrada' })
    expect(next()).toMatchObject({ transaction_id: 'P1', amount: 500, ...row.order })
    expect(put('P1', row.order)).toMatchObject({ message: 'Transacción registrada' })
    confirm('P1')
    expect(statusOf('P1')).toEqual({ status: 'leido', denominations: { 5: 1 } })
  })

  test('below zero takes back a sale with its id', () => {
    const { put, cancel, statusOf } = createTill(negative)
    put('TX1')
    expect(cancel('TX1')).toEqual(isCancelled)
    expect(statusOf('TX1')).toEqual(cancelled)
  })

  test.each<{ by: string; chosen: Partial<Options> }>([
    { by: 'method', chosen: {} },
    { by: 'script', chosen: { 'cancel.by': 'script' } },
    { by: 'negative amount', chosen: { 'cancel.by': 'negative-amount' } },
  ])('cancelled by $by is not paid, and once paid cannot be taken back', ({ chosen }) => {
    const { put, cancel, confirm, next, statusOf } = createTill(chosen)
    put('P1', { method: 'pago' })
    expect(cancel('P1')).toEqual(isCancelled)
    expect(next()).toBeUndefined()
    put('P2', { method: 'pago' })
    confirm('P2')
    expect(cancel('P2')).toEqual(refused(409, 'Transacción ya confirmada: el pago ya se entregó'))
    expect(statusOf('P2')).toMatchObject({ status: 'leido' })
  })
})
