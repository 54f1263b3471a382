/** The client of the activation backend, in virtual time. */
import { describe, expect, test } from 'vitest'
import { createGeopagos } from '../../emulators/geopagos/device.ts'
import type { FaultOrder } from '../device/faults.ts'
import { createRig } from '../device/rig.ts'
import type { Bindings, GeopagosOptions } from './geopagos.ts'
import { createGeopagosClient, expectDone } from './geopagos.ts'
import { overRig } from './over-rig.ts'

const fullSerialNumber = '6G356108'
const code = { fullSerialNumber, activationCode: '880310' }
const codigoNbo = '840270777'

function createBackend(
  options: Readonly<Record<string, unknown>> = {},
  more: Partial<GeopagosOptions> = {},
) {
  const rig = createRig({ devices: [createGeopagos()], options: { geopagos: options } })
  const backend = rig.device('geopagos')
  const told: Bindings[] = []
  const open = (again: Partial<GeopagosOptions> = {}) =>
    createGeopagosClient({
      user: 'vendemas',
      password: 'standalone',
      onBindings: (bindings) => void told.push(bindings),
      ...more,
      ...again,
      url: undefined,
      transport: overRig(rig, 'geopagos'),
    })
  return {
    rig,
    backend,
    told,
    open,
    client: open(),
    fact: (name: string) => backend.fact(name, rig.catchUp()),
    cause: (name: string, params = {}) => backend.cause(name, params, rig.catchUp()),
    heard: (operation: string) =>
      rig.journal.exchanges().filter((one) => one.operation === operation).length,
  }
}

describe('binding', () => {
  test('tells the keys, which are kept over a restart and unbind the terminal', async () => {
    const { client, told, open, fact } = createBackend()
    const bound = expectDone(await client.activateV1(code))
    expect(bound).toMatchObject({
      fullSerialNumber,
      subMerchantId: codigoNbo,
      subMerchantName: 'Mi Bodega',
      credentials: undefined,
    })
    const { apiKey, token, subMerchantId } = bound
    expect(client.bindings).toEqual({ [fullSerialNumber]: { apiKey, token, subMerchantId } })
    expect(told).toEqual([client.bindings])
    const restarted = open({ bindings: client.bindings })
    expect(await restarted.deactivateV1({ fullSerialNumber })).toEqual({
      kind: 'done',
      fullSerialNumber,
    })
    expect(restarted.bindings).toEqual({})
    expect(told.at(-1)).toEqual({})
    expect(fact('bindings')).toEqual([])
  })

  test('of a merchant who sells top-ups tells his credentials', async () => {
    const { client, cause, fact } = createBackend()
    cause('issue-code', { merchant: '046310489', serial: '6G051173' })
    const { credentials } = expectDone(
      await client.activateV2({
        fullSerialNumber: '6G051173',
        type: '4',
        activationCode: String(fact('code')),
      }),
    )
    expect(credentials?.codigoRecargas).toBe('2sTzV432vpaCA')
    expect(await client.getCredentialsV2({ codigoNbo: '046310489' })).toEqual({
      kind: 'done',
      credentials,
    })
    expect(await client.getCredentialsV1({ codigoNbo })).toMatchObject({ code: 'NO_CREDENTIALS' })
  })

  test.each<{ fault: FaultOrder; kind: string; bindings: number }>([
    { fault: { fault: 'lose-request' }, kind: 'done', bindings: 1 },
    { fault: { fault: 'lose-request', times: 3 }, kind: 'unknown', bindings: 0 },
    { fault: { fault: 'lose-reply' }, kind: 'unknown', bindings: 1 },
    { fault: { fault: 'delay', delay: '70s' }, kind: 'unknown', bindings: 1 },
    { fault: { fault: 'cut-reply' }, kind: 'unknown', bindings: 1 },
    { fault: { fault: 'status', status: 502 }, kind: 'done', bindings: 1 },
    { fault: { fault: 'status', status: 502, processed: true }, kind: 'unknown', bindings: 1 },
    { fault: { fault: 'duplicate' }, kind: 'done', bindings: 1 },
    { fault: { fault: 'restart-after' }, kind: 'unknown', bindings: 1 },
  ])('is $kind after $fault', async ({ fault, kind, bindings }) => {
    const { client, backend, fact } = createBackend()
    backend.arm(fault)
    expect(await client.activateV1(code)).toMatchObject({ kind })
    expect(fact('bindings')).toHaveLength(bindings)
    expect(Object.keys(client.bindings)).toHaveLength(kind === 'done' ? 1 : 0)
  })

  test.each([
    {
      cause: 'terminal-taken',
      params: { serial: fullSerialNumber },
      code: 'TERMINAL_NOT_AVAILABLE',
    },
    {
      cause: 'code-expired',
      params: { serial: fullSerialNumber },
      code: 'ACTIVATION_CODE_INVALID',
    },
    { cause: 'internal-error', params: {}, code: 'INTERNAL' },
    { cause: 'geopagos-down', params: {}, code: 'GEOPAGOS_FAILED' },
    { cause: 'upstream', params: { status: 500 }, code: 'UPSTREAM_ERROR' },
  ])('is refused with $code for $cause', async ({ cause, params, code: refusal }) => {
    const backend = createBackend()
    backend.cause(cause, params)
    expect(await backend.client.activateV1(code)).toMatchObject({ kind: 'refused', code: refusal })
  })

  test('is unknown where Geopagos answers what nobody knows', async () => {
    const { client, cause } = createBackend()
    cause('upstream', { status: 502 })
    expect(await client.activateV1(code)).toMatchObject({ kind: 'unknown', how: 'unclear' })
  })

  test.each([
    { activationCode: '88031000', refusal: 'BAD_REQUEST' },
    { activationCode: '', refusal: 'EMPTY_FIELD' },
  ])('with the code "$activationCode" is refused with $refusal', async (row) => {
    const { client } = createBackend()
    const { activationCode, refusal } = row
    expect(await client.activateV1({ fullSerialNumber, activationCode })).toMatchObject({
      code: refusal,
    })
  })

  test('with another password is refused', async () => {
    const { open } = createBackend()
    const client = open({ password: 'wrong' })
    expect(await client.activateV1(code)).toMatchObject({
      code: 'BASIC_REFUSED',
      wire: 'HTTP Status 401',
    })
    expect(await client.activateV2({ ...code, type: '2' })).toMatchObject({ kind: 'refused' })
  })
})

describe('unbinding', () => {
  test('in two steps mails the representative first, and unbinds once he approved', async () => {
    const { client, cause, fact } = createBackend()
    expectDone(await client.activateV2({ ...code, type: '2' }))
    const params = { fullSerialNumber, type: '2' } as const
    const first = await client.deactivateV2(params)
    expect(first).toMatchObject({
      kind: 'refused',
      code: 'CHECK_MAIL',
      cure: 'Have the representative approve, then send the request again.',
    })
    expect(client.bindings).toHaveProperty(fullSerialNumber)
    cause('approve')
    expect(await client.deactivateV2(params)).toMatchObject({ kind: 'done' })
    expect(fact('bindings')).toEqual([])
  })

  test('whose first step was lost asks again and sends no second mail', async () => {
    const { client, backend, fact } = createBackend()
    expectDone(await client.activateV2({ ...code, type: '2' }))
    backend.arm({ fault: 'lose-reply' })
    expect(await client.deactivateV2({ fullSerialNumber, type: '2' })).toMatchObject({
      code: 'CHECK_MAIL',
    })
    expect(fact('messages')).toHaveLength(1)
  })

  test('whose answer was lost is unknown, and the keys are kept', async () => {
    const { client, backend, fact } = createBackend()
    expectDone(await client.activateV1(code))
    backend.arm({ fault: 'lose-reply' })
    expect(await client.deactivateV1({ fullSerialNumber })).toMatchObject({ kind: 'unknown' })
    expect(client.bindings).toHaveProperty(fullSerialNumber)
    expect(fact('bindings')).toEqual([])
    expect(await client.deactivateV1({ fullSerialNumber })).toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('that Invenio has not heard of is half done, and finished by asking again', async () => {
    const { client, cause, fact, backend, rig } = createBackend()
    cause('issue-code', { merchant: '046310489', serial: '6G051173' })
    const serial = '6G051173'
    const activationCode = String(fact('code'))
    expectDone(await client.activateV1({ fullSerialNumber: serial, activationCode }))
    cause('invenio-down')
    expect(await client.deactivateV1({ fullSerialNumber: serial })).toMatchObject({
      code: 'INVENIO_FAILED',
    })
    backend.clear('invenio-down', rig.now())
    expect(await client.deactivateV1({ fullSerialNumber: serial })).toMatchObject({ kind: 'done' })
  })

  test('by a one-time code is asked for and used once, whatever is lost', async () => {
    const { client, backend, fact, heard } = createBackend()
    expectDone(await client.activateV2({ ...code, type: '2' }))
    backend.arm({ fault: 'lose-reply', match: { operation: 'request-otp' } })
    const asked = { fullSerialNumber, codigoNbo, tipoEnvio: '10' } as const
    expect(await client.requestOtp(asked)).toMatchObject({ kind: 'unknown', tries: 1 })
    expect(heard('request-otp')).toBe(1)
    expect(await client.requestOtp(asked)).toMatchObject({ kind: 'done', solicitudesRestantes: 1 })
    const use = (codigoOTP: string) =>
      client.deactivateOtp({ fullSerialNumber, codigoNBO: codigoNbo, codigoOTP })
    expect(await use('000000')).toMatchObject({
      code: 'OTP_REFUSED',
      wire: '11',
      said: 'No autorizado',
    })
    backend.arm({ fault: 'lose-request', match: { operation: 'deactivate-otp' } })
    expect(await use(String(fact('otp')))).toMatchObject({ kind: 'unknown', tries: 1 })
    expect(await use(String(fact('otp')))).toEqual({ kind: 'done', fullSerialNumber })
    expect(client.bindings).toEqual({})
  })

  test.each([
    { cause: 'geopagos-down', refusal: 'OTP_GEOPAGOS' },
    { cause: 'internal-error', refusal: 'OTP_INTERNAL' },
  ])('by a one-time code is refused with $refusal for $cause', async ({ cause, refusal }) => {
    const { client, fact, ...backend } = createBackend()
    expectDone(await client.activateV2({ ...code, type: '2' }))
    expectDone(await client.requestOtp({ fullSerialNumber, codigoNbo, tipoEnvio: '01' }))
    backend.cause(cause)
    const codigoOTP = String(fact('otp'))
    expect(
      await client.deactivateOtp({ fullSerialNumber, codigoNBO: codigoNbo, codigoOTP }),
    ).toMatchObject({ code: refusal })
  })

  test('by whoever has not bound it needs the merchant, and without a key is refused', async () => {
    const { client } = createBackend()
    await expect(client.deactivateV1({ fullSerialNumber })).rejects.toThrow(
      'Cannot unbind 6G356108: this client has not bound it. Give "codigoNBO" and "bindings".',
    )
    expect(await client.deactivateV1({ fullSerialNumber, codigoNBO: codigoNbo })).toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  test('of an earlier build is unknown where an empty answer may be a time-out', async () => {
    const options = { 'auth.missing': 'pass', 'upstream.failure': 'empty', 'old-paths': true }
    const { client } = createBackend(options, { profile: 'vendemas-proxy' })
    expectDone(await client.activateV1(code))
    expect(await client.deactivateV1({ fullSerialNumber })).toMatchObject({ kind: 'unknown' })
  })
})

describe('the token of version 2', () => {
  test('is fetched with the first request, and again when it has expired', async () => {
    const { client, cause, heard, backend } = createBackend()
    expectDone(await client.activateV2({ ...code, type: '2' }))
    await client.getCredentialsV2({ codigoNbo })
    expect(heard('token')).toBe(1)
    cause('token-expired')
    // What only asks may be refused behind a lost answer too: that is about itself.
    backend.arm({ fault: 'lose-reply', match: { operation: 'credentials-v2' }, nth: 2 })
    expect(await client.getCredentialsV2({ codigoNbo })).toMatchObject({ code: 'NO_CREDENTIALS' })
    expect(heard('token')).toBe(2)
    expect(expectDone(await client.token()).token).not.toBe('')
  })

  test('that cannot be had leaves nothing done', async () => {
    const { client, backend, fact } = createBackend()
    backend.arm({ fault: 'lose-reply', times: 3, match: { operation: 'token' } })
    expect(await client.activateV2({ ...code, type: '2' })).toEqual({ kind: 'unreachable' })
    expect(fact('bindings')).toEqual([])
  })
})

test('a signature is kept once, and never sent again by itself', async () => {
  const { client, backend, fact } = createBackend()
  const signature = {
    referenceNumber: '154758649862',
    dni: '46310482',
    nameCommerce: 'Antonio Consulting',
    submerchantId: '341198324',
    signatureImage:
      'iVBORw0KGgoAAAANSUhEUgAAABgAAAAIAQAAAADL2gLOAAAAK0lEQVR42gEgAN//AP///wDn//8A2+8/ANvW3gDnNe0AzvPzALX//wB7//9MHRRkZyUV7QAAAABJRU5ErkJggg==',
  }
  expect(await client.confirm(signature)).toEqual({
    kind: 'done',
    state: '2000',
    seqSignature: '0001',
    desState: 'Enviado',
  })
  backend.arm({ fault: 'lose-reply' })
  expect(await client.confirm(signature)).toMatchObject({ kind: 'unknown', tries: 1 })
  expect(fact('signatureCount')).toBe(2)
  expect(await client.confirm({ ...signature, signatureImage: 'none' })).toMatchObject({
    code: 'SIGNATURE_REFUSED',
    wire: '0000',
  })
})
