/** Follows a till by what it said: which operation of a client each of its requests was. */
import type { AnyDevice, Sending, WireReply, WireRequest } from '../../device/contract.ts'
import { resolveOptions } from '../../device/options.ts'
import { parseJson } from '../../kernel/parse-json.ts'
import { createRandom } from '../../kernel/random.ts'
import type { Instant } from '../../kernel/time.ts'
import { isMap } from '../salvage.ts'
import { isSame } from '../expect.ts'
import { withoutTimes } from './times.ts'

type Values = Readonly<Record<string, unknown>>

/** A request as a scenario would have it sent. */
export interface Followed {
  /** Of the client: `request` when no other makes these bytes. */
  readonly operation: string
  readonly params: Values
  /** What the till knew before. */
  readonly before: Values
  /** What its client reads in the answer. */
  readonly fields?: Values
}

export interface FollowedTill {
  /** What the till knows by now. */
  knows(): Values
  hear(request: WireRequest, reply: WireReply | undefined, at: Instant): Followed
}

/** What a till must know to talk to the device, as these requests tell it. */
export function accessIn(
  device: AnyDevice,
  requests: readonly WireRequest[],
): Readonly<Record<string, string>> {
  const options = resolveOptions(device, {})
  const state = device.initial(options, createRandom(1), 0, device.name)
  const usual = device.access(state)
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => {
      for (const request of requests) {
        const found = findText(tellingOf(device, request), name)
        if (found !== undefined) return [name, found]
      }
      return [name, value]
    }),
  )
}

/** @param own Secrets of the till that nobody can know: its client has samples in their place. */
export function followTill(
  device: AnyDevice,
  access: Readonly<Record<string, string>>,
  own: ReadonlySet<string> = new Set(),
): FollowedTill {
  const { client } = device
  const options = resolveOptions(device, {})
  const session = client.open(access, options)
  return {
    knows: () => ({ ...client.knows(session) }),
    hear(request, reply, at) {
      const before = { ...client.knows(session) }
      const order = orderOf(request, at)
      const sending = build(session, order, at)
      const fields = reply && sending && { ...client.read(session, sending, reply) }
      return { ...order, before, ...(fields ? { fields } : {}) }
    },
  }

  function orderOf(request: WireRequest, at: Instant): Pick<Followed, 'operation' | 'params'> {
    const isLike = (operation: string, params: Values) => {
      const made = build(structuredClone(session), { operation, params }, at)
      return made !== undefined && isSameRequest(made.request, request)
    }
    if ('repeat' in client.operations && isLike('repeat', {}))
      return { operation: 'repeat', params: {} }
    const operation = operationOf(device, request)
    if (operation !== undefined && operation in client.operations)
      for (const params of paramsIn(device, request))
        if (isLike(operation, params))
          return {
            operation,
            params: withoutOwn(
              operation,
              shortest(params, (fewer) => isLike(operation, fewer)),
            ),
          }
    return { operation: 'request', params: plainRequest(request) }
  }

  function withoutOwn(operation: string, params: Values): Values {
    const fewer = Object.fromEntries(
      Object.entries(params).filter(([, value]) => !own.has(String(value))),
    )
    const isEnough = build(structuredClone(session), { operation, params: fewer }, 0) !== undefined
    return isEnough ? fewer : params
  }

  function build(
    of: unknown,
    { operation, params }: Pick<Followed, 'operation' | 'params'>,
    at: Instant,
  ): Sending | undefined {
    try {
      return client.request(of, operation, params, at)
    } catch (error) {
      // What this client cannot send another one may have sent.
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
}

/** The name the device has for a request; nothing where it cannot be read. */
export function operationOf(device: AnyDevice, request: WireRequest): string | undefined {
  return decodedBy(device, request)?.operation
}

/** Parameters that the client fills in by itself are left out, and numbers are numbers. */
function shortest(params: Values, isLike: (fewer: Values) => boolean): Values {
  let left = params
  for (const name of Object.keys(params)) {
    const { [name]: value, ...others } = left
    if (isLike(others)) left = others
    else if (typeof value === 'string' && /^(0|[1-9]\d{0,8})$/.test(value)) {
      const numbered = { ...left, [name]: Number(value) }
      if (isLike(numbered)) left = numbered
    }
  }
  return left
}

/** What the parameters may have been, the likeliest first. */
function* paramsIn(device: AnyDevice, request: WireRequest): Generator<Values> {
  const query = formIn(request.query)
  const text = new TextDecoder().decode(request.body)
  const body = jsonIn(text) ?? formIn(text)
  if (!query || !isMap(body)) return
  const fields = { ...query, ...body }
  yield fields
  yield Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, jsonIn(String(value)) ?? value]),
  )
  // A part of the path is no field, but the device has read it as one; the client calls it as the
  // device does, or as the operation.
  const read = scalarsIn(commandIn(device, request))
  yield { ...read, ...fields }
  const [last] = Object.values(read).slice(-1)
  const operation = operationOf(device, request)
  if (operation !== undefined && last !== undefined) yield { ...fields, [operation]: last }
}

function plainRequest({ method, path, query, headers, body }: WireRequest): Values {
  const { authorization, 'content-type': type } = headers
  const told = Object.entries(headers).filter(([name]) => name.startsWith('x-'))
  const kept = {
    ...(authorization === undefined ? {} : { authorization }),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...Object.fromEntries(told),
  }
  return {
    ...(method === 'GET' ? {} : { method }),
    path,
    ...(query === '' ? {} : { query }),
    ...(Object.keys(kept).length === 0 ? {} : { headers: kept }),
    ...(body.length === 0 ? {} : { body: new TextDecoder().decode(body) }),
  }
}

/** The order of fields, and the moment, are the till's own. */
function isSameRequest(made: WireRequest, heard: WireRequest): boolean {
  return (
    made.method === heard.method &&
    made.path === heard.path &&
    isSame(sorted(formIn(made.query) ?? made.query), sorted(formIn(heard.query) ?? heard.query)) &&
    isSame(bodyOf(made), bodyOf(heard)) &&
    Object.entries(made.headers).every(
      ([name, value]) => name === 'content-type' || heard.headers[name] === value,
    )
  )
}

function bodyOf({ body }: WireRequest): unknown {
  const text = new TextDecoder().decode(body)
  return sorted(jsonIn(text) ?? formIn(text) ?? text)
}

function sorted(value: unknown): unknown {
  return withoutTimes(
    isMap(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** Nothing where a field is there twice. */
function formIn(text: string): Values | undefined {
  const pairs = [...new URLSearchParams(text)]
  const form = Object.fromEntries(pairs)
  return Object.keys(form).length === pairs.length ? form : undefined
}

function jsonIn(text: string): unknown {
  return /^\s*[[{]/.test(text) ? parseJson(text) : undefined
}

/** What the device would make of a request; nothing where it cannot be read. */
export function commandIn(device: AnyDevice, request: WireRequest): unknown {
  return decodedBy(device, request)?.command
}

function decodedBy(device: AnyDevice, request: WireRequest) {
  try {
    return device.decode(request, resolveOptions(device, {}))
  } catch {
    return undefined
  }
}

/** Everything in a request that has a name. */
function tellingOf(device: AnyDevice, request: WireRequest): unknown {
  const text = new TextDecoder().decode(request.body)
  return [formIn(request.query), jsonIn(text) ?? formIn(text), commandIn(device, request)]
}

function findText(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, one] of Object.entries(value)) {
    const isText = typeof one === 'string' || typeof one === 'number'
    if (key === name && isText && String(one) !== '') return String(one)
    const inside = findText(one, name)
    if (inside !== undefined) return inside
  }
  return undefined
}

function scalarsIn(value: unknown): Record<string, unknown> {
  if (!isMap(value)) return {}
  return Object.entries(value).reduce<Record<string, unknown>>(
    (found, [name, one]) =>
      isMap(one)
        ? { ...found, ...scalarsIn(one) }
        : typeof one === 'string' || typeof one === 'number'
          ? { ...found, [name]: one }
          : found,
    {},
  )
}
