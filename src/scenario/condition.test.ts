import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { found, isMet, treeOf } from '../../fixtures/condition-facts.ts'
import { ConditionError, conditionsMet, holds, unseenFields } from './condition.ts'

describe('a condition is met', () => {
  test.each([
    // The next row differs by what is compared.
    { text: `outcome == 'paid'`, met: true },
    { text: `outcome == 'not-paid'`, met: false },
    { text: `outcome != 'paid'`, met: false },
    { text: `outcome != 'not-paid'`, met: true },
    { text: 'amount < 2920', met: false },
    { text: 'amount < 2921', met: true },
    { text: 'amount <= 2920', met: true },
    { text: 'amount <= 2919', met: false },
    { text: 'amount > 2920', met: false },
    { text: 'amount > 2919', met: true },
    { text: 'amount >= 2920', met: true },
    { text: 'amount >= 2921', met: false },
    { text: '3000 == ikkm.drawer', met: true },
    { text: 'amount != ikkm.drawer', met: true },
    // Counts.
    { text: 'count(ikkm.receipts) == 2', met: true },
    { text: 'count(ikkm.receipts) > 2', met: false },
    { text: 'count(cashflow.sums) == 0', met: true },
    { text: 'count(ikkm.shift.tallies) == 1', met: true },
    // Fields of facts.
    { text: `ikkm.shift.state == 'opened'`, met: true },
    { text: 'ikkm.receipts.1.offline == true', met: true },
    { text: 'ikkm.receipts.0.offline == true', met: false },
    // Nothing at all.
    { text: 'imacash.sale == null', met: true },
    { text: 'imacash.sale != null', met: false },
    { text: 'refund == null', met: true },
    { text: 'receipt == null', met: true },
    { text: 'amount == null', met: false },
    { text: `imacash.sale == 'done'`, met: false },
    { text: `receipt == '5'`, met: false },
    { text: `receipt in ['5']`, met: false },
    { text: `receipt in ['5', null]`, met: true },
    { text: 'refund == imacash.sale', met: true },
    { text: 'refund == amount', met: false },
    { text: 'null != ikkm.shift', met: true },
    { text: 'ikkm.receipts == null', met: false },
    { text: 'ikkm.receipts in [null]', met: false },
    // Lists.
    { text: 'any(ikkm.receipts, total == 100.1)', met: true },
    { text: 'any(ikkm.receipts, total == 100)', met: false },
    { text: 'all(ikkm.receipts, total in [2920, 100.1])', met: true },
    { text: 'all(ikkm.receipts, total in [2920, 100])', met: false },
    { text: 'all(ikkm.receipts, total not in [5, 100])', met: true },
    { text: 'any(cashflow.sums, total == 5)', met: false },
    { text: 'all(cashflow.sums, total == 5)', met: true },
    { text: 'any(wire.replies, status == 203)', met: true },
    { text: 'all(wire.replies, status == 203)', met: false },
    { text: `any(ikkm.receipts, tax != null and tax.id == 1)`, met: true },
    { text: 'any(ikkm.shift.tallies, sum == 3020.1)', met: true },
    { text: `'inventory' in imacash.untold`, met: true },
    { text: `'alerts' in imacash.untold`, met: false },
    // Words that join.
    { text: `outcome == 'paid' and amount == 2920`, met: true },
    { text: `outcome == 'paid' and amount == 1`, met: false },
    { text: `outcome == 'unknown' or amount == 2920`, met: true },
    { text: `outcome == 'unknown' or amount == 1`, met: false },
    { text: 'not (ikkm.drawer < 0)', met: true },
    { text: 'not ikkm.drawer == 3000', met: false },
  ])('or not: $text is $met', ({ text, met }) => {
    expect(isMet(text)).toBe(met)
  })

  test('when an element of a list in a list is found', () => {
    const values = () => [{ pieces: [{ cents: 5 }] }, { pieces: [{ cents: 10 }, { cents: 5 }] }]
    expect(holds(treeOf('any(a.b, all(pieces, cents > 5))'), values)).toBe(false)
    expect(holds(treeOf('any(a.b, any(pieces, cents > 5))'), values)).toBe(true)
    expect(holds(treeOf('all(a.b, count(pieces) >= 1)'), values)).toBe(true)
  })

  test('without asking further than it must', () => {
    expect(isMet(`outcome == 'unknown' and amount == 'text'`)).toBe(false)
    expect(isMet(`outcome == 'paid' or amount == 'text'`)).toBe(true)
    expect(isMet(`any(ikkm.receipts, number == '1' or total == 'text')`)).toBe(true)
    expect(isMet(`all(ikkm.receipts, number == '2' and total == 'text')`)).toBe(false)
  })

  test('where an element has no such field of its own', () => {
    const values = () => [{}]
    expect(holds(treeOf('any(a.b, constructor == null)'), values)).toBe(true)
  })

  const numbers = fc.array(fc.integer({ min: -3, max: 3 }).map((n) => ({ n })))

  test('by any element, when not all are otherwise', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -3, max: 3 }), (list, n) => {
        const values = (name: string) => (name === 'a.list' ? list : undefined)
        const any = holds(treeOf(`any(a.list, n < ${n})`), values)
        expect(any).toBe(list.some((one) => one.n < n))
        expect(any).toBe(holds(treeOf(`not all(a.list, n >= ${n})`), values))
      }),
    )
  })
})

describe('several conditions', () => {
  const list = [
    { id: 'double', condition: treeOf('count(ikkm.receipts) > 1') },
    { id: 'phantom', condition: treeOf(`outcome == 'paid' and count(ikkm.receipts) == 0`) },
    { id: 'fed', condition: treeOf('ikkm.drawer > 0'), says: 'cash is there' },
  ]

  test('give those that are met, in their order and whole', () => {
    expect(conditionsMet(list, (name) => found[name])).toEqual([list[0], list[2]])
  })

  test('ask for each name once', () => {
    const asked: string[] = []
    conditionsMet(list, (name) => {
      asked.push(name)
      return found[name]
    })
    expect(asked).toEqual(['ikkm.receipts', 'outcome', 'ikkm.drawer'])
  })

  test('ask once for what is not there, too', () => {
    const asked: string[] = []
    const twice = { id: 'twice', condition: treeOf('receipt != null or receipt == null') }
    expect(conditionsMet([twice], (name) => void asked.push(name))).toEqual([twice])
    expect(asked).toEqual(['receipt'])
  })

  test('say which of them cannot be judged', () => {
    const wrong = { id: 'rich', condition: treeOf(`ikkm.drawer == '3000'`) }
    expect(() => conditionsMet([...list, wrong], (name) => found[name])).toThrow(
      new ConditionError(
        `Cannot compare ikkm.drawer == '3000': ikkm.drawer is a number (3000), and '3000' is text. Digits in quotes are text, and a number without. The condition is "rich".`,
      ),
    )
  })

  test('let through what went wrong elsewhere', () => {
    const broken = new TypeError('No rig.')
    expect(() =>
      conditionsMet(list, () => {
        throw broken
      }),
    ).toThrow(broken)
  })
})

describe('fields that no element has', () => {
  test.each([
    { why: 'one', text: 'any(ikkm.receipts, totl == 5)', unseen: ['"totl" of ikkm.receipts'] },
    { why: 'none, as another reply has it', text: 'any(wire.replies, status == 5)', unseen: [] },
    {
      why: 'all of an empty list',
      text: 'not all(cashflow.sums, type == 5 or sum.cash == 5)',
      unseen: ['"type" of cashflow.sums', '"sum" of cashflow.sums'],
    },
    {
      why: 'the name of a list in a list',
      text: 'amount == 5 and (any(ikkm.shift.tallies, any(parts, a == 1)) or amount == 6)',
      unseen: ['"parts" of ikkm.shift.tallies'],
    },
    {
      why: 'an inherited one',
      text: 'any(ikkm.receipts, toString == 5)',
      unseen: ['"toString" of ikkm.receipts'],
    },
    {
      why: 'every one where elements are no maps',
      text: 'any(imacash.untold, length == 5)',
      unseen: ['"length" of imacash.untold'],
    },
  ])('are told: $why', ({ text, unseen }) => {
    expect(unseenFields(treeOf(text), (name) => found[name])).toEqual(unseen)
  })

  test('cannot be looked for where there is no list', () => {
    const tree = treeOf('any(ikkm.drawer, a == 1)')
    expect(() => unseenFields(tree, (name) => found[name])).toThrow(
      new ConditionError('Cannot go through ikkm.drawer: it is a number (3000), not a list.'),
    )
  })
})
