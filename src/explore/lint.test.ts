import { describe, expect, test } from 'vitest'
import {
  briefOf,
  flawedRegister,
  lintedDevices,
  lintLife,
  losing,
} from '../../fixtures/flawed-register.ts'
import type { ExchangeEntry } from '../device/journal.ts'
import { habits } from './habits.ts'
import { joinFindings, lintOf, lintText } from './lint.ts'
import type { Deal } from './said.ts'

describe('of a till that is known by its messages alone', () => {
  const entry = (parts: Partial<ExchangeEntry>): ExchangeEntry => ({
    kind: 'exchange',
    seq: 1,
    at: 0,
    device: 'ikkm',
    operation: 'sale',
    request: { method: 'POST', path: '/api', query: '', body: 'key=11112222&sale=2920' },
    reply: undefined,
    refusal: undefined,
    detail: undefined,
    note: undefined,
    fault: { id: '1:lose-request', effect: 'lose-request' },
    afterMs: undefined,
    ...parts,
  })
  const none = { stimulus: 'sale', outcome: 'none', says: 'the till did not answer' }
  const lintOne = (deal: Partial<Deal>) =>
    lintOf({ deals: [{ claim: none, exchanges: [entry({})], ...deal }], devices: lintedDevices })

  test('a missing time-out shows when it hangs after a silent loss', () => {
    const broken = entry({ fault: { id: '1:restart-after', effect: 'restart-after' } })

    expect(lintOne({ isSilent: true }).map(briefOf)).toEqual(['no-time-out ikkm.sale 1 x1'])
    expect(lintOne({ isSilent: false })).toEqual([])
    expect(lintOne({ isSilent: true, exchanges: [broken] })).toEqual([])
  })

  test.each([
    { device: 'cashflow', operation: 'export', query: 'apikey=MySecret', found: [] },
    { device: 'imacash', operation: 'getstatus', query: 'uuid=1', found: [] },
    { device: 'imacash', operation: 'getstatus', query: 'Token=abcd', found: ['imacash'] },
    { device: 'geopagos', operation: 'token', query: 'clave=abcd', found: ['geopagos'] },
  ])('$query in an address of $device is judged by its document', (row) => {
    const { device, operation, query, found } = row
    const request = { method: 'GET', path: '/', query, body: '' }
    const exchanges = [entry({ device, operation, request, fault: undefined })]

    expect(lintOne({ exchanges }).map((one) => one.device)).toEqual(found)
  })

  test.each([
    { effect: 'lose-request', found: 1 },
    { effect: 'lose-reply', found: 1 },
    { effect: 'late', found: 1 },
    { effect: 'delay', found: 1 },
    { effect: 'status', found: 1 },
    { effect: 'restart-after', found: 1 },
    { effect: 'duplicate', found: 0 },
    { effect: 'garble', found: 0 },
    { effect: 'cut-reply', found: 0 },
  ])('whether an answer was lost shows by its fault: $effect', ({ effect, found }) => {
    const isHeard = !['lose-request', 'late'].includes(effect)
    const reply = isHeard ? { status: 200, reason: '1', body: '33334444' } : undefined
    const exchanges = [entry({ fault: { id: '1', effect }, reply })]

    expect(lintOne({ claim: { ...none, outcome: 'paid' }, exchanges })).toHaveLength(found)
  })

  test('a sale that is known to be done may be followed by one just like it', () => {
    const next = { method: 'POST', path: '/api', query: '', body: 'key=33334444&sale=2920' }
    const told = { fault: undefined, reply: { status: 203, reason: '1', body: '33334444' } }
    const repeat = entry({ ...told, seq: 2, at: 10_000 })

    const second = entry({ ...told, seq: 3, at: 20_000, request: next })
    expect(lintOne({ exchanges: [entry({}), repeat, second] })).toEqual([])
    expect(lintOne({ exchanges: [entry({}), second] }).map(briefOf)).toEqual([
      'new-key ikkm.sale 2 x1',
    ])
  })

  test('another sale is no repeat of the one before', () => {
    const other = { method: 'POST', path: '/api', query: '', body: 'key=11112223&sale=100' }
    const exchanges = [entry({}), entry({ seq: 2, at: 1000, request: other })]

    expect(lintOne({ exchanges })).toEqual([])
  })
})

test('findings of many runs are told once, the dangers first, with what to do', async () => {
  const one = await lintLife(flawedRegister({ isOpen: true, isGuessing: true }), {
    fault: losing(3),
  })

  expect(joinFindings([...one, ...one].reverse()).map(briefOf)).toEqual([
    'never-asked ikkm.sale 3 x2',
    'secret-in-url ikkm.sale 1 x6',
  ])
  expect(lintText([...one, ...one])).toMatchInlineSnapshot(`
    "danger: nobody asks what became of a request whose answer was lost (never-asked)
      ikkm.sale, message 3 of "sale", 2 times: its answer was lost, and the till says "not-paid" unasked.
      What the till says of it is a guess. Send it again with the same key, or ask the device, before an outcome is told.
    advice: a secret stands in the address, though it need not (secret-in-url)
      ikkm.sale, message 1 of "sale", 6 times: "key" stands in the address; it may stand in the body of a POST.
      Servers and proxies write addresses into their logs. Send it where nobody logs it."
  `)
  expect(lintText([])).toBe('')
})

test('a finding shows no key', async () => {
  const flaws = { isKeyNew: true, isOpen: true, isHasty: true, isBlind: true }

  const all = await lintLife(flawedRegister(flaws), { fault: { fault: 'status', times: 2 } })

  expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(3)
  expect(JSON.stringify(all)).not.toMatch(/1111222/)
})

test('dangers stand before advice in the table', () => {
  const levels = Object.values(habits).map(({ level }) => level)
  expect(levels.lastIndexOf('danger')).toBeLessThan(levels.indexOf('advice'))
})
