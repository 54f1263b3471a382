import { describe, expect, test } from 'vitest'
import type { Register } from '../../fixtures/register.ts'
import { createRegister } from '../../fixtures/register.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'

type Params = Record<string, string | number>

interface Hindrance {
  /** Brings it about on the register. */
  readonly prepare?: (register: Register) => void
  /** Brings it about by what is asked; amounts are for a register that holds 50 tenge. */
  readonly params?: Params
  readonly path?: string
}

/** One way for each code a registration can meet; any two can hold at once unless said below. */
const hindrances: Partial<Record<Code, Hindrance>> = {
  UNKNOWN_METHOD: { path: '/apisale' },
  WRONG_KEY: { params: { key: '99999999' } },
  BUSY: { prepare: (r) => r.get('/apibank', { amount: 10 }) },
  SHIFT_TOO_OLD: {},
  OFFLINE_TOO_LONG: {},
  BATTERY_LOW: { prepare: (r) => r.cause('battery', { percent: 3 }) },
  PRINTER_NOT_READY: { prepare: (r) => r.cause('paper-out') },
  BAD_REQUEST: { params: { saleReturn: 100 } },
  BAD_VALUE: { params: { cash: 'abc' } },
  PAID_TOO_LITTLE: { params: { sale: 200 } },
  OTHER_CASHIER: { prepare: (r) => r.cause('cashier', { id: 100 }) },
  UNKNOWN_TAX: { params: { tax: 777 } },
  NON_CASH_ABOVE_TOTAL: { params: { bank: 500 } },
  BAD_ITEMDATA: { params: { itemdata: '[{' } },
  INTERNAL: { prepare: (r) => r.cause('internal-error') },
  OFD_BAD_DATA: { prepare: (r) => r.cause('ofd-refuses', { code: 13 }) },
}

/** Whoever pays too little cannot pay too much. */
const impossible = new Set(['PAID_TOO_LITTLE NON_CASH_ABOVE_TOTAL'])

const codes = (Object.keys(errors) as Code[]).filter((code) => hindrances[code])

/** Old shifts and long offline times take days, so they come before everything else. */
function hinder(register: Register, held: readonly Code[]): Params {
  register.sell(50)
  if (held.includes('OFFLINE_TOO_LONG')) {
    register.cause('ofd-down')
    register.get('/api', { sale: 1, bank: 1 })
    register.advance('73h')
    register.clear('ofd-down')
    if (!held.includes('SHIFT_TOO_OLD')) register.get('/apizreport')
  } else if (held.includes('SHIFT_TOO_OLD')) register.advance('25h')
  for (const code of held) hindrances[code]?.prepare?.(register)
  return Object.assign({ sale: 100, cash: 100 }, ...held.map((code) => hindrances[code]?.params))
}

describe('the first code in the order of the rows is the one that is sent', () => {
  const pairs = codes.flatMap((first, i) => codes.slice(i + 1).map((second) => ({ first, second })))
  const open = pairs.filter(({ first, second }) => {
    // A shift that another cashier opened is closed when only the offline time is to be met.
    const isClosed = first === 'OFFLINE_TOO_LONG' && second === 'OTHER_CASHIER'
    return !impossible.has(`${first} ${second}`) && !isClosed
  })

  test.each(open)('$first goes before $second', ({ first, second }) => {
    const register = createRegister({ 'tax.on-top': false })
    const params = hinder(register, [first, second])
    const path = hindrances[first]?.path ?? hindrances[second]?.path ?? '/api'
    expect(register.post(path, params).body).toBe(String(errors[first].wire))
  })

  test.each(codes.map((code) => ({ code })))('$code alone is sent for itself', ({ code }) => {
    const register = createRegister()
    const params = hinder(register, [code])
    const reply = register.post(hindrances[code]?.path ?? '/api', params)
    expect(reply).toMatchObject({ status: 400, reason: errors[code].reason })
    expect(reply.body).toBe(String(errors[code].wire))
  })
})

interface Row {
  readonly why: string
  readonly options?: Params
  readonly given?: (register: Register) => void
  readonly when: (register: Register) => { readonly body: string; readonly status: number }
  readonly code: string
}

const api = (params: Params) => (r: Register) => r.get('/api', params)

const rows: readonly Row[] = [
  { why: 'no kind of registration', when: api({ cash: 100 }), code: '-7' },
  { why: 'two kinds of registration', when: api({ sale: 1, buy: 1, cash: 1 }), code: '-7' },
  { why: 'a name in the wrong case is no name', when: api({ Sale: 1, cash: 1 }), code: '-7' },
  { why: 'two payments, not a sale', when: api({ buy: 2, cash: 1, bank: 1 }), code: '-7' },
  { why: 'print by GET', when: api({ sale: 1, cash: 1, print: 'x' }), code: '-7' },
  { why: 'itemdata by GET', when: api({ sale: 1, cash: 1, itemdata: '[]' }), code: '-7' },
  { why: 'apiprint by GET', when: (r) => r.get('/apiprint', { print: 'x' }), code: '-7' },
  { why: 'nothing printed yet', when: (r) => r.get('/apicheck/printLastDocument'), code: '-7' },
  {
    why: 'nothing printed since the restart',
    given: (r) => {
      r.sell()
      r.cause('power-cut')
      r.clear('power-cut')
    },
    when: (r) => r.get('/apicheck/printLastDocument'),
    code: '-7',
  },
  {
    why: 'an open cover',
    given: (r) => r.cause('cover-open'),
    when: api({ sale: 1, cash: 1 }),
    code: '-6',
  },
  {
    why: 'a discount with a price',
    when: (r) => {
      const itemdata = '[{"name":"x","discount":"1","price":"1"}]'
      return r.post('/api', { sale: 1, cash: 1, itemdata })
    },
    code: '-17',
  },
  { why: 'zero', when: api({ sale: 0, cash: 1 }), code: '-9' },
  { why: 'a sign', when: api({ sale: '-5', cash: 1 }), code: '-9' },
  { why: 'a blank', when: api({ sale: '', cash: 1 }), code: '-9' },
  { why: 'a decimal point', when: api({ sale: '1.50', cash: 2 }), code: '-9' },
  { why: 'over 20 million', when: api({ sale: 20_000_001, cash: 20_000_001 }), code: '-9' },
  { why: 'a tax that is no number', when: api({ sale: 1, cash: 1, tax: 'x' }), code: '-9' },
  { why: 'no payment at all', when: api({ sale: 1 }), code: '-10' },
  {
    why: 'a return with more cash than its sum',
    given: (r) => r.sell(500),
    when: api({ saleReturn: 100, cash: 101 }),
    code: '-10',
  },
  {
    why: 'a return by card',
    given: (r) => r.sell(500),
    when: api({ saleReturn: 100, bank: 100 }),
    code: '-10',
  },
  {
    why: 'tax on top',
    options: { 'tax.on-top': 'on' },
    when: api({ sale: 100, cash: 111 }),
    code: '-12',
  },
  { why: 'bank over the total', when: api({ sale: 100, bank: 101 }), code: '-13' },
  { why: 'paid in cash already', when: api({ sale: 100, cash: 100, bank: 1 }), code: '-13' },
  {
    why: 'a tax whose rate was edited',
    given: (r) => r.cause('tax-rate', { id: 1, rate: 16 }),
    when: api({ sale: 100, cash: 100, tax: 1 }),
    code: '-14',
  },
  { why: 'return from an empty drawer', when: api({ saleReturn: 1, cash: 1 }), code: '-15' },
  { why: 'purchase from an empty drawer', when: api({ buy: 1, cash: 1 }), code: '-15' },
  { why: 'withdrawal', when: (r) => r.get('/apiwithdraw', { cash: 1 }), code: '-15' },
  ...['/apizreport', '/apixreport', '/dump/table/shifts', '/dump/table/shifts/1/report'].map(
    (path): Row => ({
      why: `${path} by a plain cashier`,
      given: (r) => {
        r.sell()
        r.cause('cashier', { id: 100 })
      },
      when: (r) => r.get(path),
      code: '-16',
    }),
  ),
  { why: 'a shift that is none', when: (r) => r.get('/dump/table/shifts/x/sales'), code: '-9' },
  { why: 'a shift that never was', when: (r) => r.get('/dump/table/shifts/9/sales'), code: '-9' },
  { why: 'a key never used', when: (r) => r.get('/dump/transaction/123'), code: '-9' },
  { why: 'a table that is none', when: (r) => r.get('/dump/table/sellers'), code: '-8' },
  {
    why: 'deposit of part of a tenge',
    when: (r) => r.get('/apideposit', { cash: '1.5' }),
    code: '-9',
  },
  { why: 'a bank operation without amount', when: (r) => r.get('/apibank'), code: '-7' },
  {
    why: 'blocked for good by result 15',
    given: (r) => {
      r.cause('ofd-refuses', { code: 15 })
      r.clear('ofd-refuses')
    },
    when: api({ sale: 1, cash: 1 }),
    code: '-115',
  },
]

test.each(rows)('$why is refused as $code', ({ options, given, when, code }) => {
  const register = createRegister(options)
  given?.(register)
  const reply = when(register)
  expect([reply.status, reply.body]).toEqual([400, code])
})

describe('at the edge', () => {
  test('a shift of exactly 24 hours still sells, one millisecond later it does not', () => {
    const register = createRegister()
    register.sell()
    register.advance('24h')
    register.sell()
    register.advance('1ms')
    expect(register.get('/api', { sale: 1, cash: 1 }).body).toBe('-3')
  })

  test('the 24 hours count from the first payment, not from a deposit', () => {
    const register = createRegister()
    register.get('/apideposit', { cash: 500 })
    register.advance('30h')
    register.sell()
    register.advance('23h')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('cash can still be taken out of a shift that is too old, and the shift be closed', () => {
    const register = createRegister()
    register.sell()
    register.advance('25h')
    expect(register.get('/apiwithdraw', { cash: 100 }).status).toBe(200)
    expect(register.get('/apizreport').body).toBe('0')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('20 million is sold, and battery at the minimum is enough', () => {
    const register = createRegister({ 'battery.minimum': 10 })
    register.cause('battery', { percent: 10 })
    expect(register.get('/api', { sale: 20_000_000, bank: 20_000_000 }).status).toBe(200)
  })

  test('72 hours offline still work, one millisecond later they do not', () => {
    const register = createRegister()
    register.cause('ofd-down')
    register.sell()
    register.advance('23h')
    register.get('/apizreport')
    register.advance('49h')
    expect(register.get('/apicheck').body).toBe('0')
    register.advance('1ms')
    expect(register.get('/apicheck').body).toBe('-4')
  })

  test('results 254 and 255 mean offline work, not a refusal', () => {
    for (const code of [254, 255]) {
      const register = createRegister()
      register.cause('ofd-refuses', { code })
      expect(register.sell().status).toBe(200)
      expect(register.fact('receipts')).toMatchObject([{ offline: true }])
    }
  })

  test.each(Array.from({ length: 17 }, (_, i) => ({ code: i + 1 })))(
    'result $code of the tax operator is refused with 100 added',
    ({ code }) => {
      const register = createRegister()
      register.cause('ofd-refuses', { code })
      expect(register.get('/api', { sale: 1, cash: 1 }).body).toBe(String(-100 - code))
      expect(register.fact('receiptCount')).toBe(0)
    },
  )
})
