import { describe, expect, test } from 'vitest'
import { createRegister } from '../../fixtures/register.ts'
import type { WireRequest } from '../../src/device/contract.ts'

describe('a good till', () => {
  test('keeps the new key, and repeats byte for byte what it sent last', () => {
    const { rig } = createRegister()
    const { client } = rig.device('ikkm').device
    const till = client.open({ key: '11112222' })
    const send = (operation: string, params = {}) => {
      const sending = client.request(till, operation, params, rig.now())
      const { reply } = rig.deliver('ikkm', sending.request)
      return reply && client.read(till, sending, reply)
    }
    const first = send('sale', { sale: 100, cash: 100 })
    expect(first).toMatchObject({
      status: 200,
      reason: '1',
      key: rig.device('ikkm').access()['key'],
    })
    expect(client.knows(till)).toEqual({ key: first?.['key'] })
    expect(send('check')).toMatchObject({ status: 200, code: 0 })
    expect(send('repeat')).toMatchObject({ status: 203, key: first?.['key'] })
    expect(send('sale', { sale: 1 })).toMatchObject({ status: 400, code: -10 })
    expect(send('info')).toMatchObject({ json: { lastClosedChequeId: '1' } })
  })

  test('waits as long as the document of its firmware says', () => {
    const { client } = createRegister().rig.device('ikkm').device
    const timeout = (profile: string, operation: string) =>
      client.request(client.open({ key: '1' }, { profile }), operation, {}, 0).timeoutMs
    expect(timeout('documented', 'sale')).toBe(10_000)
    expect(timeout('v27a', 'sale')).toBe(30_000)
    expect(timeout('v27a', 'z-report')).toBe(90_000)
  })
})

describe('the wire', () => {
  const sale = 'key=11112222&sale=100&cash=100'
  const multipart = ['key', 'sale', 'cash']
    .map(
      (name, i) =>
        `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${[11112222, 100, 100][i]}\r\n`,
    )
    .join('')
  const form = 'application/x-www-form-urlencoded'
  const get = (path: string, query = ''): Partial<WireRequest> => ({ method: 'GET', path, query })
  const post = (body: string, type?: string): Partial<WireRequest> => ({
    method: 'POST',
    path: '/api',
    body: new TextEncoder().encode(body),
    headers: type === undefined ? {} : { 'content-type': type },
  })
  const send = (request: Partial<WireRequest>) =>
    createRegister().rig.deliver('ikkm', {
      method: 'GET',
      path: '/',
      query: '',
      headers: {},
      body: new Uint8Array(),
      ...request,
    }).reply

  test.each([
    { why: 'query', request: get('/api', sale) },
    { why: 'trailing slash', request: get('/api/', sale) },
    { why: 'form', request: post(sale, form) },
    { why: 'form without a content type', request: post(sale) },
    { why: 'form that says it is JSON', request: post(sale, 'application/json') },
    { why: 'multipart', request: post(`${multipart}--b--`, 'multipart/form-data; boundary=b') },
    { why: 'multipart that says it is a form', request: post(`${multipart}--b--\r\n`, form) },
    {
      why: 'half query, half form',
      request: { ...post('sale=100&cash=100'), query: 'key=11112222' },
    },
    { why: 'the document’s own deposit', request: get('/apideposit/key=11112222&cash=100') },
    { why: 'deposit with a question mark', request: get('/apideposit/', 'key=11112222&cash=100') },
  ])('takes a $why', ({ request }) => {
    expect(send(request)).toMatchObject({ status: 200, reason: '1' })
  })

  test.each([
    { why: 'broken percent-encoding', request: get('/api', `${sale}&tax=%zz`), code: '-7' },
    {
      why: 'a body that is not UTF-8',
      request: { ...post(''), query: sale, body: new Uint8Array([0xff]) },
      code: '-7',
    },
    { why: 'a doubled parameter', request: get('/api', `${sale}&cash=100`), code: '-7' },
    { why: 'multipart without an end', request: { ...post(multipart), query: sale }, code: '-7' },
    { why: 'another method', request: { ...get('/api', sale), method: 'PUT' }, code: '-8' },
    { why: 'another case', request: get('/API', sale), code: '-8' },
    { why: 'a path inside another', request: get('/api/x', sale), code: '-8' },
    { why: 'a name every object has', request: get('/constructor', sale), code: '-8' },
    { why: 'no key', request: get('/api', 'sale=1&cash=1'), code: '-1' },
  ])('refuses $why with $code', ({ request, code }) => {
    expect(send(request)).toMatchObject({ status: 400, body: code })
  })
})
