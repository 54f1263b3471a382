/** Answers that leave later, and connections that do not live to see it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { get, slowStore } from '../../fixtures/puppet-port.ts'
import type { RawClient } from '../../fixtures/raw-client.ts'
import { rawClient } from '../../fixtures/raw-client.ts'
import type { Delivery } from '../device/emulator.ts'
import { createCarry } from './carry.ts'
import { attend } from './line.ts'

const HOUR_MS = 3600_000
const reply = { status: 200, headers: {}, body: 'late' }
const late: Delivery = {
  reply,
  ending: undefined,
  afterMs: HOUR_MS,
  cutAtBytes: undefined,
  fault: undefined,
}

test('an answer that takes an hour leaves after an hour', async () => {
  const { till, store } = await serveLate()
  store.keep()
  vi.advanceTimersByTime(HOUR_MS - 1)
  expect(vi.getTimerCount()).toBe(2)
  vi.advanceTimersByTime(1)
  await till.until(/late[^]*late$/)
  expect(vi.getTimerCount()).toBe(0)
})

test.each<{ why: string; closes: (till: RawClient, server: Server) => void }>([
  { why: 'the till has broken', closes: (till) => till.socket.resetAndDestroy() },
  { why: 'the port has closed', closes: (_, server) => server.closeAllConnections() },
])('nothing waits to leave on a connection that $why', async ({ closes }) => {
  const { till, store, server, closed } = await serveLate()
  store.keep()
  expect(vi.getTimerCount()).toBe(2)
  closes(till, server)
  await closed
  expect(vi.getTimerCount()).toBe(0)
})

test('nothing waits to leave that was kept after its connection had closed', async () => {
  const { till, store, closed } = await serveLate()
  till.socket.resetAndDestroy()
  await closed
  store.keep()
  expect(vi.getTimerCount()).toBe(0)
})

/** Two requests of one till, one behind the other, have been heard; none is kept yet. */
async function serveLate() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const store = slowStore()
  const server = createServer()
  let isHeard = () => {}
  const heard = new Promise<void>((resolve) => (isHeard = resolve))
  let count = 0
  const deliver = () => {
    if (++count === 2) isHeard()
    return late
  }
  attend(server, createCarry({ deliver, store, muteMs: HOUR_MS, onLost: () => undefined }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo // It listens on a port.
  const till = rawClient(port)
  const [socket] = (await once(server, 'connection')) as [Socket] // As node:http gives it.
  const closed = new Promise((resolve) => socket.once('close', resolve))
  till.send(get('/say') + get('/say'))
  await heard
  return { till, store, server, closed }
}
