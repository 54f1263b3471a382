/** The journal as a stream: what a reader sees, and what happens to one that does not read. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer, get, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRegister } from '../../../fixtures/register.ts'
import type { Register } from '../../../fixtures/register.ts'
import { createControlApp } from './control-app.ts'
import { streamEvents } from './event-stream.ts'

let register: Register
let server: Server

beforeEach(async () => {
  register = createRegister()
  const parts = { rig: register.rig, addresses: new Map(), host: '127.0.0.1' }
  server = createServer(createControlApp(parts)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Reads until so many events are there; begins to act when the stream is open. */
async function read(
  { count, query = '', headers = {} }: { count: number; query?: string; headers?: object },
  act: () => void = () => undefined,
): Promise<readonly { id: string; event: string; data: Record<string, unknown> }[]> {
  const { port } = server.address() as AddressInfo
  const asking = get({ port, path: `/api/events${query}`, headers: { ...headers } })
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  expect(response.headers['content-type']).toBe('text/event-stream')
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    if (text === '') act()
    text += chunk
    const events = [...text.matchAll(/^id: (.*)\nevent: (.*)\ndata: (.*)\n\n/gm)]
    if (events.length >= count)
      return events.map(([, id = '', event = '', data = '']) => ({
        id,
        event,
        data: JSON.parse(data),
      }))
  }
  throw new Error(`the stream ended after ${text}`)
}

describe('a reader', () => {
  test('sees what happens from now on, with number and kind', async () => {
    register.sell()
    const { lastSeq } = register.rig.journal

    const seen = await read({ count: 2 }, () => register.sell())

    expect(seen.map(({ id, event }) => [id, event])).toEqual([
      [String(lastSeq + 1), 'event'],
      [String(lastSeq + 2), 'exchange'],
    ])
    expect(seen[1]?.data).toMatchObject({ device: 'ikkm', operation: 'sale' })
  })

  test.each([
    { why: 'a header, as browsers do', headers: { 'Last-Event-ID': '1' } },
    { why: 'the query', query: '?after=1' },
  ])('goes on after what it saw last, said in $why', async (how) => {
    register.sell()
    const seen = await read({ ...how, count: 3 })
    expect(seen.map((one) => one.data)).toEqual(register.rig.journal.list({ after: 1 }))
  })

  test('gets many pages in order and whole', async () => {
    for (let i = 0; i < 50; i++) register.sell()
    for (let i = 0; i < 300; i++) register.rig.advance(1)
    const all = register.rig.journal.list({})

    const seen = await read({ count: all.length, query: '?after=0' })

    expect(seen.map((one) => one.data)).toEqual(all)
  })

  test('sees a reset as an event', async () => {
    register.sell()

    const seen = await read({ count: 1 }, () => register.rig.reset())

    expect(seen[0]?.data).toMatchObject({ device: 'rig', event: { kind: 'started' } })
  })

  test('of an earlier rig with greater numbers sees this one from its beginning', async () => {
    const seen = await read({ count: 1, query: '?after=99999' })
    expect(seen[0]?.id).toBe('1')
  })
})

/** An answer to somebody who takes nothing of it. */
function stuckResponse(): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  // A socket is a duplex stream, and the answer uses nothing more of it.
  response.assignSocket(new Duplex({ read() {}, write() {} }) as Socket)
  return response
}

test('a reader that stands still is cut off, and little is kept for it', async () => {
  const response = stuckResponse()
  streamEvents(register.rig.journal, response, { after: 0, heartbeatMs: 1 })
  for (let i = 0; i < 2000; i++) register.sell()

  await once(response, 'close')

  expect(response.writableLength).toBeLessThan(200_000)
})

test('a stream that has ended listens no more', async () => {
  const response = stuckResponse()
  let listeners = 0
  const { journal } = register.rig
  const { subscribe } = journal
  journal.subscribe = (listener) => {
    listeners++
    const end = subscribe.call(journal, listener)
    return () => {
      listeners--
      end()
    }
  }
  streamEvents(journal, response)
  expect(listeners).toBe(1)

  // What was about to be written when the reader went must not be.
  register.sell()
  response.destroy()
  const errors: unknown[] = []
  response.on('error', (error) => errors.push(error))
  await once(response, 'close')
  await new Promise(setImmediate)

  expect(listeners).toBe(0)
  expect(errors).toEqual([])
})
