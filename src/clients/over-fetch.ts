/** A transport over `fetch`: in Node, in browsers, wherever there is one. */
import type { WireReply, WireRequest } from '../device/contract.ts'
import type { Carried, Transport } from './transport.ts'

/** More than any device says; the rest of a longer answer is not taken. */
const REPLY_BYTES_MAX = 16 * 1024 * 1024

/** Nobody is there. Browsers do not tell: there it is a broken connection like any other. */
const unreachable: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * @param url Where the device is, `http://192.168.1.40:8080`; a path in it stands before each.
 * @throws RangeError for what is no address of HTTP.
 */
export function overFetch(url: string): Transport {
  const base = baseOf(url)
  return {
    now: Date.now,
    carry: (request, timeoutMs) => carry(base, request, timeoutMs),
    wait: (forMs) => new Promise((resolve) => void setTimeout(resolve, forMs)),
  }
}

function baseOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new RangeError(
      `Cannot reach "${url}": not an address. Give one such as http://192.168.1.40:8080.`,
    )
  return parsed.origin + parsed.pathname.replace(/\/$/, '')
}

async function carry(base: string, asked: WireRequest, timeoutMs: number): Promise<Carried> {
  const signal = AbortSignal.timeout(timeoutMs)
  const request = requestOf(base, asked, signal)
  let response: Response | undefined
  try {
    response = await fetch(request)
    return { kind: 'reply', reply: await read(response) }
  } catch (error) {
    if (signal.aborted) return { kind: 'lost', how: 'timeout' }
    if (response) return { kind: 'lost', how: 'cut' }
    return { kind: 'lost', how: unreachable.has(codeOf(error)) ? 'refused' : 'reset' }
  }
}

/** @throws RangeError for what HTTP cannot carry, as a token with letters beyond Latin. */
function requestOf(base: string, asked: WireRequest, signal: AbortSignal): Request {
  const { method, path, query, headers, body } = asked
  // Types of requests differ between Node and browsers.
  const init: RequestInit & { readonly cache: string } = {
    method,
    headers,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    redirect: 'manual',
    credentials: 'omit',
    // A key in an address makes no answer good for a second time.
    cache: 'no-store',
    signal,
  }
  try {
    return new Request(base + path + (query === '' ? '' : `?${query}`), init)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RangeError(`Cannot send ${method} ${path}: ${why}`)
  }
}

async function read(response: Response): Promise<WireReply> {
  const { status, statusText: reason, headers } = response
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  let text = ''
  let length = 0
  while (reader) {
    const { value, done } = await reader.read()
    if (done) break
    length += value.length
    if (length > REPLY_BYTES_MAX) {
      await reader.cancel()
      throw new RangeError('Cannot read an answer this long.')
    }
    text += decoder.decode(value, { stream: true })
  }
  const body = text + decoder.decode()
  return { status, reason, headers: Object.fromEntries(headers), body }
}

/** Node hides the reason in the cause; of a name with several addresses, in one of the causes. */
function codeOf(error: unknown): unknown {
  const { cause } = Object(error)
  const { code, errors } = Object(cause)
  return code ?? Object(Array.isArray(errors) ? errors[0] : undefined).code
}
