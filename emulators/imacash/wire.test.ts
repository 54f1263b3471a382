import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileRequests } from '../../fixtures/hostile-requests.ts'
import type { WireRequest } from '../../src/device/contract.ts'
import type { Operation } from './operations.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import { options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { decode, encode } from './wire.ts'

// Every option of the table has a default of its own kind.
const defaults = Object.fromEntries(
  Object.entries(options).map(([name, field]) => [name, field.default]),
) as unknown as Options

const bytes = (text: string) => new TextEncoder().encode(text)

function requestFor(operation: Operation, sent: unknown = {}): WireRequest {
  const isPost = operations[operation].method === 'POST'
  const text = typeof sent === 'string' ? sent : isPost ? JSON.stringify(sent) : queryOf(sent)
  return {
    method: operations[operation].method,
    path: `/${operation}.php`,
    query: isPost ? '' : text,
    headers: { authorization: 'Bearer abcd1234xyz' },
    body: bytes(isPost ? text : ''),
  }
}

const queryOf = (sent: unknown) =>
  Object.entries(Object(sent))
    .map((pair) => pair.map((one) => encodeURIComponent(String(one))).join('='))
    .join('&')

const asked = (request: WireRequest, chosen: Partial<Options> = {}) => {
  const { command } = decode(request, { ...defaults, ...chosen })
  return command.kind === 'call' ? command.ask : command
}

const read = (operation: Operation, sent?: unknown, chosen: Partial<Options> = {}) =>
  asked(requestFor(operation, sent), chosen)

const uuid = '123e4567-e89b-12d3-a456-426614174000'
const sale = { transaction_id: 'TX1', amount: 7595 }
const order = {
  id: 'TX1',
  amount: 7595,
  user: '',
  terminal: '',
  datetime: '',
  method: 'efectivo',
}
const inventory = { uuid, name: '', currency: 'EUR', datetime: '', coins: {}, bills: {} }
const fill = { ...inventory, user: '', total: 0 }
const noDays = { from: undefined, to: undefined }
const negative = { 'cancel.by': 'negative-amount' } as const
const long = (length: number) => 'x'.repeat(length)

describe('the samples of the document', () => {
  test.each<{ operation: Operation; sent: unknown; ask: unknown }>([
    { operation: 'handshake', sent: { token: 'abcd1234xyz' }, ask: { token: 'abcd1234xyz' } },
    {
      operation: 'putinventory',
      sent: {
        uuid,
        nombre_maquina: 'Caja Altea',
        currency: 'EUR',
        datetime: '2025-05-06 14:00:00',
        coins: { '0.01': 120, '0.02': 80 },
        bills: { '5': 10, '10': 5 },
      },
      ask: {
        kind: 'put-inventory',
        inventory: {
          uuid,
          name: 'Caja Altea',
          currency: 'EUR',
          datetime: '2025-05-06 14:00:00',
          coins: { 1: 120, 2: 80 },
          bills: { 500: 10, 1000: 5 },
        },
      },
    },
    { operation: 'getinventory', sent: {}, ask: { kind: 'get-inventory', uuid: undefined } },
    {
      operation: 'puttransaction',
      sent: {
        transaction_id: 'TX123456789',
        amount: 7595,
        user: 'cajera1',
        terminal: 'Puesto1',
        datetime: '2025-05-06 16:45:00',
        method: 'efectivo',
      },
      ask: {
        kind: 'put-transaction',
        order: {
          id: 'TX123456789',
          amount: 7595,
          user: 'cajera1',
          terminal: 'Puesto1',
          datetime: '2025-05-06 16:45:00',
          method: 'efectivo',
        },
      },
    },
    { operation: 'gettransaction', sent: {}, ask: { kind: 'get-transaction', isOwn: false } },
    {
      operation: 'changestatustransaction',
      sent: { transaction_id: 'TX123456789', denominations: { '5': 1, '10': 2 } },
      ask: { kind: 'confirm', id: 'TX123456789', denominations: { 500: 1, 1000: 2 } },
    },
    {
      operation: 'statustransaction',
      sent: { transaction_id: 'TX123456789' },
      ask: { kind: 'transaction-status', id: 'TX123456789' },
    },
    {
      operation: 'listtransactions',
      sent: { status: 'leido', from: '2025-05-01', to: '2025-05-06' },
      ask: { kind: 'transactions', status: 'leido', days: { from: '2025-05-01', to: '2025-05-06' } },
    },
    {
      operation: 'putstatus',
      sent: {
        uuid,
        status: 'error_billete',
        detail: 'Atasco en validador',
        datetime: '2025-05-06 17:30:00',
      },
      ask: {
        kind: 'put-status',
        condition: {
          uuid,
          status: 'error_billete',
          detail: 'Atasco en validador',
          datetime: '2025-05-06 17:30:00',
        },
      },
    },
    { operation: 'getstatus', sent: { uuid }, ask: { kind: 'get-status', uuid } },
    { operation: 'getalerts', sent: {}, ask: { kind: 'alerts', uuid: undefined } },
    {
      operation: 'putfill',
      sent: {
        uuid,
        nombre_maquina: 'Caja Central',
        currency: 'EUR',
        datetime: '2025-05-06 19:15:00',
        coins: { '0.01': 50, '0.10': 100 },
        bills: { '5': 20, '10': 10 },
        total: 20000,
        user: 'reponedor1',
      },
      ask: {
        kind: 'put-fill',
        fill: {
          uuid,
          name: 'Caja Central',
          currency: 'EUR',
          datetime: '2025-05-06 19:15:00',
          coins: { 1: 50, 10: 100 },
          bills: { 500: 20, 1000: 10 },
          total: 20000,
          user: 'reponedor1',
        },
      },
    },
    { operation: 'getfills', sent: {}, ask: { kind: 'fills', uuid: undefined, days: noDays } },
  ])('are read: $operation', ({ operation, sent, ask }) => {
    const decoded = decode(requestFor(operation, sent), defaults)
    expect(decoded).toMatchObject({ operation, command: { kind: 'call', token: 'abcd1234xyz' } })
    expect(read(operation, sent)).toMatchObject(Object(ask))
    expect(decoded.command).toHaveProperty('isHandshake', operation === 'handshake')
  })
})

describe('the server reads', () => {
  const put = (more: object, chosen?: Partial<Options>) =>
    read('puttransaction', { ...sale, ...more }, chosen)
  const status = (more: object) => read('putstatus', { uuid, status: 'ok', ...more })
  const filled = (more: object) => read('putfill', { uuid, coins: {}, ...more })
  const told = (more: object, chosen?: Partial<Options>) =>
    read('putinventory', { uuid, ...more }, chosen)

  test.each<{ why: string; ask: unknown; as: unknown }>([
    { why: 'a sale of two fields', ask: put({}), as: { order } },
    { why: 'fields it does not know', ask: put({ iva: 21, __proto__: 1 }), as: { order } },
    { why: 'null as nothing', ask: put({ user: null, datetime: null }), as: { order } },
    { why: 'the smallest sale', ask: put({ amount: 1 }), as: { order: { amount: 1 } } },
    { why: 'the largest sale', ask: put({ amount: 1e9 }), as: { order: { amount: 1e9 } } },
    {
      why: 'an amount below zero where that cancels',
      ask: put({ amount: -1e9 }, negative),
      as: { order: { amount: -1e9 } },
    },
    {
      why: 'an amount below zero where that pays out',
      ask: put({ amount: -1 }, { 'cash-out.by': 'negative-amount' }),
      as: { order: { amount: -1 } },
    },
    {
      why: 'an id of 64 letters',
      ask: put({ transaction_id: long(64) }),
      as: { order: { id: long(64) } },
    },
    {
      why: 'letters beyond the first plane, each as one',
      ask: put({ transaction_id: '😀'.repeat(64), user: '😀'.repeat(200) }),
      as: { order: { id: '😀'.repeat(64) } },
    },
    { why: 'a text of 200', ask: put({ user: long(200) }), as: { order: { user: long(200) } } },
    { why: 'an empty text', ask: put({ terminal: '' }), as: { order: { terminal: '' } } },
    { why: 'a text of two lines', ask: status({ detail: 'a\nb' }), as: { condition: { detail: 'a\nb' } } },
    {
      why: 'the 29th of February of a leap year',
      ask: put({ datetime: '2024-02-29 23:59:59' }),
      as: { order: { datetime: '2024-02-29 23:59:59' } },
    },
    {
      why: 'the 29th of February of 2000',
      ask: put({ datetime: '2000-02-29 00:00:00' }),
      as: { order: { datetime: '2000-02-29 00:00:00' } },
    },
    {
      why: 'a date with a T',
      ask: put({ datetime: '2025-05-06T16:45:00' }),
      as: { order: { datetime: '2025-05-06 16:45:00' } },
    },
    {
      why: 'the method of a cancellation',
      ask: put({ method: 'anulacion' }),
      as: { order: { method: 'anulacion' } },
    },
    {
      why: 'the method of a payment out, as it is set',
      ask: put({ method: 'retirada' }, { 'cash-out.method': 'retirada' }),
      as: { order: { method: 'retirada' } },
    },
    {
      why: 'any method where that is allowed',
      ask: put({ method: 'tarjeta' }, { 'method.other': 'accept' }),
      as: { order: { method: 'tarjeta' } },
    },
    {
      why: 'the currency of the machine where none is named',
      ask: told({ coins: { '0.25': 1 } }, { currency: 'USD' }),
      as: { inventory: { currency: 'USD', coins: { 25: 1 } } },
    },
    {
      why: 'another currency than that of the machine',
      ask: told({ currency: 'MXN', bills: { 1000: 1 } }),
      as: { inventory: { currency: 'MXN', bills: { 100_000: 1 } } },
    },
    { why: 'coins alone', ask: told({ coins: { '2.00': 7 } }), as: { inventory: { coins: { 200: 7 } } } },
    { why: 'notes alone', ask: told({ bills: { 500: 1 } }), as: { inventory: { bills: { 50_000: 1 } } } },
    { why: 'an empty list as no pieces', ask: told({ coins: [] }), as: { inventory } },
    {
      why: 'no count of nothing',
      ask: told({ coins: { '0.50': 0, '0.2': 100_000 } }),
      as: { inventory: { coins: { 20: 100_000 } } },
    },
    { why: 'the sum where no total is sent', ask: filled({ bills: { 5: 2 } }), as: { fill: { total: 1000 } } },
    { why: 'a total of nothing', ask: filled({ total: -0 }), as: { fill } },
    {
      why: 'coins and notes paid in',
      ask: read('changestatustransaction', {
        transaction_id: 'TX1',
        denominations: { '0.5': 1, 20: 1 },
      }),
      as: { denominations: { 50: 1, 2000: 1 } },
    },
    {
      why: 'the last of a doubled parameter',
      ask: read('getstatus', 'uuid=a&uuid=b'),
      as: { uuid: 'b' },
    },
    {
      why: 'an empty parameter as none',
      ask: read('listtransactions', 'status=&from=&to'),
      as: { status: undefined, days: noDays },
    },
    {
      why: 'a day with a time, which counts for nothing',
      ask: read('getfills', 'from=2025-05-06+23:00:00&to=2025-05-06T01%3A00%3A00'),
      as: { days: { from: '2025-05-06', to: '2025-05-06' } },
    },
    {
      why: 'the status of the cancelled',
      ask: read('listtransactions', 'status=anulado'),
      as: { status: 'anulado' },
    },
    {
      why: 'a cancellation where there is a script for it',
      ask: read('canceltransaction', { transaction_id: 'TX1' }, { 'cancel.by': 'script' }),
      as: { kind: 'cancel', id: 'TX1' },
    },
    {
      why: 'a body with a mark of its byte order',
      ask: read('puttransaction', `\ufeff${JSON.stringify(sale)}`),
      as: { order },
    },
    {
      why: 'a body whatever it is said to be',
      ask: asked({
        ...requestFor('puttransaction', sale),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      as: { order },
    },
    {
      why: 'who asks, where that is the machine inside',
      ask: asked({ ...requestFor('gettransaction'), headers: { 'x-tillrig-sender': 'recycler' } }),
      as: { kind: 'get-transaction', isOwn: true },
    },
  ])('$why', ({ ask, as }) => {
    expect(ask).toMatchObject(Object(as))
    expect(ask).not.toHaveProperty('code')
  })

  test('a total of nothing as one that JSON gives back', () => {
    const { fill: made } = read('putfill', `{"uuid":"m","coins":{},"total":-0}`) as {
      fill?: { total: number }
    } // What a fill is read as.
    expect(made?.total).toBe(0)
  })
})

interface Refused {
  readonly why: string
  readonly operation: Operation
  readonly sent: unknown
  readonly code: Code
  readonly detail: string
  readonly chosen?: Partial<Options>
}

const put = (why: string, more: object, code: Code, detail: string, chosen = {}): Refused => ({
  why,
  operation: 'puttransaction',
  sent: { ...sale, ...more },
  code,
  detail,
  chosen,
})
const body = (why: string, sent: string, detail: string): Refused => ({
  why,
  operation: 'puttransaction',
  sent,
  code: 'BAD_JSON',
  detail,
})
const missing = (operation: Operation, sent: unknown, detail: string, chosen = {}): Refused => ({
  why: `${operation} without ${detail}`,
  operation,
  sent,
  code: 'MISSING_FIELD',
  detail,
  chosen,
})
const date = (sent: unknown): Refused => ({
  ...put(
    `the date ${String(sent)}`,
    { datetime: sent },
    'BAD_DATE',
    `datetime debe existir y escribirse AAAA-MM-DD HH:MM:SS; llegó '${String(sent)}'`,
  ),
})
const day = (query: string, detail: string): Refused => ({
  why: `the days ${query}`,
  operation: 'listtransactions',
  sent: query,
  code: 'BAD_DATE',
  detail,
})
const pieces = (why: string, more: object, code: Code, detail: string): Refused => ({
  why,
  operation: 'putinventory',
  sent: { uuid, ...more },
  code,
  detail,
})
const count = (sent: unknown, came: string): Refused =>
  pieces(
    `a count of ${JSON.stringify(sent)}`,
    { coins: { '0.5': sent } },
    'BAD_COUNT',
    `coins debe contar 0.50 de 0 a 100000; llegó ${came}`,
  )
const amount = (sent: unknown, came: string): Refused =>
  put(
    `an amount of ${JSON.stringify(sent)}`,
    { amount: sent },
    'BAD_FIELD',
    `amount debe ser un número entero de céntimos de 1 a 1000000000; llegó ${came}`,
  )
const id = (sent: unknown, detail: string): Refused =>
  put(`the id ${JSON.stringify(sent)}`, { transaction_id: sent }, 'BAD_FIELD', detail)
const printable = 'transaction_id debe tener de 1 a 64 caracteres imprimibles'
const text = (operation: Operation, name: string, sent: object): Refused => ({
  why: `${name} of 201 letters in ${operation}`,
  operation,
  sent: { ...sent, [name]: long(201) },
  code: 'BAD_FIELD',
  detail: `${name} debe ser un texto de hasta 200 caracteres; llegó '${long(59)}…'`,
})
const total = (sent: unknown, came: string): Refused => ({
  why: `a total of ${JSON.stringify(sent)}`,
  operation: 'putfill',
  sent: { uuid, coins: {}, total: sent },
  code: 'BAD_FIELD',
  detail: `total debe ser un número entero de 0 a 1000000000; llegó ${came}`,
})

const nested = `{"transaction_id":"TX1","amount":${'['.repeat(50_000)}${']'.repeat(50_000)}}`

describe('the server refuses', () => {
  test.each<Refused>([
    body('an empty body', '', 'el cuerpo está vacío'),
    body('a blank body', ' \r\n', 'el cuerpo está vacío'),
    body('half a body', '{"transaction_id":', 'el cuerpo no es JSON en UTF-8'),
    body('a form', 'transaction_id=TX1&amount=1', 'el cuerpo no es JSON en UTF-8'),
    body('a list', '[]', 'el cuerpo no es un objeto'),
    body('null', 'null', 'el cuerpo no es un objeto'),
    body('a number', '5', 'el cuerpo no es un objeto'),

    missing('handshake', {}, 'token'),
    missing('puttransaction', { amount: 1 }, 'transaction_id'),
    missing('puttransaction', { transaction_id: 'TX1' }, 'amount'),
    missing('changestatustransaction', { denominations: {} }, 'transaction_id'),
    missing('changestatustransaction', { transaction_id: 'TX1' }, 'denominations'),
    missing('canceltransaction', {}, 'transaction_id', { 'cancel.by': 'script' }),
    missing('statustransaction', '', 'transaction_id'),
    missing('putstatus', { status: 'ok' }, 'uuid'),
    missing('putstatus', { uuid }, 'status'),
    missing('putinventory', { coins: {} }, 'uuid'),
    missing('putinventory', { uuid }, 'coins o bills'),
    missing('putfill', { bills: {} }, 'uuid'),
    missing('putfill', { uuid, total: 5 }, 'coins o bills'),
    put('null for what it needs', { amount: null }, 'MISSING_FIELD', 'amount'),
    put('what is missing before what is wrong', { transaction_id: 5, amount: null }, 'MISSING_FIELD', 'amount'),

    { why: 'a token that is a number', operation: 'handshake', sent: { token: 1234 }, code: 'BAD_FIELD', detail: 'token debe ser un texto' },
    id('', `${printable}; llegó ''`),
    id('  ', `${printable}; llegó '  '`),
    id('a\tb', `${printable}; llegó 'a\tb'`),
    id('a\ud800', `${printable}; llegó 'a\ud800'`),
    id(long(65), `${printable}; llegó '${long(59)}…'`),
    id('😀'.repeat(65), `${printable}; llegó '${'😀'.repeat(59)}…'`),
    id(5, 'transaction_id debe ser un texto; llegó 5'),
    amount('75,95', "'75,95'"),
    amount('7595', "'7595'"),
    amount(75.95, '75.95'),
    amount(0, '0'),
    amount(-1, '-1'),
    amount(1_000_000_001, '1000000001'),
    amount(true, 'true'),
    amount({ value: 1 }, 'un objeto'),
    { ...amount([], 'una lista'), why: 'an amount nested without end', sent: nested },
    put(
      'an amount of 0 where it may be below',
      { amount: 0 },
      'BAD_FIELD',
      'amount debe ser un número entero de céntimos de -1000000000 a 1000000000, salvo 0; llegó 0',
      negative,
    ),
    put('a user that is a list', { user: [] }, 'BAD_FIELD', 'user debe ser un texto; llegó una lista'),
    put('half a letter', { user: '\udc00' }, 'BAD_FIELD', "user debe ser un texto de hasta 200 caracteres; llegó '\udc00'"),
    text('puttransaction', 'user', sale),
    text('puttransaction', 'terminal', sale),
    text('putstatus', 'detail', { uuid, status: 'ok' }),
    text('putinventory', 'nombre_maquina', { uuid, coins: {} }),
    text('putfill', 'user', { uuid, coins: {} }),
    put('a method that is a number', { method: 1 }, 'BAD_FIELD', 'method debe ser un texto; llegó 1'),
    put('a date that is a number', { datetime: 20250506 }, 'BAD_FIELD', 'datetime debe ser un texto; llegó 20250506'),
    { why: 'a word of 65 letters', operation: 'putstatus', sent: { uuid, status: long(65) }, code: 'BAD_FIELD', detail: `status debe tener de 1 a 64 caracteres imprimibles; llegó '${long(59)}…'` },
    { why: 'an empty uuid', operation: 'putstatus', sent: { uuid: '', status: 'ok' }, code: 'BAD_FIELD', detail: "uuid debe tener de 1 a 64 caracteres imprimibles; llegó ''" },
    { why: 'a long uuid in the query', operation: 'getalerts', sent: { uuid: long(65) }, code: 'BAD_FIELD', detail: `uuid debe tener de 1 a 64 caracteres imprimibles; llegó '${long(59)}…'` },
    { why: 'a status there is not', operation: 'listtransactions', sent: 'status=pagado', code: 'BAD_FIELD', detail: "status debe ser pendiente, leido, anulado; llegó 'pagado'" },
    { why: 'broken percent-encoding', operation: 'getstatus', sent: 'uuid=%zz', code: 'BAD_FIELD', detail: 'los parámetros no se pueden descodificar' },
    { why: 'bytes that are not UTF-8 in the query', operation: 'getstatus', sent: 'uuid=%ff', code: 'BAD_FIELD', detail: 'los parámetros no se pueden descodificar' },
    pieces('coins that are a list', { coins: [5] }, 'BAD_FIELD', 'coins debe ser un objeto de valores y cantidades; llegó una lista'),
    pieces('coins that are a text', { coins: 'x' }, 'BAD_FIELD', "coins debe ser un objeto de valores y cantidades; llegó 'x'"),
    pieces('one coin in two spellings', { coins: { '0.5': 0, '0.50': 1 } }, 'BAD_FIELD', "coins repite el valor 0.50; llegó '0.50'"),
    total(-1, '-1'),
    total(1.5, '1.5'),
    total('200', "'200'"),
    total(1_000_000_001, '1000000001'),

    ...['2025-02-30 10:00:00', '2025-02-29 10:00:00', '1900-02-29 10:00:00', '2025-04-31 10:00:00'].map(date),
    ...['2025-13-01 10:00:00', '2025-00-01 10:00:00', '2025-01-00 10:00:00', '0000-01-01 10:00:00'].map(date),
    ...['2025-01-01 24:00:00', '2025-01-01 10:60:00', '2025-01-01 10:00:60', '2025-01-01'].map(date),
    ...['06/05/2025 10:00:00', '2025-5-6 10:00:00', '2025-01-01 10:00', '2025-01-01T10:00:00Z', ''].map(date),
    day('from=2025-02-30', "from debe existir y escribirse AAAA-MM-DD; llegó '2025-02-30'"),
    day('to=ayer', "to debe existir y escribirse AAAA-MM-DD; llegó 'ayer'"),
    day('from=2025-05-01+25:00:00', "from debe existir y escribirse AAAA-MM-DD; llegó '2025-05-01 25:00:00'"),
    day('from=2025-05-02&to=2025-05-01', 'from no puede ser posterior a to (2025-05-02, 2025-05-01)'),

    pieces('euros by their name', { currency: 'euros', bills: { 5: 1 } }, 'UNKNOWN_CURRENCY', "currency debe ser EUR, USD, GBP, MXN; llegó 'euros'"),
    pieces('a currency every object has', { currency: 'constructor', bills: {} }, 'UNKNOWN_CURRENCY', "currency debe ser EUR, USD, GBP, MXN; llegó 'constructor'"),
    pieces('a currency that is a number', { currency: 978, bills: {} }, 'BAD_FIELD', 'currency debe ser un texto; llegó 978'),

    pieces('a note there is not', { bills: { 7: 1 } }, 'UNKNOWN_DENOMINATION', "bills no admite ese valor en EUR; llegó '7'"),
    pieces('a note among the coins', { coins: { 5: 1 } }, 'UNKNOWN_DENOMINATION', "coins no admite ese valor en EUR; llegó '5'"),
    pieces('a coin among the notes', { bills: { 2: 1 } }, 'UNKNOWN_DENOMINATION', "bills no admite ese valor en EUR; llegó '2'"),
    pieces('a coin of another currency', { coins: { '0.25': 1 } }, 'UNKNOWN_DENOMINATION', "coins no admite ese valor en EUR; llegó '0.25'"),
    pieces('a key every object has', JSON.parse('{"coins":{"__proto__":1}}'), 'UNKNOWN_DENOMINATION', "coins no admite ese valor en EUR; llegó '__proto__'"),
    pieces('a key too long to tell', { coins: { [long(61)]: 1 } }, 'UNKNOWN_DENOMINATION', `coins no admite ese valor en EUR; llegó '${long(59)}…'`),
    pieces('a piece there is not before its count', { coins: { 50: -1 } }, 'UNKNOWN_DENOMINATION', "coins no admite ese valor en EUR; llegó '50'"),
    { why: 'a piece there is not in a confirmation', operation: 'changestatustransaction', sent: { transaction_id: 'TX1', denominations: { 3: 1 } }, code: 'UNKNOWN_DENOMINATION', detail: "denominations no admite ese valor en EUR; llegó '3'" },

    count(-1, '-1'),
    count(1.5, '1.5'),
    count('5', "'5'"),
    count(100_001, '100001'),
    count(null, 'null'),

    put('a card sale', { method: 'tarjeta' }, 'UNKNOWN_METHOD', "method debe ser efectivo, anulacion, pago; llegó 'tarjeta'"),
    put('no word at all', { method: '' }, 'UNKNOWN_METHOD', "method debe ser efectivo, anulacion, pago; llegó ''"),
    put('a cancellation where that is no method', { method: 'anulacion' }, 'UNKNOWN_METHOD', "method debe ser efectivo, pago; llegó 'anulacion'", negative),
    put('a payment out where that is no method', { method: 'pago' }, 'UNKNOWN_METHOD', "method debe ser efectivo, anulacion; llegó 'pago'", { 'cash-out.by': 'none' }),
  ])('$why', ({ operation, sent, code, detail, chosen }) => {
    expect(read(operation, sent, chosen)).toEqual({ kind: 'malformed', code, detail })
  })

  test('a body that is not UTF-8', () => {
    const request = { ...requestFor('puttransaction'), body: new Uint8Array([0x7b, 0xff, 0x7d]) }
    expect(asked(request)).toMatchObject({ code: 'BAD_JSON' })
  })
})

describe('a path', () => {
  const at = (path: string, method = 'GET', chosen: Partial<Options> = {}) =>
    decode({ ...requestFor('getalerts'), path, method }, { ...defaults, ...chosen })

  test.each(['/gettransactions.php', '/getalerts', '/GETALERTS.php', '/api/getalerts.php', '/'])(
    '%s is UNKNOWN_PATH',
    (path) => {
      expect(at(path)).toEqual({ command: { kind: 'unknown', code: 'UNKNOWN_PATH' } })
    },
  )

  test.each(['/constructor.php', '//getalerts.php', '/getalerts.php//', '/getalerts.php/x'])(
    '%s is none either',
    (path) => expect(at(path)).toMatchObject({ command: { code: 'UNKNOWN_PATH' } }),
  )

  test('with one slash at its end is the same', () => {
    expect(at('/getalerts.php/')).toEqual(at('/getalerts.php'))
    expect(at('/getalerts.php/')).toMatchObject({ operation: 'getalerts' })
  })

  test.each(['POST', 'HEAD', 'OPTIONS', 'get'])('asked with %s is BAD_METHOD', (method) => {
    expect(at('/getalerts.php', method)).toEqual({
      operation: 'getalerts',
      command: { kind: 'unknown', code: 'BAD_METHOD' },
    })
    expect(at('/putfill.php', 'GET')).toMatchObject({ command: { code: 'BAD_METHOD' } })
  })

  test('for cancelling is there only where it is said to be', () => {
    const path = '/canceltransaction.php'
    expect(at(path, 'POST')).toMatchObject({ command: { code: 'UNKNOWN_PATH' } })
    expect(at(path, 'POST', { 'cancel.by': 'script' })).toMatchObject({ operation: 'canceltransaction' })
  })
})

describe('the Authorization header', () => {
  test.each<{ header: string | undefined; token: string | undefined }>([
    { header: 'Bearer abcd1234xyz', token: 'abcd1234xyz' },
    { header: 'bearer  abcd1234xyz', token: 'abcd1234xyz' },
    { header: 'BEARER \t abcd1234xyz ', token: 'abcd1234xyz' },
    { header: 'Bearer abcd 1234', token: 'abcd 1234' },
    { header: 'Bearer', token: undefined },
    { header: 'Bearer   ', token: undefined },
    { header: 'Bearerabcd1234xyz', token: undefined },
    { header: 'Basic abcd1234xyz', token: undefined },
    { header: 'abcd1234xyz', token: undefined },
    { header: undefined, token: undefined },
  ])('"$header" holds $token', ({ header, token }) => {
    const headers: Record<string, string> = header === undefined ? {} : { authorization: header }
    const { command } = decode({ ...requestFor('getalerts'), headers }, defaults)
    expect(command).toHaveProperty('token', token)
  })
})

describe('an answer', () => {
  const refusal = { kind: 'refusal', code: 'BAD_DATE', detail: 'año 0 😀' } as const

  test('is compact JSON with a status of its own', () => {
    const answer = { data: { status: 'leido', denominations: { '0.50': 1 } } }
    expect(encode({ kind: 'answer', answer }, defaults)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"status":"ok","data":{"status":"leido","denominations":{"0.50":1}}}',
    })
  })

  test('that refuses tells the text and what is wrong', () => {
    expect(encode(refusal, defaults)).toMatchObject({
      status: 400,
      body: '{"status":"error","message":"Fecha no válida: año 0 😀"}',
    })
    expect(encode({ kind: 'refusal', code: 'BAD_TOKEN' }, defaults)).toMatchObject({
      status: 401,
      body: '{"status":"error","message":"Token no válido"}',
    })
  })

  test('may always have the status 200, and another word', () => {
    const chosen = { ...defaults, 'error.status': '200', 'error.word': 'ko' } as const
    expect(encode(refusal, chosen)).toMatchObject({
      status: 200,
      body: '{"status":"ko","message":"Fecha no válida: año 0 😀"}',
    })
  })

  test('may be written as PHP writes it', () => {
    const { body } = encode(refusal, { ...defaults, 'json.unicode': 'escaped' })
    expect(body).toBe(
      '{"status":"error","message":"Fecha no v\\u00e1lida: a\\u00f1o 0 \\ud83d\\ude00"}',
    )
  })

  // Keys of the table itself.
  test.each(Object.keys(errors) as Code[])('says %s with the status of its row', (code) => {
    const { status, body } = encode({ kind: 'refusal', code }, defaults)
    expect({ status, body }).toEqual({
      status: errors[code].wire,
      body: JSON.stringify({ status: 'error', message: errors[code].text }),
    })
  })
})

test('whatever is sent is read or refused, and what is told back is short', () => {
  const good = [
    requestFor('puttransaction', { ...sale, datetime: '2025-05-06 16:45:00', user: 'ñ' }),
    requestFor('putfill', { uuid, coins: { '0.50': 1 }, bills: { 5: 1 }, total: 5 }),
    requestFor('changestatustransaction', { transaction_id: 'TX1', denominations: { 5: 1 } }),
    requestFor('listtransactions', { status: 'leido', from: '2025-05-01', to: '2025-05-06' }),
  ]
  fc.assert(
    fc.property(hostileRequests(good), (request) => {
      const { command } = decode(request, defaults)
      const ask = command.kind === 'call' ? command.ask : command
      expect(JSON.parse(JSON.stringify(ask))).toEqual(JSON.parse(JSON.stringify(ask)))
      if (ask.kind !== 'malformed') return
      const { body } = encode({ kind: 'refusal', ...ask, kind: 'refusal' }, defaults)
      expect(JSON.parse(body)).toHaveProperty('message')
      expect(ask.detail.length).toBeLessThan(250)
    }),
    { numRuns: 2000 },
  )
})
