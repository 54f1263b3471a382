/** Random days in a shop without a fault: no false alarm, whenever somebody looks. */
import { describe, expect, test } from 'vitest'
import type { ShopFloor } from '../../../fixtures/shop-floor.ts'
import { openShop } from '../../../fixtures/shop-floor.ts'
import { trade } from '../../../fixtures/trading.ts'

const alone = 'ikkm>cashflow@13'
const told = 'ikkm-2>cashflow@14 imacash>cashflow@14 ikkm-2>imacash'
const asked = 'ikkm-3>cashflow@21 imacash-2>cashflow@21 ikkm-3~imacash-2'
const shared =
  'ikkm>cashflow@13 ikkm-2>cashflow@13 ikkm-2>imacash imacash>cashflow@13 ikkm>imacash@7'
const all = [alone, told, asked].join(' ')

describe('two hundred random days', () => {
  test.each([
    { links: all, from: 1 },
    { links: told, from: 51 },
    { links: asked, from: 101 },
    { links: shared, from: 151 },
  ])('agree at every moment, from seed $from on', ({ links, from }) => {
    let looksCount = 0
    let underWayCount = 0
    for (let seed = from; seed < from + 50; seed++) {
      const floor = openShop({ links, seed })
      const look = (): void => {
        const { breaks, underWay } = floor.audit()
        looksCount++
        underWayCount += underWay.length
        expect({ seed, breaks }).toEqual({ seed, breaks: [] })
      }
      trade(floor, { seed, days: 1, salesPerDay: 12, troublesPerDay: 3, look })
      look()
      const { underWay } = floor.audit()
      expect({ seed, underWay }).toEqual({ seed, underWay: [] })
    }
    // Otherwise nobody looked in the middle of anything.
    expect(looksCount).toBeGreaterThan(500)
    expect(underWayCount).toBeGreaterThan(10)
  })
})

describe('thirty days, three tills, 20,000 sales, all links', () => {
  test('the books agree to the cent', () => {
    const floor = openShop({ links: all })
    const opening = Number(floor.fact('imacash.heldTotal'))
    trade(floor, { seed: 1, days: 30, salesPerDay: 223, troublesPerDay: 3 })
    const report = floor.audit()
    expect(report).toMatchObject({ agrees: true, breaks: [], underWay: [], notCovered: [] })
    const unequal = report.tills
      .flatMap(({ lines }) => lines)
      .filter(({ books, documents }) => books !== documents)
    expect(unequal).toEqual([])
    expect(receiptsCount(floor)).toBeGreaterThan(20_000)
    expect(cashInLedger(floor)).toEqual(cashOfDevices(floor, opening))
  })

  test('the same seed gives the same ledger byte for byte, and another one another', () => {
    const exported = (seed: number) => {
      const floor = openShop({ links: all, seed })
      trade(floor, { seed, days: 2, salesPerDay: 100, troublesPerDay: 5 })
      return floor.exported()
    }
    const ledger = exported(1)
    expect(ledger.length).toBeGreaterThan(100_000)
    expect(exported(1) === ledger).toBe(true)
    expect(exported(2) === ledger).toBe(false)
  })
})

function receiptsCount({ fact }: ShopFloor): number {
  return ['ikkm', 'ikkm-2', 'ikkm-3'].reduce(
    (sum, name) => sum + Number(fact(`${name}.receiptCount`)),
    0,
  )
}

/** By till, in tiyn: what the exported rows add up to. */
function cashInLedger({ rows }: ShopFloor) {
  const sums: Record<string, number> = {}
  for (const { src_terminal_id: till, cash_change: change } of rows())
    sums[String(till)] = (sums[String(till)] ?? 0) + Math.round(Number(change) * 100)
  return sums
}

/** The same from the devices themselves, without the audit. */
function cashOfDevices({ fact }: ShopFloor, opening: number) {
  const drawer = (name: string) => Math.round(Number(fact(`${name}.drawer`)) * 100)
  return {
    '13': drawer('ikkm'),
    '14': drawer('ikkm-2') + gainOf('imacash'),
    '21': drawer('ikkm-3') + gainOf('imacash-2'),
  }

  /** What a machine has more than at first, without the receipts: of those the register told. */
  function gainOf(name: string): number {
    // Fields of the fact.
    const sales = fact(`${name}.sales`) as readonly { amount: number; outcome: string }[]
    const of = (outcome: string) =>
      sales.reduce((sum, one) => sum + (one.outcome === outcome ? one.amount : 0), 0)
    return Number(fact(`${name}.heldTotal`)) - opening - of('paid') + of('paid-out')
  }
}
