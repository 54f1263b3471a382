/** Reads a rig's journal: what was said on the wire, and what of the devices was reached. */
import type { AnyDevice } from '../../device/contract.ts'
import { codeName } from '../../device/contract.ts'
import type { Entry, ExchangeEntry } from '../../device/journal.ts'
import type { Instant } from '../../kernel/time.ts'
import { kindOf } from '../rig-file/plan.ts'
import type { TraceLine } from '../target.ts'

const LINE_MAX = 100

/** Two lines an exchange: what was asked, and what came back or why nothing did. */
export function traceExchange(exchange: ExchangeEntry, beganAt: Instant): TraceLine[] {
  const { request, device, fault, at, sender = 'till', afterMs = 0 } = exchange
  const asked = `${sender} -> ${device} ${request.method} ${request.path}${request.query ? `?${request.query}` : ''}`
  const body = request.body ? `  ${request.body}` : ''
  const isMute = !exchange.reply
  return [
    {
      atMs: at - beganAt,
      says: short(asked + body),
      ...(fault ? { fault } : {}),
      message: {
        from: sender,
        to: device,
        isAnswer: false,
        isLost: isMute && fault !== undefined && losesRequest.has(fault.effect),
      },
    },
    {
      atMs: at - beganAt + afterMs,
      says: short(answerOf(exchange)),
      message: { from: device, to: sender, isAnswer: true, isLost: isMute || isHidden(exchange) },
    },
  ]
}

function isHidden({ fault }: ExchangeEntry): boolean {
  return fault !== undefined && hidesReply.has(fault.effect)
}

function answerOf(exchange: ExchangeEntry): string {
  const { device, reply, refusal, note, sender = 'till' } = exchange
  if (!reply) return `${device} heard nothing, or did not answer`
  const said = [reply.status, reply.reason, JSON.stringify(reply.body)].filter(Boolean).join(' ')
  const why = refusal === undefined ? '' : `  ${refusal}`
  const end = isHidden(exchange) ? `  (the ${sender} did not get it)` : ''
  return `${device} -> ${sender} ${said}${why}${end}${note ? `  ${note}` : ''}`
}

const losesRequest = new Set(['lose-request', 'late', 'restart-before'])
const hidesReply = new Set(['lose-reply', 'late', 'cut-reply', 'restart-after'])

/**
 * By what the devices are: `ikkm/-6` for a code, `ikkm.sale` for an operation, `ikkm.sale 203` for
 * its other answers.
 */
export function reachedIn(
  entries: Iterable<Entry>,
  devices: ReadonlyMap<string, AnyDevice>,
): string[] {
  const reached = new Set<string>()
  for (const entry of entries) {
    if (entry.kind !== 'exchange') continue
    const { operation, refusal, reply } = entry
    const device = devices.get(entry.device)
    const kind = device ? kindOf(device) : entry.device
    if (operation !== undefined) {
      reached.add(`${kind}.${operation}`)
      if (reply && refusal === undefined && reply.status !== 200)
        reached.add(`${kind}.${operation} ${reply.status}`)
    }
    if (refusal !== undefined && device) reached.add(`${kind}/${codeName(device.errors, refusal)}`)
  }
  return [...reached]
}

function short(text: string): string {
  return text.length <= LINE_MAX ? text : `${text.slice(0, LINE_MAX - 1)}…`
}
