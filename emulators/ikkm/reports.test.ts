import { describe, expect, test } from 'vitest'
import type { Register } from '../../fixtures/register.ts'
import { createRegister } from '../../fixtures/register.ts'
import { minor } from '../../src/kernel/money.ts'
import type { State } from './state.ts'

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
