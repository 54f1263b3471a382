/** One HTTP exchange with the bytes as given, and what became of it as a till would see it. */
import http from 'node:http'
import type { WireReply, WireRequest } from '../../device/contract.ts'
import type { Sent } from '../target.ts'
import { TargetError } from '../target.ts'

export type Exchanged =
  { readonly kind: 'reply'; readonly reply: WireReply } | Extract<Sent, { kind: 'lost' }>

/** Nobody is there: the bench is at fault. A connection that breaks later is an answer of a kind. */
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
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    let isLate = false
    let heard = false
    const timer = setTimeout(() => {
      isLate = true
      sending.destroy()
    }, timeoutMs)
    const sending = open()
    sending.on('response', (response) => {
      heard = true
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      // An aborted answer ends with "close" too; only a complete one counts.
      response.on('close', () =>
        response.complete ? end({ kind: 'reply', reply: replyOf(response, chunks) }) : lose(),
      )
      response.on('error', lose)
    })
    sending.on('error', (error: NodeJS.ErrnoException) => {
      if (isLate || !unreachable.has(error.code ?? '')) return lose()
      clearTimeout(timer)
      reject(new TargetError(`Cannot reach ${base}: ${error.message}. Is the device running?`))
    })
    sending.end(request.body)

    function open(): http.ClientRequest {
      const { method, path, query, body } = request
      const headers = {
        ...request.headers,
        ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
      }
      try {
        return http.request({
          hostname: hostname.replace(/^\[|\]$/g, ''),
          port: Number(port || 80),
          method,
          path: query === '' ? path : `${path}?${query}`,
          headers,
          agent: false,
        })
      } catch (error) {
        clearTimeout(timer)
        throw new RangeError(
          `Cannot send ${method} ${path}: ${error instanceof Error ? error.message : String(error)}.`,
        )
      }
    }

    function lose(): void {
      const afterMs = Math.round(performance.now() - began)
      const how = isLate ? 'timeout' : heard ? 'cut' : 'reset'
      end({ kind: 'lost', how, afterMs: isLate ? timeoutMs : afterMs })
    }

    function end(what: Exchanged): void {
      clearTimeout(timer)
      resolve(what)
    }
  })
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
