import { describe, expect, test } from 'vitest'
import { createLedger } from '../../fixtures/ledger.ts'
import { resolveOptions } from '../../src/device/options.ts'
import { minor } from '../../src/kernel/money.ts'
import { createCashflow } from './device.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import type { Row } from './state.ts'
import { encode } from './wire.ts'

/** The one of the document. */
const sample: Row = {
  id: 375,
  user: { id: 3, login: 'ivanov' },
  at: Date.UTC(2016, 8, 7, 16, 42, 42),
  terminal: 13,
  warehouse: 6,
  ext: '',
  type: 'sale',
  subtype: '',
  before: minor(43_700),
  after: minor(75_950),
  change: minor(32_250),
  comment: '',
  receipt: '363',
}

function say(rows: readonly Row[], format: 'xml' | 'json' = 'xml', given = {}, found = 3) {
  // The table's own values, as the shell hands them over.
  const options = resolveOptions(createCashflow(), given) as unknown as Options
  return encode({ kind: 'answer', answer: { kind: 'page', format, rows, found } }, options)
}

const fields = {
  id: '375',
  user_id: '3',
  user_login: 'ivanov',
  created_date: '2016-09-07 19:42:42',
  last_update_date: '2016-09-07 19:42:42',
  src_terminal_id: '13',
  dst_terminal_id: '',
  src_warehouse_id: '6',
  dst_warehouse_id: '',
  src_warehouse_ext_id: '',
  dst_warehouse_ext_id: '',
  type: 'sale',
  subtype: '',
  cash_before: '437.00',
  cash_after: '759.50',
  cash_change: '322.50',
  comment: '',
  receipt_id: '363',
}

describe('the envelope', () => {
  test('of the document’s sample is the document’s, but well formed', () => {
    expect(say([sample])).toEqual({
      status: 200,
      headers: { 'content-type': 'text/xml; charset=UTF-8' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
<root>
	<success>1</success>
	<type>cashflow</type>
	<count>1</count>
	<transactions>
		<transaction>
			<id>375</id>
			<user_id>3</user_id>
			<user_login>ivanov</user_login>
			<created_date>2016-09-07 19:42:42</created_date>
			<last_update_date>2016-09-07 19:42:42</last_update_date>
			<src_terminal_id>13</src_terminal_id>
			<dst_terminal_id/>
			<src_warehouse_id>6</src_warehouse_id>
			<dst_warehouse_id/>
			<src_warehouse_ext_id/>
			<dst_warehouse_ext_id/>
			<type>sale</type>
			<subtype/>
			<cash_before>437.00</cash_before>
			<cash_after>759.50</cash_after>
			<cash_change>322.50</cash_change>
			<comment/>
			<receipt_id>363</receipt_id>
		</transaction>
	</transactions>
</root>
`,
    })
  })

  test('without rows is short', () => {
    expect(say([]).body).toContain('<count>0</count>\n\t<transactions/>\n</root>')
    expect(JSON.parse(say([], 'json').body)).toEqual({
      success: 1,
      type: 'cashflow',
      count: 0,
      transactions: [],
    })
  })

  test('in JSON has the same fields in the same order', () => {
    const { headers, body } = say([sample], 'json')
    expect(headers).toEqual({ 'content-type': 'application/json; charset=UTF-8' })
    const head = { success: 1, type: 'cashflow', count: 1 }
    expect(body).toBe(JSON.stringify({ ...head, transactions: [fields] }))
  })

  test('in JSON holds the list or has numbers, as the options say', () => {
    const read = (given: object): unknown => JSON.parse(say([sample], 'json', given).body)
    expect(read({ 'json.transactions': 'object' })).toMatchObject({
      transactions: { transaction: [fields] },
    })
    const numbers = { id: 375, user_id: 3, src_terminal_id: 13, src_warehouse_id: 6 }
    const money = { cash_before: 437, cash_after: 759.5, cash_change: 322.5, receipt_id: 363 }
    expect(read({ 'json.numbers': 'number' })).toMatchObject({
      transactions: [{ ...fields, ...numbers, ...money }],
    })
  })

  test('counts its rows, or all there are', () => {
    expect(say([sample]).body).toContain('<count>1</count>')
    expect(say([sample], 'xml', { 'count.of': 'all' }).body).toContain('<count>3</count>')
  })

  test('writes local time and money that left', () => {
    const row = { ...sample, change: minor(-5), after: minor(-5) }
    const { body } = say([row], 'xml', { 'utc-offset': 600 })
    expect(body).toContain('<created_date>2016-09-08 02:42:42</created_date>')
    expect(body).toContain('<cash_after>-0.05</cash_after>')
    expect(body).toContain('<cash_change>-0.05</cash_change>')
  })

  test.each([
    { type: 'collection', sides: ['13', '', '6', '', 'A', ''] },
    { type: 'income', sides: ['13', '', '6', '', 'A', ''] },
    { type: 'to_strongbox', sides: ['13', '', '6', '6', 'A', 'A'] },
    { type: 'from_strongbox', sides: ['', '13', '6', '6', 'A', 'A'] },
  ] as const)('names the sides of $type', ({ type, sides }) => {
    const { body } = say([{ ...sample, type, ext: 'A' }], 'json')
    const [row]: readonly Record<string, string>[] = JSON.parse(body).transactions
    const names = ['terminal_id', 'warehouse_id', 'warehouse_ext_id']
    const found = names.flatMap((name) => [row?.[`src_${name}`], row?.[`dst_${name}`]])
    expect(found).toEqual(sides)
  })
})

describe('a refusal', () => {
  test.each<{ query: string; code: Code; info: string }>([
    { query: 'apikey=', code: 'NO_KEY', info: 'Не указан apikey' },
    { query: 'apikey=mysecret', code: 'WRONG_KEY', info: 'Неверный apikey' },
    { query: 'apikey=+MySecret', code: 'WRONG_KEY', info: 'Неверный apikey' },
    { query: 'apikey=x&format=json&limit=0', code: 'WRONG_KEY', info: 'Неверный apikey' },
    { query: 'format=JSON&lastid=x', code: 'UNKNOWN_FORMAT', info: 'Неизвестный формат: JSON' },
    { query: 'terminalid=x', code: 'BAD_ID', info: 'Ожидается целое число: terminalid' },
    { query: 'warehouseid=1,2&type=x', code: 'BAD_ID', info: 'Ожидается целое число: warehouseid' },
    { query: 'lastid=-1&limit=0', code: 'BAD_ID', info: 'Ожидается целое число: lastid' },
    { query: 'type=Sale', code: 'UNKNOWN_TYPE', info: 'Неизвестный тип операции: Sale' },
    {
      query: 'type=sale;return',
      code: 'UNKNOWN_TYPE',
      info: 'Неизвестный тип операции: sale;return',
    },
    { query: 'type=%00%26', code: 'UNKNOWN_TYPE', info: 'Неизвестный тип операции: \ufffd&' },
    { query: 'type=x&limit=0', code: 'UNKNOWN_TYPE', info: 'Неизвестный тип операции: x' },
    { query: 'limit=0&days=0', code: 'BAD_LIMIT', info: 'Неверное значение limit: 0' },
    { query: 'limit=-5', code: 'BAD_LIMIT', info: 'Неверное значение limit: -5' },
    { query: 'limit=1.5', code: 'BAD_LIMIT', info: 'Неверное значение limit: 1.5' },
    { query: 'limit=1e2', code: 'BAD_LIMIT', info: 'Неверное значение limit: 1e2' },
    { query: 'limit=%D9%A3', code: 'BAD_LIMIT', info: 'Неверное значение limit: ٣' },
    { query: 'days=0', code: 'BAD_DAYS', info: 'Неверное значение days: 0' },
    { query: 'days=20160907T', code: 'BAD_DAYS', info: 'Неверное значение days: 20160907T' },
  ])('of $query is $code', ({ query, code, info }) => {
    for (const format of ['xml', 'json'] as const) {
      const ledger = createLedger()
      const asked = query.includes('format=') ? query : `${query}&format=${format}`
      const reply = ledger.ask(asked)
      const isJson = asked.includes('format=json')
      expect(reply?.status).toBe(200)
      expect(reply?.headers['content-type']).toContain(isJson ? 'application/json' : 'text/xml')
      const escaped = info.replace('&', '&amp;')
      expect(reply?.body).toBe(
        isJson
          ? JSON.stringify({ success: 0, info })
          : `<?xml version="1.0" encoding="UTF-8"?>\n<root>\n\t<success>0</success>\n\t<info>${escaped}</info>\n</root>\n`,
      )
      expect(ledger.rig.journal.exchanges().at(-1)?.refusal).toBe(code)
    }
  })

  test.each([
    { path: '/api/cashflow', method: 'GET', code: 'UNKNOWN_PATH', status: 404 },
    { path: '/api/cashFlow/1', method: 'POST', code: 'UNKNOWN_PATH', status: 404 },
    { path: '/', method: 'GET', code: 'UNKNOWN_PATH', status: 404 },
    { path: '/api/cashFlow', method: 'POST', code: 'BAD_METHOD', status: 200 },
    { path: '/api/cashFlow/', method: 'HEAD', code: 'BAD_METHOD', status: 200 },
  ])('of $method $path is $code', ({ path, method, code, status }) => {
    const ledger = createLedger()
    const reply = ledger.ask('apikey=x&format=json', method, path)
    expect(reply?.status).toBe(status)
    expect(JSON.parse(reply?.body ?? '')).toMatchObject({ success: 0 })
    expect(ledger.rig.journal.exchanges().at(-1)?.refusal).toBe(code)
  })

  test('has an HTTP status of its own where options say so', () => {
    const ledger = createLedger({ profile: 'http' })
    const statusOf = (query: string, method = 'GET') => ledger.ask(query, method)?.status
    expect(statusOf('')).toBe(200)
    expect(statusOf('', 'POST')).toBe(errors.BAD_METHOD.status)
    expect(statusOf('apikey=')).toBe(401)
    expect(statusOf('apikey=x')).toBe(403)
    expect(statusOf('limit=0')).toBe(400)
    ledger.cause('server-error')
    expect(statusOf('')).toBe(500)
  })

  test('of a broken server is an envelope, or a page', () => {
    const ledger = createLedger()
    ledger.cause('server-error')
    expect(ledger.ask('')).toMatchObject({
      status: 200,
      body: expect.stringContaining('<info>Внутренняя ошибка сервера</info>'),
    })
    const other = createLedger({ 'error.internal': 'html' })
    other.cause('server-error')
    expect(other.ask('format=json')).toMatchObject({
      status: 500,
      headers: { 'content-type': 'text/html; charset=UTF-8' },
      body: expect.stringContaining('<h1>500 Internal Server Error</h1>'),
    })
  })
})
