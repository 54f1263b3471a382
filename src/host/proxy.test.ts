/** What goes through the proxy stays what it was, byte for byte, and breaks as it would break. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { rawClient } from '../../fixtures/raw-client.ts'
import { toy } from '../../fixtures/toy-device.ts'
import { createFaultLine, wallClock } from './fault-line.ts'
import type { ProxyExchange } from './proxy.ts'
import { carryTo, serveProxy } from './proxy.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A device that says exactly these bytes to each request, and what it heard. */
async function serveBytes(act: (socket: Socket, heard: string) => void) {
  const heard: string[] = []
  const server = createServer((socket) => {
    let text = ''
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (!/\r\n\r\n/.test(text)) return
      heard.push(text)
      act(socket, text)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // A server on a port always has such an address.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, heard, close: () => server.close() }
}

async function proxyTo(url: string) {
  const exchanges: ProxyExchange[] = []
  const line = createFaultLine({
    device: toy,
    options: {},
    seed: 1,
    clock: wallClock,
    carry: carryTo(url),
  })
  const proxy = await serveProxy({
    line,
    clock: wallClock,
    host: '127.0.0.1',
    port: 0,
    onExchange: (one) => exchanges.push(one),
  })
  onTestFinished(() => proxy.close())
  return { line, exchanges, client: () => rawClient(proxy.port) }
}

const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('')

test('requests and answers keep their bytes, headers their spelling and order', async () => {
  const body = '\xff\x00\xfe\xe9'
  const head = ['HTTP/1.1 203 N\xba 42', 'X-Odd: A', 'x-odd: b', 'CONTENT-TYPE: a/b', 'X: \xe9']
  const answer = lines(...head, 'Connection: X-Hop, close', 'X-Hop: 1', 'content-length: 4', '')
  const { url, heard } = await serveBytes((socket) => socket.end(latin1(answer + body)))
  const { client, exchanges } = await proxyTo(url)
  const till = client()
  till.send(
    latin1(
      lines(
        'POST /add?by=%31&&x=+ HTTP/1.1',
        'Host: a',
        'X-Key: Q',
        'x-key: q',
        'Content-Length: 3',
        '',
      ) + '\x80a\xff',
    ),
  )
  const got = await till.until(/\xe9$/)
  till.end()
  expect(got.split('\r\n').filter((line) => !/^(Connection|Keep-Alive):/.test(line))).toEqual([
    ...head,
    'Content-Length: 4',
    '',
    body,
  ])
  const [asked = ''] = heard
  expect(asked).toMatch(
    /^POST \/add\?by=%31&&x=\+ HTTP\/1\.1\r\nHost: [\d.:]+\r\nX-Key: Q\r\nx-key: q\r\n/,
  )
  expect(asked).toContain(`Host: ${new URL(url).host}\r\n`)
  expect(asked.endsWith('\r\n\r\n\x80a\xff')).toBe(true)
  expect(exchanges).toMatchObject([{ passed: { kind: 'reply', raw: { body: latin1(body) } } }])
})

test.each([
  { status: '299', got: /^HTTP\/1\.1 299 o\?dd\r\n.*x$/s },
  { status: '099', got: /^$/ },
])('an odd status line, $status, goes through or breaks', async ({ status, got }) => {
  const odd = lines(`HTTP/1.1 ${status} o\x01dd`, 'Content-Length: 1', '') + 'x'
  const { url } = await serveBytes((socket) => socket.end(odd))
  const { client, exchanges } = await proxyTo(url)
  const till = client()
  till.send(lines('GET /count HTTP/1.1', 'Connection: close', ''))
  await till.closed
  expect(till.received).toMatch(got)
  expect(exchanges).toMatchObject([{ passed: { reply: { status: Number(status) } } }])
})

test('an answer in chunks, and one without a body, arrive whole', async () => {
  const chunked = lines(
    'HTTP/1.1 200 OK',
    'Transfer-Encoding: chunked',
    '',
    '2',
    'ab',
    '1',
    'c',
    '0',
    '',
  )
  const bare = lines('HTTP/1.1 200 OK', 'Content-Length: 7', '')
  const { url } = await serveBytes((socket, text) =>
    socket.end(text.startsWith('HEAD') ? bare : chunked),
  )
  const { client } = await proxyTo(url)
  const till = client()
  till.send(lines('GET /count HTTP/1.1', '') + lines('HEAD /count HTTP/1.1', ''))
  const got = await till.until(/abcHTTP.*\r\n\r\n$/s)
  till.end()
  expect(got).toMatch(
    /^HTTP\/1\.1 200 OK\r\nContent-Length: 3\r\n.*abcHTTP.*Content-Length: 7\r\n/s,
  )
})

test.each([
  { what: 'where nobody listens', act: undefined, got: '', passed: 'reset' },
  { what: 'that breaks off', act: (s: Socket) => s.resetAndDestroy(), got: '', passed: 'reset' },
  {
    what: 'that breaks off inside its answer',
    act: (s: Socket) =>
      void s.write(lines('HTTP/1.1 200 OK', 'Content-Length: 9', '') + 'abc', () => s.destroy()),
    got: 'abc',
    passed: 'cut',
  },
])('a device $what is met as such', async ({ act, got, passed }) => {
  const device = await serveBytes(act ?? (() => undefined))
  if (!act) device.close()
  const { client, exchanges } = await proxyTo(device.url)
  const till = client()
  till.send(lines('GET /count HTTP/1.1', ''))
  expect(await till.closed).toBe(passed === 'cut' ? 'closed' : 'reset')
  expect(till.received.endsWith(got)).toBe(true)
  expect(till.received === '').toBe(got === '')
  expect(exchanges).toMatchObject([{ passed: { kind: 'lost', how: passed } }])
  expect(exchanges[0]?.trouble ?? '').toMatch(
    act ? /^$/ : /^Cannot reach .* Is the device running\?$/,
  )
})

test('a till that waits no longer does not keep the others waiting', async () => {
  const { url } = await serveBytes((socket, text) => {
    if (text.startsWith('GET /count')) socket.end(lines('HTTP/1.1 200 OK', '') + 'there')
  })
  const { client, exchanges } = await proxyTo(url)
  const first = client()
  const second = client()
  first.send(lines('GET /add HTTP/1.1', ''))
  await once(first.socket, 'connect')
  second.send(lines('GET /count HTTP/1.1', ''))
  first.socket.destroy()
  await second.until(/there$/)
  second.end()
  expect(exchanges.map(({ request }) => request.path)).toEqual(['/add', '/count'])
})

test('faults strike on the wire: a cut answer, and silence for as long as the till waits', async () => {
  const { url } = await serveBytes((socket) => socket.end(lines('HTTP/1.1 200 OK', '') + 'there'))
  const { client, line } = await proxyTo(url)
  line.arm({ fault: 'cut-reply', bytes: 2 })
  const cut = client()
  cut.send(lines('GET /count HTTP/1.1', ''))
  await cut.closed
  expect(cut.received).toMatch(/Content-Length: 5\r\n.*\r\n\r\nth$/s)
  line.arm({ fault: 'lose-reply', ending: 'silence' })
  const mute = client()
  mute.send(lines('GET /count HTTP/1.1', ''))
  const other = client()
  other.send(lines('GET /count HTTP/1.1', ''))
  await other.until(/there$/)
  other.end()
  expect([mute.received, mute.socket.readyState]).toEqual(['', 'open'])
  mute.socket.destroy()
})
