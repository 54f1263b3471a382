import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileRequests } from '../../fixtures/hostile-requests.ts'
import { readFields } from '../../src/device/field.ts'
import type { WireRequest } from '../../src/device/contract.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import { options as table } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { decode, encode } from './wire.ts'
import { pathOf } from './wire/paths.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options

function post(path: string, sent: unknown = {}, headers: WireRequest['headers'] = {}): WireRequest {
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent)
  return { method: 'POST', path, query: '', headers, body: new TextEncoder().encode(text) }
}

const at = (path: string, chosen: Partial<Options> = {}, method = 'POST') =>
  decode({ ...post(path), method }, { ...defaults, ...chosen })
const TOKEN_PATH = '/vm-api-autorizacion/oauth/token'

describe('a path', () => {
  const paths = [
    { path: '/v1/activate', operation: 'activate-v1', auth: 'basic', family: 'envelope' },
    { path: '/v1/deactivate', operation: 'deactivate-v1', auth: 'basic', family: 'envelope' },
    {
      path: '/v1/getCredentials',
      operation: 'credentials-v1',
      auth: 'basic',
      family: 'credentials',
    },
    { path: TOKEN_PATH, operation: 'token', auth: 'none', family: 'token' },
    { path: '/v2/activate', operation: 'activate-v2', auth: 'auth2', family: 'envelope' },
    { path: '/v2/deactivate', operation: 'deactivate-v2', auth: 'auth2', family: 'envelope' },
    {
      path: '/v2/getCredentials',
      operation: 'credentials-v2',
      auth: 'auth2',
      family: 'credentials',
    },
    { path: '/v2/requestOtp', operation: 'request-otp', auth: 'auth2', family: 'otp' },
    { path: '/v2/deactivateOtp', operation: 'deactivate-otp', auth: 'auth2', family: 'otp' },
    { path: '/confirm', operation: 'confirm', auth: 'basic', family: 'signature' },
  ] as const

  test.each(paths)('$path is $operation', ({ path, operation, auth, family }) => {
    expect(at(path)).toMatchObject({ operation, command: { kind: 'call', auth, family } })
    expect(at(`${path}/`)).toEqual(at(path))
    expect(pathOf(operation, defaults)).toBe(path)
  })

  test('leads to every operation', () => {
    expect(paths.map(({ operation }) => operation)).toEqual(Object.keys(operations))
  })

  test.each([
    '/',
    '//',
    '/v1',
    '/v3/activate',
    '/v1/activate//',
    '//v1/activate',
    '/v1/Activate',
    '/v1/getcredentials',
    '/V1/activate',
    '/v1/activate/x',
    '/v1/activat%65',
    '/v1/confirm',
    '/v1/requestOtp',
    '/constructor',
    '/api/reader/activate',
    '/api/reader/deactivate',
    '',
  ])('"%s" is unknown', (path) => expect(at(path)).toEqual({ command: { kind: 'unknown' } }))

  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS', 'post'])('asked with %s is unknown', (method) => {
    for (const { path, operation } of paths)
      expect(at(path, {}, method)).toEqual({ operation, command: { kind: 'unknown' } })
  })

  test('of the earlier build is there only where it is said to be', () => {
    const older = { 'old-paths': true }
    expect(at('/api/reader/activate', older)).toMatchObject({ operation: 'activate-v1' })
    expect(at('/api/reader/deactivate/', older)).toMatchObject({ operation: 'deactivate-v1' })
    expect(at('/api/reader/getCredentials', older)).toEqual({ command: { kind: 'unknown' } })
    expect(at('/v1/activate', older)).toEqual(at('/v1/activate'))
  })

  test.each([
    { option: 'path.token', operation: 'token', usual: TOKEN_PATH },
    { option: 'path.request-otp', operation: 'request-otp', usual: '/v2/requestOtp' },
    { option: 'path.deactivate-otp', operation: 'deactivate-otp', usual: '/v2/deactivateOtp' },
  ] as const)('may be another by $option', ({ option, operation, usual }) => {
    const chosen = { [option]: '/v2/otp.x/' }
    expect(at('/v2/otp.x', chosen)).toMatchObject({ operation })
    expect(at('/v2/otp.x/', chosen)).toMatchObject({ operation })
    expect(at(usual, chosen)).toEqual({ command: { kind: 'unknown' } })
    expect(pathOf(operation, { ...defaults, ...chosen })).toBe('/v2/otp.x/')
  })

  test('of the document stays, whatever an option says', () => {
    const taken = { 'path.token': '/v1/activate', 'path.request-otp': '/v2/deactivate/' }
    expect(at('/v1/activate', taken)).toEqual(at('/v1/activate'))
    expect(at('/v2/deactivate', taken)).toEqual(at('/v2/deactivate'))
  })
})

test('who asks travels with what is asked, however bad that is', () => {
  const headers = { authorization: 'Basic dTpw' }
  expect(decode(post('/v2/activate', '{', headers), defaults)).toEqual({
    operation: 'activate-v2',
    command: {
      kind: 'call',
      auth: 'auth2',
      credential: { kind: 'basic', user: 'u', password: 'p' },
      family: 'envelope',
      ask: { kind: 'malformed', code: 'BAD_REQUEST', detail: 'el cuerpo no es JSON en UTF-8' },
    },
  })
  expect(at('/confirm')).toMatchObject({ command: { credential: { kind: 'none' } } })
})

const older = { ...defaults, 'old-paths': true }
const terminal = { fullSerialNumber: '6G356108', codigoNBO: '840270777', codigoNbo: '840270777' }
const good = [
  post('/v1/activate', { ...terminal, activationCode: '880310' }, { authorization: 'Basic dTpw' }),
  post('/v2/activate', { ...terminal, type: '2', activationCode: '880310' }),
  post('/api/reader/deactivate', terminal, { 'x-authentication-apikey': 'k' }),
  post('/v2/requestOtp', { ...terminal, tipoEnvio: '10' }, { authorization: 'Bearer t' }),
  post('/v2/deactivateOtp', { ...terminal, codigoOTP: '534534' }),
  post('/confirm', { referenceNumber: '1', dni: '46310482', signatureImage: 'iVBORw0KGgo=' }),
  post(TOKEN_PATH, { usuario: 'u', clave: 'p' }),
  post(TOKEN_PATH, 'usuario=u&clave=p'),
]

test('whatever is sent is read or refused, and what is told back is short', () => {
  fc.assert(
    fc.property(hostileRequests(good), (request) => {
      const { command } = decode(request, older)
      // As the journal gives it back.
      expect(JSON.parse(JSON.stringify(command))).toEqual(command)
      if (command.kind !== 'call' || command.ask.kind !== 'malformed') return
      const { code, detail } = command.ask
      expect(detail.length).toBeLessThan(200)
      expect(encode({ kind: 'refusal', code, detail }, older).status).toBe(errors[code].status)
    }),
    { numRuns: 3000 },
  )
})

test('no secret is told back, however badly it is sent', () => {
  const secret = '9173462'
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('6G356108', '840270777'))
  const secrets = fc.oneof(
    fc.constantFrom<unknown>(secret, Number(secret), [secret], { secret }, `${secret}\n`),
    fc.string().map((more) => `${more}${secret}`),
  )
  const request = fc.record({
    path: fc.constantFrom(...good.map(({ path }) => path)),
    plain: fc.record({
      fullSerialNumber: anything,
      codigoNBO: anything,
      codigoNbo: anything,
      type: anything,
      tipoEnvio: anything,
      usuario: anything,
      submerchantId: anything,
    }),
    hidden: fc.record({
      activationCode: secrets,
      codigoOTP: secrets,
      clave: secrets,
      dni: secrets,
      nameCommerce: secrets,
      referenceNumber: secrets,
      signatureImage: secrets,
    }),
    header: fc.constantFrom(`Bearer ${secret}`, `Basic ${secret}=`, secret, `Digest ${secret}`),
  })
  fc.assert(
    fc.property(request, ({ path, plain, hidden, header }) => {
      const headers = {
        authorization: header,
        'x-authentication-apikey': secret,
        'x-authentication-token': secret,
      }
      const { command } = decode(post(path, { ...plain, ...hidden }, headers), older)
      if (command.kind !== 'call' || command.ask.kind !== 'malformed') return
      const { code, detail } = command.ask
      const { body } = encode({ kind: 'refusal', code, detail }, older)
      expect(`${detail} ${body}`).not.toContain(secret)
    }),
    { numRuns: 3000 },
  )
})

test('whatever the machine says, a reply comes of it', () => {
  // Keys of the table itself.
  const code = fc.constantFrom(...(Object.keys(errors) as Code[]))
  const detail = fc.option(fc.string({ unit: 'binary' }), { nil: undefined })
  fc.assert(
    fc.property(code, detail, (refused, more) => {
      const outcome = { kind: 'refusal', code: refused } as const
      const { status, headers, body } = encode(
        more === undefined ? outcome : { ...outcome, detail: more },
        defaults,
      )
      expect(status).toBe(errors[refused].status)
      expect(body).not.toBe('')
      const isPlain = refused === 'BASIC_REFUSED' || refused === 'UNKNOWN_UPSTREAM'
      if (!isPlain) expect(Object.keys(JSON.parse(body))).not.toEqual([])
      expect(headers['content-type']).toMatch(/charset=UTF-8$/)
    }),
    { numRuns: 1000 },
  )
})
