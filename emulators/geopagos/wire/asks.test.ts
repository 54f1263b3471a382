import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/device/field.ts'
import type { Options } from '../options.ts'
import { options as table } from '../options.ts'
import { decode } from '../wire.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options
const TOKEN_PATH = '/vm-api-autorizacion/oauth/token'
const IMAGE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

type Headers = Readonly<Record<string, string>>

function read(path: string, sent: unknown, headers: Headers = {}, chosen: Partial<Options> = {}) {
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent)
  const body = new TextEncoder().encode(text)
  const request = { method: 'POST', path, query: '', headers, body }
  const { command } = decode(request, { ...defaults, ...chosen })
  return command.kind === 'call' ? command.ask : command
}

describe('the samples of the document', () => {
  const keys = {
    'x-authentication-apikey':
      'dsfdsiiRDR7TlFk2ebKvdu8uaJD5FfVbw4thdM79bFX5iKbuH8yFfgAvyYFtdxjQ4me3',
    'x-authentication-token': 'dt_8gfdghfd7027e70e73f8fe223acfbdfad3e76adfbd7cc55',
  }
  const kept = {
    apiKey: keys['x-authentication-apikey'],
    token: keys['x-authentication-token'],
  }
  const terminal = { fullSerialNumber: '6G356108', activationCode: '880310' }
  const unbinding = { fullSerialNumber: '6G051173', codigoNBO: '046555489' }
  const activate = { kind: 'activate', serial: '6G356108', activationCode: '880310' }
  const deactivate = { kind: 'deactivate', serial: '6G051173', nbo: '046555489', keys: kept }

  test.each<{ path: string; sent: object; ask: object }>([
    { path: '/v1/activate', sent: terminal, ask: { ...activate, version: 1, type: undefined } },
    {
      path: '/v2/activate',
      sent: { fullSerialNumber: '6G356108', type: '2', activationCode: '880310' },
      ask: { ...activate, version: 2, type: '2' },
    },
    { path: '/v1/deactivate', sent: unbinding, ask: { ...deactivate, version: 1 } },
    {
      path: '/v2/deactivate',
      sent: { ...unbinding, type: '2' },
      ask: { ...deactivate, version: 2 },
    },
    {
      path: '/v1/getCredentials',
      sent: { codigoNbo: '046310489' },
      ask: { kind: 'credentials', nbo: '046310489' },
    },
    {
      path: '/v2/getCredentials',
      sent: { codigoNbo: '046310489' },
      ask: { kind: 'credentials', nbo: '046310489' },
    },
    {
      path: '/v2/requestOtp',
      sent: { fullSerialNumber: '6G356108', codigoNbo: '046555489', tipoEnvio: '01' },
      ask: { kind: 'request-otp', serial: '6G356108', nbo: '046555489', sending: '01' },
    },
    {
      path: '/v2/deactivateOtp',
      sent: { ...unbinding, codigoOTP: '534534' },
      ask: { kind: 'deactivate-otp', serial: '6G051173', nbo: '046555489', otp: '534534' },
    },
    {
      path: '/confirm',
      sent: {
        referenceNumber: '154758649862',
        dni: '46310482',
        nameCommerce: 'Antonio Consulting',
        submerchantId: '341198324',
        signatureImage: IMAGE,
      },
      ask: {
        kind: 'sign',
        signature: {
          referenceNumber: '154758649862',
          dni: '46310482',
          nameCommerce: 'Antonio Consulting',
          submerchantId: '341198324',
          width: 1,
          height: 1,
          bytes: 67,
        },
      },
    },
  ])('are read at $path', ({ path, sent, ask }) => {
    const headers = path.endsWith('/deactivate') ? keys : {}
    expect(read(path, sent, headers)).toStrictEqual(ask)
  })
})

describe('it reads', () => {
  const activate = (more: object) =>
    read('/v2/activate', { fullSerialNumber: '6G356108', activationCode: '880310', ...more })
  const deactivate = (headers: Headers) =>
    read('/v1/deactivate', { fullSerialNumber: '6G356108', codigoNBO: '840270777' }, headers)
  const confirm = (more: object) =>
    read('/confirm', {
      referenceNumber: '1',
      dni: '00000000',
      nameCommerce: 'x',
      submerchantId: '000000000',
      signatureImage: IMAGE,
      ...more,
    })

  test.each<{ why: string; ask: unknown; as: object }>([
    {
      why: 'leading zeros as they are',
      ask: activate({ fullSerialNumber: '00000000', activationCode: '000000' }),
      as: { serial: '00000000', activationCode: '000000' },
    },
    { why: 'a short serial number', ask: activate({ fullSerialNumber: '6' }), as: { serial: '6' } },
    {
      why: 'small letters as they are',
      ask: activate({ fullSerialNumber: '6g35abcz' }),
      as: { serial: '6g35abcz' },
    },
    { why: 'a short code', ask: activate({ activationCode: '8' }), as: { activationCode: '8' } },
    {
      why: 'a code of letters, which is simply not the right one',
      ask: activate({ activationCode: 'ABC-ñ' }),
      as: { activationCode: 'ABC-ñ' },
    },
    {
      why: 'a code of six whole letters',
      ask: activate({ activationCode: '😀'.repeat(6) }),
      as: { activationCode: '😀'.repeat(6) },
    },
    { why: 'no type', ask: activate({}), as: { type: undefined } },
    { why: 'null as no type', ask: activate({ type: null }), as: { type: undefined } },
    ...['2', '4', '7', '8', '9', '11'].map((type) => ({
      why: `type ${type}`,
      ask: activate({ type }),
      as: { type },
    })),
    {
      why: 'a type in version 1 as a field that nobody knows',
      ask: read('/v1/activate', {
        fullSerialNumber: '6G356108',
        type: 99,
        activationCode: '880310',
      }),
      as: { version: 1, type: undefined },
    },
    {
      why: 'fields it does not know',
      ask: activate(JSON.parse('{"codigoNBO":5,"__proto__":{"x":1},"constructor":"x"}')),
      as: { kind: 'activate' },
    },
    {
      why: 'the last of a repeated field',
      ask: read('/v1/getCredentials', '{"codigoNbo":5,"codigoNbo":"000000001"}'),
      as: { nbo: '000000001' },
    },
    {
      why: 'a body with a mark of its byte order, and blanks around it',
      ask: read('/v1/getCredentials', '\ufeff {"codigoNbo":"000000001"}\r\n'),
      as: { nbo: '000000001' },
    },
    {
      why: 'a body whatever it is said to be',
      ask: read('/v1/getCredentials', '{"codigoNbo":"000000001"}', {
        'content-type': 'application/x-www-form-urlencoded',
      }),
      as: { nbo: '000000001' },
    },
    { why: 'no keys', ask: deactivate({}), as: { keys: { apiKey: '', token: undefined } } },
    {
      why: 'a key without a token',
      ask: deactivate({ 'x-authentication-apikey': 'k' }),
      as: { keys: { apiKey: 'k', token: undefined } },
    },
    {
      why: 'a blank token as none',
      ask: deactivate({ 'x-authentication-apikey': ' k ', 'x-authentication-token': ' ' }),
      as: { keys: { apiKey: 'k', token: undefined } },
    },
    {
      why: 'headers as the document spells them',
      ask: deactivate({ 'X-Authentication-ApiKey': 'k', 'X-Authentication-Token': 't' }),
      as: { keys: { apiKey: 'k', token: 't' } },
    },
    ...['01', '02', '10'].map((tipoEnvio) => ({
      why: `sending ${tipoEnvio}`,
      ask: read('/v2/requestOtp', { fullSerialNumber: 'A', codigoNbo: '000000000', tipoEnvio }),
      as: { sending: tipoEnvio },
    })),
    {
      why: 'the longest numbers and names',
      ask: confirm({ referenceNumber: '0'.repeat(20), nameCommerce: '😀'.repeat(100) }),
      as: {
        signature: expect.objectContaining({
          referenceNumber: '0'.repeat(20),
          nameCommerce: '😀'.repeat(100),
        }),
      },
    },
  ])('$why', ({ ask, as }) => {
    expect(ask).not.toHaveProperty('kind', 'malformed')
    expect(ask).toEqual(expect.objectContaining(as))
  })
})

describe('the older path', () => {
  const older = (sent: object) => read('/api/reader/deactivate', sent, {}, { 'old-paths': true })

  test.each([
    { merchant: 'is not named', sent: {}, nbo: '' },
    { merchant: 'is null', sent: { codigoNBO: null }, nbo: '' },
    { merchant: 'is blank', sent: { codigoNBO: ' ' }, nbo: '' },
    { merchant: 'is named', sent: { codigoNBO: '840270777' }, nbo: '840270777' },
  ])('unbinds where the merchant $merchant', ({ sent, nbo }) => {
    const keys = { apiKey: '', token: undefined }
    expect(older({ fullSerialNumber: '6G356108', ...sent })).toEqual({
      kind: 'deactivate',
      version: 1,
      serial: '6G356108',
      nbo,
      keys,
    })
  })

  test('knows a bad merchant, and a blank terminal', () => {
    const bad = { fullSerialNumber: '6G356108', codigoNBO: '84027077' }
    expect(older(bad)).toMatchObject({ kind: 'malformed', code: 'BAD_REQUEST' })
    expect(older({ fullSerialNumber: '' })).toMatchObject({ code: 'EMPTY_FIELD' })
  })

  test('binds as version 1 does', () => {
    const sent = { fullSerialNumber: '6G356108', activationCode: '880310' }
    const ask = read('/api/reader/activate', sent, {}, { 'old-paths': true })
    expect(ask).toEqual(read('/v1/activate', sent))
  })
})

describe('a token is asked for', () => {
  const basic = { authorization: 'Basic dTpw' }
  const ask = (sent: string | object, headers: Headers = {}) => read(TOKEN_PATH, sent, headers)
  const asked = { kind: 'token', user: 'vendemás', password: 'a b&c:d' }
  const multipart =
    '--x\r\nContent-Disposition: form-data; name="usuario"\r\n\r\nvendemás\r\n' +
    '--x\r\nContent-Disposition: form-data; name="clave"\r\n\r\na b&c:d\r\n--x--\r\n'

  test.each<{ how: string; came: unknown; as: object }>([
    { how: 'with a form', came: ask('usuario=vendem%C3%A1s&clave=a+b%26c%3Ad'), as: asked },
    { how: 'with a form of parts', came: ask(multipart), as: asked },
    { how: 'with JSON', came: ask({ usuario: 'vendemás', clave: 'a b&c:d' }), as: asked },
    {
      how: 'with JSON behind a mark of its byte order',
      came: ask(`\ufeff\r\n ${JSON.stringify({ usuario: 'vendemás', clave: 'a b&c:d' })}`),
      as: asked,
    },
    { how: 'with a header', came: ask('', basic), as: { user: 'u', password: 'p' } },
    { how: 'with a header and no field', came: ask({}, basic), as: { user: 'u', password: 'p' } },
    {
      how: 'with a header and empty fields',
      came: ask({ usuario: null, clave: null }, basic),
      as: { user: 'u', password: 'p' },
    },
    {
      how: 'with a form, which counts before a header',
      came: ask('usuario=a&clave=b', basic),
      as: { user: 'a', password: 'b' },
    },
    {
      how: 'with the first of repeated fields',
      came: ask('usuario=a&usuario=b&clave=c&clave=d'),
      as: { user: 'a', password: 'c' },
    },
    {
      how: 'with nothing in its fields, which is for the backend to refuse',
      came: ask('usuario=&clave='),
      as: { kind: 'token', user: '', password: '' },
    },
  ])('$how', ({ came, as }) => expect(came).toEqual({ kind: 'token', ...as }))
})
