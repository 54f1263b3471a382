/** What a fault leaves of an answer, and how long its sender waits for it. */
import type { Ending } from '../device/faults.ts'
import { garble } from '../device/faults.ts'
import type { Random } from '../kernel/random.ts'
import type { Answered, Exchanged, Lost } from './http-exchange.ts'

/** What the sender saw. */
export type Passed =
  | ({ readonly kind: 'reply'; readonly afterMs: number } & Answered)
  /** `part`: what of the answer came before it was cut, so many bytes of its body. */
  | (Lost & { readonly part?: Answered; readonly cutAtBytes?: number })

/** An answer as it came from the device. */
export type Taken = Exchanged & { readonly afterMs: number }

/** What comes of a message, and how long its sender is kept waiting beyond that. */
export interface Broken {
  readonly passed: Passed
  readonly waitMs: number
}

export function at(passed: Passed, waitMs = 0): Broken {
  return { passed, waitMs }
}

export function unanswered(ending: Ending, timeoutMs: number, taken?: Taken): Broken {
  const spentMs = taken?.afterMs ?? 0
  return ending === 'reset'
    ? at({ kind: 'lost', how: 'reset', afterMs: spentMs })
    : at({ kind: 'lost', how: 'timeout', afterMs: timeoutMs }, timeoutMs - spentMs)
}

export function delayed(taken: Taken, delayMs: number, timeoutMs: number): Broken {
  const afterMs = taken.afterMs + delayMs
  if (afterMs >= timeoutMs) return unanswered('silence', timeoutMs, taken)
  return at({ ...taken, afterMs }, delayMs)
}

export function cut(taken: Taken, cutAtBytes: number): Passed {
  if (taken.kind === 'lost') return taken
  const { reply, raw, afterMs } = taken
  // What is cut behind its end has all arrived.
  if (cutAtBytes >= (raw?.body ?? Buffer.from(reply.body)).length) return taken
  return { kind: 'lost', how: 'cut', afterMs, cutAtBytes, part: raw ? { reply, raw } : { reply } }
}

/** The bytes are garbled, so that an answer that is no text is so too. */
export function garbled(taken: Taken, random: Random): Taken {
  if (taken.kind === 'lost') return taken
  const { reply, raw } = taken
  const body = Buffer.from(raw?.body ?? reply.body)
  const noisy = Buffer.from(
    garble({ ...reply, body: body.toString('latin1') }, random).body,
    'latin1',
  )
  return {
    ...taken,
    reply: { ...reply, body: noisy.toString('utf8') },
    ...(raw ? { raw: { ...raw, body: noisy } } : {}),
  }
}
