/** What a real ledger can tell: the same as the emulator's facts, and telling changes nothing. */
import { expect, test } from 'vitest'
import { learnable, learnAll, learnFrom } from '../../fixtures/learn-from.ts'
import { createLedger } from '../../fixtures/ledger.ts'
import { openShop } from '../../fixtures/shop-floor.ts'
import { trade } from '../../fixtures/trading.ts'
import { CannotLearn, learnFact } from '../../src/device/learning.ts'
import { createCashflow } from './device.ts'

test.each([
  { life: 'is new', options: {} },
  { life: 'begins with another id', options: { 'first-id': 375, history: '2d' } },
  {
    life: 'writes JSON in the other way, and counts all rows',
    options: {
      'json.numbers': 'number',
      'json.transactions': 'object',
      'count.of': 'all',
      history: '2d',
    },
  },
  { life: 'has more rows than a page', options: { history: '30d', 'history.per-day': 60 } },
])('a ledger that $life tells what it is', ({ options }) => {
  const { rig, enter } = createLedger(options)
  if (!('history' in options)) {
    expect(learnAll(rig, 'cashflow')).toEqual(learnable(rig, 'cashflow', {}))
    for (const type of ['sale', 'income', 'to_strongbox', 'from_strongbox'])
      enter({ type, amount: '50.10', terminal: 21, comment: '  <a>\r\n"&" ' })
    enter({ type: 'return', amount: '0.20', receipt: '7', terminal: 21 })
  }
  const events = rig.journal.events.length
  expect(learnAll(rig, 'cashflow')).toEqual(learnable(rig, 'cashflow', {}))
  expect(rig.journal.events.length).toBe(events)
})

test('the ledger of two busy days tells every kopeck', () => {
  const floor = openShop({ links: 'ikkm>cashflow@13 ikkm-2>cashflow@14', seed: 3 })
  trade(floor, { seed: 3, days: 2, salesPerDay: 60, troublesPerDay: 4 })
  floor.rig.advance(3_600_000)
  const twin = floor.rig.fork()
  twin.device('cashflow').disarm()
  expect(learnAll(twin, 'cashflow')).toEqual(learnable(twin, 'cashflow', {}))
  expect(twin.device('cashflow').fact('count', twin.now())).toBeGreaterThan(100)
})

test('what is refused or not answered is not learned', () => {
  const ledger = createLedger()
  const learned = () => learnFrom(ledger.rig, 'cashflow', 'count')
  ledger.cause('server-error')
  expect(learned).toThrow(/^Cannot learn cashflow\.count: "export" answered \{"success":0,/)
  ledger.cause('server-down')
  expect(learned).toThrow(expect.objectContaining({ name: 'CannotLearn', isLost: true }))
})

test('a server that gives the first page for ever is not asked for ever', () => {
  const learning = learnFact(createCashflow(), 'count')
  learning?.next()
  const page = { success: 1, transactions: [{ id: 1 }, { id: 2 }] }
  expect(learning?.next(page).value).toMatchObject({ params: { lastid: 2 } })
  expect(() => learning?.next(page)).toThrow(CannotLearn)
})
