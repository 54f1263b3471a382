/** What befalls a link is found, named and counted; and what the report says of it. */
import { describe, expect, test } from 'vitest'
import type { ShopFloor } from '../../../fixtures/shop-floor.ts'
import { openShop } from '../../../fixtures/shop-floor.ts'
import { shownBreak } from '../../../fixtures/twins.ts'
import type { Rule } from './report.ts'

function auditOf(act: (floor: ShopFloor) => void) {
  const floor = openShop({ links: 'ikkm>cashflow@13' })
  act(floor)
  return floor.audit()
}

describe('what befalls a link', () => {
  test('a sale that was lost is missed, and the first event is that sale', () => {
    const { breaks } = auditOf((floor) => {
      floor.sell('ikkm', 100)
      floor.cause('shop.link-loses')
      floor.sell('ikkm', 100)
      floor.clear('shop.link-loses')
      floor.sell('ikkm', 100)
    })
    expect(breaks.map(shownBreak)).toEqual(['missing: registered 2'])
    expect(breaks).toMatchObject([{ till: 'ikkm', currency: 'KZT', books: 0, documents: 10_000 }])
    expect(breaks[0]?.says).toBe('the sale with receipt 2 of 100.00 is not in cashflow')
  })

  test('what was passed on twice is named by its second row', () => {
    const { breaks } = auditOf((floor) => {
      floor.send('ikkm', 'deposit', { cash: 100 })
      floor.cause('shop.link-repeats')
      floor.send('ikkm', 'deposit', { cash: 100 })
      floor.clear('shop.link-repeats')
      floor.send('ikkm', 'deposit', { cash: 100 })
    })
    expect(breaks.map(shownBreak)).toEqual(['double: recorded 3'])
  })

  test('one that waits excuses one of two that are alike, of the same moment', () => {
    const report = auditOf((floor) => {
      floor.cause('shop.link-loses')
      floor.send('ikkm', 'deposit', { cash: 100 })
      floor.clear('shop.link-loses')
      floor.cause('shop.link-down')
      floor.send('ikkm', 'deposit', { cash: 100 })
    })
    expect(report.breaks.map(shownBreak)).toEqual(['missing: registered 1'])
    expect(report.underWay).toHaveLength(1)
  })

  test('a row that somebody wrote by hand is a phantom', () => {
    const { breaks } = auditOf((floor) => {
      floor.sell('ikkm', 100)
      floor.cause('cashflow.entry', { type: 'sale', amount: '100', receipt: '77' })
      floor.sell('ikkm', 100)
    })
    expect(breaks.map(shownBreak)).toEqual(['phantom: recorded 2'])
  })

  test('a row at a till of which no device tells is not covered', () => {
    const { agrees, notCovered } = auditOf((floor) => {
      floor.cause('cashflow.entry', { type: 'income', amount: '100', terminal: 99 })
    })
    expect({ agrees, notCovered }).toEqual({
      agrees: true,
      notCovered: [{ what: 'cashflow, till 99', why: 'no device here tells of it' }],
    })
  })

  test('of very many breaks the first hundred of each rule are listed, and the rest is counted', () => {
    const { breaks, underWay, more } = auditOf((floor) => {
      floor.cause('shop.link-loses')
      for (let i = 0; i < 130; i++) floor.sell('ikkm', 100)
      floor.clear('shop.link-loses')
      floor.cause('shop.link-down')
      for (let i = 0; i < 105; i++) floor.sell('ikkm', 100)
      floor.cause('cashflow.entry', { type: 'income', amount: '1' })
    })
    const count = (rule: Rule) => breaks.filter((one) => one.rule === rule).length
    expect([count('missing'), count('phantom'), underWay.length]).toEqual([100, 1, 100])
    expect(breaks.map(shownBreak).slice(0, 2)).toEqual([
      'missing: registered 1',
      'missing: registered 2',
    ])
    expect(more).toEqual({ missing: 30, 'under way': 5 })
  })
})
