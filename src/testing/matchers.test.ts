/** What a test may expect, as plain functions: what each says when it does not hold. */
import { expect, test } from 'vitest'
import { createRig } from '../index.ts'
import { matchers } from './matchers.ts'

const SALE = '/api?key=11112222&sale=2920&cash=3000'

function rigAfterSale() {
  const rig = createRig()
  rig.ikkm.fault('lose-reply')
  rig.ikkm.deliver({ path: SALE })
  return rig
}

const answers = {
  done: { kind: 'done', key: '22223333', isRepeat: false },
  refused: {
    kind: 'refused',
    code: 'PRINTER_NOT_READY',
    wire: -6,
    text: 'printer not ready',
    meaning: 'It cannot print.',
    cause: 'No paper.',
    cure: 'Put paper in.',
  },
  unlisted: { kind: 'unlisted', wire: -77, text: 'huh' },
  unknown: { kind: 'unknown', how: 'timeout', tries: 3, find: 'Ask for the transaction.' },
}

test('receipts are counted, and the wire says why there are others', () => {
  const { ikkm } = rigAfterSale()

  expect(matchers.toHaveReceipts(ikkm, 1).pass).toBe(true)
  const wrong = matchers.toHaveReceipts(ikkm, 2)
  expect(wrong).toMatchObject({ pass: false, actual: 1, expected: 2 })
  expect(wrong.message()).toMatchInlineSnapshot(`
    "Expected ikkm to have 2 receipts; it has 1.
    What was said to ikkm:
      +0 ms  till -> ikkm GET /api?key=11112222&sale=2920&cash=3000   fault lose-reply (ikkm-1)
      +0 ms  ikkm -> till 200 1 "28858635"  (the till did not get it)"
  `)
  expect(matchers.toHaveReceipts(ikkm, 1).message()).toMatch(
    /^Expected ikkm not to have 1 receipt;/,
  )
})

test('receipts are compared by the fields that are given', () => {
  const { ikkm } = rigAfterSale()

  expect(matchers.toHaveReceipts(ikkm, [{ total: 2920, change: 80 }]).pass).toBe(true)
  expect(matchers.toHaveReceipts(ikkm, [{ number: expect.any(String) }]).pass).toBe(true)
  const wrong = matchers.toHaveReceipts(ikkm, [{ total: 2920, change: 8 }])
  expect(wrong).toMatchObject({ pass: false, actual: [{ total: 2920, change: 80 }] })
  expect(wrong.message().split('\n')[0]).toBe(
    'Expected ikkm to have these 1 receipt; it has others.',
  )
  expect(matchers.toHaveReceipts(ikkm, []).pass).toBe(false)
  expect(matchers.toHaveReceipts(ikkm, [{}, {}]).pass).toBe(false)
})

test('only a register has receipts', () => {
  expect(() => matchers.toHaveReceipts(createRig().geopagos, 1)).toThrow(
    'Cannot count receipts: geopagos registers none. Ask a register, as ikkm.',
  )
})

test('where nothing was sent the message says so', () => {
  expect(matchers.toHaveReceipts(createRig().ikkm, 1).message()).toBe(
    'Expected ikkm to have 1 receipt; it has 0.\nNothing was sent to ikkm.',
  )
})

test('of a long wire the end is shown', () => {
  const { ikkm } = createRig()
  for (let n = 0; n < 20; n++) ikkm.deliver({ path: '/apicheck?key=1' })
  const lines = matchers.toHaveReceipts(ikkm, 1).message().split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Expected ikkm to have 1 receipt; it has 0.',
    'What was said to ikkm:',
    '  … 16 lines before these',
  ])
  expect(lines).toHaveLength(27)
})

test('books that agree balance, and others are told break by break', () => {
  const rig = rigAfterSale()
  expect(matchers.toBalance(rig).pass).toBe(true)
  expect(matchers.toBalance(rig).message()).toMatch(/^Expected the books not to agree; they do, of/)

  rig.shop.cause('link-loses', { link: 'ikkm>cashflow' })
  rig.ikkm.deliver({ path: `/api?key=${rig.ikkm.access.key}&sale=100&cash=100` })
  rig.clock.advance('1h')
  const wrong = matchers.toBalance(rig)
  expect(wrong.pass).toBe(false)
  expect(wrong.message()).toMatchInlineSnapshot(`
    "Expected the books to agree; they do not:
      missing: ikkm: the sale with receipt 2 of 100.00 is not in cashflow (KZT), since entry 17 of ikkm (registered)"
  `)
})

test('a fact is compared by the fields that are given', () => {
  const { ikkm } = rigAfterSale()

  expect(matchers.toHaveFact(ikkm, 'drawer', 2920).pass).toBe(true)
  expect(matchers.toHaveFact(ikkm, 'shift', { state: 'opened' }).pass).toBe(true)
  const wrong = matchers.toHaveFact(ikkm, 'shift', { state: 'closed', sales: 2920 })
  expect(wrong).toMatchObject({ pass: false, actual: { state: 'opened', sales: 2920 } })
  expect(wrong.message()).toMatch(
    /^Expected ikkm.shift to be {"state":"closed","sales":2920}; it is {.*\nWhat was said/,
  )
  expect(() => matchers.toHaveFact(ikkm, 'drawr', 1)).toThrow('Did you mean "drawer"?')
})

test('a refusal is known by our word or the vendor’s', () => {
  const { done, refused, unlisted, unknown } = answers

  expect(matchers.toBeRefused(refused).pass).toBe(true)
  expect(matchers.toBeRefused(refused, 'PRINTER_NOT_READY').pass).toBe(true)
  expect(matchers.toBeRefused(refused, -6).pass).toBe(true)
  expect(matchers.toBeRefused(unlisted, -77).pass).toBe(true)
  expect(matchers.toBeRefused(refused, 'WRONG_KEY')).toMatchObject({
    pass: false,
    actual: 'PRINTER_NOT_READY',
    expected: 'WRONG_KEY',
  })
  expect(matchers.toBeRefused(refused, 'WRONG_KEY').message()).toMatchInlineSnapshot(`
    "Expected the answer to be refused as WRONG_KEY; it is refused as PRINTER_NOT_READY (-6).
      code: PRINTER_NOT_READY
      wire: -6
      text: printer not ready
      meaning: It cannot print.
      cause: No paper.
      cure: Put paper in."
  `)
  expect(matchers.toBeRefused(done).message()).toMatch(
    /^Expected the answer to be refused; it is done\.\n {2}key: 22223333\n/,
  )
  expect(matchers.toBeRefused(unknown, -6).message()).toContain('find: Ask for the transaction.')
  expect(matchers.toBeRefused(undefined).message()).toBe(
    'Expected the answer to be refused; it is undefined.',
  )
})

test('what was done is compared by the fields that are given', () => {
  const { done, refused, unlisted } = answers

  expect(matchers.toBeDone(done).pass).toBe(true)
  expect(matchers.toBeDone(done, { isRepeat: false }).pass).toBe(true)
  expect(matchers.toBeDone(done, { isRepeat: true })).toMatchObject({
    pass: false,
    actual: { kind: 'done', isRepeat: false },
  })
  const why = matchers.toBeDone(refused).message()
  expect(why).toMatch(
    /^Expected the answer to be done; it is refused as PRINTER_NOT_READY \(-6\)\./,
  )
  expect(why).toMatch(/cure: Put paper in\.$/)
  expect(matchers.toBeDone(unlisted).message()).toContain('refused as -77, which is not listed')
  expect(matchers.toBeDone(done, { key: '22223333' }).message()).toMatch(
    /^Expected the answer not to be done, with {"key":"22223333"}; it is done\./,
  )
})

test('what was lost on its way was not heard, and what was answered in vain was', () => {
  const { ikkm } = rigAfterSale()
  expect(matchers.toHaveHeard(ikkm, 'sale').pass).toBe(true)
  expect(matchers.toHaveHeard(ikkm, 'z-report').pass).toBe(false)

  ikkm.fault('lose-request')
  ikkm.deliver({ path: SALE })
  expect(matchers.toHaveHeard(ikkm, 'sale', 1).pass).toBe(true)
  const wrong = matchers.toHaveHeard(ikkm, 'sale', 2)
  expect(wrong).toMatchObject({ pass: false, actual: 1, expected: 2 })
  expect(wrong.message().split('\n')[0]).toBe(
    'Expected ikkm to have heard sale 2 times; it heard it once.',
  )
  expect(() => matchers.toHaveHeard(ikkm, 'sael')).toThrow('Did you mean "sale"?')
})

test('a cause is in force until it is cleared', () => {
  const { ikkm } = createRig()
  ikkm.cause('cover-open')
  expect(matchers.toHaveCause(ikkm, 'cover-open').pass).toBe(true)
  expect(matchers.toHaveCause(ikkm, 'paper-out').message()).toMatch(
    /^Expected ikkm to have the cause paper-out; in force: cover-open\./,
  )
  ikkm.clear('cover-open')
  expect(matchers.toHaveCause(ikkm, 'cover-open').message()).toContain('in force: none.')
  expect(() => matchers.toHaveCause(ikkm, 'paper')).toThrow('Cannot look for a cause: unknown')
})
