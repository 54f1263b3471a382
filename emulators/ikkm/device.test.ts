import { describe, expect, test } from 'vitest'
import type { Register } from '../../fixtures/register.ts'
import { createRegister } from '../../fixtures/register.ts'
import type { WireRequest } from '../../src/device/contract.ts'
import { minor } from '../../src/kernel/money.ts'
import type { State } from './state.ts'

describe('a sale', () => {
  test('answers with the next key, and its number as the reason', () => {
    const register = createRegister()
    const reply = register.get('/api', { sale: 2920, cash: 3000 })
    expect(reply).toMatchObject({ status: 200, reason: '1', body: register.key })
    expect(reply.body).not.toBe('11112222')
    expect(register.fact('receipts')).toMatchObject([
      { number: '1', type: 'sale', total: 2920, cash: 3000, change: 80, taxAmount: 312.86 },
    ])
    expect(register.fact('drawer')).toBe(2920)
  })

  test('is drawn as on the document’s sample: 313 tenge of tax in 2920, 80 back', () => {
    const register = createRegister()
    const items = [
      { name: 'Пиво', price: '200', qty: '12', sum: '2400' },
      { name: 'Парламент сигареты', price: '400', qty: '1', sum: '400' },
      { name: 'Индийский чай "LIPTON" в бул', price: '120', qty: '1', sum: '120' },
    ]
    register.post('/api', { sale: 2920, cash: 3000, itemdata: JSON.stringify(items) })
    const [drawn] = register.fact('drawnReceipts') as { text: string }[]
    expect(drawn?.text).toMatchInlineSnapshot(`
      "ТОО ISOFT
      ИНН/БИН 123434556789
      Жарокова 128, Алматы
      Тел: +7 7272 747070
      Продажа №1
      Наташа Старший Кассир
              2026-01-05 09:00
      -----------+------------
      1. Пиво  200 x 12.0=2400
      2. Парламент сигареты
                 400 x 1.0=400
      3. Индийский чай
      "LIPTON" в бул
                 120 x 1.0=120
      -----------+------------
      В т.ч. НДС 12 %   313 тг
      Итого         2920.00 тг
      Наличными     3000.00 тг
      Сдача           80.00 тг
      ЗНИ      000001170006591
      КГД                  949
      ОФД      АО Казахтелеком
      Чек           2838849480
      Спасибо за покупку!"
    `)
  })

  test.each([
    { printer: 'normal', width: 24 },
    { printer: 'small', width: 32 },
    { printer: 'large', width: 19 },
    { printer: 'external-80', width: 42 },
    { printer: 'external-57', width: 30 },
  ])('fits the paper of the $printer printer', ({ printer, width }) => {
    const register = createRegister({ printer })
    register.post('/api', { sale: 100, cash: 100, print: 'x'.repeat(100) })
    const [drawn] = register.fact('drawnReceipts') as { text: string }[]
    const lengths = drawn?.text.split('\n').map((line) => line.length) ?? []
    expect(Math.max(...lengths)).toBe(width)
  })

  test('can be paid in four ways at once', () => {
    const register = createRegister()
    register.get('/api', { sale: 100, cash: 50, bank: 30, tara: 15, credit: 10 })
    expect(register.fact('receipts')).toMatchObject([{ bank: 30, tara: 15, credit: 10, change: 5 }])
    expect(register.fact('drawer')).toBe(45)
  })

  test('of 80 positions is accepted, and one position is sent', () => {
    const register = createRegister()
    const position = { name: 'Чай', price: '1', qty: '1', sum: '1' }
    for (const count of [79, 80]) {
      const itemdata = JSON.stringify(Array.from({ length: count }, () => position))
      register.post('/api', { sale: count, cash: count, itemdata })
    }
    expect(register.fact('receipts')).toMatchObject([{ positions: 79 }, { positions: 1 }])
    const sales = JSON.parse(register.get('/dump/table/shifts/1/sales').body) as { id: number }[]
    expect(sales.map(({ id }) => id)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1))
  })

  test('has tax on top where the register is set so', () => {
    const register = createRegister({ 'tax.on-top': 'on' })
    register.get('/api', { sale: 100, cash: 112 })
    expect(register.fact('receipts')).toMatchObject([{ total: 112, taxAmount: 12, change: 0 }])
  })

  test('takes decimals with a dot in the newer profile only', () => {
    const newer = createRegister({ profile: 'v27a' })
    expect(newer.get('/api', { sale: '99.995', bank: '100' }).status).toBe(200)
    expect(newer.fact('receipts')).toMatchObject([{ total: 100 }])
    expect(createRegister().get('/api', { sale: '1.5', bank: '2' }).body).toBe('-9')
  })

  test('in reverse gives change too, and may empty the drawer', () => {
    const register = createRegister({ drawer: 100 })
    expect(register.get('/api', { buy: 100, cash: 150 }).status).toBe(200)
    expect(register.fact('drawer')).toBe(0)
  })
})

describe('the key', () => {
  test('changes after fiscal operations and not after the others', () => {
    const register = createRegister()
    const changed = (ask: () => unknown) => {
      const before = register.key
      ask()
      return register.key !== before
    }
    expect(changed(() => register.sell())).toBe(true)
    expect(changed(() => register.get('/apideposit', { cash: 5 }))).toBe(true)
    expect(changed(() => register.get('/apiwithdraw', { cash: 5 }))).toBe(true)
    for (const path of ['/apicheck', '/apixreport', '/apizreport', '/apicheck/getInfo'])
      expect(changed(() => register.get(path))).toBe(false)
    expect(changed(() => register.post('/apiprint', { print: 'x' }))).toBe(false)
  })

  test('that was used answers as before, whatever state the register is in', () => {
    const register = createRegister({ 'registration.duration': '3s' })
    const first = register.sell()
    const again = () => register.get('/api', { key: '11112222', sale: 100, cash: 100 })
    expect(again()).toMatchObject({ status: 203, reason: '1', body: first.body })
    register.advance('3s')
    register.get('/apibank', { amount: 5 })
    expect(again().status).toBe(203)
    for (const cause of ['paper-out', 'internal-error', 'ofd-down']) register.cause(cause)
    expect(again().status).toBe(203)
    register.advance('80h')
    expect(again().status).toBe(203)
    expect(register.fact('receiptCount')).toBe(1)
  })

  test('that was used is for the same request only, where the register is set so', () => {
    const register = createRegister({ 'repeat.match': 'request' })
    register.sell(100)
    expect(register.get('/api', { key: '11112222', sale: 100, cash: 100 }).status).toBe(203)
    expect(register.get('/api', { key: '11112222', sale: 101, cash: 101 }).body).toBe('-1')
  })

  test('that was used is forgotten after so many others, where the register is set so', () => {
    const register = createRegister({ 'repeat.depth': '2' })
    const second = register.sell().body
    register.sell()
    const repeat = (key: string) => register.get('/api', { key, sale: 100, cash: 100 }).body
    expect(repeat('11112222')).toBe(second)
    register.sell()
    expect(repeat('11112222')).toBe('-1')
  })

  test('that was used is wrong for everything that is not fiscal', () => {
    const register = createRegister()
    register.sell()
    expect(register.get('/apicheck', { key: '11112222' }).body).toBe('-1')
    expect(register.get('/dump/transaction/11112222', { key: '11112222' }).body).toBe('-1')
  })
})

describe('the tax operator', () => {
  test('takes documents in order, each after its latency', () => {
    const register = createRegister({ 'ofd.latency': '2s' })
    register.sell()
    register.advance('1s')
    register.sell()
    expect(register.fact('queue')).toBe(2)
    register.advance('1s')
    expect(register.fact('receipts')).toMatchObject([{ sent: true }, { sent: false }])
    register.advance('1s')
    const transaction = JSON.parse(register.get('/dump/transaction/11112222').body) as object
    expect(transaction).toMatchObject({
      docid: '1',
      createDate: '2026-01-05 09:00:00',
      submitDate: '2026-01-05 09:00:02',
      status: 1,
      onlineCode: expect.stringMatching(/^\d{9}$/),
    })
  })

  test('is out of reach for three days: the queue must go out before the register is unblocked', () => {
    const register = createRegister()
    register.cause('ofd-down')
    register.sell()
    register.get('/apizreport')
    register.advance('73h')
    expect(register.get('/apicheck').body).toBe('-4')
    expect(() => register.cause('unblock')).toThrow(
      'Cannot cause "unblock" on ikkm: the queue for the tax operator still holds 2. Clear "ofd-down", and give it 2s.',
    )
    register.clear('ofd-down')
    register.advance('2s')
    expect(register.fact('queue')).toBe(0)
    expect(register.get('/apizreport').body).toBe('0')
    expect(register.get('/apicheck').body).toBe('-4')
    register.cause('unblock')
    expect(register.sell().status).toBe(200)
  })

  test('keeps a register blocked by the authority until it is unblocked', () => {
    const register = createRegister()
    register.cause('ofd-refuses', { code: 15 })
    expect(() => register.cause('unblock')).toThrow('the tax operator still demands it')
    register.clear('ofd-refuses')
    expect(register.get('/apicheck').body).toBe('-115')
    register.cause('unblock')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('takes what waited only after its latency once the link is back', () => {
    const register = createRegister({ 'ofd.latency': '2s' })
    register.cause('ofd-down')
    register.sell()
    register.advance('1h')
    register.clear('ofd-down')
    register.advance('1s')
    expect(register.fact('queue')).toBe(1)
    register.advance('1s')
    expect(register.fact('queue')).toBe(0)
  })

  test('finds the queue whole after a restart', () => {
    const register = createRegister()
    register.cause('ofd-down')
    register.sell()
    register.cause('power-cut')
    register.advance('1h')
    register.clear('power-cut')
    expect(register.fact('queue')).toBe(1)
    register.clear('ofd-down')
    register.advance('2s')
    expect(register.fact('queue')).toBe(0)
  })
})

describe('reports', () => {
  const json = (register: Register, path: string) =>
    JSON.parse(register.get(path).body) as Record<string, unknown>

  test('have the figures of their own shift, and the register’s beside them', () => {
    const register = createRegister({ drawer: 1000 })
    register.sell(500)
    register.get('/api', { buy: 100, cash: 150 })
    register.get('/apizreport')
    register.sell(70)
    register.get('/api', { saleReturn: 20, cash: 20 })
    expect(json(register, '/dump/table/shifts/1/report')).toMatchObject({
      shiftState: 'closed',
      totalSaleCheques: 1,
      saleDetails: { sum: 500, cheques: 1 },
      cashWeHave: 1400,
      revenue: 400,
      fiscalData: { sales: 570, buy: 100, saleReturn: 20, buyReturn: 0 },
    })
    expect(json(register, '/dump/table/shifts/2/report')).toMatchObject({
      shiftState: 'opened',
      fiscalDataOnShiftOpen: { sale: 500, buy: 100, saleReturn: 0, buyReturn: 0 },
      totalSaleCheques: 2,
      saleDetails: { sum: 70, cheques: 1 },
      cashWeHave: 1450,
      revenue: 50,
    })
    expect(json(register, '/dump/table/shifts/1/cheques')).toHaveLength(2)
  })

  test('write amounts with two decimals, and text where the document has text', () => {
    const register = createRegister()
    register.sell(1000)
    const { body, headers } = register.get('/dump/table/shifts/1/report')
    expect(body).toContain('"saleDetails":{"sum":1000.00,"cheques":1}')
    expect(body).toContain('"buyRetDetails":{"sum":0.00,"cheques":0}')
    expect(headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    })
    expect(register.get('/apicheck/getInfo').body).toContain('"cashWeHave":"1000.00"')
  })

  test('of archived shifts are bare', () => {
    const register = createRegister({ 'archive.after': '1h' })
    register.sell()
    register.get('/apizreport')
    register.advance('1h')
    expect(json(register, '/dump/table/shifts/1/report')).toHaveProperty('saleDetails')
    register.advance('1s')
    expect(Object.keys(json(register, '/dump/table/shifts/1/report'))).toEqual([
      'fiscalDataOnShiftOpen',
      'fiscalData',
      'isArhived',
    ])
    expect(json(register, '/dump/table/shifts')).toEqual([])
  })
})

describe('the audit', () => {
  test('names what does not agree with the documents', () => {
    const register = createRegister()
    register.sell(100)
    const state = register.rig.device('ikkm').state as unknown as State
    state.drawer = minor(9000)
    state.totals.sale.count = 2
    expect(register.fact('audit')).toEqual([
      { what: 'drawer', books: 9000, documents: 10_000 },
      { what: 'sale count', books: 2, documents: 1 },
    ])
  })
})

describe('nobody answers', () => {
  test.each([{ cause: 'web-cash-off' }, { cause: 'power-cut' }])('while $cause', ({ cause }) => {
    const register = createRegister()
    register.cause(cause)
    expect(register.ask('/apicheck')).toBeUndefined()
    expect(register.ask('/nothing')).toBeUndefined()
    register.clear(cause)
    expect(register.get('/apicheck').body).toBe('0')
  })
})

describe('busy', () => {
  test('while a bank operation is open, until it is finished', () => {
    const register = createRegister()
    expect(register.get('/apibank', { amount: 500 }).body).toBe('0')
    expect(register.get('/apicheck').body).toBe('-2')
    register.cause('bank-finish')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('no longer after a restart', () => {
    const register = createRegister({ 'registration.duration': '3s' })
    register.get('/apibank', { amount: 500 })
    register.cause('power-cut')
    register.clear('power-cut')
    register.sell()
    register.cause('power-cut')
    register.clear('power-cut')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('while a registration runs', () => {
    const register = createRegister({ 'registration.duration': '3s' })
    register.sell()
    register.advance('2s')
    expect(register.get('/apicheck').body).toBe('-2')
    register.advance('1s')
    expect(register.get('/apicheck').body).toBe('0')
  })

  test('for a second after each fiscal operation in the newer profile', () => {
    const register = createRegister({ profile: 'v27a' })
    register.sell()
    expect(register.get('/api', { sale: 1, cash: 1 }).body).toBe('-2')
    register.advance('1s')
    expect(register.sell().status).toBe(200)
  })
})

describe('printing', () => {
  test('obeys the lines that are orders on an external printer, and prints them on its own', () => {
    const print = ['чай', '--line--', '--cut--', '--open-cash--'].join('\n')
    const external = createRegister({ printer: 'external-57' })
    external.post('/apiprint', { print })
    expect(external.fact('printedText')).toBe(
      `чай\n${'─'.repeat(30)}\n✂${'┄'.repeat(29)}\n[the cash drawer opens]`,
    )
    const internal = createRegister()
    internal.post('/apiprint', { print })
    expect(internal.fact('printedText')).toBe(print)
  })
})

describe('a good till', () => {
  test('keeps the new key, and repeats byte for byte what it sent last', () => {
    const { rig } = createRegister()
    const { client } = rig.device('ikkm').device
    const till = client.open({ key: '11112222' })
    const send = (operation: string, params = {}) => {
      const sending = client.request(till, operation, params)
      const { reply } = rig.deliver('ikkm', sending.request)
      return reply && client.read(till, sending, reply)
    }
    const first = send('sale', { sale: 100, cash: 100 })
    expect(first).toMatchObject({
      status: 200,
      reason: '1',
      key: rig.device('ikkm').access()['key'],
    })
    expect(client.knows(till)).toEqual({ key: first?.['key'] })
    expect(send('check')).toMatchObject({ status: 200, code: 0 })
    expect(send('repeat')).toMatchObject({ status: 203, key: first?.['key'] })
    expect(send('sale', { sale: 1 })).toMatchObject({ status: 400, code: -10 })
    expect(send('info')).toMatchObject({ json: { lastClosedChequeId: '1' } })
  })

  test('waits as long as the document of its firmware says', () => {
    const { client } = createRegister().rig.device('ikkm').device
    const timeout = (profile: string, operation: string) =>
      client.request(client.open({ key: '1' }, { profile }), operation, {}).timeoutMs
    expect(timeout('documented', 'sale')).toBe(10_000)
    expect(timeout('v27a', 'sale')).toBe(30_000)
    expect(timeout('v27a', 'z-report')).toBe(90_000)
  })
})

describe('the wire', () => {
  const sale = 'key=11112222&sale=100&cash=100'
  const multipart = ['key', 'sale', 'cash']
    .map(
      (name, i) =>
        `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${[11112222, 100, 100][i]}\r\n`,
    )
    .join('')
  const form = 'application/x-www-form-urlencoded'
  const get = (path: string, query = ''): Partial<WireRequest> => ({ method: 'GET', path, query })
  const post = (body: string, type?: string): Partial<WireRequest> => ({
    method: 'POST',
    path: '/api',
    body: new TextEncoder().encode(body),
    headers: type === undefined ? {} : { 'content-type': type },
  })
  const send = (request: Partial<WireRequest>) =>
    createRegister().rig.deliver('ikkm', {
      method: 'GET',
      path: '/',
      query: '',
      headers: {},
      body: new Uint8Array(),
      ...request,
    }).reply

  test.each([
    { why: 'query', request: get('/api', sale) },
    { why: 'trailing slash', request: get('/api/', sale) },
    { why: 'form', request: post(sale, form) },
    { why: 'form without a content type', request: post(sale) },
    { why: 'form that says it is JSON', request: post(sale, 'application/json') },
    { why: 'multipart', request: post(`${multipart}--b--`, 'multipart/form-data; boundary=b') },
    { why: 'multipart that says it is a form', request: post(`${multipart}--b--\r\n`, form) },
    {
      why: 'half query, half form',
      request: { ...post('sale=100&cash=100'), query: 'key=11112222' },
    },
    { why: 'the document’s own deposit', request: get('/apideposit/key=11112222&cash=100') },
    { why: 'deposit with a question mark', request: get('/apideposit/', 'key=11112222&cash=100') },
  ])('takes a $why', ({ request }) => {
    expect(send(request)).toMatchObject({ status: 200, reason: '1' })
  })

  test.each([
    { why: 'broken percent-encoding', request: get('/api', `${sale}&tax=%zz`), code: '-7' },
    {
      why: 'a body that is not UTF-8',
      request: { ...post(''), query: sale, body: new Uint8Array([0xff]) },
      code: '-7',
    },
    { why: 'a doubled parameter', request: get('/api', `${sale}&cash=100`), code: '-7' },
    { why: 'multipart without an end', request: { ...post(multipart), query: sale }, code: '-7' },
    { why: 'another method', request: { ...get('/api', sale), method: 'PUT' }, code: '-8' },
    { why: 'another case', request: get('/API', sale), code: '-8' },
    { why: 'a path inside another', request: get('/api/x', sale), code: '-8' },
    { why: 'a name every object has', request: get('/constructor', sale), code: '-8' },
    { why: 'no key', request: get('/api', 'sale=1&cash=1'), code: '-1' },
  ])('refuses $why with $code', ({ request, code }) => {
    expect(send(request)).toMatchObject({ status: 400, body: code })
  })
})
