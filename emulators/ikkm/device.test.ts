import { describe, expect, test } from 'vitest'
import { createRegister } from '../../fixtures/register.ts'

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
