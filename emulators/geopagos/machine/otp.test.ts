import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../fixtures/backend.ts'
import { createBackend } from '../../../fixtures/backend.ts'

const code = (codigoRespuesta: string) => expect.objectContaining({ codigoRespuesta })
const seller = ['6G051173', '046310489'] as const

describe('unbinding with one-time codes', () => {
  const bound = (options = {}) => {
    const backend = createBackend(options)
    backend.login()
    backend.bind()
    return backend
  }
  const enter = (backend: Backend, otp: string, serial = '6G356108') =>
    backend.send('deactivate-otp', { serial, otp })

  test.each([
    { sending: '01', channels: ['sms'] },
    { sending: '02', channels: ['mail'] },
    { sending: '10', channels: ['sms', 'mail'] },
  ])('sends $sending by $channels', ({ sending, channels }) => {
    const backend = bound()
    const told = backend.send('request-otp', { sending })
    expect(told).toMatchObject({ json: { mensajeRespuesta: 'EXITO', solicitudesRestantes: '2' } })
    const messages = backend.fact('messages') as { channel: string; otp: string; text: string }[]
    expect(messages.map(({ channel }) => channel)).toEqual(channels)
    expect(messages.every(({ otp, text }) => /^\d{6}$/.test(otp) && !text.includes(otp))).toBe(true)
    expect(enter(backend, String(backend.fact('otp')))).toMatchObject({ outcome: 'unbound' })
    expect(enter(backend, String(backend.fact('otp')))).toEqual(code('11'))
    expect([backend.fact('audit'), backend.fact('disagreements')]).toEqual([[], []])
  })

  test('counts wrong ones, and voids old ones', () => {
    const backend = bound({ 'otp.attempts': 3 })
    const [first, second] = [backend.otp(), backend.otp()]
    for (const otp of [first, '000000', '12345'])
      expect(enter(backend, otp)).toMatchObject({ json: { mensajeFront: 'No autorizado' } })
    expect(enter(backend, second)).toEqual(code('11'))
    const third = backend.otp()
    expect(enter(backend, first)).toEqual(code('11'))
    expect(enter(backend, third)).toEqual(code('00'))
  })

  test('they expire by themselves, and by otp-expired', () => {
    const backend = bound({ 'otp.lifetime': '5m' })
    const first = backend.otp()
    backend.advance('5m')
    expect(enter(backend, first)).toEqual(code('11'))
    const second = backend.otp()
    backend.cause('otp-expired')
    expect(enter(backend, second)).toEqual(code('11'))
  })

  test('are used up after three, until the local midnight', () => {
    const backend = bound({ 'token.lifetime': '48h' })
    for (const left of [2, 1, 0]) {
      expect(backend.send('request-otp')).toMatchObject({
        json: { solicitudesRestantes: `${left}` },
      })
      expect(backend.fact('quota')).toMatchObject({ '840270777': left, '046310489': 3 })
    }
    const refused = { codigoRespuesta: '11', json: { solicitudesRestantes: '0' } }
    expect(backend.send('request-otp')).toMatchObject(refused)
    // It is 23:00 there, the day before.
    backend.advance('59m')
    expect(backend.send('request-otp')).toMatchObject(refused)
    backend.advance('1m')
    expect(backend.send('request-otp')).toMatchObject({ codigoRespuesta: '00' })
  })

  test('tell which of the two systems failed', () => {
    const backend = createBackend()
    backend.login()
    backend.bind(...seller)
    const otp = backend.otp(seller[0])
    const down = [
      ['geopagos-down', {}],
      ['upstream', { status: 200 }],
    ] as const
    for (const [cause, params] of down) {
      backend.cause(cause, params)
      expect(enter(backend, otp, seller[0])).toEqual(code('12'))
      backend.clear(cause)
    }
    backend.cause('invenio-down')
    for (let i = 0; i < 2; i++) expect(enter(backend, otp, seller[0])).toEqual(code('13'))
    backend.clear('invenio-down')
    expect(enter(backend, otp, seller[0])).toEqual(code('00'))
    expect([backend.fact('audit'), backend.fact('disagreements')]).toEqual([[], []])
  })

  test('are for terminals bound to this merchant', () => {
    const backend = bound()
    expect(backend.send('request-otp', { merchant: '046555489' })).toEqual(code('11'))
    expect(backend.send('request-otp', { serial: '6G051173' })).toEqual(code('11'))
  })
})
