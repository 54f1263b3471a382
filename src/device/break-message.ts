/** What a fault does to one message: what of it the device hears, and what of the answer leaves. */
import type { Random } from '../kernel/random.ts'
import type { Instant } from '../kernel/time.ts'
import type { Delivery, Late } from './emulator.ts'
import type { Message, Noted } from './exchange.ts'
import type { Ending, FaultRule } from './faults.ts'
import { garble } from './faults.ts'
import type { FaultMark } from './journal.ts'

/** What the device at work lets a fault do. */
export interface Hands {
  handle(message: Message, fault: FaultMark): Delivery
  note(message: Message, noted: Noted): void
  restart(at: Instant): void
  /** Keeps a request that lands later. */
  late(one: Late): void
  random(): Random
}

export function breakMessage(message: Message, { id, effect }: FaultRule, hands: Hands): Delivery {
  const fault: FaultMark = { id, effect: effect.kind }
  const intact = { afterMs: 0, cutAtBytes: undefined, fault }
  const nothing = (ending: Ending): Delivery => ({ ...intact, reply: undefined, ending })
  const unheard = (ending: Ending): Delivery => {
    hands.note(message, { fault })
    return nothing(ending)
  }
  switch (effect.kind) {
    case 'delay': {
      const delivery = hands.handle(message, fault)
      return { ...delivery, afterMs: delivery.afterMs + effect.delayMs }
    }
    case 'lose-request':
      return unheard(effect.ending)
    case 'lose-reply':
      hands.handle(message, fault)
      return nothing(effect.ending)
    case 'duplicate': {
      const first = hands.handle(message, fault)
      hands.handle(message, fault)
      return first
    }
    case 'late':
      hands.late({ request: message.request, sender: message.sender, until: effect.until, fault })
      return unheard(effect.ending)
    case 'cut-reply':
      return { ...hands.handle(message, fault), cutAtBytes: effect.bytes }
    case 'garble': {
      const { reply, ...rest } = hands.handle(message, fault)
      return { ...rest, reply: reply && garble(reply, hands.random()) }
    }
    case 'status': {
      if (effect.processed) hands.handle(message, fault)
      else hands.note(message, { fault })
      const reply = { status: effect.status, headers: {}, body: '' }
      return { ...intact, reply, ending: undefined }
    }
    case 'restart-before':
      hands.restart(message.at)
      return unheard(effect.ending)
    case 'restart-after':
      hands.handle(message, fault)
      hands.restart(message.at)
      return nothing(effect.ending)
  }
}
