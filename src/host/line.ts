/** Keeps what is said on one connection in order: requests in, answers out, and then the end. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Carry } from './carry.ts'
import { hasBody, readBody } from './carry.ts'
import { NO_BODY } from './turn-in.ts'

const PIPELINED_MAX = 1000

interface Line {
  /** The newest answer; when it has left, all have. */
  last?: ServerResponse
  /** The request whose body has not been handed over yet. */
  reading?: IncomingMessage | undefined
  /** Requests that came in behind that body. */
  readonly behind: Exchange[]
  /** Answers that wait for the answers before them. */
  waiting: number
  /** Nothing more will be understood on this connection. */
  broken: boolean
}

interface Exchange {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
}

/** Hands on whatever arrives at a server, a connection's messages one after another. */
export function attend(server: Server, carry: Carry): void {
  const lines = new WeakMap<object, Line>()

  server.on('connection', (socket) => {
    lines.set(socket, { behind: [], waiting: 0, broken: false })
  })
  server.on('request', hear)
  // Node would refuse an unknown expectation in our name.
  server.on('checkExpectation', hear)
  server.on('clientError', (_error, socket) => {
    const line = lines.get(socket)
    if (!line) return
    line.broken = true
    // A request that came in whole before the garbage is answered first.
    // Servers of node:http hand out no other sockets than those of node:net.
    if (!line.reading?.complete) hangUp(line, socket as Socket)
  })

  function hear(incoming: IncomingMessage, response: ServerResponse): void {
    const line = lines.get(incoming.socket)
    if (!line) return
    if (response.socket === null) {
      if (++line.waiting > PIPELINED_MAX) return void incoming.socket.destroy()
      response.once('socket', () => line.waiting--)
    }
    const exchange = { incoming, response }
    if (line.reading) line.behind.push(exchange)
    else take(line, exchange)
  }

  function take(line: Line, exchange: Exchange): void {
    const { incoming } = exchange
    if (!hasBody(incoming)) return handOver(line, exchange, NO_BODY)
    line.reading = incoming
    readBody(incoming, (body) => {
      line.reading = undefined
      handOver(line, exchange, body)
      while (!line.reading) {
        const next = line.behind.shift()
        if (!next) break
        take(line, next)
      }
      if (line.broken && !line.reading) hangUp(line, incoming.socket)
    })
  }

  function handOver(line: Line, { incoming, response }: Exchange, body: Uint8Array): void {
    line.last = response
    carry(incoming, response, body)
  }
}

/** Closes a connection once what was asked on it before is answered. */
function hangUp({ last }: Line, socket: Socket): void {
  if (last && !last.writableFinished) last.once('finish', () => socket.destroySoon())
  else socket.destroySoon()
}
