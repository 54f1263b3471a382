/** Options, facts, and what people may not do. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'

type Params = Readonly<Record<string, unknown>>

describe('what the world does not allow', () => {
  test.each<{
    what: string
    options?: Params
    first?: (counter: Counter) => void
    cause: string
    with?: Params
    why: string
  }>([
    { what: 'to insert nothing', cause: 'insert', why: 'there is nothing to insert' },
    {
      what: 'to insert what is no cash',
      cause: 'insert',
      with: { pieces: '7' },
      why: '"7" is not cash of EUR',
    },
    {
      what: 'to leave when nobody is there',
      cause: 'walk-away',
      why: 'nobody stands at the machine',
    },
    { what: 'to take what is not there', cause: 'take-change', why: 'nothing lies in the tray' },
    { what: 'to collect nothing', cause: 'collect', why: 'there is nothing to take out' },
    {
      what: 'to fill nothing',
      cause: 'fill',
      with: { pieces: '' },
      why: 'there is nothing to put in',
    },
    {
      what: 'to fill what is no cash',
      cause: 'fill',
      with: { pieces: '3' },
      why: '"3" is not cash',
    },
    {
      what: 'to fill what only goes in',
      cause: 'fill',
      with: { pieces: '100' },
      why: 'it does not give out 100 again',
    },
    {
      what: 'to fill more than fits',
      cause: 'fill',
      with: { pieces: '5x51' },
      why: 'only 50 more of 5 fit',
    },
    {
      what: 'an unknown denomination',
      cause: 'hopper-empty',
      with: { denomination: '7' },
      why: '"7" is not cash',
    },
    {
      what: 'to fill without power',
      first: (counter) => counter.cause('power-cut'),
      cause: 'fill',
      with: { pieces: '5' },
      why: 'Clear "power-cut" first',
    },
    {
      what: 'to recount while a note is stuck',
      first: stopNote,
      cause: 'recount',
      why: 'clear what stopped it',
    },
    {
      what: 'to empty the cassette while a note is stuck',
      first: stopNote,
      cause: 'stacker-removed',
      with: { emptied: true },
      why: 'clear what stopped it',
    },
    {
      what: 'to collect from a machine in doubt',
      first(counter) {
        stopNote(counter)
        counter.clear('bill-jam')
      },
      cause: 'collect',
      why: 'Cause "recount" first',
    },
  ])('$what', ({ options, first, cause, with: params, why }) => {
    const counter = createCounter(options)
    first?.(counter)
    expect(() => counter.cause(cause, params)).toThrow(why)
    counter.advance('1s')
  })

  function stopNote(counter: Counter): void {
    counter.sell(500)
    counter.insert('5')
    counter.advance('1500ms')
    counter.cause('bill-jam', { piece: 'unknown' })
  }

  test.each(['7x1', '100x1', '5x61', '0.50x301'])('a stock of %s', (stock) => {
    expect(() => createCounter({ stock })).toThrow(/Cannot set imacash.stock to ".*give pieces/)
  })
})

describe('the money of the machine', () => {
  test('can be asked for', () => {
    const counter = createCounter({ stock: '5x2 0.50x4', currency: 'EUR' })
    expect(counter.fact('heldTotal')).toBe(1200)
    counter.cause('hopper-empty', { denomination: '0.5' })
    expect(counter.fact('dispensable')).toEqual({ '5': 2 })
    counter.cause('hopper-empty')
    expect(counter.fact('dispensable')).toEqual({ '5': 2 })
    counter.clear('hopper-empty')
    expect(counter.fact('dispensable')).toEqual({ '0.50': 4, '5': 2 })
  })

  test.each([
    { what: 'boxes', held: { '5': 2 } },
    { what: 'everything', held: {} },
  ])('is collected: $what', ({ what, held }) => {
    const counter = createCounter({ stock: '5x2' })
    counter.sell(20_000)
    counter.insert('100 100')
    counter.advance('1m')
    counter.cause('collect', { what })
    counter.advance('1s')
    expect(counter.fact('held')).toEqual(held)
    expect(counter.send('getinventory')).toMatchObject({ data: { bills: held } })
  })

  test('is taken away with the cassette', () => {
    const counter = createCounter({ stock: '5x2' })
    counter.sell(10_000)
    counter.insert('100')
    counter.advance('1m')
    counter.cause('stacker-removed', { emptied: true })
    expect(counter.fact('held')).toEqual({ '5': 2 })
    expect(counter.fact('handedOut')).toEqual({ '100': 1 })
    counter.advance('1s')
  })
})

describe('an option', () => {
  test('names the machine, and the hour where it stands', () => {
    const options = { uuid: 'm-1', name: 'Barra', 'utc-offset': -300 }
    const counter = createCounter(options)
    counter.advance('1s')
    expect(counter.send('getinventory')).toMatchObject({
      data: { uuid: 'm-1', nombre_maquina: 'Barra', datetime: '2026-01-04 23:00:00' },
    })
  })

  test.each([
    { options: {}, method: 'anulacion' },
    { options: { 'cancel.method': 'devolver' }, method: 'devolver' },
    { options: { 'cancel.by': 'negative-amount' }, method: 'efectivo' },
    { options: { 'cancel.by': 'script' }, method: 'anulacion' },
  ])('$options: a paid sale is paid back, as $method', ({ options, method }) => {
    const counter = createCounter({ ...options, 'handshake.header': 'optional' })
    counter.sell(500)
    counter.insert('5')
    counter.advance('10s')
    counter.send('cancel')
    expect(counter.send('gettransaction')).toMatchObject({ transaction: { method } })
    expect(counter.fact('transactionCount')).toBe(1)
  })

  test.each([
    { options: {}, id: 'TX1' },
    { options: { 'cash-out.method': 'proveedor' }, id: 'TX1' },
    { options: { 'cash-out.by': 'negative-amount' }, id: 'TX1' },
  ])('$options: money is paid out', ({ options, id }) => {
    const counter = createCounter(options)
    counter.send('cash-out', { amount: 1500 })
    counter.advance('10s')
    expect(counter.fact('sales')).toMatchObject([{ id, outcome: 'paid-out', amount: 1500 }])
    expect(counter.fact('transactions')).toMatchObject([{ denominations: { '5': 1, '10': 1 } }])
  })

  test('changes the words for what is owed and what is not known', () => {
    const counter = createCounter({
      stock: '',
      'status.payout-stalled': 'debe',
      'status.discrepancy': 'falta',
    })
    counter.send('cash-out', { amount: 500 })
    counter.advance('2s')
    expect(counter.fact('condition')).toMatchObject({ status: 'debe' })
    counter.send('cancel')
    counter.sell(20_000)
    counter.insert('100')
    counter.advance('10s')
    counter.send('cancel')
    counter.advance('10s')
    expect(counter.fact('condition')).toEqual({
      status: 'falta',
      detail: 'Descuadre pendiente: 100 sin devolver de TX2',
    })
  })
})

describe('a profile', () => {
  test.each([
    { profile: 'documented', pieces: '20', cents: 1200, change: { '5': 1, '2': 1, '1': 1 } },
    { profile: 'usd', pieces: '20', cents: 1200, change: { '5': 1, '1': 3 } },
    { profile: 'gbp', pieces: '20', cents: 1200, change: { '5': 1, '2': 1, '1': 1 } },
    { profile: 'mxn', pieces: '200', cents: 15_000, change: { '50': 1 } },
    { profile: 'kzt', pieces: '1000', cents: 58_000, change: { '200': 2, '20': 1 } },
    { profile: 'rub', pieces: '100', cents: 8450, change: { '10': 1, '5': 1, '0.50': 1 } },
    { profile: 'plain-php', pieces: '20', cents: 1200, change: { '5': 1, '2': 1, '1': 1 } },
  ])('$profile pays and gives change', ({ profile, pieces, cents, change }) => {
    const counter = createCounter({ profile })
    counter.sell(cents)
    counter.insert(pieces)
    counter.advance('1m')
    expect(counter.fact('sales')).toMatchObject([{ outcome: 'paid', change }])
    expect(counter.send('listtransactions')).toMatchObject({ data: [{ status: 'leido' }] })
  })
})
