/** Garbage, floods and dawdlers: a closed connection, and a device that has noticed nothing. */
import { expect, onTestFinished, test } from 'vitest'
import { get, post, servePuppet as serve } from '../../fixtures/puppet-port.ts'
import { rawClient } from '../../fixtures/raw-client.ts'
import type { RawClient } from '../../fixtures/raw-client.ts'
import { createRig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { serveDevice } from './http.ts'

const MEBIBYTE = 1024 * 1024

test.each([
  { why: 'garbage', bytes: 'the quick brown fox\r\n\r\n' },
  { why: 'a TLS greeting', bytes: Uint8Array.of(0x16, 3, 1, 0, 200, 1, 0, 0, 196, 3, 3, 0, 0) },
  { why: 'zeros', bytes: new Uint8Array(4096) },
  { why: 'an answer', bytes: 'HTTP/1.1 200 OK\r\n\r\n' },
  { why: 'an unknown method', bytes: 'SELL /say HTTP/1.1\r\n\r\n' },
  { why: 'an unknown protocol', bytes: 'GET /say HTTP/7.3\r\n\r\n' },
  { why: 'a header without a name', bytes: 'GET /say HTTP/1.1\r\n: x\r\n\r\n' },
  { why: 'a header with a zero', bytes: 'GET /say HTTP/1.1\r\nA: \0\r\n\r\n' },
  { why: 'a header flood', bytes: `GET /say HTTP/1.1\r\n${'A: b\r\n'.repeat(1_000_000)}\r\n` },
  {
    why: 'one endless header',
    bytes: `GET /say HTTP/1.1\r\nA: ${'b'.repeat(2 * MEBIBYTE)}\r\n\r\n`,
  },
  { why: 'a very long address', bytes: get(`/say?body=${'b'.repeat(2 * MEBIBYTE)}`) },
  { why: 'a negative length', bytes: 'POST /say HTTP/1.1\r\nContent-Length: -1\r\n\r\n' },
  { why: 'a length in words', bytes: 'POST /say HTTP/1.1\r\nContent-Length: ten\r\n\r\n' },
  {
    why: 'two lengths',
    bytes: 'POST /say HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  },
  {
    why: 'a length and chunks',
    bytes: 'POST /say HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  },
  {
    why: 'a chunk of no size',
    bytes: 'POST /say HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbody=a\r\n0\r\n\r\n',
  },
  { why: 'a tunnel', bytes: 'CONNECT bank:443 HTTP/1.1\r\nHost: bank:443\r\n\r\n' },
])('$why closes the connection, and the device has heard nothing', async ({ bytes }) => {
  const { client, heard, rig } = await serve()
  const before = rig.journal.lastSeq
  const till = client()

  till.send(bytes)

  await till.closed
  expect(till.received).toBe('')
  expect(heard()).toEqual([])
  expect(rig.journal.lastSeq).toBe(before)
  await isAlive(client)
})

test.each([
  { why: 'a sale', request: get('/say?body=good') },
  { why: 'a sale with a body', request: post('/say', 'body=good') },
  { why: 'a slow sale', request: get('/say?body=good&takes=30') },
])('$why before the garbage is answered', async ({ request }) => {
  const { client, heard } = await serve()
  const till = client()

  till.send(request + request + 'garbage\r\n\r\n')

  await till.closed
  expect(till.received.match(/good/g)).toHaveLength(2)
  expect(till.received).toMatch(/good$/)
  expect(heard()).toHaveLength(2)
})

test('a good request after the garbage is not heard', async () => {
  const { client, heard } = await serve()
  const till = client()
  till.send(`${get('/1?body=good')}garbage\r\n\r\n${get('/2?body=late')}`)
  await till.closed
  expect(heard()).toEqual(['GET /1'])
})

test.each([
  { why: 'a body of a mebibyte', bytes: MEBIBYTE, says: '200' },
  { why: 'one byte more', bytes: MEBIBYTE + 1, says: '400 -7' },
  { why: 'ten mebibytes', bytes: 10 * MEBIBYTE, says: '400 -7' },
])('$why is answered $says', async ({ bytes, says }) => {
  const { client, heard } = await serve()
  const till = client()

  till.send(post('/say', `ok=${'a'.repeat(bytes - 3)}`))

  await till.until(new RegExp(`^HTTP/1.1 ${says}`))
  expect(heard()).toHaveLength(says === '200' ? 1 : 0)
  till.send(get('/say?body=alive'))
  await till.until(/alive$/)
  till.end()
})

test('a register answers -7 to a body too large to hold, and registers nothing', async () => {
  const rig = createRig({ devices: emulators })
  const port = await serveDevice(rig, 'ikkm', { host: '127.0.0.1', port: 0 })
  onTestFinished(() => port.close())
  const till = rawClient(port.port)
  const sale = `/api?key=${rig.device('ikkm').access()['key']}&sale=2920&cash=3000`

  till.send(post(sale, `print=${'a'.repeat(10 * MEBIBYTE)}`))

  expect(await till.until(/\r\n\r\n-7$/)).toMatch(/^HTTP\/1\.1 400 /)
  expect(rig.device('ikkm').fact('receiptCount', rig.now())).toBe(0)
  till.end()
})

test('an upload without an end is cut off', async () => {
  const { client, heard } = await serve()
  const till = client()
  till.send('POST /say HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n')
  const chunk = `100000\r\n${'a'.repeat(MEBIBYTE)}\r\n`
  const pour = () => {
    while (till.socket.writable && till.socket.write(chunk));
  }
  till.socket.on('drain', pour)
  pour()
  await till.closed
  expect(heard()).toEqual([])
  await isAlive(client)
})

const dawdlersAtHeaders = { headersMs: 30, requestMs: 60_000 }
const dawdlersAtBodies = { headersMs: 30, requestMs: 60 }

test.each([
  { why: 'no request', bytes: '', limits: dawdlersAtHeaders },
  { why: 'half a request line', bytes: 'GET /sa', limits: dawdlersAtHeaders },
  { why: 'half the headers', bytes: 'GET /say HTTP/1.1\r\nHo', limits: dawdlersAtHeaders },
  { why: 'half of the next', bytes: `${get('/peek')}GET /sa`, limits: dawdlersAtHeaders },
  {
    why: 'half a body',
    bytes: 'POST /say HTTP/1.1\r\nContent-Length: 9\r\n\r\nbody',
    limits: dawdlersAtBodies,
  },
])('a client that dawdles over $why is hung up on', async ({ bytes, limits }) => {
  const { client, heard } = await serve(limits)
  const till = client()
  till.send(bytes)
  await till.closed
  expect(till.received).not.toContain('408')
  expect(heard()).toEqual([])
})

test('a client that waits for a slow answer is not a dawdler', async () => {
  const { client } = await serve({ headersMs: 100, requestMs: 100 })
  const till = client()
  till.send(get('/say?body=worth-it&takes=400'))
  await till.until(/worth-it$/)
  till.end()
})

test('connections beyond the limit are closed, and the others go on', async () => {
  const { client } = await serve({ connections: 2 })
  const [first, second] = [client(), client()]
  for (const till of [first, second]) {
    till.send(get('/say?body=in'))
    await till.until(/in$/)
  }
  const third = client()
  await third.closed
  expect(third.received).toBe('')
  await isAlive(() => first)
  second.end()
})

test('a flood behind an answer that never comes ends the connection', async () => {
  const { client, rig } = await serve()
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence' })
  const till = client()
  till.send(get('/peek').repeat(5000))
  await till.closed
  expect(till.received).toBe('')
  await isAlive(client)
})

test('no more than some hundreds of connections are kept mute; the oldest go first', async () => {
  const { client, rig } = await serve()
  rig.device('puppet').arm({ fault: 'lose-reply', ending: 'silence', times: 257 })
  const oldest = client()
  oldest.send(get('/peek'))
  const others = Array.from({ length: 256 }, client)
  await new Promise((resolve) => oldest.socket.once('ready', resolve))
  for (const till of others) till.send(get('/peek'))
  await oldest.closed
  expect(others.at(-1)?.socket.readyState).toBe('open')
  for (const till of others) till.end()
})

async function isAlive(client: () => RawClient): Promise<void> {
  const till = client()
  till.send(get('/peek?body=alive'))
  await till.until(/alive$/)
  till.end()
}
