/** What is said to the server and by it, as schemas; what no source states is assumed (A15). */
import type { Schema } from '../../../src/device/api.ts'
import { schemaOf } from '../../../src/device/api.ts'
import { currencyCodes } from '../machine/cash.ts'
import type { Options } from '../options.ts'
import { statusNames } from '../protocol/statuses.ts'

const CENTS_MAX = 1_000_000_000

type Properties = Readonly<Record<string, Schema>>

/** All of these fields are always there; those in `more` may be. */
export function object(required: Properties, more: Properties = {}): Schema {
  return {
    type: 'object',
    required: Object.keys(required),
    properties: { ...required, ...more },
  }
}

const id: Schema = { type: 'string', minLength: 1, maxLength: 64 }
const text: Schema = { type: 'string', maxLength: 200 }
const moment: Schema = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$` }
const cents = (minimum: number): Schema => ({
  type: 'integer',
  minimum,
  maximum: CENTS_MAX,
  description: 'Whole cents.',
})
const currency: Schema = { enum: currencyCodes }

/** As PHP has it, `null` is no value. */
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const said = {
  uuid: id,
  name: orNull(text),
  currency: orNull(currency),
  datetime: orNull({
    type: 'string',
    pattern: String.raw`^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$`,
    description: 'Local time; that of the server unless given.',
  }),
  // PHP writes an empty table as a list.
  pieces: { anyOf: [schemaOf('Pieces'), { type: 'array', maxItems: 0 }] },
}
const holds = { coins: orNull(said.pieces), bills: orNull(said.pieces) }
const coinsOrBills = { anyOf: [{ required: ['coins'] }, { required: ['bills'] }] }
const ofMachine = {
  nombre_maquina: said.name,
  currency: said.currency,
  datetime: said.datetime,
  ...holds,
}

/** What is sent. */
export function requestSchemas(options: Options): Properties {
  const bySign = [options['cancel.by'], options['cash-out.by']].includes('negative-amount')
  return {
    Handshake: object({ token: { type: 'string' } }),
    PutInventory: { ...object({ uuid: id }, ofMachine), ...coinsOrBills },
    PutTransaction: object(
      {
        transaction_id: id,
        amount: bySign ? { ...cents(-CENTS_MAX), not: { const: 0 } } : cents(1),
      },
      {
        user: orNull(text),
        terminal: orNull(text),
        datetime: said.datetime,
        method: orNull(methodOf(options)),
      },
    ),
    ChangeStatusTransaction: object({ transaction_id: id, denominations: said.pieces }),
    CancelTransaction: object({ transaction_id: id }),
    PutStatus: object(
      {
        uuid: id,
        status: {
          ...id,
          description: 'The gravest condition of the machine; "ok" words take it back.',
          examples: statusNames.map((name) => options[`status.${name}`]),
        },
      },
      { detail: orNull(text), datetime: said.datetime },
    ),
    PutFill: {
      ...object({ uuid: id }, { ...ofMachine, total: orNull(cents(0)), user: orNull(text) }),
      ...coinsOrBills,
    },
  }
}

function methodOf(options: Options): Schema {
  if (options['method.other'] === 'accept') return text
  const cancel = options['cancel.by'] === 'method' ? [options['cancel.method']] : []
  const cashOut = options['cash-out.by'] === 'method' ? [options['cash-out.method']] : []
  return {
    enum: ['efectivo', ...cancel, ...cashOut],
    description: 'Another word than "efectivo" cancels a sale (A10) or pays out (A11).',
  }
}

const transactionStatus: Schema = { enum: ['pendiente', 'leido', 'anulado'] }
const transaction = {
  transaction_id: id,
  amount: { type: 'integer', description: 'Whole cents.' },
  user: text,
  terminal: text,
  datetime: moment,
  method: text,
}
const pieces = schemaOf('Pieces')
const inventory = {
  uuid: id,
  nombre_maquina: text,
  currency,
  datetime: moment,
  coins: pieces,
  bills: pieces,
}

/** What is answered. */
export function replySchemas(options: Options): Properties {
  return {
    Pieces: {
      type: 'object',
      description: 'How many of each piece, by its value in whole units: "0.50", "5".',
      propertyNames: { pattern: String.raw`^\d{1,6}(\.\d{1,2})?$` },
      additionalProperties: { type: 'integer', minimum: 0, maximum: 100_000 },
    },
    Done: object({ status: { const: 'ok' }, message: { type: 'string' } }),
    Error: object({
      status: { const: options['error.word'] },
      message: { type: 'string', description: 'A text of the table, and what was wrong.' },
    }),
    Transaction: object(transaction),
    TransactionStatus: object({ status: transactionStatus, denominations: pieces }),
    ListedTransaction: object({
      ...transaction,
      status: transactionStatus,
      denominations: pieces,
    }),
    Inventory: object(inventory),
    Condition: object({ uuid: id, status: id, detail: text, datetime: moment }),
    Fill: object({ ...inventory, total: cents(0), user: text }),
  }
}
