import { describe, expect, test } from 'vitest'
import type { Backend } from '../../fixtures/backend.ts'
import { createBackend } from '../../fixtures/backend.ts'
import { documentSamples } from './samples.ts'

const message = (text: string) => expect.objectContaining({ status: 200, message: text })
const unauthorized = message('No autorizado')
const invalidCode = message('Codigo de activacion invalido')
const taken = message('Terminal no disponible')
const unbound = expect.objectContaining({ status: 200, body: '', outcome: 'unbound' })
const seller = ['6G051173', '046310489'] as const

/** Nothing that moved anything may leave the books wrong. */
function agrees({ fact }: Backend): void {
  expect([fact('audit'), fact('disagreements')]).toEqual([[], []])
}

describe('binding', () => {
  test.each([1, 2])('works with the document’s own sample on a fresh rig, v%i', (version) => {
    const backend = createBackend()
    backend.login()
    const told = backend.send(`activate-v${version}`)
    expect(told).toMatchObject({
      outcome: 'bound',
      json: { data: { subMerchantId: '840270777', subMerchantName: 'Mi Bodega', qpos: '0' } },
    })
    expect(backend.reply?.body).not.toContain('credentials')
    expect(backend.fact('binding')).toMatchObject({
      serial: '6G356108',
      merchant: '840270777',
      apiKey: told['apiKey'],
      version,
    })
    agrees(backend)
  })

  test('answers credentials to who sells top-ups, and none while Invenio is down', () => {
    const backend = createBackend()
    const { credentials } = documentSamples.merchants[1] ?? {}
    expect(backend.bind(...seller)).toMatchObject({ json: { data: { credentials } } })
    expect(backend.send('credentials-v1', { merchant: '046310489' })).toMatchObject({
      responseCode: '00',
      json: { credentials },
    })
    backend.cause('invenio-down')
    expect(backend.bind(...seller)['body']).not.toContain('credentials')
    const none = backend.send('credentials-v1', { merchant: '046310489' })
    expect(none).toMatchObject({ body: '{"responseCode":"96"}' })
    agrees(backend)
  })

  test('refuses a code that is wrong, used, expired, too old or for another terminal', () => {
    const backend = createBackend({ 'code.lifetime': '24h' })
    expect(backend.send('activate-v1', { code: '000000' })).toEqual(invalidCode)
    expect(backend.send('activate-v1', { serial: '6G051173' })).toEqual(invalidCode)
    backend.send('activate-v1')
    expect(backend.send('activate-v1')).toEqual(invalidCode)
    const issue = () => {
      backend.cause('issue-code', { merchant: '840270777', serial: '6G356108' })
      return { code: backend.fact('code') }
    }
    const old = issue()
    expect(backend.fact('codes')).toMatchObject([{ status: 'used' }, { status: 'valid' }])
    backend.cause('code-expired', { serial: '6G356108' })
    expect(backend.send('activate-v1', old)).toEqual(invalidCode)
    expect(() => backend.cause('code-expired', { serial: '6G356108' })).toThrow('still valid')
    const older = issue()
    backend.advance('24h')
    expect(backend.send('activate-v1', older)).toEqual(invalidCode)
    expect(backend.fact('codes')).toMatchObject([{}, {}, { status: 'expired' }])
    expect(() => backend.cause('issue-code', { merchant: '000000000' })).toThrow('no merchant')
  })

  test('refuses a terminal that another merchant has, until he has it unbound', () => {
    const backend = createBackend()
    backend.cause('terminal-taken', { serial: '6G356108' })
    expect(backend.send('activate-v1')).toEqual(taken)
    expect(() => backend.cause('terminal-taken', { serial: '6G051173' })).toThrow('already')
    backend.clear('terminal-taken')
    expect(backend.send('activate-v1')).toMatchObject({ outcome: 'bound' })
    expect(() => backend.cause('terminal-taken', { serial: '6G356108' })).toThrow('is bound to')
    agrees(backend)
  })

  test('by another merchant ends half-done while Invenio is down, if he sells top-ups', () => {
    const backend = createBackend()
    backend.cause('terminal-taken', { serial: '6G356108', merchant: '046310489' })
    backend.cause('invenio-down')
    backend.clear('terminal-taken')
    expect(backend.fact('disagreements')).toMatchObject([{ invenio: '046310489' }])
    expect(backend.send('activate-v1')).toEqual(taken)
    backend.clear('invenio-down')
    backend.advance('10m')
    expect(backend.send('activate-v1')).toMatchObject({ outcome: 'bound' })
    agrees(backend)
  })

  test('may have been done although the answer is an error', () => {
    const backend = createBackend()
    backend.cause('geopagos-down', { done: true })
    expect(backend.send('activate-v1')).toMatchObject({ message: 'Error en Geopagos' })
    backend.clear('geopagos-down')
    expect(backend.fact('binding')).toMatchObject({ merchant: '840270777' })
    expect(backend.send('activate-v1')).toEqual(invalidCode)
    agrees(backend)
  })

  test.each(['rebind', 'refuse'])('to the same merchant again: %s', (again) => {
    const backend = createBackend({ 'activate.again': again })
    const first = backend.bind()['apiKey']
    backend.cause('issue-code', { merchant: '840270777', serial: '6G356108' })
    const told = backend.send('activate-v1', { code: backend.fact('code') })
    if (again === 'refuse') return expect(told).toEqual(taken)
    expect(told['apiKey']).not.toBe(first)
    expect(backend.send('deactivate-v1', { apiKey: first, token: null })).toEqual(unauthorized)
    expect(backend.unbind()).toEqual(unbound)
    agrees(backend)
  })

  test('whose answer is lost is no trap: a new code gives new keys', () => {
    const backend = createBackend()
    backend.rig.device('geopagos').arm({ fault: 'lose-reply' })
    expect(() => backend.send('activate-v1')).toThrow('there is none')
    expect(backend.unbind()).toEqual(unauthorized)
    expect(backend.send('activate-v1')).toEqual(invalidCode)
    backend.bind()
    expect(backend.unbind()).toEqual(unbound)
    agrees(backend)
  })
})

test.each([
  { fault: 'delay', delay: '1s', bindings: 1 },
  { fault: 'lose-request', bindings: 0 },
  { fault: 'lose-reply', bindings: 1 },
  { fault: 'duplicate', bindings: 1 },
  { fault: 'late', bindings: 1 },
  { fault: 'cut-reply', bindings: 1 },
  { fault: 'garble', bindings: 1 },
  { fault: 'status', bindings: 0 },
  { fault: 'restart-before', bindings: 0 },
  { fault: 'restart-after', bindings: 1 },
])('a message that meets $fault binds $bindings time(s)', ({ bindings, ...order }) => {
  const backend = createBackend()
  backend.rig.device('geopagos').arm(order)
  try {
    backend.send('activate-v1')
  } catch {
    // The till hears nothing, and that is what the fault is for.
  }
  backend.rig.settle()
  expect(backend.fact('bindings')).toHaveLength(bindings)
  agrees(backend)
})

describe('unbinding', () => {
  test('needs the keys of this binding, and they are good once', () => {
    const backend = createBackend()
    const { apiKey } = backend.bind() as { apiKey: string }
    backend.bind('6G051173', '046555489')
    const bad = [
      { apiKey: null },
      { apiKey: apiKey.toLowerCase() },
      { token: 'dt_0' },
      { merchant: '046555489' },
      { serial: '6G051173', token: null },
      { serial: '68514357' },
    ]
    for (const one of bad)
      expect(
        backend.send('deactivate-v1', { serial: '6G356108', apiKey, ...one }),
        JSON.stringify(one),
      ).toEqual(unauthorized)
    expect(backend.send('deactivate-v1', { serial: '6G356108', token: null })).toEqual(unbound)
    expect(backend.send('deactivate-v1', { serial: '6G356108', apiKey })).toEqual(unauthorized)
    expect(backend.fact('terminals')).toContainEqual({
      serial: '6G356108',
      type: '2',
      merchant: 'free',
      inInvenio: false,
      halfUnbound: false,
    })
    agrees(backend)
  })

  test('half-done is seen, and is repaired by the same request or by itself', () => {
    const backend = createBackend({ 'repair.after': '10m' })
    for (const repair of ['till', 'itself']) {
      backend.bind(...seller)
      backend.cause('invenio-down')
      const told = backend.send('deactivate-v1', { serial: seller[0] })
      expect(told).toMatchObject({ message: 'Error desvinculacion en Invenio' })
      expect(backend.fact('disagreements')).toMatchObject([{ serial: '6G051173', geopagos: null }])
      expect([backend.fact('audit'), backend.fact('binding')]).toEqual([[], null])
      backend.advance('1h')
      backend.clear('invenio-down')
      if (repair === 'till') expect(backend.unbind(seller[0])).toEqual(unbound)
      else backend.advance('10m')
      agrees(backend)
    }
    const repairs = backend.rig.journal.events.map(({ event }) => event)
    expect(repairs.filter(({ kind }) => kind === 'repaired')).toMatchObject([
      { by: 'till' },
      { by: 'itself' },
    ])
  })

  test('in the proxy’s profile looks the same done or not; asking again tells', () => {
    const backend = createBackend({ profile: 'vendemas-proxy' })
    backend.bind()
    backend.cause('geopagos-down', { how: 'silent', done: true })
    expect(backend.unbind()).toMatchObject({ status: 200, body: '', outcome: 'unknown' })
    expect(backend.afterMs).toBe(50_000)
    backend.clear('geopagos-down')
    expect(backend.unbind()).toEqual(unauthorized)
    agrees(backend)
  })
})

test('a token of version 2 expires by itself, and by token-expired', () => {
  const backend = createBackend({ 'token.lifetime': '1h' })
  const refused = { status: 401, message: 'Autenticación no válida' }
  expect(backend.send('activate-v2')).toMatchObject(refused)
  backend.login()
  backend.cause('token-expired')
  expect(backend.send('activate-v2')).toMatchObject(refused)
  backend.login()
  backend.advance('1h')
  expect(backend.send('activate-v2')).toMatchObject(refused)
  backend.login()
  expect(backend.send('activate-v2')).toMatchObject({ outcome: 'bound' })
})
