/** What the machine tells, what it has still to do, and what it takes for others. */
import { describe, expect, test } from 'vitest'
import type { Counter } from '../../fixtures/counter.ts'
import { createCounter } from '../../fixtures/counter.ts'
import type { Movement } from '../../src/device/cash.ts'
import { minor } from '../../src/kernel/money.ts'
import { cash } from './movements.ts'
import type { Options } from './options.ts'
import type { Event, State } from './state.ts'

// The device’s own state, options and events.
const stateOf = ({ rig }: Counter) => rig.device('imacash').state as unknown as State
const optionsOf = ({ rig }: Counter) => rig.device('imacash').options as unknown as Options
const toldOf = ({ rig }: Counter) =>
  rig.journal.events
    .filter(({ device }) => device === 'imacash')
    .flatMap(({ event }) => cash.tells?.(event as unknown as Event) ?? [])
const gainOf = (counter: Counter) =>
  Number(cash.holds?.(stateOf(counter), 0)) - Number(cash.holds?.(stateOf(createCounter()), 0))

describe('what the machine tells', () => {
  test('is a sale when it was paid, whatever the change', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.advance('1s')
    counter.insert('20')
    counter.advance('1500ms')
    expect([toldOf(counter), gainOf(counter)]).toEqual([[], 0])
    counter.advance('1m')
    const nobody = { id: 0, login: '' }
    expect(toldOf(counter)).toEqual([
      { kind: 'sale', amount: 1200, receipt: 'TX1', user: nobody, comment: '' },
    ])
    expect(gainOf(counter)).toBe(1200)
  })

  test('is a return when it paid out, or paid back', () => {
    const counter = createCounter()
    counter.send('cash-out', { amount: 500 })
    counter.sell(1200)
    counter.advance('10s')
    counter.cause('insert', { 'until-paid': true })
    counter.advance('1m')
    counter.send('cancel')
    counter.advance('1m')
    expect(toldOf(counter)).toMatchObject([
      { kind: 'return', amount: 500, receipt: 'TX1' },
      { kind: 'sale', amount: 1200, receipt: 'TX2' },
      { kind: 'return', amount: 1200, receipt: 'TX2' },
    ])
    expect(gainOf(counter)).toBe(-500)
  })

  test('is income and collection when somebody fills and empties it', () => {
    const counter = createCounter()
    counter.cause('fill', { pieces: '5x10', user: 'maria' })
    counter.cause('collect', { what: 'everything' })
    const opening = Number(cash.holds?.(stateOf(createCounter()), 0))
    expect(toldOf(counter)).toMatchObject([
      { kind: 'income', amount: 5000, user: { login: 'maria' } },
      { kind: 'collection', amount: opening + 5000 },
    ])
    expect(gainOf(counter)).toBe(-opening)
  })

  test('is nothing when the boxes were empty, and nothing for what came back', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.advance('1s')
    counter.insert('5')
    counter.advance('5s')
    counter.cause('walk-away')
    counter.advance('1m')
    counter.cause('recount')
    expect([toldOf(counter), gainOf(counter)]).toEqual([[], 0])
  })

  test('is income for a piece that was inside after all, once it is counted', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const counter = createCounter({}, seed)
      counter.sell(1000)
      counter.advance('1s')
      counter.cause('bill-jam', { when: 'in', piece: 'unknown' })
      counter.insert('10')
      counter.advance('5s')
      counter.clear('bill-jam')
      expect([toldOf(counter), gainOf(counter)]).toEqual([[], 0])
      counter.cause('recount')
      const told = toldOf(counter)
      expect(told.reduce((sum, { amount }) => sum + amount, 0)).toBe(gainOf(counter))
      return told.map(({ kind, amount, comment }) => `${kind} ${amount} ${comment}`).join()
    })
    expect(new Set(found)).toEqual(new Set(['', 'income 1000 Recuento']))
  })
})

describe('what the machine has still to do', () => {
  const awaited = (counter: Counter) => cash.awaits?.(stateOf(counter))

  test('is what waits at its server, and what is at the machine', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.send('cash-out', { amount: 300 })
    const both = [
      { kind: 'sale', amount: 1200, receipt: 'TX1' },
      { kind: 'return', amount: 300, receipt: 'TX2' },
    ]
    expect(awaited(counter)).toEqual(both)
    counter.advance('2s')
    expect(awaited(counter)).toEqual(both)
    counter.insert('10 2')
    counter.advance('1m')
    expect(awaited(counter)).toEqual([])
  })

  test('is to pay back what was cancelled, and nothing of what never was paid', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.insert('10 2')
    counter.advance('1m')
    counter.cause('door-open')
    counter.send('cancel')
    expect(awaited(counter)).toEqual([{ kind: 'return', amount: 1200, receipt: 'TX1' }])
    counter.sell(700)
    counter.send('cancel')
    expect(awaited(counter)).toHaveLength(1)
  })

  test('is to tell of what it was paid while it cannot', () => {
    const counter = createCounter()
    counter.sell(1200)
    counter.insert('10')
    counter.advance('5s')
    counter.cause('network-down')
    counter.insert('2')
    counter.advance('1m')
    expect(toldOf(counter)).toHaveLength(1)
    expect(awaited(counter)).toMatchObject([{ receipt: 'TX1' }])
  })
})

describe('what the machine takes for a register', () => {
  const movement = (kind: Movement['kind']): Movement => ({
    kind,
    amount: minor(1200),
    receipt: '7',
    user: { id: 3, login: 'ivanov' },
    comment: '',
  })
  const takes = (kind: Movement['kind'], options = {}) => {
    const command = cash.takes?.(movement(kind), 13, optionsOf(createCounter(options)))
    return command?.kind === 'call' && command.ask.kind === 'put-transaction'
      ? command.ask.order
      : undefined
  }

  test.each([
    { kind: 'sale', options: {}, as: { amount: 1200, method: 'efectivo' } },
    { kind: 'return', options: {}, as: { amount: 1200, method: 'pago' } },
    {
      kind: 'return',
      options: { 'cash-out.by': 'negative-amount' },
      as: { amount: -1200, method: 'efectivo' },
    },
  ] as const)('$kind $options', ({ kind, options, as }) => {
    const who = { id: '13-7', terminal: '13', user: 'ivanov' }
    expect(takes(kind, options)).toMatchObject({ ...who, ...as })
  })

  test('is nothing but receipts, and no return where it pays nothing out', () => {
    for (const kind of ['income', 'outcome', 'collection'] as const)
      expect(takes(kind)).toBeUndefined()
    expect(takes('return', { 'cash-out.by': 'none' })).toBeUndefined()
  })
})
