import { describe, expect, test } from 'vitest'
import { ask } from '../../fixtures/toy-device.ts'
import { createRandom } from '../kernel/random.ts'
import type { FaultOrder, FaultRule } from './faults.ts'
import { garble, isSpent, meetFaults, readFault } from './faults.ts'

const rule = (order: FaultOrder, id = 'r') => readFault(order, id)

describe('an order', () => {
  test('breaks one message unless told otherwise', () => {
    expect(rule({ fault: 'lose-reply' })).toEqual({
      id: 'r',
      match: {},
      effect: { kind: 'lose-reply', ending: 'silence' },
      times: 1,
      seen: 0,
      met: 0,
    })
  })

  test.each([
    { fault: 'delay', delay: '1.5s', effect: { kind: 'delay', delayMs: 1500 } },
    { fault: 'lose-request', ending: 'reset', effect: { kind: 'lose-request', ending: 'reset' } },
    { fault: 'duplicate', effect: { kind: 'duplicate' } },
    {
      fault: 'late',
      until: 'end',
      effect: { kind: 'late', until: 'end', ending: 'silence' },
    },
    { fault: 'cut-reply', bytes: '3', effect: { kind: 'cut-reply', bytes: 3 } },
    { fault: 'garble', effect: { kind: 'garble' } },
    { fault: 'status', effect: { kind: 'status', status: 500, processed: false } },
    {
      fault: 'status',
      status: 502,
      processed: 'on',
      effect: { kind: 'status', status: 502, processed: true },
    },
    { fault: 'restart-before', effect: { kind: 'restart-before', ending: 'silence' } },
    { fault: 'restart-after', effect: { kind: 'restart-after', ending: 'silence' } },
  ])('for $fault is read with its own parameters: $effect', ({ effect, ...order }) => {
    expect(rule(order).effect).toEqual(effect)
  })

  test.each([
    { order: { nth: 3 }, limits: { nth: 3 } },
    { order: { times: 2 }, limits: { times: 2 } },
    { order: { percent: 50 }, limits: { percent: 50 } },
    { order: { percent: 50, times: 2 }, limits: { percent: 50, times: 2 } },
    { order: { nth: '3', times: '2' }, limits: { nth: 3, times: 2 } },
  ])('with $order is limited by just that', ({ order, limits }) => {
    const {
      id: _id,
      match: _match,
      effect: _effect,
      seen: _seen,
      met: _met,
      ...rest
    } = rule({
      fault: 'garble',
      ...order,
    })
    expect(rest).toEqual(limits)
  })

  const faults =
    'delay, lose-request, lose-reply, duplicate, late, cut-reply, garble, status, restart-before, restart-after'
  const limits = 'nth, times, percent'

  test.each([
    {
      order: { fault: 'lose-replay' },
      error: `Cannot arm a fault: unknown fault "lose-replay". Did you mean "lose-reply"? Known: ${faults}.`,
    },
    { order: {}, error: `Cannot arm a fault: unknown fault "undefined". Known: ${faults}.` },
    {
      order: { fault: 'toString' },
      error: `Cannot arm a fault: unknown fault "toString". Known: ${faults}.`,
    },
    {
      order: { fault: 'delay' },
      error: 'Cannot arm "delay": "delay" is missing. Give a duration such as 250ms, 1.5s, 25h.',
    },
    {
      order: { fault: 'delay', delay: 250 },
      error: 'Cannot arm "delay": "delay" is 250. Give a duration such as 250ms, 1.5s, 25h.',
    },
    {
      order: { fault: 'garble', byts: 3 },
      error: `Cannot arm "garble": unknown parameter "byts". Known: ${limits}.`,
    },
    {
      order: { fault: 'cut-reply', byts: 3 },
      error: `Cannot arm "cut-reply": unknown parameter "byts". Did you mean "bytes"? Known: bytes, ${limits}.`,
    },
    {
      order: { fault: 'garble', times: 0 },
      error: 'Cannot arm "garble": "times" is 0. Give a whole number from 1 to 1000000.',
    },
    {
      order: { fault: 'garble', percent: 101 },
      error: 'Cannot arm "garble": "percent" is 101. Give a whole number from 1 to 100.',
    },
    {
      order: { fault: 'late', until: 'later' },
      error: 'Cannot arm "late": "until" is "later". Give next or end.',
    },
    { order: { fault: 'late', match: 'x' }, error: 'Cannot arm "late": "match" is not an object.' },
    {
      order: { fault: 'late', match: null },
      error: 'Cannot arm "late": "match" is not an object.',
    },
    { order: { fault: 'late', match: [] }, error: 'Cannot arm "late": "match" is not an object.' },
    {
      order: { fault: 'late', match: { paht: '/' } },
      error:
        'Cannot arm "late": unknown match "paht". Did you mean "path"? Known: operation, path, method.',
    },
    {
      order: { fault: 'late', match: { path: 3 } },
      error: 'Cannot arm "late": "match.path" is not text.',
    },
  ])('$order is refused', ({ order, error }) => {
    expect(() => rule(order)).toThrow(new RangeError(error))
  })
})

describe('a message', () => {
  test.each([
    { match: {}, is: true },
    { match: { path: '/add' }, is: true },
    { match: { path: '/ad' }, is: false },
    { match: { path: '/*' }, is: true },
    { match: { path: '*d' }, is: true },
    { match: { path: '/a.d' }, is: false },
    { match: { path: '/(add)' }, is: false },
    { match: { method: 'get' }, is: true },
    { match: { method: 'POST' }, is: false },
    { match: { operation: 'add' }, is: true },
    { match: { operation: 'a*' }, is: true },
    { match: { operation: 'ad' }, is: false },
    { match: { path: '/add', method: 'POST' }, is: false },
    { match: { path: '/add', method: 'GET', operation: 'add' }, is: true },
  ])('is met by $match: $is', ({ match, is }) => {
    const met = strike([rule({ fault: 'garble', match })], '/add').met
    expect(met !== undefined).toBe(is)
  })

  test.each([
    { path: '/add', is: true },
    { path: '/add/', is: true },
    { path: '/add//', is: false },
    { path: '/Add', is: false },
  ])('to $path is met by the path /add: $is', ({ path, is }) => {
    const met = strike([rule({ fault: 'garble', match: { path: '/add' } })], path).met
    expect(met !== undefined).toBe(is)
  })

  test('that the device does not imitate has no operation to be matched', () => {
    const rules = [rule({ fault: 'garble', match: { operation: 'add' } })]
    expect(meetFaults(rules, ask('/nowhere'), undefined, chance).met).toBeUndefined()
  })

  test('is broken by the first rule only, and the next rules do not notice it', () => {
    const rules = [rule({ fault: 'garble' }, 'first'), rule({ fault: 'garble' }, 'second')]

    const { met, rules: after } = strike(rules)

    expect(met?.id).toBe('first')
    expect(after.map(({ seen }) => seen)).toEqual([1, 0])
  })
})

describe('a rule', () => {
  test.each([
    { why: 'once', order: {}, met: [1] },
    { why: 'twice', order: { times: 2 }, met: [1, 2] },
    { why: 'the third time only', order: { nth: 3 }, met: [3] },
    { why: 'the second time, even with room for more', order: { nth: 2, times: 5 }, met: [2] },
    { why: 'always', order: { percent: 100 }, met: [1, 2, 3, 4, 5, 6] },
    { why: 'by chance, but not too often', order: { percent: 100, times: 4 }, met: [1, 2, 3, 4] },
  ])('strikes $why', ({ order, met }) => {
    let rules: readonly FaultRule[] = [rule({ fault: 'garble', ...order })]
    const struck: number[] = []
    for (let message = 1; message <= 6; message++) {
      const result = strike(rules)
      rules = result.rules
      if (result.met) struck.push(message)
    }
    expect(struck).toEqual(met)
    expect(rules.every(isSpent)).toBe(!order.percent || order.times !== undefined)
  })

  test('counts only what it matches', () => {
    const first = strike([rule({ fault: 'garble', nth: 2, match: { path: '/add' } })])
    const other = strike(first.rules, '/count')
    expect([first.met, other.met, strike(other.rules).met?.seen]).toEqual([undefined, undefined, 2])
  })

  test('strikes about as often as its percentage says', () => {
    let rules: readonly FaultRule[] = [rule({ fault: 'garble', percent: 30 })]
    for (let i = 0; i < 1000; i++) rules = strike(rules).rules
    expect(rules[0]?.seen).toBe(1000)
    expect(Math.abs((rules[0]?.met ?? 0) - 300)).toBeLessThan(75)
  })
})

describe('a garbled answer', () => {
  test.each(['', 'a', '~', '^', 'some text', 'текст'])('is never "%s" again', (body) => {
    for (let seed = 0; seed < 20; seed++) {
      const reply = { status: 200, reason: '7', headers: { a: 'b' }, body }
      const garbled = garble(reply, createRandom(seed))
      expect(garbled.body).not.toBe(body)
      expect(garbled).toEqual({ ...reply, body: garbled.body })
    }
  })
})

function strike(rules: readonly FaultRule[], path = '/add') {
  return meetFaults(rules, ask(path), 'add', chance)
}

function chance({ seen }: FaultRule) {
  return createRandom(1, `x:${seen}`)
}
