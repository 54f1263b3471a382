/** The clients over real sockets, and what of a network they can tell apart. */
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { FaultOrder } from '../device/faults.ts'
import { createRig } from '../device/rig.ts'
import { emulators } from '../emulators.ts'
import { serveDevice } from '../host/http.ts'
import { createCashflowClient } from './cashflow.ts'
import { createGeopagosClient } from './geopagos.ts'
import { createIkkmClient, expectDone } from './ikkm.ts'
import { createImacashClient } from './imacash.ts'
import { overFetch } from './over-fetch.ts'

async function serve(name: string) {
  const rig = createRig({ devices: emulators })
  const port = await serveDevice(rig, name, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => port.close())
  return { rig, device: rig.device(name), url: port.url, close: port.close, fact: fact(name) }

  function fact(device: string) {
    return (one: string) => rig.device(device).fact(one, rig.catchUp())
  }
}

/** Nobody is kept waiting between two tries. */
function hasty(url: string) {
  return { ...overFetch(url), wait: async () => undefined }
}

/** Something that speaks as it likes. */
async function listen(hear: (socket: Socket, text: string) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', (data) => hear(socket, data.toString()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  // A server that listens on a port of TCP.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const question = {
  method: 'GET',
  path: '/a%20b',
  query: 'x=%D1%8F',
  headers: { 'x-a': '1' },
  body: new Uint8Array(),
}

test('a register over a socket sells, prints in Russian, and says no', async () => {
  const { url, fact, device, rig } = await serve('ikkm')
  const client = createIkkmClient({ url, key: '11112222' })
  const sale = { sale: 2920, cash: 3000, print: 'Приходите ещё' }
  expect(await client.sale(sale)).toMatchObject({ kind: 'done', number: 1, key: fact('key') })
  device.cause('paper-out', {}, rig.catchUp())
  expect(await client.sale(sale)).toMatchObject({ code: 'PRINTER_NOT_READY' })
})

test.each<{ fault: FaultOrder; isRepeat: boolean; timeoutMs?: number }>([
  { fault: { fault: 'lose-reply', ending: 'reset' }, isRepeat: true },
  // However slow the machine is, a time-out too early makes it a repeat as well.
  { fault: { fault: 'lose-reply', ending: 'silence' }, isRepeat: true, timeoutMs: 150 },
  { fault: { fault: 'lose-request', ending: 'reset' }, isRepeat: false },
  { fault: { fault: 'cut-reply', bytes: 2 }, isRepeat: true },
  { fault: { fault: 'status', status: 502, processed: true }, isRepeat: true },
  { fault: { fault: 'garble' }, isRepeat: true },
])('a sale over a socket is done once in spite of $fault.fault', async (row) => {
  const { fault, isRepeat, timeoutMs } = row
  const { url, device, fact } = await serve('ikkm')
  const client = createIkkmClient({ key: '11112222', timeoutMs, transport: hasty(url) })
  device.arm(fault)
  expect(await client.sale({ sale: 1, cash: 1 })).toMatchObject({ kind: 'done', isRepeat })
  expect(fact('receiptCount')).toBe(1)
})

test('a management server over a socket takes a sale', async () => {
  const { url, fact } = await serve('imacash')
  const client = createImacashClient({ url, token: 'abcd1234xyz' })
  const { transaction_id } = expectDone(await client.putTransaction({ amount: 7595 }))
  expect(await client.statusTransaction({ transaction_id })).toMatchObject({ status: 'pendiente' })
  expect(fact('transactionCount')).toBe(1)
})

test('a backend over a socket binds a terminal, and unbinds it without a body', async () => {
  const { url } = await serve('geopagos')
  const client = createGeopagosClient({ url, user: 'vendemas', password: 'standalone' })
  const fullSerialNumber = '6G356108'
  expectDone(await client.activateV1({ fullSerialNumber, activationCode: '880310' }))
  expect(await client.deactivateV1({ fullSerialNumber })).toMatchObject({ kind: 'done' })
})

test('a ledger over a socket is read', async () => {
  const { url, device, rig } = await serve('cashflow')
  const entry = { type: 'sale', amount: '322.50', comment: 'Чай' }
  device.cause('entry', entry, rig.catchUp())
  const client = createCashflowClient({ url, apikey: 'MySecret', format: 'xml' })
  for await (const row of client.movements()) expect(row).toMatchObject({ id: 1, comment: 'Чай' })
  expect.assertions(1)
})

test('where nobody listens, and under a name that is none, nothing was done', async () => {
  const { port } = await serve('ikkm').then(async ({ url, close }) => {
    await close()
    return new URL(url)
  })
  for (const url of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, 'http://no.invalid'])
    expect(await createIkkmClient({ url, key: '11112222' }).check()).toEqual({
      kind: 'unreachable',
    })
})

test('a request arrives as it was written, below the path of the address', async () => {
  let heard = ''
  const url = await listen((socket, text) => {
    heard = text
    socket.end('HTTP/1.1 200 17\r\ncontent-length: 3\r\nX-B: 2\r\n\r\n\u2116')
  })
  expect(await overFetch(`${url}/till/`).carry(question, 1000)).toEqual({
    kind: 'reply',
    reply: { status: 200, reason: '17', headers: { 'content-length': '3', 'x-b': '2' }, body: '№' },
  })
  expect(heard).toMatch(/^GET \/till\/a%20b\?x=%D1%8F HTTP\/1\.1\r\n/)
  expect(heard).toMatch(/\r\nx-a: 1\r\n/)
})

test('of a body longer than any device sends the rest is not taken', async () => {
  let chunks = 0
  const url = await listen((socket) => {
    socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n')
    const pour = () => {
      do chunks++
      while (!socket.destroyed && socket.write(`100000\r\n${'a'.repeat(1024 * 1024)}\r\n`))
    }
    socket.on('drain', pour)
    pour()
  })
  expect(await overFetch(url).carry(question, 20_000)).toEqual({ kind: 'lost', how: 'cut' })
  expect(chunks).toBeGreaterThan(16)
  expect(chunks).toBeLessThan(48)
})

test.each([
  { how: 'reset', say: '' },
  { how: 'cut', say: 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf' },
  { how: 'cut', say: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n' },
])('what is broken off after "$say" is $how', async ({ how, say }) => {
  const url = await listen((socket) => socket.end(say))
  expect(await overFetch(url).carry(question, 2000)).toEqual({ kind: 'lost', how })
})

test.each([
  { why: 'at all', say: '' },
  { why: 'to its end', say: 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf' },
])('an answer that does not come $why in time is a time-out', async ({ say }) => {
  const url = await listen((socket) => void socket.write(say))
  expect(await overFetch(url).carry(question, 50)).toEqual({ kind: 'lost', how: 'timeout' })
})

test('a redirection is an answer, and is not followed', async () => {
  const url = await listen((socket) =>
    socket.end('HTTP/1.1 302 Found\r\nlocation: /other\r\ncontent-length: 0\r\n\r\n'),
  )
  expect(await overFetch(url).carry(question, 1000)).toMatchObject({ reply: { status: 302 } })
})

test('what HTTP cannot carry is a mistake of the caller, and nothing is sent', async () => {
  const { url, fact } = await serve('imacash')
  const client = createImacashClient({ url, token: 'токен' })
  await expect(client.putTransaction({ amount: 1 })).rejects.toThrow(
    /^Cannot send POST \/puttransaction\.php: /,
  )
  await expect(client.handshake()).rejects.toThrow(RangeError)
  expect(fact('transactionCount')).toBe(0)
})
