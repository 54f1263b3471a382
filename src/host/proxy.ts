/** A port before a device that is real: hands on what is asked, and answers what came back. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { MINUTE_MS, SECOND_MS } from '../kernel/time.ts'
import type { FaultLine, LineClock, LineParts, Passed } from './fault-line.ts'
import { exchange, readAddress, Unreachable } from './http-exchange.ts'
import type { Answered, Outgoing } from './http-exchange.ts'

/** Longer than any till waits, so that it is the till that gives up. */
const PATIENCE_MS = 2 * MINUTE_MS
const UPLOAD_BYTES_MAX = 64 * 1024 * 1024
const CONNECTIONS_MAX = 256
const FAREWELL_MS = 250

/** About one connection, not about what is said on it (RFC 9110, 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Brings a message to the device: a fault line, or the way there without one. */
export type Sender = Pick<FaultLine, 'send'>

export interface ProxyParts {
  readonly line: Sender
  readonly clock: LineClock
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Hears of each message once what came of it is known, before its sender does. */
  onExchange(exchange: ProxyExchange): void
}

export interface ProxyExchange {
  /** When it came in. */
  readonly at: number
  readonly request: Outgoing
  readonly passed: Passed
  /** What kept the message from the device; its sender saw the connection break. */
  readonly trouble?: string
}

export interface Proxy {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** @throws Error of the system when nobody can listen there. */
export async function serveProxy(parts: ProxyParts): Promise<Proxy> {
  const { host, port } = parts
  const server = createServer({
    headersTimeout: 30 * SECOND_MS,
    requestTimeout: MINUTE_MS,
    keepAliveTimeout: 75 * SECOND_MS,
    requireHostHeader: false,
  })
  server.maxConnections = CONNECTIONS_MAX
  const underWay = new Set<Promise<void>>()
  server.on('request', (incoming, response) => {
    const served = serve(parts, incoming, response).finally(() => underWay.delete(served))
    underWay.add(served)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  // A server on a port always has such an address.
  const taken = (server.address() as AddressInfo).port
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${taken}`, port: taken, close: () => close(server, underWay) }
}

/**
 * Brings messages to one address and to no other.
 * @throws RangeError when it is no address of a web server.
 */
export function carryTo(address: string): LineParts['carry'] {
  const base = readAddress(address)
  return (request, timeoutMs, signal) => exchange(base, request, timeoutMs, { signal })
}

/** The way to a device without faults; messages of several tills may go at once. */
export function sendTo(address: string, clock: LineClock): Sender {
  const carry = carryTo(address)
  return {
    async send(request, timeoutMs, signal) {
      const began = clock.now()
      const got = await carry(request, timeoutMs, signal)
      return { ...got, afterMs: clock.now() - began }
    },
  }
}

async function serve(
  { line, clock, onExchange }: ProxyParts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = clock.now()
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const body = await readBody(incoming)
  if (!body) return void incoming.destroy()
  const request = toRequest(incoming, body)
  const { passed, trouble } = await send(line, request, gone.signal)
  onExchange({ at, request, passed, ...(trouble === undefined ? {} : { trouble }) })
  leave(response, request, passed)
}

/** Where no device is, the connection breaks, as it would without anybody in between. */
async function send(
  line: Sender,
  request: Outgoing,
  signal: AbortSignal,
): Promise<Pick<ProxyExchange, 'passed' | 'trouble'>> {
  try {
    return { passed: await line.send(request, PATIENCE_MS, signal) }
  } catch (error) {
    if (!(error instanceof Unreachable || error instanceof RangeError)) throw error
    const trouble = error.message
    return { passed: { kind: 'lost', how: 'reset', afterMs: 0 }, trouble }
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    // Without an encoding set, a request is read as buffers.
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > UPLOAD_BYTES_MAX) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}

function toRequest(incoming: IncomingMessage, body: Buffer): Outgoing {
  const { method = '', url = '/', headers, rawHeaders } = incoming
  const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
  const mark = target.indexOf('?')
  return {
    method,
    path: (mark < 0 ? target : target.slice(0, mark)) || '/',
    query: mark < 0 ? '' : target.slice(mark + 1),
    // The one header that Node gives as a list is `set-cookie`, which is not a client's to send.
    headers: headers as Record<string, string>,
    // The device has a name of its own, and the length is counted anew.
    rawHeaders: without(rawHeaders, ['host', 'content-length', 'expect']),
    body,
  }
}

function leave(response: ServerResponse, request: Outgoing, passed: Passed): void {
  if (response.destroyed) return
  if (passed.kind === 'reply') {
    if (passed.reply.status >= 200) return answer(response, request, passed)
    // No answer ends with such a status, and Node gives none.
    return void response.destroy()
  }
  const { how, part, cutAtBytes } = passed
  onTurn(response, (socket) => {
    if (part) answerInPart(response, socket, part, cutAtBytes)
    // Nothing has come for as long as anybody waits.
    else if (how === 'timeout') socket.destroy()
    else socket.resetAndDestroy()
  })
}

function answer(response: ServerResponse, { method }: Outgoing, answered: Answered): void {
  const { status } = answered.reply
  const body = bytesOf(answered)
  const isBare = method === 'HEAD' || status === 204 || status === 304
  begin(response, answered, isBare ? [] : ['Content-Length', String(body.length)], isBare)
  response.end(isBare ? undefined : body)
}

/** The whole is promised, and the connection breaks before it is there. */
function answerInPart(
  response: ServerResponse,
  socket: Socket,
  answered: Answered,
  cutAtBytes: number | undefined,
): void {
  const body = bytesOf(answered)
  const isWhole = cutAtBytes !== undefined
  begin(response, answered, isWhole ? ['Content-Length', String(body.length)] : [], !isWhole)
  response.flushHeaders()
  const start = body.subarray(0, cutAtBytes)
  const end = () => socket.destroy()
  if (start.length > 0) response.write(start, end)
  else socket.write(start, end)
}

function bytesOf({ reply, raw }: Answered): Uint8Array {
  return raw?.body ?? Buffer.from(reply.body)
}

function begin(
  response: ServerResponse,
  { reply, raw }: Answered,
  length: readonly string[],
  keepsLength: boolean,
): void {
  const given = raw?.headers ?? Object.entries(reply.headers).flat()
  const list = [...without(given, keepsLength ? [] : ['content-length']), ...length]
  response.sendDate = false
  // What does not fit into a status line would make Node throw.
  const reason = (reply.reason ?? '').replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
  response.writeHead(reply.status, reason, list)
}

/** Names and values in turn, but for these names and what concerns the connection alone. */
function without(headers: readonly string[], names: readonly string[]): string[] {
  const pairs = headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? '']] : []))
  const listed = pairs.flatMap(([name = '', value = '']) =>
    name.toLowerCase() === 'connection' ? value.toLowerCase().split(/\s*,\s*/) : [],
  )
  const left = new Set([...hopByHop, ...listed, ...names])
  return pairs.filter(([name = '']) => !left.has(name.toLowerCase())).flat()
}

/** Answers to pipelined requests leave one after another; each is given the socket in its turn. */
function onTurn(response: ServerResponse, then: (socket: Socket) => void): void {
  if (response.socket) then(response.socket)
  else if (!response.destroyed) response.once('socket', then)
}

/** Whoever listens hears of no exchange after this. */
async function close(server: Server, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref()
  await closed
  await Promise.all(underWay)
}
