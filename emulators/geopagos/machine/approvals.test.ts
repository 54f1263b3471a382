import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../fixtures/backend.ts'
import { createBackend } from '../../../fixtures/backend.ts'
import { approvalPath } from './mail.ts'

const checkMail = { error: 'Generic Error Message', message: 'REVISE SU CORREO' }
const unbound = { status: 200, body: '', outcome: 'unbound' }
const seller = ['6G051173', '046310489'] as const

/** A terminal is bound, and the till has a token of version 2. */
function bound(options = {}): Backend {
  const backend = createBackend({ 'token.lifetime': '72h', ...options })
  backend.login()
  backend.bind()
  return backend
}

const again = (backend: Backend) => backend.unbind('6G356108', 2)
const statuses = ({ fact }: Backend) =>
  (fact('approvals') as { status: string }[]).map(({ status }) => status)

describe('unbinding in two steps', () => {
  test('mails the representative once, and unbinds once he approved', () => {
    const backend = bound()
    expect(again(backend)).toMatchObject(checkMail)
    expect(again(backend)).toMatchObject(checkMail)
    expect(backend.fact('messages')).toMatchObject([
      {
        channel: 'mail',
        to: 'representante@example.com',
        text: expect.stringContaining(approvalPath('geopagos', 1)),
        approval: 1,
        status: 'arrived',
      },
    ])
    backend.cause('approve')
    expect(again(backend)).toMatchObject(unbound)
    expect(statuses(backend)).toEqual(['used'])
    expect([backend.fact('binding'), backend.fact('audit')]).toEqual([null, []])
    expect(again(backend)).toMatchObject({ message: 'No autorizado' })
  })

  test('asks anew after it was rejected, was not answered in time, or was not used in time', () => {
    const backend = bound({ 'approval.lifetime': '24h', 'approval.use': '1h' })
    again(backend)
    backend.cause('reject')
    expect(again(backend)).toMatchObject(checkMail)
    backend.advance('24h')
    expect(again(backend)).toMatchObject(checkMail)
    backend.cause('approve', { approval: '3' })
    backend.advance('1h')
    expect(again(backend)).toMatchObject(checkMail)
    expect(statuses(backend)).toEqual(['rejected', 'expired', 'expired', 'asked'])
    expect(backend.fact('messages')).toHaveLength(4)
  })

  test('keeps the approval while Geopagos fails, and needs none to be finished', () => {
    const backend = createBackend()
    backend.login()
    backend.bind(...seller)
    const unbind = () => backend.unbind(seller[0], 2)
    unbind()
    backend.cause('approve')
    backend.cause('geopagos-down')
    expect(unbind()).toMatchObject({ message: 'Error en Geopagos' })
    backend.clear('geopagos-down')
    backend.cause('invenio-down')
    for (let i = 0; i < 2; i++)
      expect(unbind()).toMatchObject({ message: 'Error desvinculacion en Invenio' })
    backend.clear('invenio-down')
    expect(unbind()).toMatchObject(unbound)
    expect(statuses(backend)).toEqual(['used'])
    expect([backend.fact('disagreements'), backend.fact('audit')]).toEqual([[], []])
  })

  test('whose last answer is lost is told by asking again', () => {
    const backend = bound()
    again(backend)
    backend.cause('approve')
    backend.rig.device('geopagos').arm({ fault: 'lose-reply' })
    expect(() => again(backend)).toThrow('there is none')
    expect(again(backend)).toMatchObject({ error: 'errors.unauthorized', code: 401 })
    expect(backend.fact('messages')).toHaveLength(1)
  })

  test('an approval is of no use to the next binding', () => {
    const backend = bound()
    again(backend)
    backend.cause('approve')
    expect(backend.unbind()).toMatchObject(unbound)
    backend.bind()
    expect(again(backend)).toMatchObject(checkMail)
    expect(statuses(backend)).toEqual(['expired', 'asked'])
    expect(() => backend.cause('approve', { approval: '1' })).toThrow('has expired')
  })
})

describe('answering', () => {
  test('nobody can answer what was not asked, has not arrived, or is answered', () => {
    const backend = bound()
    const approve = (approval = 'last') => backend.cause('approve', { approval })
    expect(() => approve()).toThrow('there is no request yet')
    backend.cause('mail-delayed', { by: '10m' })
    again(backend)
    expect(() => approve('2')).toThrow('there is no request 2. The last one is 1.')
    expect(() => approve()).toThrow('has not arrived yet')
    expect(backend.page('1')).toBeUndefined()
    backend.advance('10m')
    approve('1')
    expect(() => approve('1')).toThrow('approved already')
    again(backend)
    expect(() => approve('1')).toThrow('used already')
    backend.clear('mail-delayed')
    backend.bind()
    again(backend)
    backend.cause('reject', { approval: '2' })
    expect(() => approve('2')).toThrow('rejected already')
  })

  test('a mail that is lost helps nobody; the next one does', () => {
    const backend = bound({ 'approval.lifetime': '1h' })
    backend.cause('mail-lost')
    again(backend)
    backend.advance('30m')
    expect(backend.fact('messages')).toMatchObject([{ status: 'lost', arrivedAt: null }])
    expect(() => backend.cause('approve')).toThrow('lost')
    backend.clear('mail-lost')
    expect(again(backend)).toMatchObject(checkMail)
    backend.advance('30m')
    again(backend)
    backend.cause('approve')
    expect(again(backend)).toMatchObject(unbound)
  })
})

describe('messages', () => {
  test('arrive after the usual time and the delay, oldest first, and only then can be read', () => {
    const backend = bound({ 'mail.latency': '10s', 'otp.quota': 9 })
    backend.cause('mail-delayed', { by: '1m' })
    expect(backend.otp()).toBe('')
    backend.clear('mail-delayed')
    backend.advance('20s')
    const fast = backend.send('request-otp', { sending: '02' })
    expect(fast).toMatchObject({ codigoRespuesta: '00' })
    const ways = () =>
      (backend.fact('messages') as { status: string }[]).map(({ status }) => status)
    backend.advance('9s')
    expect(ways()).toEqual(['on its way', 'on its way', 'on its way'])
    backend.advance('1s')
    expect(ways()).toEqual(['on its way', 'on its way', 'arrived'])
    expect(JSON.stringify((backend.fact('messages') as unknown[])[0])).not.toContain('otp')
    const newest = backend.fact('otp')
    backend.advance('40s')
    expect(ways()).toEqual(['arrived', 'arrived', 'arrived'])
    // The newest that arrived is the one that was sent last.
    expect(backend.fact('otp')).toBe(newest)
  })
})

describe('the page', () => {
  test('shows who asks for what, and two buttons until it is answered', () => {
    const backend = bound()
    again(backend)
    const page = backend.page('1')
    expect(page?.title).toBe('Desvinculación de terminal')
    expect(page?.lines.join('\n')).toContain('Comercio: Mi Bodega (840270777)\nTerminal: 6G356108')
    // It is 23:00 in Lima, and the answer is due a day later.
    expect(page?.lines.at(-1)).toContain('hasta el 2026-01-05 23:00:00')
    expect(page?.buttons).toEqual([
      { label: 'Aprobar', cause: 'approve', params: { approval: '1' } },
      { label: 'Rechazar', cause: 'reject', params: { approval: '1' } },
    ])
    const [approve] = page?.buttons ?? []
    backend.cause(approve?.cause ?? '', approve?.params)
    expect(backend.page('1')).toMatchObject({ buttons: [] })
    expect(backend.page('1')?.lines.at(-1)).toContain('ya fue aprobada')
    again(backend)
    expect(backend.page('1')?.lines.at(-1)).toContain('fue desvinculado')
  })

  test('has no buttons once it was rejected or has expired', () => {
    const backend = bound()
    again(backend)
    backend.cause('reject')
    again(backend)
    backend.advance('24h')
    for (const [id, word] of [
      ['1', 'rechazada'],
      ['2', 'vencido'],
    ] as const) {
      expect(backend.page(id)?.buttons).toEqual([])
      expect(backend.page(id)?.lines.at(-1)).toContain(word)
    }
  })

  test.each(['0', '2', '01', '1e0', ' 1', '-1', 'constructor', '', '9'.repeat(30)])(
    'is not there for "%s"',
    (id) => {
      const backend = bound()
      again(backend)
      expect(backend.page(id)).toBeUndefined()
    },
  )
})
