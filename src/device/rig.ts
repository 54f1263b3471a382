/** A set of devices with one clock, one seed and one journal. Two rigs share nothing. */
import { unknownName } from '../kernel/suggest.ts'
import { INSTANT_MAX } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import type { Around } from './around.ts'
import type { AnyDevice, Call, WireReply, WireRequest } from './contract.ts'
import type { Delivery, Emulator, EmulatorState } from './emulator.ts'
import { createEmulator } from './create-emulator.ts'
import type { Beginning, Started } from './beginning.ts'
import { beginning } from './beginning.ts'
import type { EventEntry, ExchangeEntry, Journal, Store } from './journal.ts'
import type { Happened } from './links.ts'
import { followLinks } from './links.ts'
import { createJournal, memoryStore } from './journal.ts'
import type { Watch } from './watch.ts'

/** Virtual time begins here: a Monday, 09:00 in Almaty. */
export const VIRTUAL_START: Instant = Date.UTC(2026, 0, 5, 4)

export interface RigParts {
  readonly devices: readonly AnyDevice[]
  readonly seed?: number
  /** The time it is, before `advance` adds to it. Without it time is virtual and stands still. */
  readonly now?: () => Instant
  /** Options by device, as text or as values: `{ ikkm: { key: '11112222' } }`. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly store?: Store
  /** What the store held when it was opened. */
  readonly past?: readonly EventEntry[]
  /** Takes calls of a device to somebody outside the rig; \`hear\` tells what came of one. */
  readonly carry?: (device: string, number: number, call: Call) => void
  /** Sees every message, and says which fault it meets. */
  readonly watch?: Watch | undefined
}

export interface Rig {
  readonly seed: number
  readonly clock: 'virtual' | 'wall'
  readonly devices: ReadonlyMap<string, Emulator>
  readonly journal: Journal
  readonly store: Store
  /** @throws RangeError that lists the known devices. */
  device(name: string): Emulator
  now(): Instant
  deliver(device: string, request: WireRequest): Delivery
  /** What came back for a call of a device; nothing, when nothing usable did. */
  hear(device: string, number: number, reply: WireReply | undefined): void
  /** Moves the clock; whatever is due on the way happens at its own time. */
  advance(byMs: number): void
  /** Lets everything happen that is due by now; gives the time it is. */
  catchUp(): Instant
  /** When something will next happen by itself. */
  due(): Instant | undefined
  /** Lets messages land that are still on their way. */
  settle(): void
  /** Everything the rig is now; `become` goes back to it as often as wanted. */
  capture(): Snapshot
  become(snapshot: Snapshot): void
  /** As new: nothing has happened yet, no fault is armed. */
  reset(): void
  /** All of it, for what is about all of it. */
  around(): Around
  /** Another rig with the same past; from here on they share nothing. Its time is virtual. */
  fork(): Rig
}

export interface Snapshot {
  readonly at: Instant
  readonly events: readonly EventEntry[]
  readonly exchanges: readonly ExchangeEntry[]
  readonly emulators: ReadonlyMap<string, EmulatorState>
}

/** @throws RangeError for an option that is unknown or has a value it cannot have. */
export function createRig(parts: RigParts): Rig {
  return new RigAtWork(parts)
}

class RigAtWork implements Rig {
  readonly clock: 'virtual' | 'wall'
  readonly journal: Journal
  readonly store: Store
  readonly seed: number
  readonly #models: readonly AnyDevice[]
  readonly #beginning: Beginning
  readonly #base: () => Instant
  readonly #carry: RigParts['carry']
  readonly #watch: Watch | undefined
  #devices: ReadonlyMap<string, Emulator>
  #follow: Happened | undefined
  /** How far the rig's clock is ahead of its base. */
  #offsetMs: number
  #latest: Instant

  constructor({ devices, now, carry, watch, store = memoryStore, past = [], ...chosen }: RigParts) {
    this.#carry = carry
    this.#watch = watch
    this.clock = now ? 'wall' : 'virtual'
    this.#base = now ?? (() => VIRTUAL_START)
    this.#models = devices
    this.#beginning = beginning({ devices, past, ...chosen })
    this.seed = this.#beginning.seed
    this.store = store
    this.journal = createJournal(store, past)
    this.#offsetMs = past.findLast(isClockSet)?.event.offsetMs ?? 0
    this.#latest = past.at(-1)?.at ?? this.#base()
    this.#devices = this.#build(past[0]?.at ?? this.#latest)
    for (const emulator of this.#devices.values()) emulator.load(past)
    if (this.#beginning.isNew) this.#start()
  }

  get devices() {
    return this.#devices
  }

  device(name: string): Emulator {
    const emulator = this.#devices.get(name)
    if (!emulator)
      throw new RangeError(
        `Cannot use "${name}": ${unknownName('device', name, [...this.#devices.keys()])}`,
      )
    return emulator
  }

  /** The clock never goes behind what has already happened. */
  now(): Instant {
    return Math.max(this.#base() + this.#offsetMs, this.#latest)
  }

  deliver(device: string, request: WireRequest): Delivery {
    return this.device(device).deliver(request, this.catchUp())
  }

  hear(device: string, number: number, reply: WireReply | undefined): void {
    this.device(device).hear(number, reply, this.catchUp())
  }

  advance(byMs: number): void {
    if (!(byMs >= 0)) throw new RangeError(`Cannot advance by ${byMs} ms: time goes forward only.`)
    if (!Number.isInteger(byMs) || this.now() + byMs > INSTANT_MAX)
      throw new RangeError(
        `Cannot advance by ${byMs} ms: give whole milliseconds that end before the year 10000.`,
      )
    const at = this.#catchUp(this.now() + byMs)
    this.#setClock(this.#offsetMs + byMs, at)
  }

  catchUp(): Instant {
    return this.#catchUp(this.now())
  }

  due(): Instant | undefined {
    return this.#next()?.due()
  }

  settle(): void {
    const at = this.catchUp()
    for (const emulator of this.#devices.values()) emulator.settle(at)
  }

  capture(): Snapshot {
    return {
      at: this.catchUp(),
      events: [...this.journal.events],
      exchanges: this.journal.exchanges(),
      emulators: new Map([...this.#devices].map(([name, one]) => [name, one.save()])),
    }
  }

  become({ at, events, exchanges, emulators }: Snapshot): void {
    this.journal.replace(events, exchanges)
    for (const [name, saved] of emulators) this.device(name).restore(saved)
    this.#latest = at
    this.#setClock(at - this.#base(), at)
  }

  reset(): void {
    this.journal.replace([])
    this.#offsetMs = 0
    this.#latest = this.#base()
    this.#devices = this.#build(this.#latest)
    this.#start()
  }

  fork(): Rig {
    const { seed, chosen } = this.#beginning
    const options = Object.fromEntries(this.#models.map(({ name }) => [name, chosen[name] ?? {}]))
    const twin = createRig({ devices: this.#models, seed, options })
    twin.become(this.capture())
    return twin
  }

  around(): Around {
    return { seed: this.seed, devices: this.#devices, events: this.journal.events }
  }

  #build(startAt: Instant): ReadonlyMap<string, Emulator> {
    const { seed, journal } = this
    const around = () => this.around()
    const happened: Happened = (...what) => this.#follow?.(...what)
    const devices = new Map(
      this.#models.map((device) => {
        const options = this.#beginning.options.get(device.name) ?? {}
        const carry = this.#carry?.bind(undefined, device.name)
        const own = { device, options, carry, watch: this.#watch }
        const whole = { ...own, seed, startAt, journal, happened, around }
        return [device.name, createEmulator(whole)]
      }),
    )
    this.#follow = followLinks(devices)
    return devices
  }

  #catchUp(at: Instant): Instant {
    for (let next = this.#next(); next; next = this.#next()) {
      const due = next.due()
      if (due === undefined || due > at) break
      next.elapse(due)
    }
    this.#latest = at
    return at
  }

  /** The device to which something happens first. */
  #next(): Emulator | undefined {
    let first: Emulator | undefined
    let earliest = Infinity
    for (const emulator of this.#devices.values()) {
      const due = emulator.due() ?? Infinity
      if (due < earliest) [first, earliest] = [emulator, due]
    }
    return first
  }

  #start(): void {
    const event: Started = { kind: 'started', seed: this.seed, options: this.#beginning.chosen }
    this.#note(event, this.#latest)
  }

  #setClock(offsetMs: number, at: Instant): void {
    this.#offsetMs = offsetMs
    const event: ClockSet = { kind: 'clock-set', offsetMs }
    this.#note(event, at)
  }

  #note(event: Started | ClockSet, at: Instant): void {
    const seq = this.journal.nextSeq()
    this.journal.add({ kind: 'event', seq, at, device: 'rig', event })
  }
}

interface ClockSet {
  readonly kind: 'clock-set'
  /** How far the rig's clock is ahead of its base. */
  readonly offsetMs: number
}

function isClockSet(entry: EventEntry): entry is EventEntry & { readonly event: ClockSet } {
  return entry.device === 'rig' && entry.event.kind === 'clock-set'
}
