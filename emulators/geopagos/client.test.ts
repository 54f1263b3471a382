import { describe, expect, test } from 'vitest'
import { readFields } from '../../src/device/field.ts'
import type { WireReply } from '../../src/device/contract.ts'
import { client } from './client.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import { options as table } from './options.ts'
import type { Code } from './protocol.ts'
import type { Answer } from './state.ts'
import { decode, encode } from './wire.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options
const access = { user: 'vendemas', password: 'standalone' }
const basic = 'Basic dmVuZGVtYXM6c3RhbmRhbG9uZQ=='
const binding = {
  serial: '6G051173',
  nbo: '046310489',
  apiKey: 'utOqJyBo',
  token: 'dt_37145',
  since: 0,
  version: 1,
} as const
const merchant = {
  nbo: '046310489',
  name: 'Mi Bodega',
  qpos: '0',
  qposAmount: '1',
  representative: { name: 'x', mail: 'x', phone: 'x' },
}
const bound: Answer = { kind: 'bound', binding, merchant }

type Params = Readonly<Record<string, unknown>>

/** A till, and a backend that answers as it is told. */
function createTill(chosen: Partial<Options> = {}) {
  const options = { ...defaults, ...chosen }
  const session = client.open(access, { ...options, till: 'till' })
  const send = (operation: string, params: Params = {}) =>
    client.request(session, operation, params, 0)
  return {
    send,
    knows: () => client.knows(session),
    sent(operation: string, params?: Params) {
      const { path, headers, body } = send(operation, params).request
      return { path, headers, body: new TextDecoder().decode(body) }
    },
    asked: (operation: string, params?: Params) => decode(send(operation, params).request, options),
    hear: (operation: string, reply: WireReply, params?: Params) =>
      client.read(session, send(operation, params), reply),
    answered: (operation: string, answer: Answer, params?: Params) =>
      client.read(session, send(operation, params), encode({ kind: 'answer', answer }, options)),
    refused: (operation: string, code: Code, params?: Params) =>
      client.read(session, send(operation, params), encode({ kind: 'refusal', code }, options)),
  }
}

const plain = (status: number, body: string): WireReply => ({ status, headers: {}, body })

describe('a till asks', () => {
  const json = { 'content-type': 'application/json' }
  const withBasic = { ...json, authorization: basic }

  test.each<{ operation: string; params?: Params; path: string; headers: object; body: string }>([
    {
      operation: 'activate-v1',
      path: '/v1/activate',
      headers: withBasic,
      body: '{"fullSerialNumber":"6G356108","activationCode":"880310"}',
    },
    {
      operation: 'activate-v2',
      path: '/v2/activate',
      headers: json,
      body: '{"fullSerialNumber":"6G356108","type":"2","activationCode":"880310"}',
    },
    {
      operation: 'activate-v2',
      params: { serial: '6G051173', code: '000001', authorization: 'Bearer x' },
      path: '/v2/activate',
      headers: { ...json, authorization: 'Bearer x' },
      body: '{"fullSerialNumber":"6G051173","activationCode":"000001"}',
    },
    {
      operation: 'deactivate-v1',
      path: '/v1/deactivate',
      headers: withBasic,
      body: '{"fullSerialNumber":"6G356108","codigoNBO":"840270777"}',
    },
    {
      operation: 'deactivate-v2',
      params: { serial: '6G051173', type: '4', merchant: '046310489', apiKey: 'k', token: 't' },
      path: '/v2/deactivate',
      headers: { ...json, 'x-authentication-apikey': 'k', 'x-authentication-token': 't' },
      body: '{"fullSerialNumber":"6G051173","type":"4","codigoNBO":"046310489"}',
    },
    {
      operation: 'credentials-v1',
      path: '/v1/getCredentials',
      headers: withBasic,
      body: '{"codigoNbo":"840270777"}',
    },
    {
      operation: 'credentials-v2',
      params: { merchant: '046310489' },
      path: '/v2/getCredentials',
      headers: json,
      body: '{"codigoNbo":"046310489"}',
    },
    {
      operation: 'token',
      params: { password: 'a b&ñ' },
      path: '/vm-api-autorizacion/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'usuario=vendemas&clave=a%20b%26%C3%B1',
    },
    {
      operation: 'request-otp',
      path: '/v2/requestOtp',
      headers: json,
      body: '{"fullSerialNumber":"6G356108","codigoNbo":"840270777","tipoEnvio":"10"}',
    },
    {
      operation: 'deactivate-otp',
      params: { otp: '534534' },
      path: '/v2/deactivateOtp',
      headers: json,
      body: '{"fullSerialNumber":"6G356108","codigoNBO":"840270777","codigoOTP":"534534"}',
    },
  ])('for $operation with $params', ({ operation, params, path, headers, body }) => {
    expect(createTill().sent(operation, params)).toEqual({ path, headers, body })
    expect(createTill().send(operation, params).timeoutMs).toBe(60_000)
  })

  test('for a signature, with an image that is one', () => {
    expect(createTill().asked('confirm')).toMatchObject({
      operation: 'confirm',
      command: {
        credential: { kind: 'basic', ...access },
        ask: {
          kind: 'sign',
          signature: {
            referenceNumber: '154758649862',
            dni: '46310482',
            nameCommerce: 'Antonio Consulting',
            submerchantId: '341198324',
            width: 24,
            height: 8,
          },
        },
      },
    })
  })

  test('for every operation there is, at the paths of its options', () => {
    expect(Object.keys(client.operations)).toEqual([
      ...Object.keys(operations),
      'repeat',
      'request',
    ])
    const chosen = { 'path.token': '/t', 'path.request-otp': '/o/', 'path.deactivate-otp': '/u' }
    for (const operation of Object.keys(operations)) {
      const params: Params = operation === 'deactivate-otp' ? { otp: '1' } : {}
      const { operation: found, command } = createTill(chosen).asked(operation, params)
      expect(found).toBe(operation)
      expect(command).not.toHaveProperty('ask.code')
    }
  })

  test('badly, when it is told to', () => {
    const { sent } = createTill()
    const headers = sent('activate-v1', { authorization: null }).headers
    expect(headers).toEqual(json)
    expect(sent('activate-v1', { serial: 5, code: null }).body).toBe('{"fullSerialNumber":5}')
    expect(sent('deactivate-v1', { merchant: null, codigoNbo: '840270777' }).body).toBe(
      '{"fullSerialNumber":"6G356108","codigoNbo":"840270777"}',
    )
    expect(sent('deactivate-otp', { otp: null }).body).not.toContain('codigoOTP')
    expect(sent('confirm', { body: '{"dni":' }).body).toBe('{"dni":')
    expect(sent('confirm', { body: [1] }).body).toBe('[1]')
    expect(sent('token', { user: null, password: null, authorization: basic })).toMatchObject({
      headers: { authorization: basic },
      body: '',
    })
    expect(sent('activate-v1', { path: '/api/reader/activate' })).toMatchObject({
      path: '/api/reader/activate',
      headers: withBasic,
    })
    expect(sent('activate-v1', { serial: undefined })).toEqual(sent('activate-v1'))
  })

  test('anything at all', () => {
    const { request } = createTill().send('request', { method: 'GET', path: '/x', query: 'a=1' })
    expect(request).toMatchObject({ method: 'GET', path: '/x', query: 'a=1', headers: {} })
  })

  test('nothing that it does not know', () => {
    const { send } = createTill()
    expect(() => send('activate')).toThrow(/unknown operation "activate".*activate-v1/)
    expect(() => send('constructor')).toThrow(/unknown operation/)
    expect(() => send('activate-v1', { seral: 'x' })).toThrow(/Did you mean "serial"\?/)
    expect(() => send('activate-v1', { apiKey: 'x' })).toThrow(/unknown parameter "apiKey"/)
    expect(() => send('deactivate-otp')).toThrow(/"otp" is missing/)
    expect(() => send('request', { body: 'x' })).toThrow(/"path" is missing/)
  })
})

describe('a till learns', () => {
  const headers = { 'x-authentication-apikey': 'utOqJyBo', 'x-authentication-token': 'dt_37145' }

  test('nothing at first', () => {
    expect(createTill().knows()).toEqual({
      apiKey: '',
      token: '',
      serial: '6G356108',
      merchant: '840270777',
    })
  })

  test('keys from an activation, for that terminal', () => {
    const till = createTill()
    const read = till.answered('activate-v1', bound, { serial: '6G051173' })
    expect(read).toMatchObject({ apiKey: 'utOqJyBo', outcome: 'bound' })
    expect(till.knows()).toEqual({
      apiKey: 'utOqJyBo',
      token: 'dt_37145',
      serial: '6G051173',
      merchant: '046310489',
    })
    const { headers: sent, body } = till.sent('deactivate-v1')
    expect(sent).toMatchObject(headers)
    expect(body).toBe('{"fullSerialNumber":"6G051173","codigoNBO":"046310489"}')
    const other = till.sent('deactivate-v1', { serial: '6G356108' })
    expect(other.headers).not.toHaveProperty('x-authentication-apikey')
    expect(other.body).toContain('"840270777"')
    const without = till.sent('deactivate-v1', { apiKey: 'wrong', token: null }).headers
    expect(without).toHaveProperty('x-authentication-apikey', 'wrong')
    expect(without).not.toHaveProperty('x-authentication-token')
    expect(till.sent('credentials-v1').body).toContain('046310489')
  })

  test('to forget them when it is unbound, and only then', () => {
    const till = createTill()
    till.answered('activate-v1', bound, { serial: '6G051173' })
    till.refused('deactivate-v1', 'INVENIO_FAILED')
    till.hear('deactivate-v1', plain(502, ''))
    till.answered('deactivate-v1', { kind: 'nothing' }, { serial: '6G356108' })
    expect(till.sent('deactivate-v1').headers).toMatchObject(headers)
    till.answered('deactivate-v1', { kind: 'nothing' })
    expect(till.knows()).toMatchObject({ apiKey: '', serial: '6G051173', merchant: '840270777' })
    till.answered('activate-v2', bound, { serial: '6G051173' })
    till.answered('deactivate-otp', { kind: 'otp-unbound' }, { otp: '1' })
    expect(till.knows()).toMatchObject({ apiKey: '' })
  })

  test.each(['token', 'state', 'codigo'])('a token of version 2 in the field "%s"', (field) => {
    const till = createTill({ 'token.field': field })
    expect(till.sent('activate-v2').headers).not.toHaveProperty('authorization')
    expect(till.answered('token', { kind: 'token', token: 'abc' })).toMatchObject({ outcome: 'ok' })
    till.answered('confirm', { kind: 'signed', sequence: 1 })
    till.refused('token', 'BASIC_REFUSED')
    for (const operation of ['activate-v2', 'deactivate-v2', 'credentials-v2', 'request-otp'])
      expect(till.sent(operation).headers).toMatchObject({ authorization: 'Bearer abc' })
    expect(till.sent('activate-v1').headers).toMatchObject({ authorization: basic })
    expect(till.sent('token').headers).not.toHaveProperty('authorization')
  })
})

describe('a till repeats', () => {
  test.each(['activate-v1', 'activate-v2', 'deactivate-v1', 'deactivate-v2', 'request-otp'])(
    '%s, byte for byte',
    (operation) => {
      const { send } = createTill()
      const { request } = send(operation, { serial: '6G051173' })
      send('token')
      send('confirm')
      send('credentials-v1')
      expect(send('repeat')).toEqual({ operation: 'repeat', request, timeoutMs: 60_000 })
    },
  )

  test('an unbinding with an OTP, and understands its answer', () => {
    const till = createTill()
    till.answered('activate-v1', bound)
    till.send('deactivate-otp', { otp: '534534' })
    expect(till.answered('repeat', { kind: 'otp-unbound' })).toMatchObject({ outcome: 'unbound' })
    expect(till.knows()).toMatchObject({ apiKey: '' })
  })

  test('nothing else, and nothing with parameters', () => {
    const { send } = createTill()
    expect(() => send('repeat')).toThrow(/has sent nothing yet/)
    send('activate-v1')
    expect(() => send('repeat', { serial: 'x' })).toThrow(/same bytes/)
  })
})
