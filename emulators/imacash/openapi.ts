/** What the tables do not say of the scripts: fields, parameters, replies, and samples. */
import type { Api, ApiContent, ApiOperation, ApiParameter, Schema } from '../../src/device/api.ts'
import { schemaOf } from '../../src/device/api.ts'
import { object, replySchemas, requestSchemas } from './openapi/schemas.ts'
import type { Operation } from './operations.ts'
import { operations as scripts } from './operations.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'

interface Script {
  readonly says?: string
  /** The name of its body's schema, and the document's sample of it. */
  readonly body?: readonly [schema: string, sample?: string]
  readonly query?: readonly ApiParameter[]
  /** What stands beside `"status": "ok"`: any of these. */
  readonly reply: readonly Schema[]
  readonly samples?: Readonly<Record<string, string>>
  readonly codes: readonly Code[]
}

const always: readonly Code[] = ['SERVER_ERROR', 'NO_TOKEN', 'BAD_TOKEN', 'BAD_FIELD']
const posted: readonly Code[] = [...always, 'BAD_JSON', 'MISSING_FIELD']
const dated: readonly Code[] = [...posted, 'BAD_DATE']
const counted: readonly Code[] = ['UNKNOWN_DENOMINATION', 'BAD_COUNT']
const ofPieces: readonly Code[] = [...dated, ...counted, 'UNKNOWN_CURRENCY']
const known: readonly Code[] = ['UNKNOWN_TRANSACTION', 'ALREADY_CONFIRMED', 'ALREADY_CANCELLED']

const done = schemaOf('Done')
const data = (schema: Schema) => object({ status: { const: 'ok' }, data: schema })
const list = (name: string) => data({ type: 'array', items: schemaOf(name) })

/** Of a repeated parameter PHP keeps the last; an empty one is taken for none (A15). */
function parameter(name: string, says: string, schema: Schema, example?: string): ApiParameter {
  const shown = example === undefined ? {} : { example }
  return { name, in: 'query', says, schema, mayBeEmpty: true, ...shown }
}
const id = { type: 'string', maxLength: 64 }
const day = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d([ T]\d\d:\d\d:\d\d)?$` }
const uuid = parameter('uuid', 'The machine; the last to speak, or all, unless given.', id)
const days = [
  parameter('from', 'The first day.', day, '2025-05-01'),
  parameter('to', 'The last day.', day, '2025-05-06'),
]
const transactionId: ApiParameter = {
  name: 'transaction_id',
  in: 'query',
  says: 'The sale.',
  required: true,
  schema: { ...id, minLength: 1 },
  example: 'TX123456789',
}

const sample = 'Solicitud'
const answer = 'Respuesta'

const table: Readonly<Record<Operation, Script>> = {
  handshake: {
    body: ['Handshake', '{ "token": "abcd1234xyz" }'],
    reply: [done],
    samples: { [answer]: '{ "status": "ok", "message": "Token válido" }' },
    codes: posted,
  },
  putinventory: {
    body: [
      'PutInventory',
      '{ "uuid": "123e4567-e89b-12d3-a456-426614174000", "nombre_maquina": "Caja Altea", "currency": "EUR", "datetime": "2025-05-06 14:00:00", "coins": { "0.01": 120, "0.02": 80 }, "bills": { "5": 10, "10": 5 } }',
    ],
    reply: [done],
    samples: { [answer]: '{ "status": "ok", "message": "Inventario recibido" }' },
    codes: ofPieces,
  },
  getinventory: {
    query: [uuid],
    reply: [data(schemaOf('Inventory')), done],
    codes: [...always, 'UNKNOWN_MACHINE'],
  },
  puttransaction: {
    says: 'Sent again with the same transaction_id it changes nothing (A5). With another method it cancels or pays out (A10, A11).',
    body: [
      'PutTransaction',
      '{ "transaction_id": "TX123456789", "amount": 7595, "user": "cajera1", "terminal": "Puesto1", "datetime": "2025-05-06 16:45:00", "method": "efectivo" }',
    ],
    reply: [done],
    codes: [...dated, ...known, 'UNKNOWN_METHOD', 'REPEATED_TRANSACTION'],
  },
  gettransaction: {
    says: 'Reading does not confirm: the same one is handed out until changestatustransaction.',
    reply: [object({ status: { const: 'ok' }, transaction: schemaOf('Transaction') }), done],
    samples: { 'O si no hay': '{ "status": "ok", "message": "Sin transacciones pendientes" }' },
    codes: always,
  },
  changestatustransaction: {
    body: [
      'ChangeStatusTransaction',
      '{ "transaction_id": "TX123456789", "denominations": { "5": 1, "10": 2 } }',
    ],
    reply: [done],
    codes: [...posted, ...counted, ...known],
  },
  statustransaction: {
    query: [transactionId],
    reply: [data(schemaOf('TransactionStatus'))],
    codes: [...always, 'MISSING_FIELD', 'UNKNOWN_TRANSACTION'],
  },
  listtransactions: {
    query: [
      parameter('status', 'Those of one status.', { enum: ['pendiente', 'leido', 'anulado'] }),
      ...days,
    ],
    reply: [list('ListedTransaction')],
    codes: [...always, 'BAD_DATE'],
  },
  putstatus: {
    body: [
      'PutStatus',
      '{ "uuid": "123e...", "status": "error_billete", "detail": "Atasco en validador", "datetime": "2025-05-06 17:30:00" }',
    ],
    reply: [done],
    codes: dated,
  },
  getstatus: {
    query: [{ ...uuid, example: '123e...' }],
    reply: [data(schemaOf('Condition')), done],
    codes: [...always, 'UNKNOWN_MACHINE'],
  },
  getalerts: { query: [uuid], reply: [list('Condition')], codes: always },
  putfill: {
    says: 'The document’s sample does not add up; a `total` that disagrees is accepted (A14).',
    body: [
      'PutFill',
      '{ "uuid": "123e...", "nombre_maquina": "Caja Central", "currency": "EUR", "datetime": "2025-05-06 19:15:00", "coins": { "0.01": 50, "0.10": 100 }, "bills": { "5": 20, "10": 10 }, "total": 20000, "user": "reponedor1" }',
    ],
    reply: [done],
    codes: ofPieces,
  },
  getfills: { query: [uuid, ...days], reply: [list('Fill')], codes: [...always, 'BAD_DATE'] },
  canceltransaction: { body: ['CancelTransaction'], reply: [done], codes: [...posted, ...known] },
}

function operationOf(name: Operation, options: Options): ApiOperation<Operation, Code> {
  const { says, body, query = [], reply, samples, codes } = table[name]
  const isOpen = name === 'handshake' && options['handshake.header'] === 'optional'
  const [schema = {}] = reply
  const json: ApiContent = {
    schema: reply.length === 1 ? schema : { anyOf: reply },
    ...(samples ? { examples: samples } : {}),
  }
  return {
    id: name,
    method: scripts[name].method,
    path: `/${name}.php`,
    operations: [name],
    ...(says === undefined ? {} : { says }),
    parameters: query,
    ...(body ? { body: { content: { 'application/json': contentOf(body) } } } : {}),
    replies: [{ status: 200, says: 'Done.', content: { 'application/json': json } }],
    codes,
    security: isOpen ? ['token', ''] : ['token'],
  }
}

function contentOf([name, text]: NonNullable<Script['body']>): ApiContent {
  const schema = schemaOf(name)
  return text === undefined ? { schema } : { schema, examples: { [sample]: text } }
}

export function describeApi(options: Options): Api<Operation, Code> {
  // Keys of the table itself.
  const names = Object.keys(scripts) as readonly Operation[]
  // A9.
  const isThere = (name: Operation) =>
    name !== 'canceltransaction' || options['cancel.by'] === 'script'
  return {
    says: 'Amounts are whole cents. One slash at the end of a path is ignored, fields that are not known are ignored, and bodies are read as JSON whatever their type says. Errors are assumed: no source shows one (A1, A2).',
    source: 'API REST – ImaCash, https://imaginaits.com/api-rest-imacash',
    security: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'Todas las peticiones deben incluir esta cabecera',
      },
    },
    schemas: { ...requestSchemas(options), ...replySchemas(options) },
    operations: names.filter(isThere).map((name) => operationOf(name, options)),
    strays: ['UNKNOWN_PATH', 'BAD_METHOD'],
    refusal: () => schemaOf('Error'),
  }
}
