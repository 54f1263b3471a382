/** What the integrator's till did, as scenarios may ask it: `wire.requests`, `wire.replies`. */
import type { ExchangeEntry } from '../../device/journal.ts'
import type { Unsupported } from '../target.ts'
import { hidesReply } from './wire-trace.ts'

/** Only a run whose faults an exploration has found is judged as a whole. */
export const nothingReplayed: Unsupported = {
  kind: 'unsupported',
  why: 'only a scenario that says "explore: { replay }" has violations to tell',
}

/**
 * One a message: what it carried by name, from query, form or JSON, and with it `device`,
 * `operation`, `method`, `path`. Those four win over parameters of the same name.
 */
export function requestsOf(exchanges: readonly ExchangeEntry[]): unknown[] {
  return exchanges.map(({ device, operation, request: { method, path, query, body } }) => ({
    ...pairsOf(query),
    ...fieldsOf(body),
    device,
    operation,
    method,
    path,
  }))
}

/** What the till said itself: messages that a fault doubled or held back are there once. */
export function saidByTill(exchanges: readonly ExchangeEntry[]): ExchangeEntry[] {
  const doubled = new Set<string>()
  return exchanges.filter(({ fault, reply, sender }) => {
    if (sender !== undefined) return false
    if (fault?.effect === 'late') return reply === undefined
    if (fault?.effect !== 'duplicate') return true
    if (doubled.delete(fault.id)) return false
    return doubled.add(fault.id)
  })
}

/** After these the till got an answer that is not what the device said. */
const changesReply: ReadonlySet<string> = new Set(['garble', 'status'])

/**
 * One a message: `transport` is `lost` where the till heard nothing of what the device said, and
 * `damaged` where it heard something else.
 */
export function repliesOf(exchanges: readonly ExchangeEntry[]): unknown[] {
  return exchanges.map((exchange) => {
    const { device, operation, reply, fault } = exchange
    if (fault && changesReply.has(fault.effect)) return { device, operation, transport: 'damaged' }
    if (!reply || (fault && hidesReply.has(fault.effect)))
      return { device, operation, transport: 'lost' }
    const { status, reason = '', body } = reply
    return { ...fieldsOf(body), device, operation, transport: 'reply', status, reason, body }
  })
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  if (body.startsWith('{')) {
    try {
      return JSON.parse(body)
    } catch {
      // Cut or garbled on the way; the text itself is there to look at.
      return {}
    }
  }
  return body.includes('=') && !body.startsWith('<') ? pairsOf(body) : {}
}

function pairsOf(form: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(form))
}
