/** Links at work: down, slow, losing, repeating. */
import { describe, expect, test } from 'vitest'
import { openShop, sellEach, sold, twoTills as links, written } from '../../fixtures/shop-floor.ts'
import type { AnyDevice } from '../device/contract.ts'
import { VIRTUAL_START } from '../device/rig.ts'
import { MINUTE_MS } from '../kernel/time.ts'

describe('what happens', () => {
  test('is in the ledger at once, each kind as its own, and cards are not', () => {
    const floor = openShop({ links })
    floor.send('ikkm', 'deposit', { cash: 1000 })
    floor.sell('ikkm', 100)
    floor.sell('ikkm', 100, { bank: 100 })
    floor.send('ikkm', 'sale-return', { saleReturn: 50, cash: 50 })
    floor.send('ikkm', 'buy', { buy: 70, cash: 70 })
    floor.send('ikkm', 'buy-return', { buyReturn: 20, cash: 20 })
    floor.send('ikkm', 'withdraw', { cash: 10 })
    const told = floor
      .rows()
      .map(({ type, cash_change, receipt_id, comment, user_id, user_login }) =>
        [type, cash_change, receipt_id, comment, user_id, user_login].join(' ').trim(),
      )
    expect(told).toEqual([
      'income 1000.00   201 kassir201',
      'sale 100.00 2  201 kassir201',
      'return -50.00 4  201 kassir201',
      'outcome -70.00  Покупка, чек 5 201 kassir201',
      'income 20.00  Возврат покупки, чек 6 201 kassir201',
      'outcome -10.00   201 kassir201',
    ])
  })

  test('is told as the cash that stays: change and cards are left out', () => {
    const floor = openShop({ links })
    floor.sell('ikkm', 300, { cash: 1000 })
    floor.sell('ikkm', 300, { cash: 100, bank: 200 })
    expect(floor.rows()).toMatchObject([{ cash_change: '300.00' }, { cash_change: '100.00' }])
  })

  test('twice in one message is written once', () => {
    const floor = openShop({ links })
    floor.rig.device('ikkm').arm({ fault: 'duplicate' })
    floor.sell('ikkm', 100)
    floor.rig.device('ikkm').arm({ fault: 'lose-reply' })
    floor.sell('ikkm', 100)
    expect(written(floor)).toEqual(sold(13, 1, 2))
  })
})

describe('a link that is down', () => {
  test.each([
    { link: 'all', waits: [13, 14] },
    { link: 'ikkm>cashflow', waits: [13] },
    { link: 'ikkm-2>cashflow,ikkm>cashflow', waits: [13, 14] },
  ])('holds what happens, and brings it in its order: $link', ({ link, waits }) => {
    const floor = openShop({ links })
    floor.cause('shop.link-down', { link })
    sellEach(floor, 2)
    const now = [13, 14].filter((till) => !waits.includes(till))
    expect(written(floor)).toEqual(now.flatMap((till) => sold(till, 1, 2)))
    floor.advance('1h')
    floor.clear('shop.link-down')
    floor.advance('1ms')
    const tills = [13, 14].map((till) => written(floor).filter((row) => row.startsWith(`${till}`)))
    expect(tills).toEqual([sold(13, 1, 2), sold(14, 1, 2)])
    expect([floor.fact('shop.waiting'), floor.fact('shop.passed')]).toEqual([[], 4])
  })

  test('tells what waits, and since when', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-down', { link: 'ikkm>cashflow' })
    floor.sell('ikkm', 100)
    const since = '2026-01-05T04:00:00.000Z'
    expect(floor.fact('shop.waiting')).toEqual([
      { link: 'ikkm>cashflow', kind: 'sale', amount: 100, receipt: '1', since },
    ])
    expect(floor.fact('shop.links')).toMatchObject([
      { name: 'ikkm>cashflow', place: 13, isDown: true, waiting: 1 },
      { name: 'ikkm-2>cashflow', place: 14, isDown: false, waiting: 0 },
    ])
  })

  test('lets what happens after it was up wait behind what is still there', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-delay', { by: '10m' })
    floor.sell('ikkm', 100)
    floor.clear('shop.link-delay')
    floor.sell('ikkm', 100)
    expect(written(floor)).toEqual([])
    floor.advance('10m')
    expect(written(floor)).toEqual(sold(13, 1, 2))
  })

  test.each([
    { cause: 'link-down', params: { link: 'ikkm>cashflwo' }, why: 'Did you mean "ikkm>cashflow"?' },
    { cause: 'link-loses', params: { link: 'x' }, why: 'unknown link "x"' },
    { cause: 'link-delay', params: { link: '>' }, why: 'Give a link such as ikkm>cashflow' },
  ])('must be there: $cause $params.link', ({ cause, params, why }) => {
    const floor = openShop({ links })
    expect(() => floor.cause(`shop.${cause}`, params)).toThrow(why)
    expect(() => floor.clear(`shop.${cause}`)).toThrow('it is not in force')
  })
})

describe('a link that is slow, loses or repeats', () => {
  test('brings each movement so much later', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-delay', { link: 'ikkm>cashflow', by: '90s' })
    sellEach(floor)
    floor.advance('89s')
    expect(written(floor)).toEqual(sold(14, 1))
    floor.advance('1s')
    expect(written(floor)).toEqual([...sold(14, 1), ...sold(13, 1)])
    expect(floor.rows().at(-1)).toMatchObject({ created_date: '2026-01-05 07:01:30' })
  })

  test('loses for ever, on that link alone', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-loses', { link: 'ikkm>cashflow' })
    sellEach(floor)
    floor.clear('shop.link-loses')
    sellEach(floor)
    floor.advance('1h')
    expect(written(floor)).toEqual([...sold(14, 1), ...sold(13, 2), ...sold(14, 2)])
    expect(floor.fact('shop.lost')).toBe(1)
  })

  test('loses about as many of a hundred as it should', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-loses', { percent: 30 })
    sellEach(floor, 200)
    expect(Number(floor.fact('shop.lost'))).toBeGreaterThan(80)
    expect(Number(floor.fact('shop.lost'))).toBeLessThan(160)
  })

  test('brings everything twice, also after it was down', () => {
    const floor = openShop({ links })
    floor.cause('shop.link-repeats', { link: 'ikkm>cashflow' })
    floor.sell('ikkm', 100)
    floor.cause('shop.link-down')
    floor.sell('ikkm', 100)
    floor.clear('shop.link-down')
    floor.advance('1ms')
    expect(written(floor)).toEqual(sold(13, 1, 1, 2, 2))
  })
})

describe('a ledger that is down', () => {
  test('gets everything later, once, in order', () => {
    const floor = openShop({ links })
    floor.sell('ikkm', 100)
    floor.cause('cashflow.server-down')
    sellEach(floor, 3)
    floor.advance('90m')
    sellEach(floor, 2)
    floor.clear('cashflow.server-down')
    expect(written(floor)).toEqual(sold(13, 1))
    floor.advance('1m')
    sellEach(floor)
    const tills = [13, 14].map((till) => written(floor).filter((row) => row.startsWith(`${till}`)))
    expect(tills).toEqual([sold(13, 1, 2, 3, 4, 5, 6, 7), sold(14, 1, 2, 3, 4, 5, 6)])
    expect(floor.audit().agrees).toBe(true)
  })
})

describe('a ledger that takes some and not others', () => {
  /** The first receipt it takes after five minutes only. */
  const choosy = (device: AnyDevice): AnyDevice => ({
    ...device,
    decide(state, command, at, random) {
      const { movement } = Object(command) as { movement?: { receipt: string } } // Of a record.
      return movement?.receipt === '1' && at < VIRTUAL_START + 5 * MINUTE_MS
        ? { kind: 'ignore' }
        : device.decide(state, command, at, random)
    },
  })

  test('gets them in their order: what happened later waits', () => {
    const floor = openShop({ links, twins: { cashflow: choosy } })
    for (let i = 0; i < 3; i++) floor.sell('ikkm', 100)
    floor.advance('4m')
    expect(written(floor)).toEqual([])
    floor.advance('2m')
    expect(written(floor)).toEqual(sold(13, 1, 2, 3))
  })
})

test('nobody can ask the shop over the wire', () => {
  const floor = openShop({ links })
  const request = { method: 'GET', path: '/', query: '', headers: {}, body: new Uint8Array() }
  expect(floor.rig.deliver('shop', request).reply?.status).toBe(404)
  expect(floor.rig.journal.exchanges()).toMatchObject([{ refusal: 'UNKNOWN_PATH' }])
  expect(() => floor.send('shop', 'sale')).toThrow('the shop is asked by nobody')
})
