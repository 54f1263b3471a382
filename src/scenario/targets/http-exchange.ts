/** One HTTP exchange with the bytes as given, and what became of it as a till would see it. */
import http from 'node:http'
import type { WireReply, WireRequest } from '../../device/contract.ts'
import type { Sent } from '../target.ts'
import { TargetError } from '../target.ts'

export type Exchanged =
  { readonly kind: 'reply'; readonly reply: WireReply } | Extract<Sent, { kind: 'lost' }>

/** Nobody is there, so the bench is at fault. A break after that is what a till may meet. */
const unreachable = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/**
 * A connection of its own, so that a break is about this message and no other.
 * @throws TargetError when nobody listens, RangeError for a request that HTTP cannot carry.
 */
export async function exchange(
  base: string,
  request: WireRequest,
  timeoutMs: number,
): Promise<Exchanged> {
  const began = performance.now()
  const sending = open(base, request)
  let isLate = false
  let isHeard = false
  const timer = setTimeout(() => {
    isLate = true
    sending.destroy()
  }, timeoutMs)
  try {
    return await new Promise((resolve, reject) => {
      const lose = () => {
        if (isLate) resolve({ kind: 'lost', how: 'timeout', afterMs: timeoutMs })
        const afterMs = Math.round(performance.now() - began)
        resolve({ kind: 'lost', how: isHeard ? 'cut' : 'reset', afterMs })
      }
      sending.on('response', (response) => {
        isHeard = true
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', lose)
        // An answer that was cut ends with "close" too; only a complete one counts.
        response.on('close', () =>
          response.complete ? resolve({ kind: 'reply', reply: replyOf(response, chunks) }) : lose(),
        )
      })
      sending.on('error', (error: NodeJS.ErrnoException) => {
        if (isLate || !unreachable.has(error.code ?? '')) lose()
        else
          reject(new TargetError(`Cannot reach ${base}: ${error.message}. Is the device running?`))
      })
      sending.end(request.body)
    })
  } finally {
    clearTimeout(timer)
  }
}

function open(base: string, request: WireRequest): http.ClientRequest {
  const { hostname, port } = new URL(base)
  const { method, path, query, body } = request
  const length = body.length > 0 ? { 'content-length': String(body.length) } : {}
  try {
    return http.request({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 80),
      method,
      path: query === '' ? path : `${path}?${query}`,
      headers: { ...request.headers, ...length },
      agent: false,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RangeError(`Cannot send ${method} ${path}: ${why}.`)
  }
}

function replyOf(response: http.IncomingMessage, chunks: readonly Buffer[]): WireReply {
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
  return {
    status: response.statusCode ?? 0,
    reason: response.statusMessage ?? '',
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString('utf8'),
  }
}
