/** The ledger on a rig: what the world does to it, and what becomes of it. */
import { expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'

test('a program that reads every hour gets every movement once', () => {
  const ledger = createLedger({ history: '2d' })
  const seen: unknown[] = []
  for (let hour = 0; hour < 24; hour++) {
    ledger.enter({ comment: `час ${hour}` })
    ledger.advance('1h')
    let told = ledger.read({ next: true })
    for (; told['count'] === 100; told = ledger.read({ next: true })) seen.push(told['ids'])
    seen.push(told['ids'])
  }
  expect(seen.flat()).toEqual(ledger.state.rows.map(({ id }) => id))
})

test('days are counted from the moment of asking', () => {
  const ledger = createLedger()
  ledger.enter()
  ledger.advance('24h')
  expect(ledger.read({ days: 1 })).toMatchObject({ ids: [1] })
  ledger.advance('1s')
  expect(ledger.read({ days: 1 })).toMatchObject({ ids: [] })
})

test('nobody is answered while the server is down, and afterwards all is there', () => {
  const ledger = createLedger()
  ledger.enter()
  ledger.cause('server-down')
  expect(ledger.read()).toEqual({})
  expect(() => ledger.enter()).toThrow('the server is down, and its panel with it.')
  ledger.clear('server-down')
  expect(ledger.read()).toMatchObject({ success: 1, ids: [1] })
})

test('a key that is revoked is wrong, and then right again', () => {
  const ledger = createLedger({ apikey: 'Key-1' })
  expect(ledger.read()).toMatchObject({ success: 1 })
  ledger.cause('key-revoked')
  expect(ledger.read()).toMatchObject({ success: 0, info: 'Неверный apikey' })
  ledger.clear('key-revoked')
  expect(ledger.read()).toMatchObject({ success: 1 })
})

test('a slow server answers late', () => {
  const ledger = createLedger()
  ledger.cause('slow', { by: '40s' })
  const query = 'apikey=MySecret'
  const request = {
    method: 'GET',
    path: '/api/cashFlow',
    query,
    headers: {},
    body: new Uint8Array(),
  }
  expect(ledger.rig.deliver('cashflow', request).afterMs).toBe(40_000)
})

test.each([
  { why: 'more than there is', params: { type: 'outcome', amount: '0.01' }, says: '0.00 only' },
  { why: 'no amount', params: { amount: '0.00' }, says: 'an amount such as' },
  { why: 'an amount below zero', params: { amount: '-1' }, says: 'an amount such as' },
  { why: 'an amount with a comma', params: { amount: '1,5' }, says: 'an amount such as' },
  { why: 'another type', params: { type: 'refund' }, says: '"type" is "refund"' },
])('an entry with $why cannot be made', ({ params, says }) => {
  const ledger = createLedger()
  expect(() => ledger.enter(params)).toThrow(says)
  expect(ledger.fact('count')).toBe(0)
})

test('two ledgers share nothing, and a snapshot brings one back', () => {
  const [one, other] = [createLedger(), createLedger()]
  one.enter()
  const snapshot = one.rig.capture()
  one.enter()
  expect([one.fact('count'), other.fact('count')]).toEqual([2, 0])
  one.rig.become(snapshot)
  expect([one.fact('count'), one.fact('lastid'), one.fact('audit')]).toEqual([1, 1, []])
  one.enter({ terminal: 14 })
  expect(one.read({ terminalid: 14 })).toMatchObject({ ids: [2] })
})
