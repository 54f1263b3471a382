/** When two rigs are in the same state: whatever happens next is the same then. */
import { createHash } from 'node:crypto'
import type { Emulator } from '../device/emulator.ts'
import type { Rig } from '../device/rig.ts'

/** Where the journal of a rig was read up to, and by device all events so far in one word. */
interface Past {
  index: number
  readonly histories: Map<string, string>
}

/**
 * Tells states apart, for rigs that began alike. A state is what its events have made of it, so it
 * is read once for each history that comes.
 */
export class StateKeys {
  readonly #pasts = new WeakMap<Rig, Past>()
  readonly #states = new Map<string, string>()

  /**
   * All that can change what devices do from here on: their states, messages on their way, faults
   * that are armed, the time, and how often chance was asked.
   */
  of(rig: Rig): string {
    const histories = this.#historiesOf(rig)
    const parts: string[] = [String(rig.now())]
    for (const [name, emulator] of rig.devices) {
      const { late, calling, rules } = emulator.present()
      parts.push(name, this.#stateOf(`${name} ${histories.get(name) ?? ''}`, emulator))
      for (const { request, sender, until } of late) write([request, sender, until], parts)
      if (calling) write(calling, parts)
      // Faults that the scenario itself has armed may still be waiting for their message.
      if (rules.length > 0) write(rules, parts)
    }
    return parts.join(' ')
  }

  #historiesOf(rig: Rig): ReadonlyMap<string, string> {
    const past = this.#pasts.get(rig) ?? { index: 0, histories: new Map<string, string>() }
    this.#pasts.set(rig, past)
    const { events } = rig.journal
    for (; past.index < events.length; past.index++) {
      const { device, at, event } = events[past.index] ?? {}
      if (device === undefined) continue
      const before = past.histories.get(device) ?? ''
      past.histories.set(device, wordOf(`${before} ${at} ${JSON.stringify(event)}`))
    }
    return past.histories
  }

  #stateOf(history: string, emulator: Emulator): string {
    const known = this.#states.get(history)
    if (known !== undefined) return known
    const { state, eventsCount } = emulator.present()
    const parts = [String(eventsCount)]
    write(state, parts)
    const word = wordOf(parts.join(' '))
    this.#states.set(history, word)
    return word
  }
}

function wordOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** As JSON, but for maps and sets, and in the order in which things stand. */
function write(value: unknown, parts: string[]): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) {
    parts.push(typeof value === 'string' ? JSON.stringify(value) : String(value))
    return
  }
  const isList = Array.isArray(value) || value instanceof Set
  parts.push(isList ? '[' : '{')
  if (isList) for (const one of value) write(one, parts)
  else
    for (const [key, one] of value instanceof Map ? value : Object.entries(value)) {
      write(key, parts)
      write(one, parts)
    }
  parts.push(isList ? ']' : '}')
}
