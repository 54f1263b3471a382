/** What carries the messages of a client: sockets, or a rig in the same process. */
import type { WireReply, WireRequest } from '../device/contract.ts'
import type { Instant } from '../kernel/time.ts'

export interface Transport {
  /** The time where the client stands; a rig in virtual time has its own. */
  now(): Instant
  /** Never rejects for what a network does: that is an answer too. */
  carry(request: WireRequest, timeoutMs: number): Promise<Carried>
  /** Lets time go by where the client stands: a rig in virtual time jumps. */
  wait(forMs: number): Promise<void>
  /** Sets this end of the line apart from all others; drawn at random where it is absent. */
  readonly salt?: string | undefined
}

export type Carried =
  | { readonly kind: 'reply'; readonly reply: WireReply }
  /** `refused`: nobody listened, so nothing can have been done. After the others nobody knows. */
  | { readonly kind: 'lost'; readonly how: 'refused' | 'reset' | 'timeout' | 'cut' }
