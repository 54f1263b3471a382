/** How the control API says no: problem documents, and who is let in at all. */
import request from 'supertest'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createIkkm } from '../../../emulators/ikkm/device.ts'
import { memoryStore } from '../../device/journal.ts'
import type { Store } from '../../device/journal.ts'
import type { Rig } from '../../device/rig.ts'
import { createRig } from '../../device/rig.ts'
import type { ControlParts } from './control-app.ts'
import { createControlApp } from './control-app.ts'
import { checkExposure } from './guard.ts'

let rig: Rig

beforeEach(() => {
  rig = createRig({ devices: [createIkkm()] })
})

function app(parts: Partial<ControlParts> = {}) {
  return createControlApp({ rig, addresses: new Map(), host: '127.0.0.1', ...parts })
}

describe('a problem document', () => {
  test('has the type of RFC 9457, what was wrong, and the names that are known', async () => {
    const { headers, body } = await request(app()).get('/api/devices/ikm/state').expect(404)

    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toEqual({
      type: 'urn:tillrig:problem:unknown-name',
      title: 'No such name',
      status: 404,
      detail: 'Cannot use the device: unknown device "ikm". Did you mean "ikkm"? Known: ikkm.',
      known: ['ikkm'],
    })
  })

  test.each([
    { why: 'a fact', method: 'get', path: '/api/devices/ikkm/facts/drawr' },
    { why: 'a name every object has', method: 'get', path: '/api/devices/ikkm/facts/constructor' },
    { why: 'a cause', method: 'post', path: '/api/devices/ikkm/causes/paper-uot' },
    { why: 'a cause to clear', method: 'delete', path: '/api/devices/ikkm/causes/toString' },
    { why: 'a snapshot', method: 'post', path: '/api/snapshots/none/restore' },
    { why: 'a snapshot to delete', method: 'delete', path: '/api/snapshots/none' },
  ] as const)('answers $why that is unknown', async ({ method, path }) => {
    const { body } = await request(app())[method](path).expect(404)
    expect(body).toMatchObject({ type: 'urn:tillrig:problem:unknown-name' })
    expect(body.known).toBeInstanceOf(Array)
  })

  test('lists the paths when there is none like that', async () => {
    const { body } = await request(app()).get('/api/nothing').expect(404)
    expect(body.known).toContain('/api/devices/:device/causes/:cause')
    expect(body.known).toContain('/api/events')
  })

  test.each([
    { method: 'put', path: '/api/clock', allow: 'GET, HEAD, POST' },
    { method: 'post', path: '/api/rig', allow: 'GET, HEAD' },
    { method: 'get', path: '/api/reset', allow: 'POST' },
    { method: 'delete', path: '/api/events', allow: 'GET, HEAD' },
    { method: 'options', path: '/api/reset', allow: 'POST' },
  ] as const)('says what $path takes instead of $method', async ({ method, path, allow }) => {
    const { headers } = await request(app())[method](path).expect(405)
    expect(headers['allow']).toBe(allow)
  })

  test.each([
    { why: 'no JSON', body: '{"advance":', status: 400 },
    { why: 'no object', body: '["25h"]', status: 400 },
    { why: 'no object either', body: '"25h"', status: 400 },
    { why: 'too large', body: JSON.stringify({ advance: 'x'.repeat(110_000) }), status: 413 },
  ])('answers a body that is $why', async ({ body, status }) => {
    const post = request(app()).post('/api/clock').set('Content-Type', 'application/json')
    const response = await post.send(body).expect(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=nonsense',
  ])('answers a body of type %s', async (type) => {
    const post = request(app()).post('/api/clock').set('Content-Type', type)
    await post.send('{"advance":"1h"}').expect(415)
  })

  test('answers a path that cannot be decoded', async () => {
    await request(app()).get('/api/devices/%E0%A4%A/state').expect(400)
  })

  test('confesses a mistake of ours without its trace', async () => {
    using log = vi.spyOn(console, 'error').mockReturnValue()
    const device = createIkkm()
    const broken = { ...device, view: () => { throw new Error('secret place') } } // prettier-ignore
    rig = createRig({ devices: [broken] })

    const { body } = await request(app()).get('/api/devices/ikkm/state').expect(500)

    expect(JSON.stringify(body)).not.toContain('secret place')
    expect(log).toHaveBeenCalledOnce()
  })
})

describe('who is let in', () => {
  test.each(['127.0.0.1:8090', 'localhost', 'LOCALHOST:1', '[::1]:8090'])(
    'is the host %s',
    async (host) => {
      await request(app()).get('/api/rig').set('Host', host).expect(200)
    },
  )

  test.each(['evil.example', 'localhost.evil.example:8090', '127.0.0.1.evil.example', '', 'a b'])(
    'is not the host "%s", whose name may have been pointed here',
    async (host) => {
      await request(app()).get('/api/rig').set('Host', host).expect(421)
    },
  )

  test('is a page of the rig itself', async () => {
    const get = request(app()).get('/api/rig').set('Host', 'localhost:8090')
    await get.set('Origin', 'http://localhost:8090').expect(200)
  })

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:3000', 'https://127.0.0.1:8090'])(
    'is not a page of %s',
    async (origin) => {
      const post = request(app()).post('/api/reset').set('Host', '127.0.0.1:8090')
      const { headers } = await post.set('Origin', origin).expect(403)
      expect(Object.keys(headers).join()).not.toContain('access-control')
    },
  )

  test.each([
    { why: 'no token', header: undefined, status: 401 },
    { why: 'another token', header: 'Bearer secret2', status: 401 },
    { why: 'another scheme', header: 'Basic secret', status: 401 },
    { why: 'the token', header: 'Bearer secret', status: 200 },
  ])('with $why is answered $status', async ({ header, status }) => {
    const get = request(app({ token: 'secret' })).get('/api/rig')
    const response = await (header ? get.set('Authorization', header) : get).expect(status)
    if (status === 401) expect(response.headers['www-authenticate']).toBe('Bearer')
  })

  test('is everybody who knows the token, when the rig listens beyond loopback', async () => {
    const open = app({ host: '0.0.0.0', token: 'secret' })
    const get = request(open).get('/api/rig').set('Host', 'shop.example:8090')
    await get.set('Authorization', 'Bearer secret').expect(200)
  })

  test('is nobody beyond loopback without a token', () => {
    expect(() => checkExposure('0.0.0.0', undefined)).toThrow(
      'Cannot listen on 0.0.0.0: other machines could command the rig. Give a --token, or leave the host at 127.0.0.1.',
    )
    expect(() => checkExposure('0.0.0.0', '')).toThrow(RangeError)
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1'])
      expect(() => checkExposure(host, undefined)).not.toThrow()
  })
})

describe('the page', () => {
  const page = { html: '<!doctype html>', policy: "default-src 'none'" }

  test('is shown without a token, under its own strict policy', async () => {
    const { headers, text } = await request(app({ page, token: 'secret' }))
      .get('/')
      .expect(200)

    expect(text).toBe(page.html)
    expect(headers['content-security-policy']).toBe(page.policy)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('is not there for who brought none', async () => {
    await request(app()).get('/').expect(404)
  })
})

describe('an answer', () => {
  test('to HEAD has no body and ends, even where a stream would not', async () => {
    await request(app()).head('/api/events').expect(200)
    await request(app()).head('/api/rig').expect(200)
  })

  test('waits until what it tells is durable', async () => {
    const order: string[] = []
    const store: Store = {
      ...memoryStore,
      whenDurable: (kept) => {
        order.push('committed')
        setImmediate(kept)
      },
    }
    rig = createRig({ devices: [createIkkm()], store })

    await request(app()).post('/api/devices/ikkm/causes/paper-out').expect(200)
    order.push('answered')

    expect(order).toEqual(['committed', 'answered'])
  })

  test('admits that it could not be kept', async () => {
    const store: Store = {
      ...memoryStore,
      whenDurable: (_kept, lost) => lost?.(new Error('Cannot keep: the disk is full')),
    }
    rig = createRig({ devices: [createIkkm()], store })

    const { body } = await request(app()).post('/api/reset').expect(500)

    expect(body).toMatchObject({ type: 'urn:tillrig:problem:not-kept' })
  })
})
