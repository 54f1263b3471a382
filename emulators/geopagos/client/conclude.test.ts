import { describe, expect, test } from 'vitest'
import { readFields } from '../../../src/device/field.ts'
import { client } from '../client.ts'
import { operations } from '../operations.ts'
import type { Options } from '../options.ts'
import { options as table } from '../options.ts'
import type { Code } from '../protocol.ts'
import { errors } from '../protocol.ts'
import type { Answer } from '../state.ts'
import { encode } from '../wire.ts'

// Every option has a default of its own kind.
const defaults = readFields('read the options', table, {}) as unknown as Options
const proxy: Partial<Options> = { 'upstream.failure': 'empty', 'auth.missing': 'pass' }

/** What the till reads from an answer, or from an HTTP status and a body. */
function read(
  operation: string,
  came: Answer | Code | readonly [status: number, body: string],
  chosen: Partial<Options> = {},
) {
  const options = { ...defaults, ...chosen }
  const session = client.open({ user: 'u', password: 'p' }, options)
  const params = operation === 'deactivate-otp' ? { otp: '534534' } : {}
  const sending = client.request(session, operation, params, 0)
  if (typeof came === 'string')
    return client.read(session, sending, encode({ kind: 'refusal', code: came }, options))
  if ('kind' in came)
    return client.read(session, sending, encode({ kind: 'answer', answer: came }, options))
  return client.read(session, sending, { status: came[0], headers: {}, body: came[1] })
}

const nothing = { kind: 'nothing' } as const
const credentials = {
  codigoRecargas: 'a',
  accountId: 'b',
  terminalId: 'c',
  acceptorId: 'd',
  ownerId: 'e',
}
const bound: Answer = {
  kind: 'bound',
  binding: {
    serial: '6G356108',
    nbo: '840270777',
    apiKey: 'utOqJyBo',
    token: 'dt_37145',
    since: 0,
    version: 1,
  },
  merchant: {
    nbo: '840270777',
    name: 'Mi Bodega',
    qpos: '0',
    qposAmount: '1',
    representative: { name: 'x', mail: 'x', phone: 'x' },
  },
}

describe('a till concludes', () => {
  test.each<{ operation: string; came: Answer; outcome: string; chosen?: Partial<Options> }>([
    { operation: 'activate-v1', came: bound, outcome: 'bound' },
    { operation: 'activate-v2', came: bound, outcome: 'bound' },
    { operation: 'activate-v1', came: bound, outcome: 'bound', chosen: proxy },
    { operation: 'deactivate-v1', came: nothing, outcome: 'unbound' },
    { operation: 'deactivate-v2', came: nothing, outcome: 'unbound' },
    { operation: 'deactivate-v1', came: nothing, outcome: 'unknown', chosen: proxy },
    { operation: 'deactivate-v2', came: nothing, outcome: 'unknown', chosen: proxy },
    { operation: 'activate-v1', came: nothing, outcome: 'unknown' },
    { operation: 'activate-v2', came: nothing, outcome: 'unknown', chosen: proxy },
    { operation: 'deactivate-otp', came: nothing, outcome: 'unknown' },
    { operation: 'credentials-v1', came: nothing, outcome: 'unknown' },
    { operation: 'credentials-v2', came: { kind: 'credentials', credentials }, outcome: 'ok' },
    { operation: 'token', came: { kind: 'token', token: 'abc' }, outcome: 'ok' },
    { operation: 'request-otp', came: { kind: 'otp-requested', left: 2 }, outcome: 'ok' },
    { operation: 'deactivate-otp', came: { kind: 'otp-unbound' }, outcome: 'unbound' },
    {
      operation: 'deactivate-otp',
      came: { kind: 'otp-unbound' },
      outcome: 'unbound',
      chosen: proxy,
    },
    { operation: 'confirm', came: { kind: 'signed', sequence: 1 }, outcome: 'ok' },
  ])('$outcome from $came.kind to $operation with $chosen', (row) => {
    const { operation, came, outcome, chosen } = row
    expect(read(operation, came, chosen)).toHaveProperty('outcome', outcome)
  })

  const unclear: Partial<Record<Code, string>> = {
    CHECK_MAIL: 'check-mail',
    UNKNOWN_UPSTREAM: 'unknown',
  }
  // Keys of the table itself.
  test.each(Object.keys(errors) as Code[])('from the refusal %s, whatever was asked', (code) => {
    for (const operation of Object.keys(operations))
      expect(read(operation, code)).toHaveProperty('outcome', unclear[code] ?? 'refused')
  })

  test.each<{ why: string; status: number; body: string }>([
    { why: 'the page of a proxy', status: 502, body: '<html>Bad Gateway</html>' },
    { why: 'a proxy that says nothing', status: 504, body: '' },
    { why: 'the page of another server', status: 404, body: 'Not Found' },
    { why: 'a page in place of an answer', status: 200, body: '<html></html>' },
    { why: 'half an answer', status: 200, body: '{"data":{"X-Authentication-Api' },
    { why: 'an empty object', status: 200, body: '{}' },
    { why: 'a key that is none', status: 200, body: '{"data":{"X-Authentication-ApiKey":5}}' },
    { why: 'a list', status: 200, body: '[]' },
    { why: 'null', status: 200, body: 'null' },
    { why: 'an answer with a status of its own', status: 503, body: '{"responseCode":"00"}' },
    { why: 'a redirection', status: 302, body: '' },
  ])('nothing from $why', ({ status, body }) => {
    for (const operation of Object.keys(operations))
      expect(read(operation, [status, body])).toHaveProperty('outcome', 'unknown')
  })

  test('that it was refused from a 401 without anything to read', () => {
    expect(read('deactivate-v1', [401, ''])).toHaveProperty('outcome', 'refused')
  })

  test('nothing from a token that it did not ask for', () => {
    expect(read('confirm', [200, '{"token":"abc"}'])).toHaveProperty('outcome', 'unknown')
  })

  test('that it is unbound from blanks alone', () => {
    expect(read('deactivate-v1', [200, '\r\n'])).toHaveProperty('outcome', 'unbound')
  })
})

describe('a till reads', () => {
  test.each<{ what: string; came: Answer | Code; as: object }>([
    {
      what: 'the envelope',
      came: 'TERMINAL_NOT_AVAILABLE',
      as: { error: 'errors.terminal_not_available', code: 400, message: 'Terminal no disponible' },
    },
    { what: 'the key', came: bound, as: { apiKey: 'utOqJyBo' } },
    {
      what: 'credentials',
      came: { kind: 'credentials', credentials },
      as: { responseCode: '00' },
    },
    { what: 'an OTP’s refusal', came: 'OTP_GEOPAGOS', as: { codigoRespuesta: '12' } },
    { what: 'a signature', came: { kind: 'signed', sequence: 1 }, as: { state: '2000' } },
  ])('$what, and nothing that is not there', ({ came, as }) => {
    const { status, reason, body, json, outcome, ...rest } = read('activate-v1', came)
    expect(rest).toEqual(as)
    expect({ status, reason, json }).toEqual({
      status: 200,
      reason: '',
      json: JSON.parse(String(body)),
    })
    expect(outcome).toBeTypeOf('string')
  })

  test('text that is no JSON', () => {
    expect(read('activate-v1', 'UNKNOWN_UPSTREAM')).toEqual({
      status: 200,
      reason: '',
      body: 'ERROR DESCONOCIDO',
      outcome: 'unknown',
    })
  })
})
