/** Change against the plain way of finding it: every amount, from the bottom up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Piece, Pieces } from './machine/cash.ts'
import { currencies, currencyCodes, sumOf, tally, values } from './machine/cash.ts'
import { fewestPieces, mostOf } from './machine/recycler/change.ts'

const AMOUNT_MAX = 60_000

/** How few pieces each amount takes; a value's pieces are added in parcels of 1, 2, 4 … */
function fewestByTable(amount: number, stock: Pieces): number {
  const fewest = new Float64Array(amount + 1).fill(Infinity)
  fewest[0] = 0
  for (const piece of values(stock))
    for (let left = Math.min(stock[piece] ?? 0, amount), size = 1; left > 0; size *= 2) {
      const count = Math.min(size, left)
      left -= count
      for (let sum = amount; sum >= count * piece; sum--) {
        const more = (fewest[sum - count * piece] ?? Infinity) + count
        if (more < (fewest[sum] ?? Infinity)) fewest[sum] = more
      }
    }
  return fewest[amount] ?? Infinity
}

const count = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 400 }))

const stocks = fc.constantFrom(...currencyCodes).chain((code) => {
  const { coins, bills } = currencies[code]
  const pieces: readonly Piece[] = [...coins, ...bills].filter((piece) => piece <= AMOUNT_MAX)
  return fc
    .array(count, { minLength: pieces.length, maxLength: pieces.length })
    .map((counts) => tallyOf(pieces.map((piece, i) => [piece, counts[i] ?? 0])))
})

function tallyOf(counts: readonly (readonly [Piece, number])[]): Pieces {
  return Object.fromEntries(counts.filter(([, some]) => some > 0))
}

/** Whether the pieces are the amount, and were there. */
function expectToBe(pieces: readonly Piece[], amount: number, stock: Pieces): void {
  const counts = tally(pieces)
  expect(sumOf(counts)).toBe(amount)
  for (const piece of values(counts))
    expect(counts[piece], String(piece)).toBeLessThanOrEqual(stock[piece] ?? 0)
}

describe('the fewest pieces', () => {
  test('are as few as a table of all amounts says, and none where it says so', () => {
    fc.assert(
      fc.property(stocks, fc.integer({ min: 1, max: AMOUNT_MAX }), (stock, amount) => {
        const pieces = fewestPieces(amount, stock)
        expect(pieces?.length ?? Infinity).toBe(fewestByTable(amount, stock))
        if (pieces) expectToBe(pieces, amount, stock)
      }),
      { numRuns: 120 },
    )
  })

  test('are found where hardly anything is left over, or little is missing', () => {
    fc.assert(
      fc.property(stocks, fc.integer({ min: -3, max: 400 }), (stock, short) => {
        const amount = Math.min(AMOUNT_MAX, sumOf(stock) - short)
        fc.pre(amount > 0)
        const found = fewestPieces(amount, stock)
        expect(found?.length ?? Infinity).toBe(fewestByTable(amount, stock))
      }),
      { numRuns: 120 },
    )
  })

  test.each<{ amount: number; stock: Pieces; pieces: readonly Piece[] | undefined }>([
    { amount: 60, stock: { 20: 3, 50: 1 }, pieces: [20, 20, 20] },
    { amount: 110, stock: { 20: 9, 50: 9 }, pieces: [50, 20, 20, 20] },
    { amount: 30, stock: { 20: 9, 50: 9 }, pieces: undefined },
    { amount: 30, stock: { 5: 1, 10: 3, 25: 1 }, pieces: [25, 5] },
    { amount: 30, stock: { 1: 4, 10: 3, 25: 1 }, pieces: [10, 10, 10] },
    { amount: 5, stock: {}, pieces: undefined },
    { amount: 0, stock: { 5: 1 }, pieces: [] },
  ])('of $amount from $stock are $pieces', ({ amount, stock, pieces }) => {
    expect(fewestPieces(amount, stock)).toEqual(pieces)
  })

  test.each<{ what: string; amount: number; stock: Pieces }>([
    { what: 'two kinds, and a cent', amount: 500_001, stock: { 20: 9999, 50: 9999 } },
    { what: 'two kinds, odd', amount: 500_030, stock: { 20: 9999, 50: 9999 } },
    {
      what: 'three cents for nine',
      amount: 411_134,
      stock: { 1: 3, 5: 9999, 10: 9999, 20: 40, 50: 300, 500: 1, 1000: 300, 5000: 40 },
    },
    {
      what: 'no odd coin',
      amount: 295_859,
      stock: { 2: 9999, 10: 9999, 20: 9999, 50: 300, 100: 9999, 200: 9999, 500: 1 },
    },
    {
      what: 'quarters and dimes',
      amount: 499_999,
      stock: { 1: 3, 5: 1, 10: 9999, 25: 9999, 50: 9999, 100: 9999, 500: 9999 },
    },
  ])('take no time worth speaking of: $what', ({ amount, stock }) => {
    // The quickest of three, as other things run on the same processor.
    const times = [1, 2, 3].map(() => {
      const from = performance.now()
      fewestPieces(amount, stock)
      return performance.now() - from
    })
    expect(Math.min(...times)).toBeLessThan(20)
  })
})

test('the most that can be given is never more than the amount, or than is there', () => {
  fc.assert(
    fc.property(stocks, fc.integer({ min: 0, max: AMOUNT_MAX }), (stock, amount) => {
      const pieces = mostOf(amount, stock)
      const sum = sumOf(tally(pieces))
      expect(sum).toBeLessThanOrEqual(amount)
      expectToBe(pieces, sum, stock)
      const left = values(stock).filter((one) => (tally(pieces)[one] ?? 0) < (stock[one] ?? 0))
      for (const piece of left) expect(piece).toBeGreaterThan(amount - sum)
    }),
    { numRuns: 120 },
  )
})
