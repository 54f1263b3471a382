/** What a device says to somebody outside goes where it was told, and comes back or does not. */
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Call, WireReply } from '../device/contract.ts'
import type { Rig } from '../device/rig.ts'
import { createRig } from '../device/rig.ts'
import { callOutside } from './call-out.ts'

const call: Call = {
  operation: 'add',
  about: '',
  timeoutMs: 5000,
  request: {
    method: 'POST',
    path: '/add.php',
    query: 'by=1',
    headers: { authorization: 'Bearer secret' },
    body: new TextEncoder().encode('{"by":1}'),
  },
}

type Heard = (number: number, reply: WireReply | undefined) => void

/** Sends the call to a server that answers so; resolves with what the device hears. */
async function send(listener: RequestListener, prefix = '', timeoutMs = call.timeoutMs) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  // A server on a port always has such an address.
  const { port } = server.address() as { port: number }
  return sendTo(`http://127.0.0.1:${port}${prefix}`, timeoutMs)
}

function sendTo(base: string, timeoutMs = call.timeoutMs): Promise<WireReply | undefined> {
  const outside = callOutside(base)
  onTestFinished(() => outside.close())
  return new Promise((resolve) => {
    const hear: Heard = (_number, reply) => resolve(reply)
    outside.connect(listening(hear))
    outside.carry('toy', 1, { ...call, timeoutMs })
  })
}

function listening(hear: Heard): Rig {
  const rig = createRig({ devices: [] })
  return Object.assign(rig, {
    hear: (_device: string, ...rest: Parameters<Heard>) => hear(...rest),
  })
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming) text += String(chunk)
  return text
}

test.each([
  { prefix: '', path: '/add.php?by=1' },
  { prefix: '/', path: '/add.php?by=1' },
  { prefix: '/imacash/api', path: '/imacash/api/add.php?by=1' },
])('a base of "$prefix" asks for $path, with everything that was to be said', async (given) => {
  const seen: unknown[] = []
  const reply = await send(async (incoming, response) => {
    const { method, url, headers } = incoming
    seen.push({ method, url, token: headers.authorization, body: await bodyOf(incoming) })
    response.writeHead(201, { 'X-Note': 'yes' }).end('más')
  }, given.prefix)
  expect(seen).toEqual([
    { method: 'POST', url: given.path, token: 'Bearer secret', body: '{"by":1}' },
  ])
  expect(reply).toMatchObject({ status: 201, body: 'más', headers: { 'x-note': 'yes' } })
})

test('a redirection is an answer: the token goes to nobody else', async () => {
  const visited: string[] = []
  const reply = await send((incoming, response) => {
    visited.push(incoming.url ?? '')
    response.writeHead(302, { Location: '/elsewhere' }).end()
  })
  expect(visited).toEqual(['/add.php?by=1'])
  expect(reply).toMatchObject({ status: 302 })
})

test.each<{ why: string; listener: RequestListener; timeoutMs?: number }>([
  { why: 'a broken connection', listener: (incoming) => void incoming.socket.destroy() },
  {
    why: 'an answer that breaks off',
    listener: (_incoming, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half')
      response.socket?.end()
    },
  },
  {
    why: 'an answer without an end',
    listener: (_incoming, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more)
      }
      more()
    },
  },
  { why: 'silence', listener: () => undefined, timeoutMs: 50 },
])('$why is heard as nothing', async ({ listener, timeoutMs }) => {
  expect(await send(listener, '', timeoutMs)).toBeUndefined()
})

test('nobody there is heard as nothing', async () => {
  expect(await sendTo('http://127.0.0.1:1')).toBeUndefined()
})

test('a call from before the rig was there is carried once it is', async () => {
  const hear = vi.fn()
  const outside = callOutside('http://127.0.0.1:1')
  onTestFinished(() => outside.close())
  outside.carry('toy', 7, call)
  await new Promise<void>((resolve) => {
    outside.connect(
      listening((number) => {
        hear(number)
        resolve()
      }),
    )
  })
  expect(hear.mock.calls).toEqual([[7]])
})

test.each([
  { base: 'imacash.local', says: 'give the address of a web server' },
  { base: 'ftp://imacash.local', says: 'give the address of a web server' },
  { base: 'http://imacash.local/?x=1', says: 'give the address of a web server' },
  { base: 'http://me:secret@imacash.local', says: 'with a password in it: leave it out' },
])('$base is refused', ({ base, says }) => {
  expect(() => callOutside(base)).toThrow(says)
  expect(() => callOutside(base)).toThrow(RangeError)
})
