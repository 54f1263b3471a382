import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Movement } from '../../src/device/cash.ts'
import { movementKinds } from '../../src/device/cash.ts'
import { resolveOptions } from '../../src/device/options.ts'
import { minor } from '../../src/kernel/money.ts'
import { createRandom } from '../../src/kernel/random.ts'
import { DAY_MS } from '../../src/kernel/time.ts'
import { audit } from './audit.ts'
import { createCashflow } from './device.ts'
import { decide, evolve } from './machine.ts'
import { rowTypes } from './operations.ts'
import type { Options } from './options.ts'
import type { Ask, Command, Problem } from './state.ts'

const START = Date.UTC(2026, 0, 5, 4)
const device = createCashflow()
const user = { id: 3, login: 'ivanov' }

/** A machine and nothing around it; time stands still unless it is moved. */
function live(set: Readonly<Record<string, unknown>> = {}) {
  // The table's own values, as the shell hands them over.
  const options = resolveOptions(device, set) as unknown as Options
  const state = device.initial(options, createRandom(1), START, 'cashflow')
  const one = {
    at: START,
    state,
    command(command: Parameters<typeof decide>[1]) {
      const verdict = decide(state, command, one.at)
      if (verdict.kind === 'accept') for (const event of verdict.events) evolve(state, event)
      return verdict
    },
    record(terminal: number, given: Partial<Movement> = {}) {
      const movement = {
        kind: 'sale',
        amount: minor(100),
        receipt: '1',
        user,
        comment: '',
      } as const
      const command = device.cash?.takes?.({ ...movement, ...given }, terminal, options)
      return one.command(command ?? { kind: 'restart' })
    },
    cause: (cause: string, params = {}) =>
      one.command({ kind: 'cause', cause, begins: true, params }),
    clear: (cause: string) => one.command({ kind: 'cause', cause, begins: false, params: {} }),
    enter: (params = {}) =>
      one.cause('entry', {
        type: 'sale',
        amount: '1',
        terminal: 13,
        user: 'admin',
        'user-id': 1,
        comment: '',
        receipt: '',
        ...params,
      }),
    ask: (more: Partial<Ask> = {}, apikey: string | undefined = 'MySecret') =>
      one.command({ ...call, apikey, ask: { ...everything, ...more } }),
    /** The ids of a page. */
    ids(more: Partial<Ask> = {}) {
      const verdict = one.ask(more)
      const answer = verdict.kind === 'accept' ? verdict.answer : undefined
      return answer?.kind === 'page' ? answer.rows.map(({ id }) => id) : answer
    },
  }
  return one
}

const everything: Ask = {
  kind: 'page',
  place: { kind: 'everywhere' },
  types: rowTypes,
  lastId: 0,
  limit: 100,
  days: Infinity,
}
const call: Command & { kind: 'export' } = {
  kind: 'export',
  format: 'xml',
  apikey: 'MySecret',
  ask: everything,
}

describe('a movement is written down', () => {
  test('with what the till had before and after, each till by itself', () => {
    const one = live({ 'first-id': 375 })
    one.record(13, { amount: minor(43_700), receipt: '362' })
    one.at += 1000
    one.record(14, { kind: 'outcome', amount: minor(500), comment: 'Вода' })
    one.record(13, { kind: 'return', amount: minor(700), receipt: '363' })

    expect(one.state.rows).toMatchObject([
      {
        id: 375,
        at: START,
        terminal: 13,
        before: 0,
        change: 43_700,
        after: 43_700,
        receipt: '362',
      },
      {
        id: 376,
        at: START + 1000,
        terminal: 14,
        before: 0,
        change: -500,
        after: -500,
        receipt: '',
      },
      { id: 377, terminal: 13, before: 43_700, change: -700, after: 43_000, receipt: '363' },
    ])
    expect(one.state.rows[1]).toMatchObject({ type: 'outcome', user, comment: 'Вода', subtype: '' })
    expect(audit(one.state)).toEqual([])
  })

  test('only sales and returns have a receipt', () => {
    const one = live()
    for (const kind of movementKinds) one.record(13, { kind })
    expect(one.state.rows.map(({ type, receipt }) => `${type} ${receipt}`.trim())).toEqual([
      'sale 1',
      'return 1',
      'income',
      'outcome',
      'collection',
    ])
  })

  test('in the shop of its till, and in the first shop for a till that is not listed', () => {
    const one = live()
    for (const terminal of [13, 22, 99]) one.record(terminal)
    expect(one.state.rows.map(({ warehouse, ext }) => [warehouse, ext])).toEqual([
      [6, ''],
      [7, 'СКЛАД-7'],
      [6, ''],
    ])
    expect(one.ids({ place: { kind: 'warehouse', id: 6 } })).toEqual([1, 3])
  })

  test('never before the row above, whatever the clock says', () => {
    const one = live()
    one.record(13)
    one.at -= DAY_MS
    one.record(13)
    expect(one.state.rows.map(({ at }) => at)).toEqual([START, START])
  })

  test('also while the export fails, and not while the server is down', () => {
    const one = live()
    one.cause('server-error')
    one.cause('key-revoked')
    expect(one.record(13).kind).toBe('accept')
    one.cause('server-down')
    expect(one.record(13)).toEqual({ kind: 'ignore' })
    expect(one.state.rows).toHaveLength(1)
  })
})

describe('the shop is told', () => {
  test('whatever was taken is kept, and sums up to what is held', () => {
    const movement = fc.record<Movement>({
      kind: fc.constantFrom(...movementKinds),
      amount: fc.integer({ min: 1, max: 1_000_000 }).map(minor),
      receipt: fc.constantFrom('', '363', 'A-7'),
      user: fc.constant(user),
      comment: fc.string({ maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(13, 21, 99), movement)), (list) => {
        const one = live()
        const held = new Map<number, number>()
        for (const [terminal, given] of list) {
          const verdict = one.record(terminal, given)
          const [event] = verdict.kind === 'accept' ? verdict.events : []
          const isReceipt = given.kind === 'sale' || given.kind === 'return'
          const receipt = isReceipt ? given.receipt : ''
          const kept = event && device.cash?.keeps?.(event)
          expect(kept).toEqual({ place: terminal, movement: { ...given, receipt } })
          const sign = given.kind === 'sale' || given.kind === 'income' ? 1 : -1
          held.set(terminal, (held.get(terminal) ?? 0) + sign * given.amount)
        }
        for (const terminal of [13, 21, 99])
          expect(device.cash?.holds?.(one.state, terminal)).toBe(held.get(terminal) ?? 0)
        expect(audit(one.state)).toEqual([])
      }),
    )
  })

  test.each([
    { type: 'to_strongbox', kind: 'collection', change: -100 },
    { type: 'from_strongbox', kind: 'income', change: 100 },
  ])('$type is seen as $kind', ({ type, kind, change }) => {
    const one = live()
    one.enter({ amount: '5' })
    const verdict = one.enter({ type })
    const [event] = verdict.kind === 'accept' ? verdict.events : []
    expect(event).toMatchObject({ kind: 'recorded', row: { type, change } })
    expect(event && device.cash?.keeps?.(event)?.movement).toMatchObject({
      kind,
      amount: 100,
    })
  })

  test('a cause is no movement', () => {
    const event = { kind: 'cause-began', cause: 'server-down', params: {} } as const
    expect(device.cash?.keeps?.(event)).toBeUndefined()
  })
})

describe('an entry by hand', () => {
  test('is a row like any other', () => {
    const one = live()
    one.enter({ amount: '322.5', terminal: 21, user: 'петрова', comment: 'Сверка', receipt: '7' })
    expect(one.state.rows).toMatchObject([
      { user: { id: 1, login: 'петрова' }, terminal: 21, ext: 'СКЛАД-7', change: 32_250 },
    ])
    expect(one.state.rows[0]).toMatchObject({ comment: 'Сверка', receipt: '7' })
  })

  test('cannot take more than there is, and says what there is', () => {
    const one = live()
    one.enter({ amount: '1.50' })
    expect(one.enter({ type: 'collection', amount: '1.51' })).toEqual({
      kind: 'impossible',
      why: 'till 13 has 1.50 only.',
    })
    expect(one.enter({ type: 'collection', amount: '1.50' }).kind).toBe('accept')
  })

  test('may bring money to a till that has less than nothing', () => {
    const one = live()
    one.record(13, { kind: 'outcome', amount: minor(500) })
    expect(one.enter({ type: 'from_strongbox', amount: '1' }).kind).toBe('accept')
    expect(one.state.cash.get(13)).toBe(-400)
  })
})

describe('an export is refused', () => {
  const bad: Problem = { kind: 'problem', code: 'BAD_LIMIT', detail: '-1' }

  test('for the first reason there is, as long as there is one', () => {
    const one = live()
    const export_ = (apikey: string | undefined) => one.command({ ...call, apikey, ask: bad })
    for (const cause of ['server-down', 'server-error']) one.cause(cause)
    expect(export_('other')).toEqual({ kind: 'ignore' })
    one.clear('server-down')
    expect(export_('other')).toMatchObject({ code: 'SERVER_ERROR' })
    one.clear('server-error')
    expect(export_(undefined)).toMatchObject({ code: 'NO_KEY' })
    expect(export_('other')).toMatchObject({ code: 'WRONG_KEY' })
    one.cause('key-revoked')
    expect(export_('MySecret')).toMatchObject({ code: 'WRONG_KEY' })
    one.clear('key-revoked')
    expect(export_('MySecret')).toMatchObject({ code: 'BAD_LIMIT', detail: '-1', events: [] })
    expect(one.ids()).toEqual([])
  })

  test('before all that, for its path and its method', () => {
    const one = live()
    one.cause('server-error')
    for (const code of ['UNKNOWN_PATH', 'BAD_METHOD'] as const)
      expect(one.command({ kind: 'unknown', code, format: 'json' })).toMatchObject({
        code,
        answer: { kind: 'no', format: 'json' },
      })
    one.cause('server-down')
    const command = { kind: 'unknown', code: 'BAD_METHOD', format: 'xml' } as const
    expect(one.command(command)).toEqual({ kind: 'ignore' })
  })
})

test('an answer takes as long as a slow server takes, a refusal too', () => {
  const one = live()
  one.cause('slow', { by: 7000 })
  expect(one.ask()).toMatchObject({ takesMs: 7000 })
  expect(one.ask({}, 'other')).toMatchObject({ takesMs: 7000, code: 'WRONG_KEY' })
  one.clear('slow')
  expect(one.ask()).toMatchObject({ takesMs: 0 })
  expect(one.clear('slow')).toEqual({ kind: 'impossible', why: 'it is not in force.' })
})

test('a restart forgets nothing', () => {
  const one = live()
  one.record(13)
  const before = structuredClone(one.state)
  one.command({ kind: 'restart' })
  expect(one.state).toEqual(before)
})
