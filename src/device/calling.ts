/** A device that speaks of its own accord: what it waits for, and when it speaks next. */
import type { Instant } from '../kernel/time.ts'
import type { Call, Caller, Spoken, WireReply, WireRequest } from './contract.ts'
import type { Delivery } from './emulator.ts'

/** A call that is under way. */
interface Waiting {
  readonly call: Call
  readonly number: number
  /** When the answer comes, or the patience ends. */
  readonly until: Instant
  /** Absent when nothing usable will come. */
  readonly reply: WireReply | undefined
}

export interface Calling {
  readonly waiting: Waiting | undefined
  readonly last: Spoken | undefined
}

/** Takes a call to somebody outside the rig. */
export type Carry = (number: number, call: Call) => void

interface SpeakerParts<State, Event> {
  readonly caller: Caller<State, Event>
  readonly carry: Carry | undefined
  /** A number that no call ever had, so that a late answer is not taken for another's. */
  next(): number
  /** Delivers a message to the device itself. */
  receive(request: WireRequest, at: Instant, sender: string): Delivery
}

export class Speaker<State, Event> {
  calling: Calling = { waiting: undefined, last: undefined }
  readonly #parts: SpeakerParts<State, Event>

  constructor(parts: SpeakerParts<State, Event>) {
    this.#parts = parts
  }

  due(state: State): Instant | undefined {
    const { waiting, last } = this.calling
    return waiting ? waiting.until : this.#parts.caller.due(state, last)
  }

  /** Says what there is to say, or takes in what came of it; gives what that makes happen. */
  act(state: State, at: Instant): readonly Event[] {
    const { caller, carry, receive, next } = this.#parts
    const { waiting } = this.calling
    if (waiting) {
      const { events, failed } = caller.hears(state, waiting.call, waiting.reply, at)
      this.calling = { waiting: undefined, last: { at, failed } }
      return events
    }
    const call = caller.says(state, at)
    const number = caller.to === 'outside' ? next() : 0
    this.#wait({ call, number, until: at + call.timeoutMs, reply: undefined })
    if (caller.to === 'outside') carry?.(number, call)
    else
      this.#wait({ call, number, ...heardFrom(receive(call.request, at, caller.name), call, at) })
    return []
  }

  /** The call that this answers; nothing when its patience has ended, for then nobody hears it. */
  hear(number: number, reply: WireReply | undefined, at: Instant): Call | undefined {
    const { waiting } = this.calling
    if (waiting?.number !== number) return undefined
    this.#wait({ ...waiting, until: at, reply })
    return waiting.call
  }

  #wait(waiting: Waiting): void {
    this.calling = { ...this.calling, waiting }
  }
}

/** What the caller will get of a delivery, and when. */
function heardFrom(
  { reply, ending, afterMs, cutAtBytes }: Delivery,
  { timeoutMs }: Call,
  at: Instant,
): Pick<Waiting, 'until' | 'reply'> {
  const isSilence = !reply && ending === 'silence'
  if (isSilence || afterMs > timeoutMs) return { until: at + timeoutMs, reply: undefined }
  return { until: at + afterMs, reply: cutAtBytes === undefined ? reply : undefined }
}
