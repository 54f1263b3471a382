import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileRequests } from '../../fixtures/hostile-requests.ts'
import { defaults, requestFor } from '../../fixtures/management-server.ts'
import type { Options } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { decode, encode } from './wire.ts'

describe('a path', () => {
  const at = (path: string, method = 'GET', chosen: Partial<Options> = {}) =>
    decode({ ...requestFor('getalerts'), path, method }, { ...defaults, ...chosen })

  test.each(['/gettransactions.php', '/getalerts', '/GETALERTS.php', '/api/getalerts.php', '/'])(
    '%s is UNKNOWN_PATH',
    (path) => {
      expect(at(path)).toEqual({ command: { kind: 'unknown', code: 'UNKNOWN_PATH' } })
    },
  )

  test.each(['/constructor.php', '//getalerts.php', '/getalerts.php//', '/getalerts.php/x'])(
    '%s is none either',
    (path) => expect(at(path)).toMatchObject({ command: { code: 'UNKNOWN_PATH' } }),
  )

  test('with one slash at its end is the same', () => {
    expect(at('/getalerts.php/')).toEqual(at('/getalerts.php'))
    expect(at('/getalerts.php/')).toMatchObject({ operation: 'getalerts' })
  })

  test.each(['POST', 'HEAD', 'OPTIONS', 'get'])('asked with %s is BAD_METHOD', (method) => {
    expect(at('/getalerts.php', method)).toEqual({
      operation: 'getalerts',
      command: { kind: 'unknown', code: 'BAD_METHOD' },
    })
    expect(at('/putfill.php', 'GET')).toMatchObject({ command: { code: 'BAD_METHOD' } })
  })

  test('for cancelling is there only where it is said to be', () => {
    const path = '/canceltransaction.php'
    expect(at(path, 'POST')).toMatchObject({ command: { code: 'UNKNOWN_PATH' } })
    expect(at(path, 'POST', { 'cancel.by': 'script' })).toMatchObject({
      operation: 'canceltransaction',
    })
  })
})

describe('the Authorization header', () => {
  test.each<{ header: string | undefined; token: string | undefined }>([
    { header: 'Bearer abcd1234xyz', token: 'abcd1234xyz' },
    { header: 'bearer  abcd1234xyz', token: 'abcd1234xyz' },
    { header: 'BEARER \t abcd1234xyz ', token: 'abcd1234xyz' },
    { header: 'Bearer abcd 1234', token: 'abcd 1234' },
    { header: 'Bearer', token: undefined },
    { header: 'Bearer   ', token: undefined },
    { header: 'Bearerabcd1234xyz', token: undefined },
    { header: 'Basic abcd1234xyz', token: undefined },
    { header: 'abcd1234xyz', token: undefined },
    { header: undefined, token: undefined },
  ])('"$header" holds $token', ({ header, token }) => {
    const headers: Record<string, string> = header === undefined ? {} : { authorization: header }
    const { command } = decode({ ...requestFor('getalerts'), headers }, defaults)
    expect(command).toHaveProperty('token', token)
  })
})

describe('an answer', () => {
  const refusal = { kind: 'refusal', code: 'BAD_DATE', detail: 'año 0 😀' } as const

  test('is compact JSON with a status of its own', () => {
    const answer = { data: { status: 'leido', denominations: { '0.50': 1 } } }
    expect(encode({ kind: 'answer', answer }, defaults)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: '{"status":"ok","data":{"status":"leido","denominations":{"0.50":1}}}',
    })
  })

  test('that refuses tells the text and what is wrong', () => {
    expect(encode(refusal, defaults)).toMatchObject({
      status: 400,
      body: '{"status":"error","message":"Fecha no válida: año 0 😀"}',
    })
    expect(encode({ kind: 'refusal', code: 'BAD_TOKEN' }, defaults)).toMatchObject({
      status: 401,
      body: '{"status":"error","message":"Token no válido"}',
    })
  })

  test('may always have the status 200, and another word', () => {
    const chosen = { ...defaults, 'error.status': '200', 'error.word': 'ko' } as const
    expect(encode(refusal, chosen)).toMatchObject({
      status: 200,
      body: '{"status":"ko","message":"Fecha no válida: año 0 😀"}',
    })
  })

  test('may be written as PHP writes it', () => {
    const { body } = encode(refusal, { ...defaults, 'json.unicode': 'escaped' })
    expect(body).toBe(
      '{"status":"error","message":"Fecha no v\\u00e1lida: a\\u00f1o 0 \\ud83d\\ude00"}',
    )
  })

  // Keys of the table itself.
  test.each(Object.keys(errors) as Code[])('says %s with the status of its row', (code) => {
    const { status, body } = encode({ kind: 'refusal', code }, defaults)
    expect({ status, body }).toEqual({
      status: errors[code].wire,
      body: JSON.stringify({ status: 'error', message: errors[code].text }),
    })
  })
})

test('whatever is sent is read or refused, and what is told back is short', () => {
  const good = [
    requestFor('puttransaction', {
      transaction_id: 'TX1',
      amount: 1,
      datetime: '2025-05-06 16:45:00',
      user: 'ñ',
    }),
    requestFor('putfill', { uuid: 'm1', coins: { '0.50': 1 }, bills: { 5: 1 }, total: 5 }),
    requestFor('changestatustransaction', { transaction_id: 'TX1', denominations: { 5: 1 } }),
    requestFor('listtransactions', { status: 'leido', from: '2025-05-01', to: '2025-05-06' }),
  ]
  fc.assert(
    fc.property(hostileRequests(good), (request) => {
      const { command } = decode(request, defaults)
      const ask = command.kind === 'call' ? command.ask : command
      expect(JSON.parse(JSON.stringify(ask))).toEqual(ask)
      if (ask.kind !== 'malformed') return
      const { code, detail } = ask
      const { body } = encode({ kind: 'refusal', code, detail }, defaults)
      expect(JSON.parse(body)).toEqual({
        status: 'error',
        message: `${errors[code].text}: ${detail}`,
      })
      expect(detail.length).toBeLessThan(250)
    }),
    { numRuns: 2000 },
  )
})
