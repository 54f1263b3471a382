/** A device for people who have an Express application of their own to put it in. */
import { Router } from 'express'
import type { Request, RequestHandler } from 'express'
import type { WireRequest } from '../device/contract.ts'
import type { Delivery } from '../device/emulator.ts'
import type { Store } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import { MINUTE_MS } from '../kernel/time.ts'
import { createCarry, hasBody, readBody } from './carry.ts'
import { NO_BODY } from './turn-in.ts'

/**
 * A router that answers everything below the path it is mounted at as the device would:
 * `app.use('/register', deviceRouter(rig, 'ikkm'))`.
 *
 * Mount it before `express.json()` and its like, for it needs bodies as they were sent. Behind
 * a parser for raw bytes or text nothing is lost; behind one for JSON or forms the device sees
 * the body as it was understood, so doubled JSON members or odd spellings do not reach it.
 * A body that was parsed into anything else is handed on as a RangeError.
 * @throws RangeError that lists the known devices.
 */
export function deviceRouter(rig: Rig, name: string): Router {
  rig.device(name)
  return routerOf((request) => rig.deliver(name, request), rig.store)
}

/** The same for whatever answers requests as a device does. */
export function routerOf(deliver: (request: WireRequest) => Delivery, store: Store): Router {
  const carry = createCarry({
    deliver,
    store,
    muteMs: 2 * MINUTE_MS,
    onLost: () => undefined, // The connections are closed; the listener is not ours.
  })
  const answer: RequestHandler = (request, response) => {
    response.removeHeader('X-Powered-By')
    if (!hasBody(request)) carry(request, response, NO_BODY)
    else if (request.readableDidRead) carry(request, response, parsedBody(request))
    else readBody(request, (body) => carry(request, response, body))
  }
  return Router().use(answer)
}

/** The bytes that a parser must have read to understand them so. */
function parsedBody(request: Request): Uint8Array {
  const body: unknown = request.body
  if (body instanceof Uint8Array) return body
  if (typeof body === 'string') return Buffer.from(body)
  if (request.is('json')) return Buffer.from(JSON.stringify(body))
  if (request.is('urlencoded') && isForm(body)) return Buffer.from(toForm(body))
  throw new RangeError(
    'Cannot give the body to the device: a parser has read it into something else. ' +
      'Mount the device before the parser.',
  )
}

type Form = Readonly<Record<string, string | readonly string[]>>

function isForm(body: unknown): body is Form {
  return (
    typeof body === 'object' &&
    body !== null &&
    Object.values(body)
      .flat()
      .every((value) => typeof value === 'string')
  )
}

function toForm(form: Form): string {
  const fields = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  return new URLSearchParams(fields).toString()
}
