import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HarnessError } from './invariant.ts'
import { fromDecimal, minor, NOTHING, share, toDecimal, toMajor } from './money.ts'

/** Big enough for any shop, small enough for `share` by percentages. */
const amounts = fc.integer({ min: 0, max: 1e12 }).map(minor)

test.each([1.5, Number.NaN, Infinity, 2 ** 53])('%s is not an amount', (value) => {
  expect(() => minor(value)).toThrow(
    new HarnessError(`Cannot hold ${value} as minor units: not a whole number`),
  )
})

describe('decimals', () => {
  test.each([
    { why: 'nothing', amount: 0, text: '0.00' },
    { why: 'one cent', amount: 1, text: '0.01' },
    { why: 'a whole', amount: 292_000, text: '2920.00' },
    { why: 'less than nothing', amount: -5, text: '-0.05' },
    { why: 'more than a hundred below nothing', amount: -12_345, text: '-123.45' },
  ])('$why is written $text', ({ amount, text }) => {
    expect(toDecimal(minor(amount))).toBe(text)
  })

  test.each([
    { text: '0', amount: 0 },
    { text: '007', amount: 700 },
    { text: '2920', amount: 292_000 },
    { text: '2920.5', amount: 292_050 },
    { text: '0.004', amount: 0 },
    { text: '0.005', amount: 1 },
    { text: '0.0049999', amount: 0 },
    { text: '1.999', amount: 200 },
    { text: '1.005', amount: 101 },
    { text: '9999999999999', amount: 999_999_999_999_900 },
  ])('$text is read as $amount', ({ text, amount }) => {
    expect(fromDecimal(text)).toBe(amount)
  })

  test.each(['', ' ', '.', '.5', '5.', '-1', '+1', '1e3', '0x10', '1,5', ' 1', '1 ', '1\n', '١'])(
    '"%s" is not an amount',
    (text) => {
      expect(fromDecimal(text)).toBeUndefined()
    },
  )

  test('fourteen digits before the dot are too many', () => {
    expect(fromDecimal('1'.repeat(14))).toBeUndefined()
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(fromDecimal(toDecimal(amount))).toBe(amount)
      }),
    )
  })

  test('no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const amount = fromDecimal(text)
        expect(amount === undefined || Number.isSafeInteger(amount)).toBe(true)
      }),
    )
  })

  test('a person reads major units', () => {
    expect(toMajor(minor(292_050))).toBe(2920.5)
  })
})

describe('a share', () => {
  test.each([
    { why: 'included tax of 12 %', of: 292_000, by: 12, in: 112, is: 31_286 },
    { why: 'exactly a half goes up', of: 1, by: 1, in: 2, is: 1 },
    { why: 'less than a half goes down', of: 1, by: 1, in: 3, is: 0 },
    { why: 'a half below nothing goes up, too', of: -1, by: 1, in: 2, is: 0 },
    { why: 'more than a half below nothing goes down', of: -1, by: 3, in: 4, is: -1 },
    { why: 'nothing of something', of: 100, by: 0, in: 7, is: 0 },
  ])('$why', ({ of, by, in: denominator, is }) => {
    expect(share(minor(of), by, denominator)).toBe(is)
  })

  test('is never more than half a unit away from the exact value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.nat(100),
        fc.integer({ min: 1, max: 200 }),
        (amount, numerator, denominator) => {
          const is = BigInt(share(minor(amount), numerator, denominator))
          const twiceAway = 2n * (BigInt(amount) * BigInt(numerator) - is * BigInt(denominator))
          expect(twiceAway >= -BigInt(denominator) && twiceAway < BigInt(denominator)).toBe(true)
        },
      ),
    )
  })

  test('and the rest make the whole', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 99 }), (amount, percent) => {
        const tax = share(amount, percent, 100 + percent)
        expect(tax).toBeGreaterThanOrEqual(NOTHING)
        expect(tax).toBeLessThanOrEqual(amount)
      }),
    )
  })

  test('that no whole number can hold is our mistake', () => {
    expect(() => share(minor(2 ** 52), 3, 4)).toThrow(HarnessError)
    expect(() => share(minor(1), 1, 0)).toThrow(HarnessError)
  })
})
