import { describe, expect, test } from 'vitest'
import { isMet, treeOf } from '../../fixtures/condition-facts.ts'
import { ConditionError, holds } from './condition.ts'

describe('a condition cannot be held against', () => {
  test.each([
    {
      why: 'a text that should be a number',
      text: `receipt == 'x' or any(ikkm.receipts, number == 1)`,
      says: 'Cannot compare number == 1 in element 1 of ikkm.receipts: number is text ("1"), and 1 is a number. Digits in quotes are text, and a number without.',
    },
    {
      why: 'a number that should be a text',
      text: `all(ikkm.receipts, total in ['2920'])`,
      says: `Cannot compare total in ['2920'] in element 1 of ikkm.receipts: total is a number (2920), and '2920' is text. Digits in quotes are text, and a number without.`,
    },
    {
      why: 'a boolean that should be a text',
      text: `ikkm.receipts.0.offline != 'false'`,
      says: `Cannot compare ikkm.receipts.0.offline != 'false': ikkm.receipts.0.offline is a boolean (false), and 'false' is text.`,
    },
    {
      why: 'a list in place of its count',
      text: 'ikkm.receipts == 2',
      says: 'Cannot compare ikkm.receipts == 2: ikkm.receipts is a list. Count it, or ask any or all of it.',
    },
    {
      why: 'a list beside a name that is null',
      text: 'refund == ikkm.receipts',
      says: 'Cannot compare refund == ikkm.receipts: ikkm.receipts is a list. Count it, or ask any or all of it.',
    },
    {
      why: 'a map in place of its field',
      text: `'opened' != ikkm.shift`,
      says: `Cannot compare 'opened' != ikkm.shift: ikkm.shift is a map. Name one of its fields.`,
    },
    {
      why: 'the order of texts',
      text: 'outcome < ikkm.drawer',
      says: 'Cannot compare outcome < ikkm.drawer: outcome is text ("paid"), and only numbers have an order.',
    },
    {
      why: 'the order of what is not there',
      text: 'any(wire.replies, status >= 500)',
      says: 'Cannot compare status >= 500 in element 1 of wire.replies: there is no status, and only numbers have an order. Where it may be missing, ask "status != null and" before it.',
    },
    {
      why: 'the order of null',
      text: '5 > refund',
      says: 'Cannot compare 5 > refund: refund is null, and only numbers have an order. Where it may be missing, ask "refund != null and" before it.',
    },
    {
      why: 'a text whose quotes were forgotten',
      text: 'any(ikkm.receipts, type == saleReturn)',
      says: `Cannot compare type == saleReturn in element 1 of ikkm.receipts: there is no saleReturn. Write 'saleReturn' for the text. Where it may be missing, ask "saleReturn != null and" before it.`,
    },
    {
      why: 'a name that is not there, beside a name',
      text: 'receipt == outcome',
      says: `Cannot compare receipt == outcome: there is no receipt. Write 'receipt' for the text. Where it may be missing, ask "receipt != null and" before it.`,
    },
    {
      why: 'a name that is not there, in a fact',
      text: 'receipt in imacash.untold',
      says: `Cannot compare receipt in imacash.untold: there is no receipt. Write 'receipt' for the text. Where it may be missing, ask "receipt != null and" before it.`,
    },
    {
      why: 'a list of maps to look in',
      text: '5 in ikkm.receipts',
      says: 'Cannot compare 5 in ikkm.receipts: element 1 of ikkm.receipts is a map.',
    },
    {
      why: 'a number to look in',
      text: '5 in ikkm.drawer',
      says: 'Cannot look in ikkm.drawer: it is a number (3000), not a list.',
    },
    {
      why: 'a number to count',
      text: 'count(ikkm.drawer) == 5',
      says: 'Cannot count ikkm.drawer: it is a number (3000), not a list.',
    },
    {
      why: 'nothing to count',
      text: 'count(ikkm.receiptz) == 5',
      says: 'Cannot count ikkm.receiptz: it is nothing, not a list.',
    },
    {
      why: 'a map to go through',
      text: 'all(ikkm.shift, a == 1)',
      says: 'Cannot go through ikkm.shift: it is a map, not a list.',
    },
    {
      why: 'a list in a list that is none',
      text: 'any(ikkm.receipts, count(total) == 1)',
      says: 'Cannot count total in element 1 of ikkm.receipts: it is a number (2920), not a list.',
    },
    {
      why: 'elements without fields',
      text: `any(imacash.untold, kind == 'condition')`,
      says: 'Cannot read "kind" in element 1 of imacash.untold: it is text ("condition"), not a map.',
    },
    {
      why: 'elements that are lists',
      text: 'any(imacash.boxes, any(pieces, cents == 5))',
      says: 'Cannot read "pieces" in element 1 of imacash.boxes: it is a list, not a map.',
    },
    {
      why: 'a field that is not there',
      text: `ikkm.shift.stat == 'opened'`,
      says: 'Cannot read "stat" of ikkm.shift: unknown field "stat". Did you mean "state"? Known: state, tallies.',
    },
    {
      why: 'an inherited field',
      text: 'ikkm.shift.constructor == null',
      says: 'Cannot read "constructor" of ikkm.shift: unknown field "constructor". Known: state, tallies.',
    },
    {
      why: 'a field of null',
      text: `imacash.sale.state == 'done'`,
      says: 'Cannot read "state" of imacash.sale: imacash.sale is null. Where it may be missing, ask "imacash.sale != null and" before it.',
    },
    {
      why: 'a field of a number',
      text: 'ikkm.drawer.cash == 5',
      says: 'Cannot read "cash" of ikkm.drawer: it is a number (3000).',
    },
    {
      why: 'the length of a list',
      text: 'ikkm.receipts.length == 2',
      says: 'Cannot read "length" of ikkm.receipts: it is a list of 2 elements, the first is 0.',
    },
    {
      why: 'an element after the last one',
      text: 'ikkm.receipts.2.total == 2',
      says: 'Cannot read "2" of ikkm.receipts: it is a list of 2 elements, the first is 0.',
    },
    {
      why: 'an index that is not written as one',
      text: 'ikkm.receipts.0x1.total == 2',
      says: 'Cannot read "0x1" of ikkm.receipts: it is a list of 2 elements, the first is 0.',
    },
    {
      why: 'a fact inside of any',
      text: 'any(ikkm.receipts, total > ikkm.drawer)',
      says: 'Cannot read "drawer" of ikkm in element 1 of ikkm.receipts: ikkm is nothing. Where it may be missing, ask "ikkm != null and" before it. Inside of any and all, names are fields of the element.',
    },
  ])('$why', ({ text, says }) => {
    expect(() => isMet(text)).toThrow(new ConditionError(says))
  })

  test('an element of an element, and says of which', () => {
    const values = () => [{ pieces: [{ cents: 5 }, { cents: '10' }] }]
    expect(() => holds(treeOf('all(a.b, all(pieces, cents > 1))'), values)).toThrow(
      new ConditionError(
        'Cannot compare cents > 1 in element 2 of pieces in element 1 of a.b: cents is text ("10"), and only numbers have an order.',
      ),
    )
  })
})
