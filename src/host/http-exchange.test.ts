/** What becomes of one exchange: an answer, a loss that a till may meet, or a bench at fault. */
import { once } from 'node:events'
import http from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { exchange, Unreachable } from './http-exchange.ts'

const asking = { method: 'GET', path: '/', query: '', headers: {}, body: new Uint8Array(0) }

/** Does the same with every connection; gives where it listens. */
async function serve(act: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).resume())
    act(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  // It listens on a port.
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each<{ who: string; act: (socket: Socket) => unknown; comes: object }>([
  {
    who: 'answers',
    act: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi'),
    comes: { kind: 'reply', reply: { status: 200, body: 'hi' } },
  },
  {
    who: 'breaks its answer off',
    act: (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhi'),
    comes: { kind: 'lost', how: 'cut', part: { reply: { body: 'hi' } } },
  },
  { who: 'hangs up', act: (socket) => socket.destroy(), comes: { kind: 'lost', how: 'reset' } },
  { who: 'says nothing', act: () => undefined, comes: { kind: 'lost', how: 'timeout' } },
  {
    who: 'speaks another protocol from now on',
    act: (socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    comes: { kind: 'lost', how: 'reset' },
  },
])('somebody who $who', async ({ act, comes }) => {
  const place = await serve((socket) => socket.once('data', () => act(socket)))
  expect(await exchange(`http://${place}`, asking, 500)).toMatchObject(comes)
})

test.each([
  { who: 'hangs up before anything is safe', act: (socket: Socket) => socket.destroy() },
  {
    who: 'speaks in the clear',
    act: (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  },
  { who: 'never answers a greeting', act: () => undefined },
])('nobody could be reached who $who', async ({ act }) => {
  const place = await serve((socket) => socket.once('data', () => act(socket)))
  await expect(exchange(`https://${place}`, asking, 500)).rejects.toThrow(Unreachable)
})

test('nobody being there under any address of a name is told in words', async () => {
  const agent = new http.Agent({
    lookup: (_name, _options, tell) =>
      tell(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ]),
  })
  const asked = exchange('http://till.test:1', asking, 500, { agent })
  await expect(asked).rejects.toThrow(/^Cannot reach http:\/\/till\.test:1: .*ECONNREFUSED/)
})

test('whoever no longer waits has lost his answer, also while nobody is there yet', async () => {
  const place = await serve(() => undefined)
  const asked = exchange(`https://${place}`, asking, 5000, { signal: AbortSignal.abort() })
  expect(await asked).toMatchObject({ kind: 'lost', how: 'reset' })
})

test('a connection that stays open is listened to no more with each message', async () => {
  const place = await serve((socket) =>
    socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi')),
  )
  const agent = new http.Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const counts: number[] = []
  for (const _ of [1, 2, 3]) {
    expect(await exchange(`http://${place}`, asking, 500, { agent })).toHaveProperty('reply')
    // It is given back in a turn of its own.
    await expect.poll(() => Object.keys(agent.freeSockets)).toHaveLength(1)
    const [[socket] = []] = Object.values(agent.freeSockets)
    counts.push(socket?.listenerCount('connect') ?? -1)
  }
  expect(new Set(counts).size).toBe(1)
})
