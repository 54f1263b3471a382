/** Carries messages between node:http and one device of a rig; nothing here speaks for itself. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { WireReply, WireRequest } from '../device/contract.ts'
import type { Delivery } from '../device/emulator.ts'
import type { Store } from '../device/journal.ts'
import { BODY_BYTES_MAX, reasonPhrase, TIMER_MS_MAX, turnIn, UNREADABLE } from './turn-in.ts'

/** An upload is read to its end, so that its sender gets to hear the answer, but not for ever. */
const UPLOAD_BYTES_MAX = 64 * BODY_BYTES_MAX
const MUTE_MAX = 256

/** Delivers a request that is all there, and sends what the device says once it is durable. */
export type Carry = (incoming: IncomingMessage, response: ServerResponse, body: Uint8Array) => void

interface CarryParts {
  readonly deliver: (request: WireRequest) => Delivery
  /** Keeps what happens; an answer leaves when it is kept. */
  readonly store: Store
  /** How long a connection stays open on which no answer will come. */
  readonly muteMs: number
  /** The store could not keep what happened: the device must not go on answering. */
  readonly onLost: () => void
}

export function createCarry({ deliver, store, muteMs, onLost }: CarryParts): Carry {
  /** Oldest first. */
  const muted = new Set<Socket>()
  /** Of answers that are still to leave, by connection. */
  const timers = new WeakMap<Socket, Set<NodeJS.Timeout>>()

  return (incoming, response, body) => {
    const delivery = turnIn(() => deliver(toWireRequest(incoming, body)))
    store.whenDurable(
      () => {
        if (delivery.afterMs > 0) leaveLater(incoming.socket, response, delivery)
        else leave(response, delivery)
      },
      () => {
        onLost()
        response.destroy()
      },
    )
  }

  function leaveLater(socket: Socket, response: ServerResponse, delivery: Delivery): void {
    if (socket.destroyed) return
    const waiting = timersOn(socket)
    const timer = setTimeout(
      () => {
        waiting.delete(timer)
        leave(response, delivery)
      },
      Math.min(delivery.afterMs, TIMER_MS_MAX),
    ).unref()
    waiting.add(timer)
  }

  /** A timer holds the whole rig, which may be closed long before an hour is over. */
  function timersOn(socket: Socket): Set<NodeJS.Timeout> {
    const known = timers.get(socket)
    if (known) return known
    const waiting = new Set<NodeJS.Timeout>()
    timers.set(socket, waiting)
    socket.once('close', () => waiting.forEach((timer) => clearTimeout(timer)))
    return waiting
  }

  function leave(response: ServerResponse, { reply, ending, cutAtBytes }: Delivery): void {
    if (response.destroyed) return
    if (!reply) onTurn(response, ending === 'silence' ? mute : reset)
    else if (cutAtBytes !== undefined)
      onTurn(response, (socket) => sendStart(response, socket, reply, cutAtBytes))
    else send(response, reply)
  }

  /** The connection stays open, and nothing is ever said on it again. */
  function mute(socket: Socket): void {
    const [oldest] = muted
    if (oldest && muted.size >= MUTE_MAX) oldest.destroy()
    muted.add(socket)
    const timer = setTimeout(() => socket.destroy(), muteMs).unref()
    if (socket.readableEnded) socket.destroy()
    socket.once('end', () => socket.destroy())
    socket.once('close', () => {
      clearTimeout(timer)
      muted.delete(socket)
    })
  }
}

/** Whether a body follows the headers. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined
}

/** Never calls back for an upload that breaks off: the device has not heard such a request. */
export function readBody(incoming: IncomingMessage, then: (body: Uint8Array) => void): void {
  const chunks: Buffer[] = []
  let length = 0
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length
    if (length <= BODY_BYTES_MAX) chunks.push(chunk)
    else if (length > UPLOAD_BYTES_MAX) incoming.destroy()
  })
  incoming.on('end', () => then(length > BODY_BYTES_MAX ? UNREADABLE : Buffer.concat(chunks)))
}

function toWireRequest(incoming: IncomingMessage, body: Uint8Array): WireRequest {
  const { method = '', url = '/', headers } = incoming
  const target = url.startsWith('/') ? url : withoutOrigin(url)
  const mark = target.indexOf('?')
  return {
    method,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    // The one header that Node gives as a list is `set-cookie`, which is not a client's to send.
    headers: headers as Record<string, string>,
    body,
  }
}

/** Clients of a proxy name the whole address: `GET http://register:8080/api?key=1`. */
function withoutOrigin(url: string): string {
  const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
  return target.startsWith('?') || target === '' ? `/${target}` : target
}

function send(response: ServerResponse, reply: WireReply): void {
  begin(response, reply, Buffer.byteLength(reply.body))
  response.end(reply.body)
}

/** The whole length is promised, and the connection breaks before it is there. */
function sendStart(
  response: ServerResponse,
  socket: Socket,
  reply: WireReply,
  bytes: number,
): void {
  const body = Buffer.from(reply.body)
  begin(response, reply, body.length)
  response.flushHeaders()
  socket.write(body.subarray(0, bytes), () => socket.destroy())
}

function begin(response: ServerResponse, reply: WireReply, length: number): void {
  const { status, reason, headers } = reply
  const list = [...listOf(headers), 'Content-Length', String(length)]
  if (reason === undefined) response.writeHead(status, list)
  else response.writeHead(status, reasonPhrase(reason), list)
}

const lists = new WeakMap<WireReply['headers'], readonly string[]>()

/** Names and values in turn, as Node takes them fastest; devices use the same headers again. */
function listOf(headers: WireReply['headers']): readonly string[] {
  let list = lists.get(headers)
  if (!list) lists.set(headers, (list = Object.entries(headers).flat()))
  return list
}

/** Answers to pipelined requests leave one after another; each is given the socket in its turn. */
function onTurn(response: ServerResponse, then: (socket: Socket) => void): void {
  if (response.socket) then(response.socket)
  else response.once('socket', then)
}

function reset(socket: Socket): void {
  // A pipe or a TLS connection, under somebody's Express, cannot be reset.
  if ('encrypted' in socket || socket.remoteAddress === undefined) socket.destroy()
  else socket.resetAndDestroy()
}
