/** A machine beside the register: what it took against the receipts, and what it says of itself. */
import { describe, expect, test } from 'vitest'
import type { Event, State } from '../../../emulators/imacash/state.ts'
import type { FloorPlan, ShopFloor } from '../../../fixtures/shop-floor.ts'
import { openShop } from '../../../fixtures/shop-floor.ts'
import { afterwards, doing, mistaking, passing, shownBreak } from '../../../fixtures/twins.ts'
import type { Movement } from '../../device/cash.ts'
import { minor } from '../../kernel/money.ts'
import { MINUTE_MS } from '../../kernel/time.ts'
import { audit } from './audit.ts'
import type { Report } from './report.ts'

type Twins = NonNullable<FloorPlan['twins']>

const told = 'ikkm>cashflow@13 imacash>cashflow@13 ikkm>imacash'
const asked = 'ikkm>cashflow@13 imacash>cashflow@13 ikkm~imacash'

const breaksIn = ({ breaks }: Report) => breaks.map(shownBreak)

/** A customer puts in a note, takes his change, and the machine tells. */
function pays({ cause, advance }: ShopFloor, pieces = '1000'): void {
  cause('imacash.insert', { pieces })
  advance('1m')
}

/** The register tells the machine of three sales and a return. */
function day(floor: ShopFloor): void {
  floor.cause('imacash.fill', { pieces: '500x5' })
  for (const tenge of [300, 400, 500]) {
    floor.sell('ikkm', tenge)
    floor.advance('5s')
    pays(floor)
  }
  floor.send('ikkm', 'sale-return', { saleReturn: 300, cash: 300 })
  floor.advance('1m')
  floor.cause('imacash.collect', { what: 'everything' })
}

const dearer = (movement: Movement): Movement => ({
  ...movement,
  amount: minor(movement.amount + 100),
})

describe('a machine that the register tells', () => {
  test('agrees with the receipts, one by one', () => {
    const floor = openShop({ links: told })
    day(floor)
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [], more: {} })
  })

  test.each<{ what: string; twins: Twins; found: readonly string[] }>([
    {
      what: 'a link that does not bring a receipt',
      twins: { shop: passing((one) => (isSent(one, '2') ? undefined : one.movement)) },
      found: ['taken: registered 2'],
    },
    {
      what: 'a link that brings another amount',
      twins: {
        shop: passing((one) => (isSent(one, '2') ? dearer(one.movement) : one.movement)),
      },
      found: ['taken: sale-ended 13-2'],
    },
    {
      what: 'a link that brings a return as a sale',
      twins: {
        shop: passing(({ link, movement }) =>
          link === 'ikkm>imacash' ? { ...movement, kind: 'sale' } : movement,
        ),
      },
      found: ['taken: registered 4'],
    },
    {
      what: 'a link that brings a receipt that is none',
      twins: {
        shop: passing((one) =>
          isSent(one, '2') ? { ...one.movement, receipt: '77' } : one.movement,
        ),
      },
      found: ['taken: registered 2', 'taken: sale-ended 13-77'],
    },
    {
      what: 'a machine that keeps the change',
      twins: { imacash: doing<Event>(keepingChange()) },
      found: ['books: sale-ended 13-1', 'balance: sale-ended 13-1'],
    },
    {
      what: 'a machine that gives change twice',
      twins: { imacash: givingTwice() },
      found: ['balance: piece-paid'],
    },
    {
      what: 'a machine that does not count a refill',
      twins: {
        imacash: mistaking<Event>((event) => (event.kind === 'filled' ? undefined : event)),
      },
      found: ['balance: filled'],
    },
    {
      what: 'a machine that leaves half of what was collected in its books',
      twins: {
        imacash: afterwards<State, Event>(({ recycler }, event) => {
          if (event.kind === 'collected') recycler.book.loop[100] = 50
        }),
      },
      found: ['books: collected', 'balance: collected'],
    },
    {
      what: 'a machine that says it was paid and was not',
      twins: { imacash: doing<Event>(unpaid()) },
      found: ['books: sale-ended 13-2', 'balance: sale-ended 13-2'],
    },
  ])('$what', ({ twins, found }) => {
    const floor = openShop({ links: told, twins })
    day(floor)
    expect(breaksIn(floor.audit())).toEqual(found)
  })

  test('that it was cancelled there is found, and its debt is in the ledger', () => {
    const floor = openShop({ links: told })
    floor.sell('ikkm', 300)
    floor.advance('5s')
    expect(floor.audit()).toMatchObject({
      agrees: true,
      underWay: [{ till: 'ikkm', where: 'imacash', kind: 'sale', amount: 30_000, receipt: '1' }],
    })
    floor.send('imacash', 'cancel', { transaction_id: '13-1', amount: 30_000 })
    floor.advance('1m')
    expect(breaksIn(floor.audit())).toEqual(['taken: registered 1'])
  })

  test('a receipt that waits on the link is under way', () => {
    const floor = openShop({ links: told })
    floor.cause('shop.link-down', { link: 'ikkm>imacash' })
    floor.sell('ikkm', 300)
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [{ where: 'imacash' }] })
  })

  function isSent({ link, movement }: { link: string; movement: Movement }, receipt: string) {
    return link === 'ikkm>imacash' && movement.receipt === receipt
  }

  /** At the first sale, which cost 300. */
  function keepingChange() {
    let isDone = false
    return (events: readonly Event[]): readonly Event[] => {
      if (isDone || events[0]?.kind !== 'payout-planned') return events
      isDone = true
      return [{ kind: 'sale-ended', id: '13-1', outcome: 'paid', kept: minor(30_000) }]
    }
  }

  /** One coin of the change more comes out, and the books know. */
  function givingTwice() {
    return afterwards<State, Event>(({ recycler: { book, held, tray } }, event) => {
      if (event.kind !== 'piece-paid') return
      for (const pieces of [book.loop, held.loop])
        pieces[event.piece] = (pieces[event.piece] ?? 0) - 1
      tray[event.piece] = (tray[event.piece] ?? 0) + 1
    })
  }

  /** Whoever comes to pay the second sale, which cost 400, need not. */
  function unpaid() {
    let count = 0
    return (events: readonly Event[]): readonly Event[] => {
      if (events[0]?.kind !== 'customer-came' || ++count !== 2) return events
      return [...events, { kind: 'sale-ended', id: '13-2', outcome: 'paid', kept: minor(40_000) }]
    }
  }
})

describe('a till that asks both', () => {
  /** Asks the machine, waits until it is paid, rings up. */
  function sell(floor: ShopFloor, tenge: number, rings: readonly number[] = [tenge]): void {
    floor.send('imacash', 'puttransaction', { amount: tenge * 100 })
    floor.advance('2s')
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    for (const rung of rings) floor.sell('ikkm', rung)
  }
  /** Three sales of one amount, the second of which is rung up otherwise. */
  function shop(rings?: readonly number[]): ShopFloor {
    const floor = openShop({ links: asked })
    sell(floor, 300)
    sell(floor, 300, rings)
    sell(floor, 300)
    return floor
  }

  test('agrees with what was taken', () => {
    expect(shop().audit()).toMatchObject({ agrees: true, underWay: [], more: {} })
  })

  test.each<{ what: string; rings: readonly number[]; found: string; says: string }>([
    {
      what: 'rings up twice',
      rings: [300, 300],
      found: 'taken: registered 3',
      says: 'the receipts say more than imacash took, by 300.00',
    },
    {
      what: 'does not ring up',
      rings: [],
      found: 'taken: sale-ended TX-imacash-2',
      says: 'the receipts say less than imacash took, by 300.00',
    },
    {
      what: 'rings up another amount',
      rings: [350],
      found: 'taken: sale-ended TX-imacash-2',
      says: 'the receipts say more than imacash took, by 50.00',
    },
  ])('$what', ({ rings, found, says }) => {
    const floor = shop(rings)
    floor.advance('3m')
    const { breaks } = floor.audit()
    expect(breaks.map(shownBreak)).toEqual([found])
    expect(breaks).toMatchObject([{ says, till: 'ikkm', currency: 'KZT' }])
  })

  test('may ring up as one what was paid in two parts', () => {
    const floor = openShop({ links: asked })
    sell(floor, 300, [])
    sell(floor, 200, [500])
    floor.advance('3m')
    expect(floor.audit()).toMatchObject({ agrees: true, breaks: [] })
    sell(floor, 700, [])
    floor.advance('3m')
    expect(breaksIn(floor.audit())).toEqual(['taken: sale-ended TX-imacash-3'])
  })

  test('that is about to ring up is under way, and after two minutes it is not', () => {
    const floor = openShop({ links: asked })
    sell(floor, 300, [])
    const open = { till: 'ikkm', where: 'imacash', kind: 'sale', amount: 30_000 }
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [open] })
    floor.advance('2m')
    expect(breaksIn(floor.audit())).toEqual(['taken: sale-ended TX-imacash-1'])
  })

  test('is not under way for ever where nothing happens any more', () => {
    const floor = openShop({ links: asked })
    sell(floor, 300, [])
    const later = floor.rig.now() + 2 * MINUTE_MS
    expect(breaksIn(audit(floor.rig.around(), later))).toEqual(['taken: sale-ended TX-imacash-1'])
  })

  test('may ring up first, and the machine waits for the customer', () => {
    const floor = openShop({ links: asked })
    floor.sell('ikkm', 300)
    floor.send('imacash', 'puttransaction', { amount: 30_000 })
    floor.advance('1h')
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [{ kind: 'sale' }] })
    floor.cause('imacash.insert', { 'until-paid': true })
    floor.advance('1m')
    expect(floor.audit()).toMatchObject({ agrees: true, underWay: [] })
  })
})
