import { describe, expect, test } from 'vitest'
import { askedBy, requestFor } from '../../../fixtures/management-server.ts'
import type { Operation } from '../operations.ts'
import type { Options } from '../options.ts'
import type { Code } from '../protocol.ts'

const uuid = 'm1'
const sale = { transaction_id: 'TX1', amount: 7595 }
const confirmation = { transaction_id: 'TX1', denominations: {} }
const status = { uuid, status: 'ok' }
const pieces = { uuid, coins: {} }
const long = (length: number) => 'x'.repeat(length)

/** Values of one field of an otherwise good request. */
interface Group {
  readonly operation: Operation
  readonly good: object
  readonly field: string
  readonly values: readonly unknown[]
  readonly code: Code
  readonly says: string
  readonly chosen?: Partial<Options>
}

const on = (operation: Operation, good: object, field: string, code: Code) => ({
  operation,
  good,
  field,
  code,
})
const text = (operation: Operation, good: object, field: string): Group => ({
  ...on(operation, good, field, 'BAD_FIELD'),
  values: [5, [], {}, false, long(201), '\ud800'],
  says: `${field} debe ser un texto`,
})
const id = (operation: Operation, good: object, field: string): Group => ({
  ...on(operation, good, field, 'BAD_FIELD'),
  values: ['', '  ', 'a\tb', 'a\u2028b', 'a\ud800', long(65), '😀'.repeat(65)],
  says: `${field} debe tener de 1 a 64 caracteres imprimibles`,
})
const denomination = (field: string, values: readonly unknown[]): Group => ({
  ...on('putinventory', { uuid }, field, 'UNKNOWN_DENOMINATION'),
  values,
  says: `${field} no admite ese valor en EUR`,
})
const amount = (values: readonly unknown[], range: string, chosen: Partial<Options>): Group => ({
  ...on('puttransaction', sale, 'amount', 'BAD_FIELD'),
  values,
  says: `amount debe ser un número entero de céntimos de ${range}`,
  chosen,
})
const method = (values: readonly unknown[], known: string, chosen: Partial<Options>): Group => ({
  ...on('puttransaction', sale, 'method', 'UNKNOWN_METHOD'),
  values,
  says: `method debe ser ${known}; llegó`,
  chosen,
})
const day = (field: string, values: readonly unknown[]): Group => ({
  ...on('listtransactions', {}, field, 'BAD_DATE'),
  values,
  says: `${field} debe existir y escribirse AAAA-MM-DD; llegó`,
})

const badDates = [
  '2025-02-30 10:00:00',
  '2025-02-29 10:00:00',
  '1900-02-29 10:00:00',
  '2025-04-31 10:00:00',
  '2025-13-01 10:00:00',
  '2025-00-01 10:00:00',
  '2025-01-00 10:00:00',
  '0000-01-01 10:00:00',
  '2025-01-01 24:00:00',
  '2025-01-01 10:60:00',
  '2025-01-01 10:00:60',
  '2025-01-01',
  '',
  '06/05/2025 10:00:00',
  '2025-5-6 10:00:00',
  '2025-01-01 10:00',
  '2025-01-01T10:00:00Z',
]

const groups: readonly Group[] = [
  id('puttransaction', sale, 'transaction_id'),
  id('changestatustransaction', confirmation, 'transaction_id'),
  id('putstatus', status, 'uuid'),
  id('putstatus', status, 'status'),
  id('putinventory', pieces, 'uuid'),
  id('putfill', pieces, 'uuid'),
  { ...id('getalerts', {}, 'uuid'), values: [long(65), ' ', 'a\n'] },
  { ...id('getfills', {}, 'uuid'), values: [long(65)] },
  { ...id('getinventory', {}, 'uuid'), values: [long(65)] },
  { ...id('getstatus', {}, 'uuid'), values: [long(65)] },
  { ...id('statustransaction', {}, 'transaction_id'), values: [long(65)] },
  text('puttransaction', sale, 'user'),
  text('puttransaction', sale, 'terminal'),
  text('putstatus', status, 'detail'),
  text('putinventory', pieces, 'nombre_maquina'),
  text('putfill', pieces, 'user'),
  ...['transaction_id', 'method', 'datetime'].map((field) => ({
    ...text('puttransaction', sale, field),
    values: [5, [], {}, false],
  })),
  { ...text('putinventory', pieces, 'currency'), values: [978, {}] },
  { ...text('handshake', {}, 'token'), values: [1234, ['a'], true] },
  amount(['75,95', '7595', 75.95, 0, -1, 1_000_000_001, 1e300, true, {}, []], '1 a 1000000000', {}),
  amount([0, -1_000_000_001], '-1000000000 a 1000000000, salvo 0', {
    'cancel.by': 'negative-amount',
  }),
  method(['tarjeta', 'Efectivo', ''], 'efectivo, anulacion, pago', {}),
  method(['anulacion'], 'efectivo, pago', { 'cancel.by': 'script' }),
  method(['pago'], 'efectivo, anulacion', { 'cash-out.by': 'none' }),
  {
    ...on('puttransaction', sale, 'datetime', 'BAD_DATE'),
    values: badDates,
    says: 'datetime debe existir y escribirse AAAA-MM-DD HH:MM:SS; llegó',
  },
  day('from', ['2025-02-30', '2025-2-3', 'ayer', '2025-05-01 25:00:00', '20250501']),
  day('to', ['2025-06-31', '2025-06-30 ', '2025-06-30T10']),
  {
    ...on('getfills', { from: '2025-05-02' }, 'to', 'BAD_DATE'),
    values: ['2025-05-01', '2024-12-31 23:59:59'],
    says: 'from no puede ser posterior a to',
  },
  {
    ...on('listtransactions', {}, 'status', 'BAD_FIELD'),
    values: ['pagado', 'Leido', 'leido ', 'constructor'],
    says: 'status debe ser pendiente, leido, anulado; llegó',
  },
  {
    ...on('putinventory', pieces, 'currency', 'UNKNOWN_CURRENCY'),
    values: ['euros', '€', 'eur', '', 'constructor'],
    says: 'currency debe ser EUR, USD, GBP, MXN, KZT, RUB; llegó',
  },
  ...['coins', 'bills'].map((field) => ({
    ...on('putfill', { uuid }, field, 'BAD_FIELD'),
    values: [[5], 'x', 5, true],
    says: `${field} debe ser un objeto de valores y cantidades`,
  })),
  {
    ...on('putinventory', { uuid }, 'coins', 'BAD_FIELD'),
    values: [
      { '0.5': 0, '0.50': 1 },
      { '2': 1, '2.0': 1 },
    ],
    says: 'coins repite el valor',
  },
  denomination('coins', [{ 5: 1 }, { '0.25': 1 }, { '0.500': 1 }, { '': 1 }, { '-1': 1 }]),
  denomination('coins', [JSON.parse('{"__proto__":1}'), { [long(61)]: 1 }, { 50: -1 }]),
  denomination('bills', [{ 7: 1 }, { 2: 1 }, { '5,00': 1 }, { constructor: 1 }]),
  {
    ...denomination('denominations', [{ 3: 1 }]),
    operation: 'changestatustransaction',
    good: confirmation,
  },
  {
    ...on('putinventory', { uuid }, 'coins', 'BAD_COUNT'),
    values: [-1, 1.5, '5', 100_001, null, true, {}].map((count) => ({ '0.5': count })),
    says: 'coins debe contar 0.50 de 0 a 100000; llegó',
  },
  {
    ...on('putfill', pieces, 'total', 'BAD_FIELD'),
    values: [-1, 1.5, '200', 1_000_000_001, []],
    says: 'total debe ser un número entero de 0 a 1000000000; llegó',
  },
]

const read = (operation: Operation, sent: unknown, chosen?: Partial<Options>) =>
  askedBy(requestFor(operation, sent), chosen)

describe('the server refuses', () => {
  const rows = groups.flatMap((group) => group.values.map((value) => ({ ...group, value })))
  test.each(rows)('$operation, $field $value: $code', (row) => {
    const ask = read(row.operation, { ...row.good, [row.field]: row.value }, row.chosen)
    expect(ask).toMatchObject({ kind: 'malformed', code: row.code })
    expect(ask).toHaveProperty('detail', expect.stringContaining(row.says))
    // The same request is taken without it.
    expect(read(row.operation, { ...required(row), ...row.good }, row.chosen)).not.toHaveProperty(
      'code',
    )
  })

  /** What the field itself was there for. */
  function required({ field, operation }: Group): object {
    if (field === 'coins' || field === 'bills') return { [field]: {} }
    if (operation === 'handshake') return { token: 'x' }
    return operation === 'statustransaction' ? { transaction_id: 'TX1' } : {}
  }

  test.each<{ operation: Operation; sent: unknown; lacks: string; chosen?: Partial<Options> }>([
    { operation: 'handshake', sent: {}, lacks: 'token' },
    { operation: 'puttransaction', sent: { amount: 1 }, lacks: 'transaction_id' },
    { operation: 'puttransaction', sent: { transaction_id: 'TX1' }, lacks: 'amount' },
    { operation: 'puttransaction', sent: { ...sale, amount: null }, lacks: 'amount' },
    { operation: 'changestatustransaction', sent: { denominations: {} }, lacks: 'transaction_id' },
    { operation: 'changestatustransaction', sent: sale, lacks: 'denominations' },
    { operation: 'statustransaction', sent: '', lacks: 'transaction_id' },
    { operation: 'statustransaction', sent: 'transaction_id=', lacks: 'transaction_id' },
    { operation: 'putstatus', sent: { status: 'ok' }, lacks: 'uuid' },
    { operation: 'putstatus', sent: { uuid }, lacks: 'status' },
    { operation: 'putinventory', sent: { coins: {} }, lacks: 'uuid' },
    { operation: 'putinventory', sent: { uuid }, lacks: 'coins o bills' },
    { operation: 'putfill', sent: { bills: {} }, lacks: 'uuid' },
    { operation: 'putfill', sent: { uuid, total: 5 }, lacks: 'coins o bills' },
    {
      operation: 'canceltransaction',
      sent: {},
      lacks: 'transaction_id',
      chosen: { 'cancel.by': 'script' },
    },
  ])('$operation without $lacks: $sent', ({ operation, sent, lacks, chosen }) => {
    const refused = { kind: 'malformed', code: 'MISSING_FIELD', detail: lacks }
    expect(read(operation, sent, chosen)).toEqual(refused)
  })

  test.each<{ why: string; body: string | Uint8Array; detail: string }>([
    { why: 'nothing', body: '', detail: 'el cuerpo está vacío' },
    { why: 'blanks', body: ' \r\n', detail: 'el cuerpo está vacío' },
    { why: 'half an object', body: '{"transaction_id":', detail: 'el cuerpo no es JSON en UTF-8' },
    { why: 'a form', body: 'transaction_id=TX1', detail: 'el cuerpo no es JSON en UTF-8' },
    {
      why: 'another encoding',
      body: Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
      detail: 'el cuerpo no es JSON en UTF-8',
    },
    { why: 'a list', body: '[]', detail: 'el cuerpo no es un objeto' },
    { why: 'null', body: 'null', detail: 'el cuerpo no es un objeto' },
    { why: 'a number', body: '5', detail: 'el cuerpo no es un objeto' },
  ])('a body of $why: BAD_JSON', ({ body, detail }) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
    const ask = askedBy({ ...requestFor('puttransaction'), body: bytes })
    expect(ask).toEqual({ kind: 'malformed', code: 'BAD_JSON', detail })
  })

  test.each(['uuid=%zz', 'uuid=%ff', 'uuid=%'])('the query %s: BAD_FIELD', (query) => {
    const detail = 'los parámetros no se pueden descodificar'
    expect(read('getstatus', query)).toMatchObject({ code: 'BAD_FIELD', detail })
  })

  test('what stands first among the errors, wherever the field stands', () => {
    const bad = { transaction_id: 5, datetime: 'ayer', method: 'tarjeta' }
    expect(read('puttransaction', bad)).toMatchObject({ code: 'MISSING_FIELD' })
    expect(read('puttransaction', { ...sale, ...bad })).toMatchObject({ code: 'BAD_FIELD' })
    const late = { ...sale, ...bad, transaction_id: 'TX1' }
    expect(read('puttransaction', late)).toMatchObject({ code: 'BAD_DATE' })
    const counts = { uuid, coins: { '0.5': -1, 7: 1 }, bills: { 5: 'x' } }
    expect(read('putinventory', counts)).toMatchObject({ code: 'UNKNOWN_DENOMINATION' })
    const unknown = { ...counts, currency: 'euros' }
    expect(read('putinventory', unknown)).toMatchObject({ code: 'UNKNOWN_CURRENCY' })
  })
})

describe('what came is told', () => {
  const nested = `{"transaction_id":"TX1","amount":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const came = (amount: unknown) => {
    const sent = amount === nested ? nested : { ...sale, amount }
    const { body } = { body: JSON.stringify(read('puttransaction', sent)) }
    return /; llegó (.*)"\}$/.exec(body)?.[1]
  }

  test.each<{ why: string; amount: unknown; as: string }>([
    { why: 'a text in quotes', amount: '75,95', as: "'75,95'" },
    { why: 'a number as it is', amount: 75.95, as: '75.95' },
    { why: 'yes or no', amount: true, as: 'true' },
    { why: 'a list by its kind', amount: [1], as: 'una lista' },
    { why: 'an object by its kind', amount: { a: 1 }, as: 'un objeto' },
    { why: 'a list without end', amount: nested, as: 'una lista' },
    { why: 'sixty letters', amount: long(60), as: `'${long(60)}'` },
    { why: 'sixty letters of more', amount: long(61), as: `'${long(59)}…'` },
    { why: 'whole letters', amount: '😀'.repeat(90), as: `'${'😀'.repeat(59)}…'` },
  ])('$why', ({ amount, as }) => expect(came(amount)).toBe(as))

  test('but never of a token', () => {
    expect(read('handshake', { token: 12345 })).toMatchObject({ detail: 'token debe ser un texto' })
  })
})
