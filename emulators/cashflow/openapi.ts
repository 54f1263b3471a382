/** What the tables do not say of the export: parameters, rows, and the document’s sample. */
import type { Api, ApiContent, ApiParameter, Schema } from '../../src/device/api.ts'
import { schemaOf } from '../../src/device/api.ts'
import type { operations } from './operations.ts'
import { rowTypes } from './operations.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { encode } from './wire.ts'

/** In XML, as no source shows JSON. It is not well formed; the ledger's own is. */
const sample = `<?xml version="1.0" encoding="UTF-8"?>
<root>
	<success>1</success>
	<type>cashflow</type>
	<count>3</count>
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
</root>`

const whole: Schema = { type: 'integer', minimum: 0 }
const counting: Schema = { type: 'integer', minimum: 1 }

const stronger: Readonly<Record<string, readonly string[]>> = {
  warehouseid: ['terminalid'],
  warehouseextid: ['terminalid', 'warehouseid'],
}

const parameters: readonly ApiParameter[] = (
  [
    ['terminalid', 'ID кассы. Если не указан, то будут отданы данные по всем кассам', whole],
    [
      'warehouseid',
      'ID точки продаж (магазина), данные о которой надо получить. Будут отданы данные обо всех кассах этого магазина. Параметр игнорируется, если указан terminalid',
      whole,
    ],
    [
      'warehouseextid',
      'ID точки продаж во внешней системе (например, в 1С). Параметр игнорируется, если указан terminalid или warehouseid',
      { type: 'string' },
    ],
    [
      'type',
      'типы операций, которые надо вернуть. Полный перечень типов указан выше. Если необходимо вернуть данные о нескольких типах сразу, то можно указать их через запятую. Пример: income,outcome,collection',
      { type: 'string' },
      'income,outcome',
    ],
    [
      'lastid',
      'если указан, то возвращаются все денежные транзакции, которые были после указанного lastId. Используется для получения только новых данных с момента последнего обращения',
      whole,
    ],
    [
      'limit',
      'возвращает не более указанного количества записей. По умолчанию установлен лимит 100 записей',
      { ...counting, default: 100 },
    ],
    ['days', 'возвращает данные за последние количество дней.', counting, 2],
    ['format', 'xml или json', { enum: ['xml', 'json'], default: 'xml' }],
  ] as const
).map(([name, says, schema, example]) => ({
  name,
  in: 'query',
  says,
  schema,
  mayBeEmpty: true,
  ...(stronger[name] ? { ignoredBeside: stronger[name] } : {}),
  ...(example === undefined ? {} : { example }),
}))

const types = rowTypes.join('|')
/** Commas alone name no type, as if there was none. */
const listOfTypes = String.raw`^[\s,]*((${types})[\s,]*(,\s*(${types})[\s,]*)*)?$`

const says = {
  id: 'уникальный номер операции',
  user_id: 'ID пользователя, совершившего операцию',
  user_login: 'Логин пользователя, совершившего операцию',
  created_date: 'Дата создания операции',
  last_update_date: 'Дата обновления этой записи. Должна совпадать с created_date',
  src_terminal_id:
    'Уникальный идентификатор кассового рабочего места, откуда осуществлялось изъятие денег',
  dst_terminal_id:
    'Уникальный идентификатор кассового рабочего места, в которую осуществлено поступление денег',
  src_warehouse_id: 'Уникальный идентификатор точки продаж, откуда осуществлялось изъятие денег',
  dst_warehouse_id:
    'Уникальный идентификатор точки продаж, в которую осуществлено поступление денег',
  src_warehouse_ext_id: 'аналог src_warehouse_id, но хранит код точки продаж во внешней системе',
  dst_warehouse_ext_id: 'аналог dst_warehouse_id, но хранит код точки продаж во внешней системе',
  type: 'тип операции',
  subtype: 'подтип операции. Возможные значения зависят от настроек системы',
  cash_before: 'сумма наличных денег в кассе до операции',
  cash_after: 'сумма наличных денег в кассе после операции',
  cash_change: 'сальдо операции',
  comment: 'комментарий, который оставил продавец при осуществлении операции',
  receipt_id: 'ID чека. Заполняется для типов операций «продажа» и «возврат»',
} as const

const money: Schema = { type: 'string', pattern: String.raw`^-?\d+\.\d\d$` }
const moment: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$` }
const id: Schema = { type: 'string', pattern: String.raw`^\d*$` }
const texts: Readonly<Partial<Record<keyof typeof says, Schema>>> = {
  id: { type: 'string', pattern: String.raw`^\d+$` },
  created_date: moment,
  last_update_date: moment,
  type: { enum: rowTypes },
  cash_before: money,
  cash_after: money,
  cash_change: money,
  user_id: id,
  src_terminal_id: id,
  dst_terminal_id: id,
  src_warehouse_id: id,
  dst_warehouse_id: id,
}

/** Ids and amounts are texts, or numbers where the option has it so; nothing is empty (A10). */
function rowOf(asNumbers: boolean): Schema {
  const fields = Object.entries(says).map(([name, description]) => {
    const text = texts[name as keyof typeof says] ?? { type: 'string' } // A name of the table.
    const isNumber = asNumbers && (name === 'receipt_id' || text === money || text['pattern'])
    const schema = isNumber && text !== moment ? { type: ['number', 'string'] } : text
    return [name, { ...schema, description }]
  })
  return { type: 'object', required: Object.keys(says), properties: Object.fromEntries(fields) }
}

const success = (transactions: Schema, asText: boolean): Schema => ({
  type: 'object',
  required: ['success', 'type', 'count', 'transactions'],
  properties: {
    success: { const: asText ? '1' : 1 },
    type: { const: 'cashflow' },
    count: asText ? { type: 'string', pattern: String.raw`^\d+$` } : whole,
    transactions,
  },
  ...(asText ? { xml: { name: 'root' } } : {}),
})

function schemasOf(options: Options): Readonly<Record<string, Schema>> {
  const rows = (name: string) => ({ type: 'array', items: schemaOf(name) })
  const held = (list: Schema) => ({ type: 'object', properties: { transaction: list } })
  const json = rows('JsonTransaction')
  return {
    Transaction: rowOf(false),
    JsonTransaction: rowOf(options['json.numbers'] === 'number'),
    // An element of XML holds text.
    XmlExport: success(held(rows('Transaction')), true),
    JsonExport: success(options['json.transactions'] === 'list' ? json : held(json), false),
    Error: {
      type: 'object',
      required: ['success', 'info'],
      properties: {
        success: { enum: [0, '0'] },
        info: { type: 'string', description: 'A text of the table, and what was found wrong.' },
      },
      xml: { name: 'root' },
    },
  }
}

export function describeApi(options: Options): Api<keyof typeof operations, Code> {
  const content: Readonly<Record<string, ApiContent>> = {
    'text/xml': { schema: schemaOf('XmlExport'), examples: { 'Пример ответа': sample } },
    'application/json': { schema: schemaOf('JsonExport') },
  }
  const isStrict = options['type.unknown'] === 'reject'
  const asked = parameters.map((one) =>
    one.name === 'type' && isStrict ? { ...one, schema: { pattern: listOfTypes } } : one,
  )
  // Keys of the table itself.
  const codes = Object.keys(errors) as readonly Code[]
  const strays: readonly Code[] = ['UNKNOWN_PATH', 'BAD_METHOD']
  return {
    says: 'Rows stand in the order of their ids. One slash at the end of the path is ignored, and so are parameters that are not known; of a repeated one the last counts, and an empty one is none. What JSON looks like is assumed (A10).',
    source: 'API :: CashFlow, https://virtualpos.ru/wiki/doc:dev:api:cashflow',
    security: {
      apikey: { type: 'apiKey', in: 'query', name: 'apikey', description: 'The secret key.' },
    },
    schemas: schemasOf(options),
    operations: [
      {
        id: 'cashFlow',
        method: 'GET',
        path: '/api/cashFlow',
        operations: ['export'],
        says: `Types: ${rowTypes.join(', ')}.`,
        parameters: asked,
        replies: [{ status: 200, says: 'A page of rows.', content }],
        codes: codes.filter((code) => !strays.includes(code)),
        security: ['apikey'],
      },
    ],
    strays,
    refusal: (code) => (isPage(code, options) ? { type: 'string' } : schemaOf('Error')),
    replies: (code) =>
      (isPage(code, options) ? (['xml'] as const) : (['xml', 'json'] as const)).map((format) =>
        encode(
          { kind: 'answer', answer: { kind: 'no', format, problem: { kind: 'problem', code } } },
          options,
        ),
      ),
  }
}

/** A3. */
function isPage(code: Code, options: Options): boolean {
  return code === 'SERVER_ERROR' && options['error.internal'] === 'html'
}
