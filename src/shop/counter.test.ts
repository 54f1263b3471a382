/** Register, machine and ledger together: each sale is paid once and written down once. */
import { describe, expect, test } from 'vitest'
import type { ShopFloor } from '../../fixtures/shop-floor.ts'
import { openShop } from '../../fixtures/shop-floor.ts'

const told = 'ikkm>cashflow@13 imacash>cashflow@13 ikkm>imacash'
const asked = 'ikkm>cashflow@13 imacash>cashflow@13 ikkm~imacash'

const written = ({ rows }: ShopFloor) =>
  rows().map(({ type, cash_change, receipt_id, comment }) =>
    [type, cash_change, receipt_id, comment].join(' ').trim(),
  )
const statusOf = ({ send }: ShopFloor, id: string) =>
  send('imacash', 'statustransaction', { transaction_id: id })?.['data']
/** Sum of everything the machine has more or less than at first, in tenge. */
function gain({ fact }: ShopFloor): number {
  return (Number(fact('imacash.heldTotal')) - openingTotal) / 100
}
const openingTotal = Number(openShop({ links: told }).fact('imacash.heldTotal'))

describe('a receipt that is sent to the machine', () => {
  /** A sale of 300 that waits at the machine. */
  function shop(tenge = 300): ShopFloor {
    const floor = openShop({ links: told })
    floor.sell('ikkm', tenge)
    floor.advance('2s')
    return floor
  }
  const agree = (floor: ShopFloor) => {
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [] })
  }

  test('is paid there under the numbers of its till and its own', () => {
    const floor = shop()
    expect(floor.fact('imacash.sale')).toMatchObject({ id: '13-1', amount: 30_000 })
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    expect(statusOf(floor, '13-1')).toMatchObject({ status: 'leido' })
    expect(gain(floor)).toBe(300)
    expect(written(floor)).toEqual(['sale 300.00 1'])
    agree(floor)
  })

  test('is paid with change', () => {
    const floor = shop()
    floor.cause('imacash.insert', { pieces: '1000' })
    floor.advance('1m')
    expect(gain(floor)).toBe(300)
    agree(floor)
  })

  test('is not sent when it was paid by card, and for the cash part only when it was both', () => {
    const floor = shop()
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    floor.sell('ikkm', 500, { bank: 500 })
    floor.sell('ikkm', 500, { bank: 300, cash: 200 })
    floor.advance('2s')
    expect(floor.fact('imacash.sale')).toMatchObject({ id: '13-3', amount: 20_000 })
    expect(written(floor)).toEqual(['sale 300.00 1', 'sale 200.00 3'])
  })

  test('is paid after a jam in the middle of it', () => {
    const floor = shop()
    floor.cause('imacash.bill-jam', { when: 'in', piece: 'kept' })
    floor.cause('imacash.insert', { pieces: '500' })
    floor.advance('5m')
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [{ receipt: '1' }] })
    floor.clear('imacash.bill-jam')
    floor.advance('1m')
    expect(gain(floor)).toBe(300)
    expect(written(floor)).toEqual(['sale 300.00 1'])
    agree(floor)
  })

  test('is paid by the next customer when the first walks away', () => {
    const floor = shop()
    floor.cause('imacash.insert', { pieces: '200' })
    floor.advance('5s')
    floor.cause('imacash.walk-away')
    floor.advance('1m')
    expect([gain(floor), floor.fact('imacash.sale')]).toMatchObject([0, { id: '13-1' }])
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [{ where: 'imacash' }] })
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    agree(floor)
  })

  test('waits until there is change', () => {
    const floor = shop()
    floor.cause('imacash.hopper-empty')
    floor.cause('imacash.insert', { pieces: '500' })
    floor.advance('1m')
    expect([gain(floor), floor.fact('imacash.mode')]).toEqual([0, 'waiting'])
    floor.clear('imacash.hopper-empty')
    floor.cause('imacash.insert', { pieces: '500' })
    floor.advance('1m')
    expect(gain(floor)).toBe(300)
    agree(floor)
  })

  test('and its return are paid in and out, and written once each', () => {
    const floor = shop()
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    floor.send('ikkm', 'sale-return', { saleReturn: 100, cash: 100 })
    floor.advance('1m')
    expect(statusOf(floor, '13-2')).toMatchObject({ status: 'leido' })
    expect(gain(floor)).toBe(200)
    expect(written(floor)).toEqual(['sale 300.00 1', 'return -100.00 2'])
    agree(floor)
  })

  test('comes once, although the link repeats', () => {
    const floor = openShop({ links: told })
    floor.cause('shop.link-repeats', { link: 'ikkm>imacash' })
    floor.sell('ikkm', 300)
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('2m')
    expect([gain(floor), floor.fact('imacash.sale')]).toEqual([300, null])
    agree(floor)
  })

  test('waits for a machine whose server is down, and takes its turn', () => {
    const floor = openShop({ links: told })
    floor.cause('imacash.server-down')
    floor.sell('ikkm', 300)
    floor.sell('ikkm', 400)
    floor.advance('10m')
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [{}, {}] })
    floor.clear('imacash.server-down')
    for (const _sale of [1, 2]) {
      floor.advance('2m')
      floor.cause('imacash.insert', { 'until-paid': true })
    }
    floor.advance('2m')
    expect(gain(floor)).toBe(700)
    agree(floor)
  })

  test('stays with the drawer where the machine pays nothing out', () => {
    const options = { imacash: { profile: 'kzt', 'cash-out.by': 'none' } }
    const floor = openShop({ links: told, options })
    floor.send('ikkm', 'deposit', { cash: 1000 })
    floor.send('ikkm', 'sale-return', { saleReturn: 100, cash: 100 })
    floor.advance('1h')
    expect(floor.fact('shop.waiting')).toEqual([])
    expect(written(floor)).toEqual(['income 1000.00', 'return -100.00 2'])
    agree(floor)
  })
})

describe('what people with keys do at the machine', () => {
  test.each([told, asked])('is income and collection at the same till: %s', (links) => {
    const floor = openShop({ links })
    floor.cause('imacash.fill', { pieces: '500x4', user: 'maria' })
    floor.cause('imacash.collect', { what: 'everything' })
    const total = openingTotal / 100 + 2000
    expect(floor.rows()).toMatchObject([
      { type: 'income', cash_change: '2000.00', user_login: 'maria', src_terminal_id: '13' },
      { type: 'collection', cash_change: `-${total}.00`, user_login: '' },
    ])
    expect(floor.audit().agrees).toBe(true)
  })

  test('a piece that was lost from sight and is found by counting is income', () => {
    const floor = openShop({ links: told, seed: 2 })
    floor.sell('ikkm', 300)
    floor.advance('2s')
    floor.cause('imacash.bill-jam', { when: 'in', piece: 'unknown' })
    floor.cause('imacash.insert', { pieces: '500' })
    floor.advance('5s')
    floor.clear('imacash.bill-jam')
    floor.cause('imacash.recount')
    expect([gain(floor), written(floor)]).toEqual([
      500,
      ['sale 300.00 1', 'income 500.00  Recuento'],
    ])
    expect(floor.audit().agrees).toBe(true)
  })
})

describe('a till that asks both', () => {
  test('has each sale once in the ledger: the register tells of it, the machine does not', () => {
    const floor = openShop({ links: asked })
    floor.send('imacash', 'puttransaction', { amount: 30_000 })
    floor.advance('2s')
    floor.cause('imacash.insert', { pieces: '500' })
    floor.advance('1m')
    expect(written(floor)).toEqual([])
    floor.sell('ikkm', 300)
    expect(written(floor)).toEqual(['sale 300.00 1'])
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [] })
  })

  test('that cancels what was not paid has nothing to write', () => {
    const floor = openShop({ links: asked })
    floor.send('imacash', 'puttransaction', { amount: 30_000 })
    floor.advance('2s')
    floor.cause('imacash.insert', { pieces: '200' })
    floor.advance('5s')
    floor.send('imacash', 'cancel')
    floor.advance('1m')
    expect([gain(floor), written(floor)]).toEqual([0, []])
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [] })
  })

  test('and a machine that cannot give all of it back: the debt is income', () => {
    const options = { imacash: { profile: 'kzt', stock: '' } }
    const floor = openShop({ links: asked, options })
    floor.send('imacash', 'puttransaction', { amount: 3_000_000 })
    floor.advance('2s')
    floor.cause('imacash.insert', { pieces: '10000 500' })
    floor.advance('5s')
    floor.send('imacash', 'cancel')
    floor.advance('1m')
    expect(written(floor)).toEqual(['income 10000.00  Cambio pendiente de TX-imacash-1'])
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [] })
  })

  test('and a customer who walks away leaves the same debt, while the sale goes on', () => {
    const options = { imacash: { profile: 'kzt', stock: '' } }
    const floor = openShop({ links: asked, options })
    floor.send('imacash', 'puttransaction', { amount: 3_000_000 })
    floor.advance('2s')
    floor.cause('imacash.insert', { pieces: '10000' })
    floor.advance('5s')
    floor.cause('imacash.walk-away')
    floor.advance('1m')
    expect(written(floor)).toEqual(['income 10000.00  Cambio pendiente de TX-imacash-1'])
    expect(floor.fact('imacash.sale')).toMatchObject({ phase: 'paying-in', inserted: 0 })
    expect(floor.audit().breaks).toEqual([])
  })
})
