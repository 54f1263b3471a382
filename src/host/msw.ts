/** A device behind an address, by way of msw: in Node or in a page, without a socket. */
import { http, HttpResponse } from 'msw'
import type { HttpHandler } from 'msw'
import type { WireReply, WireRequest } from '../device/contract.ts'
import type { Delivery } from '../device/emulator.ts'
import type { Store } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import {
  BODY_BYTES_MAX,
  NO_BODY,
  reasonPhrase,
  TIMER_MS_MAX,
  turnIn,
  UNREADABLE,
} from './turn-in.ts'

/** Statuses whose answers have no body; versions of msw differ in whether they see to it. */
const bodiless = [204, 205, 304]

/** Answers everything below `base`, an address without a slash at its end. */
export function answerAt(rig: Rig, device: string, base: string): HttpHandler {
  const before = new URL(base).pathname.replace(/\/$/, '').length
  return http.all(below(base), async ({ request }) => {
    const body = await bodyOf(request)
    // The device has not heard a request that broke off.
    if (!body) return HttpResponse.error()
    const delivery = turnIn(() => rig.deliver(device, toWireRequest(request, body, before)))
    if (!(await isDurable(rig.store))) return HttpResponse.error()
    if (delivery.afterMs > 0) await passing(delivery.afterMs, request.signal)
    return leave(delivery, request)
  })
}

/** As a pattern, because in a text a star or a colon would mean something. */
function below(base: string): RegExp {
  return new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/.*)?$`)
}

async function bodyOf(request: Request): Promise<Uint8Array | undefined> {
  if (!request.body) return NO_BODY
  try {
    const body = new Uint8Array(await request.arrayBuffer())
    return body.length > BODY_BYTES_MAX ? UNREADABLE : body
  } catch {
    return undefined
  }
}

function toWireRequest(request: Request, body: Uint8Array, before: number): WireRequest {
  const { method, url, headers } = request
  const { host, pathname, search } = new URL(url)
  return {
    method,
    path: pathname.slice(before) || '/',
    query: search.slice(1),
    // What a socket would bring along, and `fetch` does not tell.
    headers: {
      host,
      ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
      ...Object.fromEntries(headers),
    },
    body,
  }
}

function isDurable(store: Store): Promise<boolean> {
  return new Promise((resolve) => {
    store.whenDurable(
      () => resolve(true),
      () => resolve(false),
    )
  })
}

/** By the timers of the moment, which may be a test's; over at once for a sender who has gone. */
function passing(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, Math.min(forMs, TIMER_MS_MAX))
    signal.addEventListener('abort', end, { once: true })
    function end(): void {
      clearTimeout(timer)
      resolve()
    }
  })
}

function leave({ reply, ending, cutAtBytes }: Delivery, request: Request): Promise<Response> {
  if (reply) return Promise.resolve(toResponse(reply, request.method, cutAtBytes))
  // Nobody will answer, and nothing is kept for it: no timer, no listener.
  if (ending === 'silence') return new Promise(() => undefined)
  return Promise.resolve(HttpResponse.error())
}

function toResponse(reply: WireReply, method: string, cutAtBytes = Infinity): Response {
  const { status, reason } = reply
  const bytes = new TextEncoder().encode(reply.body)
  const isBodiless = method === 'HEAD' || bodiless.includes(status)
  return new HttpResponse(
    isBodiless ? null : cutAtBytes < bytes.length ? broken(bytes.subarray(0, cutAtBytes)) : bytes,
    {
      status,
      ...(reason === undefined ? {} : { statusText: reasonPhrase(reason) }),
      headers: { ...reply.headers, 'Content-Length': String(bytes.length) },
    },
  )
}

/** The whole length is promised, and the stream breaks before it is there. */
function broken(start: Uint8Array): ReadableStream<Uint8Array> {
  if (!canHandOverStreams())
    throw new RangeError(
      'Cannot cut the answer: this browser cannot hand streams over to a service worker. ' +
        'Arm "lose-reply" with the ending "reset" instead, or use a port of the device in Node.',
    )
  let isSaid = start.length === 0
  return new ReadableStream(
    {
      pull(controller) {
        // One after the other: what is still queued when a stream breaks is lost.
        if (isSaid) controller.error(new TypeError('terminated'))
        else controller.enqueue(start)
        isSaid = true
      },
    },
    { highWaterMark: 0 },
  )
}

/** Only a page has to; where it cannot, msw waits for the end of a body that has none. */
function canHandOverStreams(): boolean {
  const page: unknown = Reflect.get(globalThis, 'navigator')
  if (!('serviceWorker' in Object(page))) return true
  try {
    const stream = new ReadableStream()
    structuredClone(stream, { transfer: [stream] })
    return true
  } catch {
    return false
  }
}
