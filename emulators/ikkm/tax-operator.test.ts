import { describe, expect, test } from 'vitest'
import { createRegister } from '../../fixtures/register.ts'

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
