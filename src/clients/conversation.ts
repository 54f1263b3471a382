/** How a client speaks with a device: one message at a time, repeated where that is safe. */
import type { ClientSpec, WireReply } from '../device/contract.ts'
import { SECOND_MS } from '../kernel/time.ts'
import type { Done, NotDone, Refused, Unknown, Unlisted } from './answer.ts'
import { overFetch } from './over-fetch.ts'
import type { Transport } from './transport.ts'

/** Where the device is: an address, or whatever else carries messages to it. */
export type Reach =
  | { readonly url: string; readonly transport?: undefined }
  | { readonly transport: Transport; readonly url?: undefined }

export type ClientOptions = Reach & {
  /** How often a message is sent at the most, where repeating it is safe; 3 unless given. */
  readonly tries?: number | undefined
  /** How long to wait for an answer; what the protocol says unless given. */
  readonly timeoutMs?: number | undefined
}

/** @throws RangeError for an address that is none. */
export function transportOf(reach: Reach): Transport {
  return reach.transport ?? overFetch(reach.url)
}

/** What came back, and whether it is the answer to a repeat. */
export interface Came {
  readonly reply: WireReply
  /** What the pure client of the device reads from it. */
  readonly fields: Readonly<Record<string, unknown>>
  /** An earlier try was lost: a refusal may be about what that try has done. */
  readonly isRepeat: boolean
}

/** What an answer says. `unclear` does not say; `doubtful` will not, however often one asks. */
export type Said<Fields extends object, Code extends string> =
  Done<Fields> | Refused<Code> | Unlisted | Vague

interface Vague {
  readonly kind: 'unclear' | 'doubtful'
}

export interface Question<Fields extends object, Code extends string> {
  readonly operation: string
  readonly params?: Readonly<Record<string, unknown>>
  /** Whether the same bytes may be sent again after a lost answer. */
  readonly repeats: boolean
  /** How to find out, should nobody know in the end. */
  readonly find: string
  read(came: Came): Said<Fields, Code>
  /** Asked before a repeat: what became of the try that was lost. Unless it is sure, it waits. */
  lookUp?(): Promise<Done<Fields> | 'not there' | 'unclear'>
}

/** How to find out, where asking leaves nothing. */
export const changesNothing = 'Ask again: the question changes nothing.'

/** A till that was not heard waits a little: what hindered it may pass. */
const PAUSE_MS = SECOND_MS
const TRIES = 3

export class Conversation<Session, Code extends string> {
  readonly session: Session
  readonly transport: Transport
  readonly #spec: ClientSpec<Session>
  readonly #tries: number
  readonly #timeoutMs: number | undefined
  /** Settled once what was asked before is answered. */
  #turn: Promise<unknown> = Promise.resolve()

  /** @throws RangeError for `tries` or a time-out that cannot be. */
  constructor(
    spec: ClientSpec<Session>,
    session: Session,
    transport: Transport,
    { tries = TRIES, timeoutMs }: ClientOptions,
  ) {
    if (!Number.isInteger(tries) || tries < 1)
      throw new RangeError(`Cannot try ${tries} times. Give a whole number from 1 on.`)
    if (timeoutMs !== undefined && !(timeoutMs > 0 && timeoutMs < 2 ** 31))
      throw new RangeError(`Cannot wait ${timeoutMs} ms. Give milliseconds above zero.`)
    this.session = session
    this.transport = transport
    this.#spec = spec
    this.#tries = tries
    this.#timeoutMs = timeoutMs
  }

  /** Whatever is done in there, nothing else is asked meanwhile: two requests never cross. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(act)
    this.#turn = done.catch(() => undefined)
    return done
  }

  /** @throws RangeError for a parameter that the operation cannot take. */
  async ask<Fields extends object>(
    question: Question<Fields, Code>,
  ): Promise<Done<Fields> | NotDone<Code>> {
    const { operation, params = {}, repeats, find } = question
    const { session, transport } = this
    const sending = this.#spec.request(session, operation, params, transport.now())
    const timeoutMs = this.#timeoutMs ?? sending.timeoutMs
    let lost: Unknown['how'] | undefined
    for (let tries = 1; ; tries++) {
      const found = lost && (await question.lookUp?.())
      if (typeof found === 'object') return found
      if (found !== 'unclear') {
        const carried = await transport.carry(sending.request, timeoutMs)
        if (carried.kind === 'reply') {
          const fields = this.#spec.read(session, sending, carried.reply)
          const said = question.read({ reply: carried.reply, fields, isRepeat: lost !== undefined })
          if (said.kind === 'doubtful') return { kind: 'unknown', how: 'unclear', tries, find }
          if (isClear(said)) return said
          lost = 'unclear'
        } else if (carried.how !== 'refused') lost = carried.how
        // Nobody listened, and no try before can have arrived either.
        else if (lost === undefined) return { kind: 'unreachable' }
      }
      if (!repeats || tries >= this.#tries)
        return { kind: 'unknown', how: lost ?? 'unclear', tries, find }
      await transport.wait(PAUSE_MS)
    }
  }
}

function isClear<Fields extends object, Code extends string>(
  said: Said<Fields, Code>,
): said is Exclude<Said<Fields, Code>, Vague> {
  return said.kind !== 'unclear' && said.kind !== 'doubtful'
}
