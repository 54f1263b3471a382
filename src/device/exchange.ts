/** What was said on the wire, as the journal keeps it. */
import type { Decision, WireReply, WireRequest } from './contract.ts'
import type { Instant } from '../kernel/time.ts'
import type { ExchangeEntry, FaultMark, Seq } from './journal.ts'
import { shorten } from './journal.ts'

export interface Message {
  readonly request: WireRequest
  readonly operation?: string | undefined
  readonly command: unknown
  readonly at: Instant
  /** Absent for a till; the name of a part of the device that speaks of its own accord. */
  readonly sender?: string | undefined
}

/** What became of a message, as far as it came. */
export interface Noted {
  readonly reply?: WireReply | undefined
  readonly decision?: Decision<unknown, unknown, string>
  readonly fault?: FaultMark | undefined
  readonly afterMs?: number
}

export function exchangeEntry(
  seq: Seq,
  device: string,
  { request, operation, at, sender }: Message,
  noted: Noted,
): ExchangeEntry {
  const { decision, reply } = noted
  const says = decision?.kind === 'refuse' || decision?.kind === 'accept' ? decision : undefined
  return {
    kind: 'exchange',
    seq,
    at,
    device,
    operation,
    sender,
    request: {
      method: request.method,
      path: shorten(request.path),
      query: shorten(request.query),
      body: request.body.length === 0 ? '' : shorten(text.decode(request.body)),
    },
    reply: reply && { status: reply.status, reason: reply.reason, body: shorten(reply.body) },
    refusal: says?.code,
    detail: says?.detail,
    note: operation === undefined ? 'not imitated' : undefined,
    fault: noted.fault,
    afterMs: noted.afterMs,
  }
}

const text = new TextDecoder()
