/** What the machine takes, gives and gives back; and what a person may do to it. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'

type Options = Readonly<Record<string, unknown>>

/** A sale of so many cents that waits for its customer. */
function waiting(cents: number, options: Options = {}): Counter {
  const counter = createCounter(options)
  counter.sell(cents)
  counter.advance('1s')
  return counter
}

describe('a piece is given back before it is taken', () => {
  test.each<{ why: string; options?: Options; cause?: string; with?: Options; piece: string }>([
    { why: 'there is no change for it', options: { stock: '2x1' }, piece: '10' },
    { why: 'no change is given', cause: 'no-change', piece: '10' },
    { why: 'the hoppers give nothing', cause: 'hopper-empty', with: {}, piece: '20' },
    { why: 'it is no note for this machine', piece: '500' },
    { why: 'notes are rejected', cause: 'note-rejected', with: {}, piece: '5' },
    {
      why: 'this note is rejected',
      cause: 'note-rejected',
      with: { denomination: '5.00' },
      piece: '5',
    },
    { why: 'the validator is dirty', cause: 'validator-dirty', piece: '5' },
    { why: 'the cassette is full', cause: 'cassette-full', piece: '100' },
    { why: 'the cassette is away', cause: 'stacker-removed', piece: '100' },
    {
      why: 'neither hopper nor box has room',
      options: { stock: '2x2', 'capacity.hopper': 2, 'capacity.coin-box': 1 },
      piece: '2 2',
    },
  ])('because $why', ({ options = {}, cause, with: params = {}, piece }) => {
    const counter = waiting(704, options)
    if (cause !== undefined) counter.cause(cause, params)
    counter.insert(piece)
    counter.advance('5s')
    const given = piece.split(' ').at(-1) ?? ''
    expect(counter.fact('handedOut')).toEqual({ [given]: 1 })
    expect(counter.fact('sale')).toMatchObject({ due: piece === '2 2' ? 504 : 704 })
  })

  test.each([
    { cause: 'hopper-empty', params: { denomination: '0.50' }, piece: '1', cents: 50 },
    { cause: 'note-rejected', params: { denomination: '5' }, piece: '10', cents: 1000 },
    { cause: 'note-rejected', params: {}, piece: '2', cents: 200 },
    { cause: 'validator-dirty', params: {}, piece: '2', cents: 200 },
    { cause: 'no-change', params: {}, piece: '5', cents: 500 },
    { cause: 'cassette-full', params: {}, piece: '20', cents: 2000 },
    { cause: 'stacker-removed', params: {}, piece: '20', cents: 2000 },
  ])('but $cause $params lets $piece be paid in', ({ cause, params, piece, cents }) => {
    const counter = waiting(cents)
    counter.cause(cause, params)
    counter.insert(piece)
    counter.advance('5s')
    expect(counter.fact('salesCount')).toBe(1)
  })

  test('no change is told, and the exact sum is welcome', () => {
    const counter = waiting(500, { stock: '' })
    counter.insert('10')
    counter.advance('5s')
    expect(counter.fact('condition')).toEqual({
      status: 'sin_cambio',
      detail: 'Cambio insuficiente',
    })
    counter.insert('5')
    counter.advance('2s')
    expect(counter.fact('sales')).toMatchObject([{ inserted: { '5': 1 }, change: {} }])
    expect(counter.fact('condition')).toMatchObject({ status: 'ok' })
  })

  test('whoever gets his money back too often goes away', () => {
    const counter = waiting(500, { 'capacity.hopper': 1, 'capacity.coin-box': 1, stock: '' })
    counter.cause('note-rejected')
    counter.cause('insert', { 'until-paid': true })
    counter.advance('5m')
    expect(counter.fact('sale')).toMatchObject({ id: 'TX1', inserted: 0 })
    // The coin in the box does not come out again.
    expect(counter.fact('boxes')).toEqual({ '2': 1 })
    expect(counter.fact('discrepancies')).toMatchObject([{ kind: 'debt', amount: 200 }])
    expect(counter.fact('mode')).toBe('waiting')
    expect(counter.rig.device('imacash').view(counter.rig.now())).toMatchObject({
      recycler: { customer: null },
    })
  })
})

describe('a piece finds its place', () => {
  test.each<{ options?: Options; cause?: string; pieces: string; boxes: Options }>([
    { pieces: '20 0.50', boxes: {} },
    { pieces: '100 200', boxes: { '100': 1, '200': 1 } },
    { options: { stock: '20x1', 'capacity.recycler': 1 }, pieces: '20', boxes: { '20': 1 } },
    { options: { stock: '1x3', 'capacity.hopper': 3 }, pieces: '1 1', boxes: { '1': 2 } },
    { cause: 'recycler-full', pieces: '20 0.50', boxes: { '20': 1 } },
  ])('$pieces with $options $cause: in the boxes $boxes', ({ options, cause, pieces, boxes }) => {
    const counter = waiting(100_000, options)
    if (cause !== undefined) counter.cause(cause)
    counter.insert(pieces)
    counter.advance('10s')
    expect(counter.fact('boxes')).toEqual(boxes)
  })

  test('the cassette is full when as many notes are inside as fit', () => {
    const counter = waiting(100_000, { 'capacity.cassette': 2 })
    counter.insert('100 100 100')
    counter.advance('10s')
    expect(counter.fact('boxes')).toEqual({ '100': 2 })
    expect(counter.fact('condition')).toMatchObject({ status: 'cajon_lleno' })
    counter.cause('collect')
    expect(counter.fact('condition')).toMatchObject({ status: 'ok' })
  })
})

describe('a payment that cannot be made now', () => {
  test('stands still, is told, and goes on with what is put in', () => {
    const counter = waiting(1200)
    counter.insert('20')
    counter.advance('1500ms')
    counter.cause('hopper-empty')
    counter.advance('1m')
    expect(counter.fact('sale')).toMatchObject({ phase: 'paying-out', owed: 300 })
    expect(counter.send('getstatus')).toMatchObject({
      data: { status: 'cambio_pendiente', detail: 'Cambio pendiente de entregar' },
    })
    counter.clear('hopper-empty')
    counter.advance('10s')
    expect(counter.fact('sales')).toMatchObject([{ change: { '5': 1, '2': 1, '1': 1 } }])
  })

  test('waits for a refill', () => {
    const counter = createCounter({ stock: '10x2' })
    counter.send('cash-out', { amount: 1500 })
    counter.advance('1m')
    expect(counter.fact('condition')).toMatchObject({ status: 'cambio_pendiente' })
    counter.cause('fill', { pieces: '5x3', user: 'ana' })
    counter.advance('1m')
    expect(counter.fact('sales')).toMatchObject([{ outcome: 'paid-out', change: { 5: 1, 10: 1 } }])
    expect(counter.fact('tray')).toEqual({ '5': 1, '10': 1 })
    expect(counter.fact('fills')).toMatchObject([{ user: 'ana', total: 1500, pieces: 1500 }])
  })

  test('can be taken back, and the next one is served', () => {
    const counter = createCounter()
    counter.send('cash-out', { amount: 9_999_999 })
    counter.advance('1m')
    counter.send('cancel')
    counter.sell(500)
    counter.advance('5s')
    counter.insert('5')
    counter.advance('5s')
    expect(counter.fact('sales')).toMatchObject([{ outcome: 'cancelled' }, { outcome: 'paid' }])
  })
})

describe('a sale that the till takes back', () => {
  test('in the middle: the money comes back', () => {
    const counter = waiting(3000)
    counter.insert('10')
    counter.advance('2s')
    counter.send('cancel')
    counter.advance('5s')
    expect(counter.fact('sales')).toMatchObject([{ outcome: 'cancelled', change: { '10': 1 } }])
    expect(counter.fact('handedOut')).toEqual({ '10': 1 })
  })

  test('while the machine stands open with all of the money inside: it comes back too', () => {
    const counter = waiting(500)
    counter.insert('5')
    counter.advance('500ms')
    counter.cause('bill-jam', { piece: 'kept' })
    counter.cause('door-open')
    counter.clear('bill-jam')
    counter.send('cancel')
    counter.advance('5s')
    counter.clear('door-open')
    counter.advance('5s')
    expect(counter.fact('sales')).toMatchObject([{ outcome: 'cancelled', change: { '5': 1 } }])
    expect(counter.fact('discrepancies')).toEqual([])
  })

  test('what cannot be given back stays owed until somebody settles it', () => {
    const counter = waiting(20_000, { stock: '' })
    counter.insert('100')
    counter.advance('2s')
    counter.send('cancel')
    counter.advance('5s')
    const debt = { kind: 'debt', amount: 10_000, id: 'TX1', says: '100 sin devolver de TX1' }
    expect(counter.fact('discrepancies')).toEqual([debt])
    counter.cause('recount')
    expect(counter.fact('discrepancies')).toEqual([])
  })
})

describe('one customer after another', () => {
  test('who has paid pays nothing for the next one', () => {
    const counter = createCounter()
    counter.sell(700)
    counter.sell(700)
    counter.cause('insert', { pieces: '10 10', 'until-paid': true })
    counter.advance('1m')
    expect(counter.fact('salesCount')).toBe(1)
    expect(counter.fact('sale')).toMatchObject({ id: 'TX2', inserted: 0 })
  })

  test('who comes while change is still counted pays the next sale', () => {
    const counter = createCounter()
    counter.sell(700)
    counter.sell(1000)
    counter.insert('10')
    counter.advance('2300ms')
    counter.insert('10')
    counter.advance('1m')
    expect(counter.fact('salesCount')).toBe(2)
  })

  test('who walks away gets his money back, or leaves his change', () => {
    const counter = waiting(1700)
    counter.insert('10')
    counter.advance('2s')
    counter.cause('walk-away')
    counter.advance('5s')
    expect(counter.fact('tray')).toEqual({ '10': 1 })
    expect(counter.fact('sale')).toMatchObject({ id: 'TX1', inserted: 0 })
    counter.insert('20')
    counter.advance('2250ms')
    counter.cause('walk-away')
    counter.advance('1m')
    expect(counter.fact('tray')).toEqual({ '10': 1, '2': 1, '1': 1 })
    counter.cause('take-change')
    expect(counter.fact('tray')).toEqual({})
  })

  test('who walks away from a jam gets back what was kept', () => {
    const counter = waiting(1700)
    counter.insert('10')
    counter.advance('500ms')
    counter.cause('bill-jam', { piece: 'kept' })
    counter.cause('walk-away')
    counter.cause('door-open')
    counter.clear('bill-jam')
    counter.clear('door-open')
    counter.advance('10s')
    expect(counter.fact('tray')).toEqual({ '10': 1 })
  })

  test('a machine with customer=pays needs nobody to be called', () => {
    const counter = createCounter({ customer: 'pays' })
    for (const cents of [1, 795, 12_345]) counter.sell(cents)
    counter.advance('5m')
    expect(counter.fact('salesCount')).toBe(3)
  })

  test('and does not turn in circles when nobody can pay', () => {
    const quick = { 'speed.bill': '0s', 'speed.coin': '0s', poll: '0s', customer: 'pays' }
    const counter = createCounter({ ...quick, profile: 'mxn' })
    counter.sell(795)
    counter.advance('1h')
    expect(counter.fact('sale')).toMatchObject({ id: 'TX1', inserted: 0 })
    expect(counter.rig.journal.events.length).toBeLessThan(200)
  })
})
