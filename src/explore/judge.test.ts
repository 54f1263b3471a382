import { describe, expect, test } from 'vitest'
import type { Deeds } from './claims.ts'
import { judgeAgain, judgeAmounts, judgeDeeds, judgeUnheard, onceEach } from './judge.ts'

const SALE = 'ikkm|sale|292000|'
const CASH = 'imacash|cash|292000|'
const BOUND = 'geopagos|binding of 7|1|state'

const done = (key: string, times = 1, undone = 0): Deeds =>
  new Map([[key, { done: times, undone }]])
const claim = (outcome: string, stimulus = 'sale') => ({ stimulus, outcome, says: '{}' })

/** Without a fault: one stimulus, what the till says of it, and what is done. */
function judged(outcome: string, deeds: Deeds, [own, said, all] = ['sale', 'paid', done(SALE)]) {
  const reference = { claims: [{ ...claim(String(said), String(own)), deeds: all as Deeds }] }
  return judgeDeeds(reference, [claim(outcome, String(own))], deeds).map(({ id }) => id)
}

describe('what adds up', () => {
  test.each<{ outcome: string; times: number; ids: readonly string[] }>([
    { outcome: 'paid', times: 1, ids: [] },
    { outcome: 'paid', times: 0, ids: ['phantom'] },
    { outcome: 'paid', times: 2, ids: ['double'] },
    { outcome: 'not-paid', times: 0, ids: [] },
    { outcome: 'refused', times: 1, ids: ['lost'] },
    { outcome: 'not-paid', times: 2, ids: ['double'] },
    { outcome: 'unknown', times: 0, ids: [] },
    { outcome: 'none', times: 1, ids: [] },
    { outcome: 'error', times: 2, ids: ['double'] },
  ])('$outcome, and done $times times', ({ outcome, times, ids }) => {
    expect(judged(outcome, done(SALE, times))).toEqual(ids)
  })

  test('another amount was asked for by nobody, and the right one was not done', () => {
    const deeds = done('ikkm|sale|100|')
    expect(judged('paid', deeds).sort()).toEqual(['amount', 'phantom'])
  })

  test.each([
    { outcome: 'not-paid', times: 1, undone: 1, ids: [] },
    { outcome: 'not-paid', times: 1, undone: 0, ids: ['lost'] },
    { outcome: 'unknown', times: 1, undone: 0, ids: [] },
    { outcome: 'unknown', times: 2, undone: 0, ids: ['double'] },
  ])('paid and given back, $outcome: $times, $undone', ({ outcome, times, undone, ids }) => {
    const without = ['shop-sale', 'not-paid', done(CASH, 1, 1)] as never
    expect(judged(outcome, done(CASH, times, undone), without)).toEqual(ids)
  })

  test.each([
    { said: ['unknown', 'paid'], times: 2, ids: [] },
    { said: ['unknown', 'paid'], times: 3, ids: ['double'] },
    { said: ['refused', 'paid'], times: 2, ids: ['lost'] },
  ])('refused without a fault, as there is no paper: $said, $times', ({ said, times, ids }) => {
    const without = [
      { ...claim('refused'), deeds: new Map() },
      { ...claim('paid'), deeds: done(SALE) },
    ]
    const found = judgeDeeds(
      { claims: without },
      said.map((one) => claim(one)),
      done(SALE, times),
    )
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  test('who does not know does not know, also where it says so without a fault', () => {
    expect(judged('unknown', new Map(), ['sale', 'unknown', done(SALE)] as never)).toEqual([])
  })

  test.each([
    { outcome: 'paid', undone: 1, ids: [] },
    { outcome: 'paid', undone: 2, ids: ['double'] },
    { outcome: 'paid', undone: 0, ids: ['phantom'] },
    { outcome: 'refused', undone: 1, ids: ['lost'] },
  ])('money that leaves, $outcome: $undone', ({ outcome, undone, ids }) => {
    const without = ['cash-out', 'paid', done(CASH, 0, 1)] as never
    expect(judged(outcome, done(CASH, 0, undone), without)).toEqual(ids)
  })
})

describe('what is refused where nothing breaks', () => {
  const refused = { claims: [{ ...claim('refused'), deeds: new Map() }] }

  test.each([
    { outcome: 'paid', deeds: new Map(), ids: ['phantom'] },
    { outcome: 'paid', deeds: done(SALE), ids: [] },
    { outcome: 'unknown', deeds: done(SALE), ids: [] },
    { outcome: 'unknown', deeds: done(SALE, 2), ids: ['amount'] },
    { outcome: 'refused', deeds: done(SALE), ids: ['amount'] },
  ])('$outcome $deeds.size', ({ outcome, deeds, ids }) => {
    const claims = [claim(outcome)]
    const found = [...judgeDeeds(refused, claims, deeds), ...judgeUnheard(refused, claims, deeds)]
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  test('what is paid after all is no till that is stuck', () => {
    expect(judgeAgain(refused, [claim('paid')])).toEqual([])
  })
})

describe('what was taken back is told as that', () => {
  const without = [
    { ...claim('paid'), deeds: done(CASH) },
    { ...claim('refused', 'cancel'), deeds: done(CASH, 0, 1) },
  ]
  test.each([
    { said: 'refused', undone: 1, says: 'taken back, and the till says it was not' },
    { said: 'unknown', undone: 2, says: 'taken back more often than it was asked for' },
    { said: 'unknown', undone: 0, says: undefined },
  ])('$said, $undone', ({ said, undone, says }) => {
    const claims = [claim('paid'), claim(said, 'cancel')]
    const [found] = judgeDeeds({ claims: without }, claims, done(CASH, 1, undone))
    expect(found?.says).toBe(says && `a cash of 2920.00 at imacash was ${says}`)
  })
})

test('an amount that is another one than without a fault is told', () => {
  const without = [{ ...claim('paid'), amount: 2920, deeds: done(SALE) }]
  const told = (outcome: string, amount?: number) =>
    judgeAmounts({ claims: without }, [{ ...claim(outcome), ...(amount ? { amount } : {}) }])
  expect(told('paid', 2920)).toEqual([])
  expect(told('unknown', 1)).toEqual([])
  for (const amount of [1, undefined])
    expect(told('paid', amount)).toMatchObject([{ id: 'amount' }])
})

describe('what is so or not', () => {
  const reference = {
    claims: [
      { ...claim('bound', 'activate'), deeds: done(BOUND) },
      { ...claim('unbound', 'unbind'), deeds: done(BOUND, 0, 1) },
    ],
  }

  test.each([
    { says: ['bound', 'unbound'], deeds: done(BOUND, 0, 1), ids: [] },
    { says: ['bound', 'unbound'], deeds: done(BOUND), ids: ['phantom'] },
    { says: ['bound', 'refused'], deeds: done(BOUND), ids: [] },
    { says: ['bound', 'refused'], deeds: done(BOUND, 0, 1), ids: ['lost'] },
    { says: ['refused', 'unbound'], deeds: new Map(), ids: [] },
    { says: ['unknown', 'refused'], deeds: done(BOUND), ids: [] },
    { says: ['unknown', 'refused'], deeds: new Map(), ids: [] },
    { says: ['bound', 'refused'], deeds: new Map(), ids: ['phantom'] },
    { says: ['bound', 'unknown'], deeds: done(BOUND), ids: [] },
  ])('$says', ({ says: [first = '', second = ''], deeds, ids }) => {
    const claims = [claim(first, 'activate'), claim(second, 'unbind')]
    expect(judgeDeeds(reference, claims, deeds).map(({ id }) => id)).toEqual(ids)
  })

  test('who says that it is so when it is not yet is found, whatever becomes of it', () => {
    const [bound, ended] = [done(BOUND), done(BOUND, 0, 1)]
    const without = {
      claims: [
        { ...claim('bound', 'activate'), deeds: bound, standing: bound },
        { ...claim('approval-needed', 'unbind'), deeds: new Map(), standing: bound },
        { ...claim('unbound', 'unbind'), deeds: ended, standing: ended },
      ],
    }
    const told = (first: string) => [
      { ...claim('bound', 'activate'), standing: bound },
      { ...claim(first, 'unbind'), standing: bound },
      { ...claim('unbound', 'unbind'), standing: ended },
    ]
    expect(judgeDeeds(without, told('approval-needed'), ended)).toEqual([])
    expect(judgeDeeds(without, told('unknown'), ended)).toEqual([])
    expect(judgeDeeds(without, told('unbound'), ended)).toMatchObject([
      { id: 'phantom', says: expect.stringMatching(/was ended, and it was not$/) },
    ])
  })
})

test('whatever a till says of the stimulus without a fault will do when all is well again', () => {
  const reference = {
    claims: [
      { ...claim('paid'), deeds: done(SALE) },
      { ...claim('refused'), deeds: new Map() },
    ],
  }
  for (const outcome of ['paid', 'refused'])
    expect(judgeAgain(reference, [claim(outcome)])).toEqual([])
  expect(judgeAgain(reference, [claim('none')]).map(({ id }) => id)).toEqual(['stuck'])
})

test('the same is told once', () => {
  const one = { id: 'lost', says: 'a sale' }
  expect(onceEach([one, { ...one }, { ...one, says: 'another' }])).toHaveLength(2)
})
