import { describe, expect, test } from 'vitest'
import { askedBy, requestFor } from '../../../fixtures/management-server.ts'
import type { Operation } from '../operations.ts'
import type { Options } from '../options.ts'

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
const long = (length: number) => 'x'.repeat(length)
const read = (operation: Operation, sent?: unknown, chosen: Partial<Options> = {}) =>
  askedBy(requestFor(operation, sent), chosen)

describe('the server reads', () => {
  const put = (more: object, chosen?: Partial<Options>) =>
    read('puttransaction', { ...sale, ...more }, chosen)
  const status = (more: object) => read('putstatus', { uuid, status: 'ok', ...more })
  const filled = (more: object) => read('putfill', { uuid, coins: {}, ...more })
  const told = (more: object, chosen?: Partial<Options>) =>
    read('putinventory', { uuid, ...more }, chosen)

  test.each<{ why: string; ask: unknown; as: object }>([
    { why: 'a sale of two fields', ask: put({}), as: { order } },
    {
      why: 'fields it does not know',
      ask: put(JSON.parse('{"iva":21,"__proto__":{"user":"x"},"constructor":"x"}')),
      as: { order },
    },
    { why: 'null as nothing', ask: put({ user: null, datetime: null }), as: { order } },
    { why: 'the smallest sale', ask: put({ amount: 1 }), as: { order: { ...order, amount: 1 } } },
    {
      why: 'the largest sale',
      ask: put({ amount: 1e9 }),
      as: { order: { ...order, amount: 1e9 } },
    },
    {
      why: 'an amount below zero where that cancels',
      ask: put({ amount: -1e9 }, { 'cancel.by': 'negative-amount' }),
      as: { order: { ...order, amount: -1e9 } },
    },
    {
      why: 'an amount below zero where that pays out',
      ask: put({ amount: -1 }, { 'cash-out.by': 'negative-amount' }),
      as: { order: { ...order, amount: -1 } },
    },
    {
      why: 'an id of 64 letters',
      ask: put({ transaction_id: long(64) }),
      as: { order: { ...order, id: long(64) } },
    },
    {
      why: 'letters beyond the first plane, each as one',
      ask: put({ transaction_id: '😀'.repeat(64), user: '😀'.repeat(200) }),
      as: { order: { ...order, id: '😀'.repeat(64), user: '😀'.repeat(200) } },
    },
    {
      why: 'a text of 200',
      ask: put({ user: long(200) }),
      as: { order: { ...order, user: long(200) } },
    },
    { why: 'an empty text', ask: put({ terminal: '' }), as: { order: { ...order, terminal: '' } } },
    {
      why: 'a text of two lines',
      ask: status({ detail: 'a\nb' }),
      as: { condition: { uuid, status: 'ok', detail: 'a\nb', datetime: '' } },
    },
    {
      why: 'the 29th of February of a leap year',
      ask: put({ datetime: '2024-02-29 23:59:59' }),
      as: { order: { ...order, datetime: '2024-02-29 23:59:59' } },
    },
    {
      why: 'the 29th of February of 2000',
      ask: put({ datetime: '2000-02-29 00:00:00' }),
      as: { order: { ...order, datetime: '2000-02-29 00:00:00' } },
    },
    {
      why: 'a date with a T',
      ask: put({ datetime: '2025-05-06T16:45:00' }),
      as: { order: { ...order, datetime: '2025-05-06 16:45:00' } },
    },
    {
      why: 'the method of a cancellation',
      ask: put({ method: 'anulacion' }),
      as: { order: { ...order, method: 'anulacion' } },
    },
    {
      why: 'the method of a payment out, as it is set',
      ask: put({ method: 'retirada' }, { 'cash-out.method': 'retirada' }),
      as: { order: { ...order, method: 'retirada' } },
    },
    {
      why: 'any method where that is allowed',
      ask: put({ method: 'tarjeta' }, { 'method.other': 'accept' }),
      as: { order: { ...order, method: 'tarjeta' } },
    },
    {
      why: 'the currency of the machine where none is named',
      ask: told({ coins: { '0.25': 1 } }, { currency: 'USD' }),
      as: { inventory: { ...inventory, currency: 'USD', coins: { 25: 1 } } },
    },
    {
      why: 'another currency than that of the machine',
      ask: told({ currency: 'MXN', bills: { 1000: 1 } }),
      as: { inventory: { ...inventory, currency: 'MXN', bills: { 100_000: 1 } } },
    },
    {
      why: 'coins alone',
      ask: told({ coins: { '2.00': 7 } }),
      as: { inventory: { ...inventory, coins: { 200: 7 } } },
    },
    {
      why: 'notes alone',
      ask: told({ bills: { 500: 1 } }),
      as: { inventory: { ...inventory, bills: { 50_000: 1 } } },
    },
    { why: 'an empty list as no pieces', ask: told({ coins: [] }), as: { inventory } },
    {
      why: 'no count of nothing',
      ask: told({ coins: { '0.50': 0, '0.2': 100_000 } }),
      as: { inventory: { ...inventory, coins: { 20: 100_000 } } },
    },
    {
      why: 'the sum where no total is sent',
      ask: filled({ bills: { 5: 2 } }),
      as: { fill: { ...fill, bills: { 500: 2 }, total: 1000 } },
    },
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
      ask: askedBy({
        ...requestFor('puttransaction', sale),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      as: { order },
    },
    {
      why: 'who asks, where that is the machine inside',
      ask: askedBy({
        ...requestFor('gettransaction'),
        headers: { 'x-tillrig-sender': 'recycler' },
      }),
      as: { kind: 'get-transaction', isOwn: true },
    },
  ])('$why', ({ ask, as }) => {
    expect(ask).toEqual(expect.objectContaining(as))
  })

  test('a total below no zero, as JSON would not give it back', () => {
    expect(read('putfill', '{"uuid":"m1","coins":{},"total":-0}')).toHaveProperty('fill.total', 0)
  })
})
