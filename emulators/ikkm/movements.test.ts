/** What the register tells of each document: how much cash moved, which way, and who did it. */
import { describe, expect, test } from 'vitest'
import { createRegister } from '../../fixtures/register.ts'
import { changeBy } from '../../src/device/cash.ts'
import { cash } from './movements.ts'
import type { Event } from './state.ts'

/** What was told of everything that happened. */
function toldOf({ rig }: ReturnType<typeof createRegister>) {
  return rig.journal.events
    .filter(({ device }) => device === 'ikkm')
    .flatMap(({ event }) => cash.tells?.(event as unknown as Event) ?? []) // Its own events.
}

describe('a document', () => {
  test.each([
    { path: '/api', asks: { sale: 300, cash: 300 }, kind: 'sale', amount: 30_000, receipt: '2' },
    { path: '/api', asks: { sale: 300, cash: 500 }, kind: 'sale', amount: 30_000, receipt: '2' },
    {
      path: '/api',
      asks: { sale: 300, cash: 100, bank: 200 },
      kind: 'sale',
      amount: 10_000,
      receipt: '2',
    },
    {
      path: '/api',
      asks: { saleReturn: 300, cash: 300 },
      kind: 'return',
      amount: 30_000,
      receipt: '2',
    },
    {
      path: '/api',
      asks: { buy: 300, cash: 300 },
      kind: 'outcome',
      amount: 30_000,
      comment: 'Покупка, чек 2',
    },
    {
      path: '/api',
      asks: { buyReturn: 300, cash: 300 },
      kind: 'income',
      amount: 30_000,
      comment: 'Возврат покупки, чек 2',
    },
    { path: '/apideposit', asks: { cash: 300 }, kind: 'income', amount: 30_000 },
    { path: '/apiwithdraw', asks: { cash: 300 }, kind: 'outcome', amount: 30_000 },
  ])('$path $asks is $kind', ({ path, asks, kind, amount, receipt = '', comment = '' }) => {
    const register = createRegister()
    register.get('/apideposit', { cash: 1000 })
    expect(register.get(path, asks).status).toBe(200)
    const user = { id: 201, login: 'kassir201' }
    const movement = { kind, amount, receipt, user, comment }
    expect(toldOf(register).slice(1)).toEqual([movement])
  })

  test.each([{ bank: 300 }, { credit: 300 }, { tara: 300 }])(
    'that moves no cash is not told of: %o',
    (payment) => {
      const register = createRegister()
      expect(register.get('/api', { sale: 300, ...payment }).status).toBe(200)
      expect(toldOf(register)).toEqual([])
    },
  )

  test('is told of once, by the cashier who is logged in', () => {
    const register = createRegister()
    const { key } = register
    register.sell(100)
    register.cause('cashier', { id: 100 })
    register.get('/api', { sale: 100, cash: 100, key })
    register.get('/apizreport')
    expect(toldOf(register)).toHaveLength(1)
  })

  test('changes the drawer by what was told', () => {
    const register = createRegister({ drawer: 500 })
    register.get('/apideposit', { cash: 1000 })
    register.sell(300)
    register.get('/api', { saleReturn: 100, cash: 100 })
    const sum = toldOf(register).reduce((all, one) => all + changeBy(one), 50_000)
    expect(register.fact('drawer')).toBe(sum / 100)
  })
})
