/** One message of a till to a rig in the same process, as the till lives through it. */
import type { WireReply, WireRequest } from './contract.ts'
import type { Rig } from './rig.ts'

export type Heard =
  | { readonly kind: 'reply'; readonly reply: WireReply }
  | {
      readonly kind: 'lost'
      readonly how: 'timeout' | 'reset' | 'cut'
      readonly afterMs: number
    }

/** The clock moves by what the till waited, and by nothing else. */
export function askRig(
  rig: Rig,
  device: string,
  { request, timeoutMs }: { readonly request: WireRequest; readonly timeoutMs: number },
): Heard {
  const { reply, ending, afterMs, cutAtBytes } = rig.deliver(device, request)
  if ((!reply && ending === 'silence') || afterMs > timeoutMs) {
    // Whoever waits for ever is not brought to the end of time.
    if (timeoutMs !== Infinity) rig.advance(timeoutMs)
    return { kind: 'lost', how: 'timeout', afterMs: timeoutMs }
  }
  if (afterMs > 0) rig.advance(afterMs)
  if (!reply) return { kind: 'lost', how: 'reset', afterMs }
  if (cutAtBytes !== undefined && cutAtBytes < new TextEncoder().encode(reply.body).length)
    return { kind: 'lost', how: 'cut', afterMs }
  return { kind: 'reply', reply }
}
