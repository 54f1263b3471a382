/** Something done to one message on the wire: scoped, counted, reversible, always marked. */
import type { Random } from '../kernel/random.ts'
import { patternOf } from '../kernel/pattern.ts'
import { unknownName } from '../kernel/suggest.ts'
import type { WireReply, WireRequest } from './contract.ts'
import type { FieldTable } from './field.ts'
import { choiceField, durationField, integerField, readFields, switchField } from './field.ts'

/** How a lost message looks to the sender: nothing ever comes, or the connection breaks. */
export type Ending = 'silence' | 'reset'

export type Effect =
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'lose-request'; readonly ending: Ending }
  | { readonly kind: 'lose-reply'; readonly ending: Ending }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'late'; readonly until: 'next' | 'end'; readonly ending: Ending }
  | { readonly kind: 'cut-reply'; readonly bytes: number }
  | { readonly kind: 'garble' }
  | { readonly kind: 'status'; readonly status: number; readonly processed: boolean }
  | { readonly kind: 'restart-before'; readonly ending: Ending }
  | { readonly kind: 'restart-after'; readonly ending: Ending }

export type FaultName = Effect['kind']

const ending = choiceField('What the sender sees.', ['silence', 'reset'], 'silence')

export const faults = {
  delay: {
    says: 'The device acts at once; its answer leaves later.',
    params: { delay: durationField('How much later.') },
  },
  'lose-request': { says: 'The request never arrives.', params: { ending } },
  'lose-reply': { says: 'The device acts; its answer never arrives.', params: { ending } },
  duplicate: { says: 'The request arrives twice; the first answer is seen.', params: {} },
  late: {
    says: 'The request arrives after the next one, or at the end; nobody hears the answer.',
    params: { until: choiceField('When it lands.', ['next', 'end'], 'next'), ending },
  },
  'cut-reply': {
    says: 'The connection breaks inside the answer.',
    params: {
      bytes: integerField('Bytes of the body that still arrive.', { min: 0, max: 1e6 }, 0),
    },
  },
  garble: { says: 'Characters of the answer are changed on the way.', params: {} },
  status: {
    says: 'Something in between answers in place of the device.',
    params: {
      status: integerField('The HTTP status it gives.', { min: 200, max: 599 }, 500),
      processed: switchField('Whether the device acted all the same.', false),
    },
  },
  'restart-before': {
    says: 'Power fails before the request is read.',
    params: { ending },
  },
  'restart-after': {
    says: 'Power fails after the device acted, before its answer leaves.',
    params: { ending },
  },
} as const satisfies Readonly<Record<FaultName, { says: string; params: FieldTable }>>

/** Which messages a rule is about; every field given must hold. */
export interface FaultMatch {
  /** An operation's name, or a pattern with `*`. */
  readonly operation?: string
  readonly path?: string
  readonly method?: string
}

export interface FaultRule {
  readonly id: string
  readonly match: FaultMatch
  readonly effect: Effect
  /** Only the n-th message that matches, counted from 1. */
  readonly nth?: number
  /** How often at the most. */
  readonly times?: number
  /** A chance in percent for each message that matches. */
  readonly percent?: number
  /** Messages that matched so far. */
  readonly seen: number
  /** Messages that were broken so far. */
  readonly met: number
}

/** How a fault is asked for over the control API: the name, its parameters and the rule flat. */
export type FaultOrder = Readonly<Record<string, unknown>>

/** Which of the messages that match are broken; 0 is no limit. */
export const scope: FieldTable = {
  nth: integerField('Only the n-th message that matches.', { min: 1, max: 1e6 }, 0),
  times: integerField('How many messages at the most.', { min: 1, max: 1e6 }, 0),
  percent: integerField('The chance of each message that matches.', { min: 1, max: 100 }, 0),
}

const matchNames = ['operation', 'path', 'method']

/**
 * Reads an order such as `{"fault":"delay","delay":"15s","times":1,"match":{"path":"/api"}}`.
 * Without `nth`, `times` or `percent` one message is broken.
 * @throws RangeError that names what is wrong and what is known.
 */
export function readFault(order: FaultOrder, id: string): FaultRule {
  const { fault, match = {}, ...rest } = order
  const name = Object.keys(faults).find((known): known is FaultName => known === fault)
  if (name === undefined)
    throw new RangeError(
      `Cannot arm a fault: ${unknownName('fault', String(fault), Object.keys(faults))}`,
    )
  const values = readFields(`arm "${name}"`, { ...faults[name].params, ...scope }, rest)
  const { nth, times, percent, delay, ...params } = values
  const limits = {
    ...(nth ? { nth: Number(nth) } : {}),
    ...(percent ? { percent: Number(percent) } : {}),
    ...(times ? { times: Number(times) } : nth || percent ? {} : { times: 1 }),
  }
  const effect = { kind: name, ...params, ...(delay === undefined ? {} : { delayMs: delay }) }
  // The table's fields have just been checked, and they are the union's members field by field.
  return { id, match: readMatch(name, match), effect: effect as Effect, ...limits, seen: 0, met: 0 }
}

/**
 * An order for one device: the rule is numbered, and names an operation that the device has.
 * @throws RangeError as `readFault`, and for an unknown operation.
 */
export function armFault(
  order: FaultOrder,
  { name, operations }: { readonly name: string; readonly operations: object },
  number: number,
): FaultRule {
  const rule = readFault(order, `${name}-${number}`)
  const { operation } = rule.match
  const known = Object.keys(operations)
  if (operation !== undefined && !operation.includes('*') && !known.includes(operation))
    throw new RangeError(`Cannot arm a fault: ${unknownName('operation', operation, known)}`)
  return rule
}

/**
 * The rules without the one of that id; without an id, none of them.
 * @throws RangeError for an unknown id.
 */
export function disarmFault(rules: readonly FaultRule[], id?: string): readonly FaultRule[] {
  const ids = rules.map((rule) => rule.id)
  if (id !== undefined && !ids.includes(id))
    throw new RangeError(`Cannot disarm "${id}": ${unknownName('fault rule', id, ids)}`)
  return id === undefined ? [] : rules.filter((rule) => rule.id !== id)
}

/** A lost message breaks the connection, unless told otherwise: nobody waits for a time-out. */
export function breakingOff(order: FaultOrder): FaultOrder {
  const row = Object.entries(faults).find(([name]) => name === order['fault'])?.[1]
  return row && 'ending' in row.params && !('ending' in order)
    ? { ...order, ending: 'reset' }
    : order
}

function readMatch(name: string, match: unknown): FaultMatch {
  if (typeof match !== 'object' || match === null || Array.isArray(match))
    throw new RangeError(`Cannot arm "${name}": "match" is not an object.`)
  for (const [key, value] of Object.entries(match)) {
    if (!matchNames.includes(key))
      throw new RangeError(`Cannot arm "${name}": ${unknownName('match', key, matchNames)}`)
    if (typeof value !== 'string')
      throw new RangeError(`Cannot arm "${name}": "match.${key}" is not text.`)
  }
  return match
}

/**
 * The first rule that breaks this message, with all rules as they are after it was counted.
 * Rules behind it do not notice the message.
 */
export function meetFaults(
  rules: readonly FaultRule[],
  request: WireRequest,
  operation: string | undefined,
  chance: (rule: FaultRule) => Random,
): { readonly rules: readonly FaultRule[]; readonly met?: FaultRule } {
  let met: FaultRule | undefined
  const counted = rules.map((rule) => {
    if (met || isSpent(rule) || !isMatch(rule.match, request, operation)) return rule
    const seen = { ...rule, seen: rule.seen + 1 }
    const strikes =
      (rule.nth === undefined || seen.seen === rule.nth) &&
      (rule.percent === undefined || chance(seen).integer(1, 100) <= rule.percent)
    if (!strikes) return seen
    met = { ...seen, met: rule.met + 1 }
    return met
  })
  return met ? { rules: counted, met } : { rules: counted }
}

/** Whether a rule can never strike again. */
export function isSpent(rule: FaultRule): boolean {
  return (
    (rule.times !== undefined && rule.met >= rule.times) ||
    (rule.nth !== undefined && rule.seen >= rule.nth)
  )
}

function isMatch(match: FaultMatch, request: WireRequest, operation: string | undefined): boolean {
  return (
    (match.path === undefined || samePath(match.path, request.path)) &&
    (match.method === undefined || match.method.toUpperCase() === request.method) &&
    (match.operation === undefined || isLike(match.operation, operation ?? ''))
  )
}

function samePath(pattern: string, path: string): boolean {
  return isLike(pattern, path) || isLike(pattern, path.replace(/\/$/, ''))
}

function isLike(pattern: string, text: string): boolean {
  return patternOf(pattern).test(text)
}

/** Changes a few characters of a body; never into the same body. */
export function garble(reply: WireReply, random: Random): WireReply {
  if (reply.body === '') return { ...reply, body: '?' }
  const at = random.integer(0, reply.body.length - 1)
  const noise = reply.body[at] === '~' ? '^' : '~'
  return { ...reply, body: reply.body.slice(0, at) + noise + reply.body.slice(at + 1) }
}
