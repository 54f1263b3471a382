/** One HTTP exchange with the bytes as given, and what became of it as a till would see it. */
import http from 'node:http'
import https from 'node:https'
import type { WireReply, WireRequest } from '../device/contract.ts'

/** A request whose headers may be told as they were written, names and values in turn. */
export interface Outgoing extends WireRequest {
  readonly rawHeaders?: readonly string[]
}

/** An answer as it came: headers as they were written, a body that may be no text. */
export interface RawReply {
  readonly headers: readonly string[]
  readonly body: Uint8Array
}

export interface Lost {
  readonly kind: 'lost'
  readonly how: 'timeout' | 'reset' | 'cut'
  readonly afterMs: number
}

/** An answer, and its bytes where it came over the wire. */
export interface Answered {
  readonly reply: WireReply
  readonly raw?: RawReply
}

export type Exchanged =
  | ({ readonly kind: 'reply' } & Answered)
  /** `part`: what had come before the connection broke. */
  | (Lost & { readonly part?: Answered })

/** No connection came about, so the bench is at fault. A break after that a till may meet. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** More than any device says; the rest of a longer answer is not taken. */
const REPLY_BYTES_MAX = 64 * 1024 * 1024

export interface ExchangeParts {
  /** Breaks the connection off, as a till does that waits no longer. */
  readonly signal?: AbortSignal | undefined
  /** Keeps connections open, where whoever answers is known not to close them in between. */
  readonly agent?: http.Agent | undefined
}

/**
 * A connection of its own unless told otherwise, so that a break is about this message and no
 * other. Follows nothing.
 * @param base Where the device is; a path in it stands before every path asked for.
 * @throws Unreachable when nobody listens, RangeError for a request that HTTP cannot carry.
 */
export async function exchange(
  base: string,
  request: Outgoing,
  timeoutMs: number,
  { signal, agent }: ExchangeParts = {},
): Promise<Exchanged> {
  const began = performance.now()
  const sending = open(base, request, { signal, agent })
  let isThere = false
  let isLate = false
  let part: (() => Answered) | undefined
  const timer = setTimeout(() => {
    isLate = true
    sending.destroy()
  }, timeoutMs)
  try {
    return await new Promise((resolve, reject) => {
      const lose = () => {
        if (isLate) return resolve({ kind: 'lost', how: 'timeout', afterMs: timeoutMs })
        const afterMs = Math.round(performance.now() - began)
        if (part) resolve({ kind: 'lost', how: 'cut', afterMs, part: part() })
        else resolve({ kind: 'lost', how: 'reset', afterMs })
      }
      sending.on('socket', (socket) => {
        const comes = 'encrypted' in socket ? 'secureConnect' : 'connect'
        if (socket.connecting) socket.once(comes, () => (isThere = true))
        else isThere = true
      })
      sending.on('response', (response) => {
        const chunks: Buffer[] = []
        const answered = () => answerOf(response, Buffer.concat(chunks))
        part = answered
        let length = 0
        response.on('data', (chunk: Buffer) => {
          length += chunk.length
          if (length > REPLY_BYTES_MAX) sending.destroy()
          else chunks.push(chunk)
        })
        response.on('error', lose)
        // An answer that was cut ends with "close" too; only a complete one counts.
        response.on('close', () =>
          response.complete ? resolve({ kind: 'reply', ...answered() }) : lose(),
        )
      })
      sending.on('error', (error: NodeJS.ErrnoException) => {
        if (isThere || signal?.aborted) return lose()
        const within = `no connection came about within ${timeoutMs / 1000} s`
        // Where a name has several addresses, the error of all of them says nothing but its code.
        const why = isLate ? within : error.message || error.code
        reject(new Unreachable(`Cannot reach ${base}: ${why}. Is the device running?`))
      })
      // Whoever switches to another protocol has given no answer, and Node tells nothing else.
      sending.on('close', () => {
        if (!part) lose()
      })
      sending.end(request.body)
    })
  } finally {
    clearTimeout(timer)
  }
}

/** @throws RangeError when it is no address of a web server. */
export function readAddress(
  address: string,
  of = 'a device',
  example = 'http://192.168.1.40:8080',
): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new RangeError(
      `Cannot reach "${address}": that is no address of ${of}. Give one such as ${example}.`,
    )
  if (url.username !== '' || url.password !== '')
    throw new RangeError('Cannot use an address with a password in it. Leave it out.')
  return url.href
}

function open(
  base: string,
  request: Outgoing,
  { signal, agent }: ExchangeParts,
): http.ClientRequest {
  const { method, path, query } = request
  try {
    const { protocol, host, hostname, port, pathname } = new URL(base)
    const isSecure = protocol === 'https:'
    return (isSecure ? https : http).request({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || (isSecure ? 443 : 80)),
      method,
      path: pathname.replace(/\/$/, '') + (query === '' ? path : `${path}?${query}`),
      headers: headersOf(request, host),
      agent: agent ?? false,
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RangeError(`Cannot send ${method} ${path}: ${why}.`)
  }
}

/** Node adds no host to headers that are given as they were written, and no length. */
function headersOf({ headers, rawHeaders, body, method }: Outgoing, host: string) {
  const length = String(body.length)
  if (!rawHeaders) return { ...headers, ...(body.length > 0 ? { 'content-length': length } : {}) }
  const isSized = body.length > 0 || /^(POST|PUT|PATCH)$/.test(method)
  return ['Host', host, ...rawHeaders, ...(isSized ? ['Content-Length', length] : [])]
}

function answerOf(response: http.IncomingMessage, body: Buffer): Answered {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
  return {
    reply: {
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      headers: Object.fromEntries(headers),
      body: body.toString('utf8'),
    },
    raw: { headers: response.rawHeaders, body },
  }
}
