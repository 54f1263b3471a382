/** The line between a till and its devices: counts messages, and puts faults at them. */
import { createHash } from 'node:crypto'
import { deedOf } from '../device/deed.ts'
import type { Delivery } from '../device/emulator.ts'
import type { Message } from '../device/exchange.ts'
import type { FaultRule } from '../device/faults.ts'
import { readFault } from '../device/faults.ts'
import type { Rig } from '../device/rig.ts'
import type { Watch } from '../device/watch.ts'
import { Halt } from '../scenario/targets/module-till.ts'
import type { Letter } from './letters.ts'
import { NOBODY_WAITS_MS } from './letters.ts'
import type { Script } from './script.ts'
import { lastAt, nextAt, placedText } from './script.ts'
import type { StateKeys } from './state-key.ts'

/** A message of the till, or of a device that speaks of its own accord. */
export interface Point {
  /** As in a script. */
  readonly at: number
  readonly device: string
  readonly operation: string
  /** Absent for the till. */
  readonly sender?: string
}

/** `ikkm.sale`; what a device says of its own accord bears its speaker's name. */
export function nameOfPoint({ device, operation, sender = device }: Point): string {
  return `${sender}.${operation}`
}

/** What makes two runs the same: what the till saw and the rig is, the rig alone, nothing. */
export type Merge = 'history' | 'state' | 'off'

export interface LineParts {
  readonly script: Script
  readonly letters: ReadonlyMap<string, Letter>
  readonly merge: Merge
  readonly states: StateKeys
  /** The keys of runs before this one: where one of them comes again, nothing new can follow. */
  isKnown(key: string): boolean
}

export class Line implements Watch {
  readonly points: Point[] = []
  /** By message: how the world was when it came. Only those after the last fault are told. */
  readonly keys = new Map<number, string>()
  /** Letters that are causes, and began: what the world does not allow is none of them. */
  readonly began = new Set<string>()
  /** The message at which the run became one that was seen before. */
  mergedAt: number | undefined
  readonly #parts: LineParts
  #rig: Rig | undefined
  /** Devices speak between two acts of the till as well. */
  #hears: 'nothing' | 'devices' | 'all' = 'nothing'
  #heard: string[] = []

  constructor(parts: LineParts) {
    this.#parts = parts
  }

  attach(rig: Rig): void {
    this.#rig = rig
  }

  /** From here on messages are counted and broken. */
  open(): void {
    this.#hears = 'all'
  }

  /** The till is done for now: who speaks in its name is the scenario. */
  close(): void {
    this.#hears = 'devices'
  }

  end(): void {
    this.#hears = 'nothing'
  }

  comes(device: string, { sender, operation, request }: Message): FaultRule | undefined {
    if (!this.#rig || !this.#isHeard(sender)) return undefined
    const at = nextAt(this.points.at(-1)?.at ?? 0, sender !== undefined)
    if (sender === undefined) this.#lookAround(at)
    const by = sender === undefined ? {} : { sender }
    this.points.push({ at, device, operation: operation ?? request.path, ...by })
    const placed = this.#parts.script.find((one) => one.at === at)
    const letter = placed && this.#parts.letters.get(placed.letter)
    if (!letter) return undefined
    if (letter.kind === 'fault') return { ...ruleOf(letter), id: placedText(placed) }
    this.#begin(device, letter)
    return undefined
  }

  leaves(_device: string, { sender }: Message, delivery: Delivery): void {
    if (sender !== undefined || !this.#isHeard(sender)) return
    const { reply, ending, afterMs, cutAtBytes } = delivery
    // Whoever does not wait that long cannot tell a late answer from none.
    const heard =
      reply && afterMs < NOBODY_WAITS_MS
        ? [reply, afterMs, cutAtBytes]
        : [reply ? 'silence' : ending]
    this.#heard.push(JSON.stringify(heard))
  }

  #isHeard(sender: string | undefined): boolean {
    return this.#hears === 'all' || (this.#hears === 'devices' && sender !== undefined)
  }

  /** @throws Halt where the world is as it was in a run before. */
  #lookAround(at: number): void {
    const { merge, script, isKnown } = this.#parts
    if (merge === 'off' || at <= lastAt(script)) return
    const key = this.#key(merge)
    this.keys.set(at, key)
    if (!isKnown(key)) return
    this.mergedAt = at
    throw new Halt('the same was seen before')
  }

  #key(merge: Merge): string {
    const hash = createHash('sha256')
    const rig = this.#rig
    if (!rig) return ''
    if (merge === 'history') for (const one of this.#heard) hash.update(one).update('\n')
    else hash.update(String(this.#heard.length)).update(this.#heard.at(-1) ?? '')
    hash.update(deedsText(rig)).update(this.#parts.states.of(rig))
    return hash.digest('base64')
  }

  #begin(device: string, { cause, name }: Letter & { kind: 'cause' }): void {
    const rig = this.#rig
    if (!rig) return
    const [own] = name.includes('.') ? name.split('.') : [device]
    try {
      rig.device(own ?? device).cause(cause, {}, rig.now())
      this.began.add(name)
    } catch (error) {
      // A jam where nothing moves: what cannot be, does not happen.
      if (!(error instanceof RangeError)) throw error
    }
  }
}

const rules = new WeakMap<Letter, FaultRule>()

function ruleOf(letter: Letter & { kind: 'fault' }): FaultRule {
  const rule = rules.get(letter) ?? readFault(letter.order, letter.name)
  rules.set(letter, rule)
  return rule
}

/** What was done so far, whatever the states still know of it. */
function deedsText(rig: Rig): string {
  return JSON.stringify(
    rig.journal.events.flatMap(({ device, event }) => {
      const found = rig.devices.get(device)
      const deed = found && deedOf(found.device, event)
      return deed ? [[device, deed.what, deed.amount]] : []
    }),
  )
}
