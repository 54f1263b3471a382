/** The client of the ledger: every row once, in both formats, whatever befalls a page. */
import { describe, expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import { scriptedTransport } from '../../fixtures/scripted-transport.ts'
import type { CashflowOptions, MovementsParams } from './cashflow.ts'
import { createCashflowClient, expectDone, NotDoneError } from './cashflow.ts'
import { overRig } from './over-rig.ts'

function createReader(
  options: Readonly<Record<string, unknown>> = {},
  more: Partial<CashflowOptions> = {},
) {
  const ledger = createLedger(options)
  const client = createCashflowClient({
    apikey: 'MySecret',
    ...more,
    url: undefined,
    transport: overRig(ledger.rig, 'cashflow'),
  })
  return {
    ledger,
    client,
    async ids(params?: MovementsParams) {
      const ids = []
      for await (const { id } of client.movements(params)) ids.push(id)
      return ids
    },
  }
}

const formats = [{ format: 'xml' }, { format: 'json' }] as const

describe.each(formats)('in $format', ({ format }) => {
  test.each([
    { numbers: 'text', list: 'list' },
    { numbers: 'number', list: 'object' },
  ])('a page has ids and amounts as numbers, with $numbers in $list', async ({ numbers, list }) => {
    const options = { 'json.numbers': numbers, 'json.transactions': list }
    const { ledger, client } = createReader(options, { format })
    ledger.enter({ type: 'sale', amount: '322.50', receipt: '363', comment: 'a < b & "c"' })
    const { movements, count, lastid } = expectDone(await client.export())
    expect(movements).toEqual([
      {
        id: 1,
        user_id: 1,
        user_login: 'admin',
        created_date: expect.stringMatching(/^2026-01-05 /),
        last_update_date: expect.stringMatching(/^2026-01-05 /),
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
        comment: 'a < b & "c"',
        receipt_id: 363,
      },
    ])
    expect({ count, lastid }).toEqual({ count: 1, lastid: 1 })
  })

  test('all movements come once and in order, page by page', async () => {
    const { ledger, ids } = createReader({}, { format })
    for (let number = 1; number <= 7; number++) ledger.enter()
    expect(await ids({ pageSize: 3 })).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await ids({ sinceId: 5, pageSize: 1 })).toEqual([6, 7])
    expect(await ids({ sinceId: 7 })).toEqual([])
  })

  test.each([
    { fault: { fault: 'lose-reply' } },
    { fault: { fault: 'lose-request' } },
    { fault: { fault: 'cut-reply', bytes: 40 } },
    { fault: { fault: 'delay', delay: '31s' } },
    { fault: { fault: 'status', status: 502 } },
  ])('a page that is hit by $fault is asked for again', async ({ fault }) => {
    const { ledger, ids } = createReader({}, { format })
    for (let number = 1; number <= 5; number++) ledger.enter()
    ledger.rig.device('cashflow').arm({ ...fault, nth: 2 })
    expect(await ids({ pageSize: 2 })).toEqual([1, 2, 3, 4, 5])
  })

  test.each([
    { cause: 'key-revoked', code: 'WRONG_KEY', text: 'Неверный apikey' },
    { cause: 'server-error', code: 'SERVER_ERROR', text: 'Внутренняя ошибка сервера' },
  ])('$cause is refused with $code', async ({ cause, code, text }) => {
    const { ledger, client, ids } = createReader({}, { format })
    ledger.cause(cause)
    expect(await client.export()).toMatchObject({ kind: 'refused', code, wire: text, said: text })
    await expect(ids()).rejects.toThrow(NotDoneError)
    await expect(ids()).rejects.toMatchObject({ code })
  })
})

test('a filter names tills, shops, types and days', async () => {
  const { ledger, ids } = createReader()
  ledger.enter({ type: 'sale', terminal: 13 })
  ledger.enter({ type: 'income', terminal: 21 })
  ledger.enter({ type: 'outcome', terminal: 13, amount: '1' })
  expect(await ids({ terminalid: 13 })).toEqual([1, 3])
  expect(await ids({ warehouseid: 7 })).toEqual([2])
  expect(await ids({ type: 'income' })).toEqual([2])
  expect(await ids({ type: ['sale', 'outcome'] })).toEqual([1, 3])
  ledger.advance('25h')
  expect(await ids({ days: 1 })).toEqual([])
})

test('what is wrong with a parameter is said', async () => {
  const { client } = createReader()
  expect(await client.export({ limit: 0 })).toMatchObject({ code: 'BAD_LIMIT' })
  expect(await client.export({ days: 1.5 })).toMatchObject({ code: 'BAD_DAYS' })
  expect(await client.export({ terminalid: -1 })).toMatchObject({ code: 'BAD_ID' })
})

test('a server that counts all rows is read to the end as well', async () => {
  const { ledger, ids } = createReader({ 'count.of': 'all' })
  for (let number = 1; number <= 4; number++) ledger.enter()
  expect(await ids({ pageSize: 3 })).toEqual([1, 2, 3, 4])
})

const page = '{"success":1,"type":"cashflow","count":1,"transactions":[{"id":"7"}]}'

test('a server that gives one page for ever is not read for ever', async () => {
  const { transport } = scriptedTransport([200, page])
  const rows: unknown[] = []
  const all = (async () => {
    for await (const row of createCashflowClient({ apikey: 'a', transport }).movements())
      if (rows.push(row) > 1) break
  })()
  await expect(all).rejects.toThrow('Cannot read on: the server gives the page after 7 twice.')
  expect(rows).toHaveLength(1)
})

test.each([
  { why: 'a page of HTML', body: '<html><body>500</body></html>' },
  { why: 'nothing', body: '' },
  { why: 'a row without an id', body: page.replace('"id"', '"ix"') },
  { why: 'no count', body: page.replace('"count"', '"cnt"') },
])('$why is no page', async ({ body }) => {
  const { transport } = scriptedTransport([200, body])
  const client = createCashflowClient({ apikey: 'a', transport })
  expect(await client.export()).toMatchObject({ kind: 'unknown', how: 'unclear', tries: 3 })
})

test('a refusal in other words is unlisted', async () => {
  const { transport } = scriptedTransport([200, '{"success":0,"info":"Лицензия истекла"}'])
  const client = createCashflowClient({ apikey: 'a', transport })
  expect(await client.export()).toEqual({
    kind: 'unlisted',
    wire: 'Лицензия истекла',
    said: 'Лицензия истекла',
  })
})
