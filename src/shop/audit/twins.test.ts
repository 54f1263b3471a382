/** For every rule and every link something is broken, and the audit names where it began. */
import { describe, expect, test } from 'vitest'
import type {
  Event as LedgerEvent,
  State as LedgerState,
} from '../../../emulators/cashflow/state.ts'
import type { Event, State } from '../../../emulators/ikkm/state.ts'
import type { FloorPlan, ShopFloor } from '../../../fixtures/shop-floor.ts'
import { openShop } from '../../../fixtures/shop-floor.ts'
import {
  afterwards,
  doing,
  mistaking,
  passing,
  shownBreak,
  telling,
} from '../../../fixtures/twins.ts'
import type { Movement } from '../../device/cash.ts'
import { minor } from '../../kernel/money.ts'
import type { Passed } from '../state.ts'

type Twins = NonNullable<FloorPlan['twins']>

/** A float, three sales, a return, more and less cash: documents 1 to 7, and 8 to go on. */
function trade({ send, sell }: ShopFloor): void {
  send('ikkm', 'deposit', { cash: 1000 })
  sell('ikkm', 100)
  sell('ikkm', 200)
  send('ikkm', 'sale-return', { saleReturn: 50, cash: 50 })
  send('ikkm', 'deposit', { cash: 300 })
  sell('ikkm', 400, { cash: 100, bank: 300 })
  send('ikkm', 'withdraw', { cash: 500 })
  sell('ikkm', 100)
}

function auditOf(twins: Twins, act: (floor: ShopFloor) => void = trade) {
  const floor = openShop({ links: 'ikkm>cashflow@13', twins })
  act(floor)
  return floor.audit()
}

const changed = (state: State, tiyn: number) => {
  state.drawer = minor(state.drawer + tiyn)
}
/** Spoils the register after this document. */
const afterDocument = (number: number, spoil: (state: State) => void) =>
  afterwards<State, Event>((state, event) => {
    if (event.kind === 'registered' && event.document.number === number) spoil(state)
  })
/** Spoils the ledger after the row of this receipt. */
const afterRow = (receipt: string, spoil: (state: LedgerState) => void) =>
  afterwards<LedgerState, LedgerEvent>((state, event) => {
    if (event.kind === 'recorded' && event.row.receipt === receipt) spoil(state)
  })

describe('a device that is wrong about itself', () => {
  test.each<{ what: string; twins: Twins; found: readonly string[] }>([
    {
      what: 'a register that counts a sale twice in the drawer',
      twins: { ikkm: afterDocument(3, (state) => changed(state, 20_000)) },
      found: ['books: registered 3', 'balance: registered 3'],
    },
    {
      what: 'a register whose drawer does not hear of a deposit',
      twins: { ikkm: afterDocument(5, (state) => changed(state, -30_000)) },
      found: ['books: registered 5', 'balance: registered 5'],
    },
    {
      what: 'a register that forgets a deposit',
      twins: { ikkm: mistaking<Event>((event) => (isDocument(event, 8) ? undefined : event)) },
      found: ['balance: registered 8'],
    },
    {
      what: 'a register that takes a return for a sale',
      twins: { ikkm: mistaking<Event>((event) => (isDocument(event, 4) ? asSale(event) : event)) },
      found: ['balance: registered 4'],
    },
    {
      what: 'a register whose totals are too high',
      twins: { ikkm: afterDocument(3, ({ totals }) => void totals.sale.count++) },
      found: ['books: registered 3'],
    },
    {
      what: 'a register whose drawer is wrong, right by chance, and wrong again',
      twins: { ikkm: wrongTwice() },
      found: ['balance: registered 2'],
    },
    {
      what: 'a ledger that adds wrongly, at the last row',
      twins: { cashflow: afterRow('8', ({ cash }) => void cash.set(13, minor(1))) },
      found: ['balance: recorded 8'],
    },
    {
      what: 'a ledger that loses what a till holds, and goes on with that',
      twins: { cashflow: afterRow('3', ({ cash }) => void cash.delete(13)) },
      found: ['balance: recorded 3', 'books: recorded 3'],
    },
    {
      what: 'a ledger that forgets a row of what it wrote',
      twins: { cashflow: afterRow('3', ({ rows }) => void rows.pop()) },
      found: ['books: recorded 3'],
    },
    {
      what: 'a ledger that forgets its last row',
      twins: { cashflow: afterRow('8', ({ rows }) => void rows.pop()) },
      found: ['books: recorded 8'],
    },
    {
      what: 'a ledger that does not keep what it has written',
      twins: { cashflow: mistaking<LedgerEvent>((event) => (isRow(event, 8) ? undefined : event)) },
      found: ['balance: recorded 8'],
    },
  ])('$what', ({ twins, found }) => {
    expect(auditOf(twins).breaks.map(shownBreak)).toEqual(expect.arrayContaining([...found]))
  })

  function isDocument(event: Event, number: number): boolean {
    return event.kind === 'registered' && event.document.number === number
  }

  function asSale(event: Event): Event {
    if (event.kind !== 'registered' || event.document.kind !== 'saleReturn') return event
    return { ...event, document: { ...event.document, kind: 'sale' } }
  }

  function wrongTwice() {
    const by = new Map([
      [2, 1],
      [3, -1],
      [5, 1],
    ])
    return afterwards<State, Event>((state, event) => {
      if (event.kind === 'registered') changed(state, by.get(event.document.number) ?? 0)
    })
  }

  function isRow(event: LedgerEvent, id: number): boolean {
    return event.kind === 'recorded' && event.row.id === id
  }
})

const dearer = (movement: Movement, by: number): Movement => ({
  ...movement,
  amount: minor(movement.amount + by),
})
const only = (receipt: string, as: (one: Movement) => Movement | undefined) => (one: Movement) =>
  one.receipt === receipt ? as(one) : one
const brought = (number: number, as: (one: Movement) => Movement | undefined) => (one: Passed) =>
  one.number === number ? as(one.movement) : one.movement

describe('a link between register and ledger that is broken', () => {
  test.each<{ what: string; twins: Twins; found: readonly string[] }>([
    {
      what: 'drops a sale',
      twins: { shop: passing(brought(3, () => undefined)) },
      found: ['missing: registered 3'],
    },
    {
      what: 'drops a deposit among others of the same amount',
      twins: { shop: passing(brought(1, () => undefined)) },
      found: ['missing: registered 1'],
    },
    {
      what: 'brings another amount',
      twins: { shop: passing(brought(3, (one) => dearer(one, 1))) },
      found: ['amount: recorded 3'],
    },
    {
      what: 'brings too much and as much too little, so that the sums agree',
      twins: {
        shop: passing(({ number, movement }) =>
          dearer(movement, number === 2 ? 500 : number === 3 ? -500 : 0),
        ),
      },
      found: ['amount: recorded 2', 'amount: recorded 3'],
    },
    {
      what: 'brings a return as a sale',
      twins: { shop: passing(brought(4, (one) => ({ ...one, kind: 'sale' }))) },
      found: ['missing: registered 4', 'phantom: recorded 4'],
    },
    {
      what: 'brings another deposit than there was',
      twins: { shop: passing(brought(5, (one) => dearer(one, 100))) },
      found: ['missing: registered 5', 'phantom: recorded 5'],
    },
    {
      what: 'brings everything twice, for a moment',
      twins: { shop: doing<Passed>((events) => (isAbout(events, 3) ? twice(events) : events)) },
      found: ['double: recorded 4'],
    },
    {
      what: 'invents a movement',
      twins: { shop: doing<Passed>((events) => (isAbout(events, 3) ? more(events) : events)) },
      found: ['phantom: recorded 4'],
    },
    {
      what: 'is not told of a sale',
      twins: { ikkm: telling(only('3', () => undefined)) },
      found: ['balance: registered 3'],
    },
    {
      what: 'is told of another amount',
      twins: { ikkm: telling(only('3', (one) => dearer(one, 1))) },
      found: ['balance: registered 3'],
    },
    {
      what: 'ends at a ledger that writes everything twice, for a moment',
      twins: { cashflow: doing<LedgerEvent>((events) => events.flatMap(writtenTwice)) },
      found: ['double: recorded 4'],
    },
    {
      what: 'ends at a ledger that takes a sale and writes nothing',
      twins: {
        cashflow: doing<LedgerEvent>((events) =>
          events.filter((one) => one.kind !== 'recorded' || one.row.receipt !== '3'),
        ),
      },
      found: ['missing: registered 3'],
    },
  ])('$what', ({ twins, found }) => {
    expect(auditOf(twins).breaks.map(shownBreak)).toEqual(found)
  })

  function isAbout([event]: readonly Passed[], number: number): boolean {
    return event?.kind === 'passed' && event.number === number
  }

  const twice = (events: readonly Passed[]) => [...events, ...events]

  function more(events: readonly Passed[]): Passed[] {
    return events.flatMap((one) => {
      const movement: Movement = {
        ...one.movement,
        kind: 'income',
        amount: minor(777),
        receipt: '',
      }
      return [one, { ...one, movement }]
    })
  }

  function writtenTwice(event: LedgerEvent): LedgerEvent[] {
    if (event.kind !== 'recorded' || event.row.receipt !== '3') return [event]
    const { row } = event
    const after = minor(row.after + row.change)
    return [event, { ...event, row: { ...row, id: row.id + 1, before: row.after, after } }]
  }
})
