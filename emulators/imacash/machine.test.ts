/** What goes wrong at the machine, one thing at a time: what it says, and where the piece is. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'
import type { StatusName } from './protocol/statuses.ts'
import { statuses } from './protocol/statuses.ts'

const fates = ['usual', 'returned', 'kept', 'unknown'] as const
type Fate = (typeof fates)[number]

/** The note is on its way in: asked for at 1 s, taken at 2 s. */
function noteOnItsWayIn(): Counter {
  const counter = createCounter()
  counter.sell(5000)
  counter.insert('50')
  counter.advance('1500ms')
  return counter
}

/** 20 for 12: the 5 of the change is on its way out, before 2 and 1. */
function changeOnItsWayOut(): Counter {
  const counter = createCounter()
  counter.sell(1200)
  counter.insert('20')
  counter.advance('2500ms')
  return counter
}

describe('a note stuck on its way in', () => {
  const places: readonly { at: string; usual: Fate; detail: string }[] = [
    { at: 'inlet', usual: 'returned', detail: 'Atasco en validador' },
    { at: 'escrow', usual: 'returned', detail: 'Atasco en depósito temporal' },
    { at: 'transport', usual: 'kept', detail: 'Atasco en transporte' },
    { at: 'stacker', usual: 'kept', detail: 'Atasco en apilador' },
  ]
  const rows = places.flatMap((place) => fates.map((piece) => ({ ...place, piece })))

  test.each(rows)('bill-jam at=$at piece=$piece', ({ at, usual, detail, piece }) => {
    const counter = noteOnItsWayIn()
    counter.cause('bill-jam', { at, piece })
    counter.advance('1h')
    expect(counter.fact('mode')).toBe('jammed')
    expect(counter.fact('stuck')).toEqual({ piece: '50', way: 'in' })
    expect(counter.fact('alerts')).toMatchObject([{ status: 'error_billete', detail }])

    counter.clear('bill-jam')
    counter.advance('5s')
    expect(counter.fact('stuck')).toBeNull()
    expectFateOfNote(counter, piece === 'usual' ? usual : piece)
  })

  test.each(fates)('power-cut during=now piece=%s', (piece) => {
    const counter = noteOnItsWayIn()
    counter.cause('power-cut', { piece })
    expect(counter.fact('mode')).toBe('off')
    counter.said()
    counter.advance('1h')
    expect(counter.said()).toEqual([])
    counter.clear('power-cut')
    counter.advance('5s')
    expectFateOfNote(counter, piece === 'usual' ? 'returned' : piece)
    expect(counter.said()).toContain('handshake')
  })

  function expectFateOfNote(counter: Counter, fate: Fate): void {
    const inside = Number((counter.fact('held') as Record<string, number>)['50'] ?? 0)
    const outside = Number((counter.fact('handedOut') as Record<string, number>)['50'] ?? 0)
    expect(inside + outside).toBe(1)
    expect(counter.fact('salesCount')).toBe(fate === 'kept' ? 1 : 0)
    if (fate !== 'unknown') {
      expect({ inside, known: counter.fact('discrepancies') }).toEqual({
        inside: fate === 'kept' ? 1 : 0,
        known: [],
      })
      return
    }
    const open = [{ kind: 'piece', says: 'billete de 50', piece: '50', way: 'in' }]
    expect(counter.fact('discrepancies')).toEqual(open)
    expect(counter.fact('condition')).toEqual({
      status: 'descuadre',
      detail: 'Descuadre pendiente: billete de 50',
    })
    expect(counter.fact('books')).not.toHaveProperty('50')
    counter.cause('recount')
    counter.advance('1s')
    expect(counter.fact('discrepancies')).toEqual([])
    expect(counter.fact('books')).toEqual(counter.fact('held'))
  }
})

describe('change stuck on its way out', () => {
  const causes = [
    { cause: 'bill-jam', params: { at: 'inlet' } },
    { cause: 'bill-jam', params: { at: 'stacker' } },
    { cause: 'power-cut', params: {} },
  ]
  const rows = causes.flatMap((one) => fates.map((piece) => ({ ...one, piece })))

  test.each(rows)('$cause $params piece=$piece', ({ cause, params, piece }) => {
    const counter = changeOnItsWayOut()
    counter.cause(cause, { ...params, piece })
    expect(counter.fact('stuck')).toEqual({ piece: '5', way: 'out' })
    counter.advance('1m')
    counter.clear(cause)
    counter.advance('1m')

    // The machine pays nothing twice, whatever became of the note.
    expect(counter.fact('sales')).toMatchObject([
      { outcome: 'paid', inserted: { '20': 1 }, change: { '5': 1, '2': 1, '1': 1 } },
    ])
    const unknown = [{ kind: 'piece', says: 'billete de 5', piece: '5', way: 'out' }]
    expect(counter.fact('discrepancies')).toEqual(piece === 'unknown' ? unknown : [])
    const { '5': fives = 0, ...coins } = counter.fact('handedOut') as Record<string, number>
    expect(coins).toEqual({ '2': 1, '1': 1 })
    expect(piece === 'unknown' ? [0, 1] : [1]).toContain(fives)
  })

  test.each([
    { piece: 'returned', paid: { '5': 1 } },
    { piece: 'kept', paid: {} },
  ])('a note $piece is on the side of the customer: $paid', ({ piece, paid }) => {
    const counter = changeOnItsWayOut()
    counter.cause('bill-jam', { piece })
    counter.cause('door-open')
    counter.clear('bill-jam')
    expect(counter.fact('handedOut')).toEqual(paid)
    expect(counter.fact('mode')).toBe('out-of-service')
  })
})

test.each([
  { cause: 'door-open', takenAfter: '1s' },
  { cause: 'network-down', takenAfter: '500ms' },
])('a note on its way when $cause is over is taken after $takenAfter', ({ cause, takenAfter }) => {
  const counter = noteOnItsWayIn()
  counter.cause(cause)
  counter.clear(cause)
  counter.advance(takenAfter === '1s' ? '999ms' : '499ms')
  expect(counter.fact('salesCount')).toBe(0)
  counter.advance('1ms')
  expect(counter.fact('salesCount')).toBe(1)
})

describe('a coin that is stuck', () => {
  test.each([
    ...fates.map((piece) => ({ when: 'in', piece, pieces: '0.50' })),
    ...fates.map((piece) => ({ when: 'out', piece, pieces: '1' })),
  ])('coin-jam when=$when piece=$piece', ({ when, piece, pieces }) => {
    const counter = createCounter()
    counter.sell(50)
    counter.cause('coin-jam', { when, piece })
    expect(counter.fact('mode')).toBe('idle')
    counter.insert(pieces)
    counter.advance('3s')
    expect(counter.fact('stuck')).toEqual({ piece: '0.50', way: when })
    expect(counter.fact('alerts')).toMatchObject([
      { status: 'error_moneda', detail: 'Atasco de monedas' },
    ])
    counter.clear('coin-jam')
    counter.advance('10s')
    const isTaken = when === 'out' || piece === 'kept'
    expect(counter.fact('salesCount')).toBe(isTaken ? 1 : 0)
    expect(counter.fact('discrepancies')).toHaveLength(piece === 'unknown' ? 1 : 0)
  })

  test('does not stop a note, nor a stuck note a coin, at that moment', () => {
    const counter = noteOnItsWayIn()
    counter.cause('coin-jam')
    expect(counter.fact('stuck')).toBeNull()
    expect(counter.fact('mode')).toBe('jammed')
    counter.advance('1m')
    counter.clear('coin-jam')
    counter.advance('1s')
    expect(counter.fact('salesCount')).toBe(1)
  })
})

describe('a power cut', () => {
  test.each([
    { during: 'in', stuck: { piece: '20', way: 'in' }, phase: 'paying-in', inserted: 0 },
    { during: 'change', stuck: null, phase: 'paying-out', inserted: 2000 },
    { during: 'out', stuck: { piece: '5', way: 'out' }, phase: 'paying-out', inserted: 2000 },
  ])('during=$during leaves a state that can be told', ({ during, stuck, phase, inserted }) => {
    const counter = createCounter()
    counter.cause('power-cut', { during, piece: 'kept' })
    counter.sell(1200)
    counter.insert('20')
    counter.advance('1m')
    expect(counter.fact('mode')).toBe('off')
    expect(counter.fact('stuck')).toEqual(stuck)
    expect(counter.fact('sale')).toMatchObject({ id: 'TX1', phase, inserted })
    counter.clear('power-cut')
    counter.advance('1m')
    expect(counter.fact('sales')).toMatchObject([{ change: { '5': 1, '2': 1, '1': 1 } }])
    expect(counter.fact('transactions')).toMatchObject([{ status: 'leido' }])
  })

  test('during=confirm: the machine remembers that it was paid', () => {
    const counter = createCounter()
    counter.cause('power-cut', { during: 'confirm' })
    counter.sell(500)
    counter.insert('5')
    counter.advance('1h')
    expect(counter.fact('mode')).toBe('off')
    expect(counter.fact('untold')).toBe(1)
    expect(counter.fact('transactions')).toMatchObject([{ status: 'pendiente' }])
    counter.said()
    counter.clear('power-cut')
    counter.advance('1s')
    expect(counter.said()).toEqual([
      'handshake',
      'changestatustransaction',
      'putstatus',
      'putinventory',
    ])
    expect(counter.fact('transactions')).toMatchObject([{ status: 'leido' }])
    expect(counter.fact('salesCount')).toBe(1)
  })

  test('while nothing moves loses nothing', () => {
    const counter = createCounter()
    counter.advance('1s')
    counter.cause('power-cut')
    counter.sell(500)
    counter.advance('1h')
    counter.clear('power-cut')
    counter.insert('5')
    counter.advance('5s')
    expect(counter.fact('salesCount')).toBe(1)
  })
})

describe('what the machine tells of itself', () => {
  const lasting: readonly StatusName[] = [
    ...(['door-open', 'bill-jam', 'coin-jam', 'stacker-removed', 'cassette-full'] as const),
    ...(['recycler-full', 'validator-dirty', 'hopper-empty', 'no-change'] as const),
    'note-rejected',
  ]

  test.each(lasting)('%s is an alert as long as it lasts', (name) => {
    const counter = createCounter()
    counter.advance('1s')
    expect(counter.fact('condition')).toEqual({ status: 'ok', detail: 'En servicio' })
    counter.cause(name)
    counter.advance('1s')
    const { wire, text } = statuses[name]
    expect(counter.send('getstatus')).toMatchObject({ data: { status: wire, detail: text } })
    expect(counter.fact('alerts')).toMatchObject([{ status: wire, detail: text }])
    counter.clear(name)
    counter.advance('1s')
    expect(counter.send('getstatus')).toMatchObject({ data: { status: 'ok' } })
    expect(counter.fact('alerts')).toEqual([])
  })

  test('the gravest comes first, and the next when it is over', () => {
    const counter = createCounter()
    for (const name of lasting.toReversed()) counter.cause(name)
    const told = lasting.map((name) => {
      const { status } = counter.fact('condition') as { status: string }
      counter.clear(name)
      return status
    })
    expect(told).toEqual(lasting.map((name) => statuses[name].wire))
  })

  test.each(lasting)('the word for %s is an option', (name) => {
    const counter = createCounter({ [`status.${name}`]: 'otra', 'status.ok': 'bien' })
    expect(counter.fact('condition')).toMatchObject({ status: 'bien' })
    counter.cause(name)
    expect(counter.fact('condition')).toMatchObject({ status: 'otra' })
  })
})
