import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import type { WireReply } from '../../src/device/contract.ts'
import { client } from './client.ts'

const open = () => client.open({ apikey: 'MySecret' })

/** What a program reads in these bytes. */
function read(body: string, session = open()) {
  const sending = client.request(session, 'export', {}, 0)
  const reply: WireReply = { status: 200, headers: {}, body }
  return client.read(session, sending, reply)
}

const query = (params: Readonly<Record<string, unknown>>, session = open()) =>
  client.request(session, 'export', params, 0).request.query

describe('a request', () => {
  test('has the key and the parameters, encoded', () => {
    expect(client.request(open(), 'export', {}, 0).request).toMatchObject({
      method: 'GET',
      path: '/api/cashFlow',
      query: 'apikey=MySecret',
    })
    const { searchParams } = new URL(
      `http://x/?${query({ warehouseextid: 'СКЛАД 7&8', type: ['sale', 'return'], limit: 2 })}`,
    )
    expect(Object.fromEntries(searchParams)).toEqual({
      apikey: 'MySecret',
      warehouseextid: 'СКЛАД 7&8',
      type: 'sale,return',
      limit: '2',
    })
  })

  test('may have another key, or none', () => {
    expect(query({ apikey: 'other' })).toBe('apikey=other')
    expect(query({ apikey: null, lastid: 0 })).toBe('lastid=0')
  })

  test('with next asks for what is new, and lastid replaces that', () => {
    const session = open()
    expect(query({ next: true }, session)).toBe('apikey=MySecret&lastid=0')
    session.lastid = 375
    expect(query({ next: true }, session)).toContain('lastid=375')
    expect(query({ next: false }, session)).not.toContain('lastid')
    expect(query({ next: true, lastid: 3 }, session)).toContain('lastid=3')
    expect(query({ next: true, lastid: null }, session)).not.toContain('lastid')
  })

  test('that nobody knows is not sent', () => {
    expect(() => query({ terminal: 13 })).toThrow('Did you mean "terminalid"?')
    expect(() => client.request(open(), 'exports', {}, 0)).toThrow('Did you mean "export"?')
  })

  test('may be any', () => {
    const { request } = client.request(open(), 'request', { method: 'POST', path: '/x' }, 0)
    expect(request).toMatchObject({ method: 'POST', path: '/x', query: '' })
  })
})

const full = createLedger()
full.enter({ amount: '322.50', comment: 'ёлка & "Ко"', receipt: '363', user: '007' })
full.enter({ type: 'to_strongbox', amount: '0.05', terminal: 13, comment: ' ' })

describe('an answer', () => {
  const row = {
    id: 1,
    user_id: 1,
    user_login: '007',
    created_date: '2026-01-05 07:00:00',
    last_update_date: '2026-01-05 07:00:00',
    src_terminal_id: 13,
    dst_terminal_id: '',
    src_warehouse_id: 6,
    dst_warehouse_id: '',
    src_warehouse_ext_id: '',
    dst_warehouse_ext_id: '',
    type: 'sale',
    subtype: '',
    cash_before: 0,
    cash_after: 322.5,
    cash_change: 322.5,
    comment: 'ёлка & "Ко"',
    receipt_id: 363,
  }

  test.each([
    { format: 'xml', options: {} },
    { format: 'json', options: {} },
    { format: 'json', options: { 'json.numbers': 'number' } },
    { format: 'json', options: { 'json.transactions': 'object' } },
  ])('in $format with $options says the same', ({ format, options }) => {
    const ledger = createLedger(options)
    for (const { event } of full.rig.journal.events) {
      const { state } = ledger.rig.device('cashflow')
      ledger.rig.device('cashflow').device.evolve(state, event, 0)
    }
    const told = ledger.read({ format })
    expect(told).toMatchObject({ status: 200, success: 1, type: 'cashflow', count: 2 })
    const second = expect.objectContaining({ id: 2, comment: ' ' })
    expect(told).toMatchObject({ ids: [1, 2], lastid: 2 })
    expect(told['transactions']).toEqual([row, second])
    expect(ledger.read({ format, limit: 1 })).toMatchObject({ transactions: [row], lastid: 2 })
    expect(ledger.read({ format, next: true })).toMatchObject({ transactions: [], ids: [] })
    expect(ledger.read({ format, limit: 0 })).toMatchObject({
      success: 0,
      info: 'Неверное значение limit: 0',
      ids: [],
      lastid: 2,
    })
  })

  test('keeps the greatest id it has seen', () => {
    const session = open()
    expect(client.knows(session)).toEqual({ lastid: 0 })
    read('{"success":1,"count":2,"transactions":[{"id":"9"},{"id":7}]}', session)
    read('{"success":1,"count":1,"transactions":[{"id":3}]}', session)
    read('{"success":1,"count":2,"transactions":[{"id":"x"},{"id":{}},{"id":null}]}', session)
    expect(client.knows(session)).toEqual({ lastid: 9 })
  })

  test.each([
    { why: 'attributes', xml: '<root a="1"><success x="y">1</success><count>0</count></root>' },
    { why: 'CDATA', xml: '<root><success><![CDATA[1]]></success><count>0</count></root>' },
    {
      why: 'comments',
      xml: '<!-- x --><root><!-- <success>0</success> --><success>1</success></root>',
    },
    { why: 'numbers of characters', xml: '<root><success>&#49;</success></root>' },
    { why: 'the same in another base', xml: '<root><success>&#x31;</success></root>' },
  ])('may have $why', ({ xml }) => {
    expect(read(xml)).toMatchObject({ success: 1 })
  })

  test.each([
    { why: 'nothing', body: '' },
    { why: 'words', body: 'Service Unavailable' },
    { why: 'a page', body: '<html><body><h1>502</h1></body></html>' },
    { why: 'XML that broke off', body: '<root><success>1</success><count>1</count>' },
    { why: 'JSON that broke off', body: '{"success":1,"count":' },
    { why: 'a list', body: '[{"success":1}]' },
    { why: 'another root', body: '<roots><success>1</success></roots>' },
    { why: 'two words for success', body: '<root><success>1</success><success>1</success></root>' },
    { why: 'null', body: '{"success":null}' },
    {
      why: 'a document with entities of its own',
      body: '<!DOCTYPE root [<!ENTITY x "1">]><root><success>&x;</success></root>',
    },
    { why: 'deep nesting', body: `${'<root>'.repeat(500)}${'</root>'.repeat(500)}` },
  ])('that is $why says nothing of success', ({ body }) => {
    const told = read(body)
    expect(told).toMatchObject({ status: 200, body })
    expect(told['success']).toBeUndefined()
  })

  test('of any bytes is read without breaking', () => {
    const good = full.ask('')?.body ?? ''
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 10 }))
        .map(([at, length, text]) => good.slice(0, at) + text + good.slice(at + length)),
      fc.nat(good.length - 2).map((length) => good.slice(0, length)),
    )
    fc.assert(
      fc.property(body, (text) => {
        const session = open()
        read(text, session)
        expect(Number.isSafeInteger(session.lastid)).toBe(true)
      }),
    )
  })

  test('with a thousand entities is read like any other', () => {
    const ledger = createLedger()
    for (let i = 0; i < 100; i++) ledger.enter({ comment: '&'.repeat(20) })
    expect(ledger.read()).toMatchObject({ success: 1, count: 100, lastid: 100 })
  })
})
