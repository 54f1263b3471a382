/** A set of devices with one clock, one seed and one journal. Two rigs share nothing. */
import { unknownName } from '../kernel/suggest.ts'
import { INSTANT_MAX } from '../kernel/time.ts'
import type { Instant } from '../kernel/time.ts'
import type { AnyDevice, WireRequest } from './contract.ts'
import type { Delivery, Emulator, EmulatorState } from './emulator.ts'
import { createEmulator } from './emulator.ts'
import type { FieldValue } from './field.ts'
import type { EventEntry, ExchangeEntry, Journal, Store } from './journal.ts'
import { createJournal, memoryStore } from './journal.ts'
import { resolveOptions } from './options.ts'

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
  const { store = memoryStore, past = [] } = parts
  const base = parts.now ?? (() => VIRTUAL_START)
  const journal = createJournal(store, past)
  const starts = past.filter(isStarted).map((entry) => entry.event)
  const [began] = starts
  /** Options by device, for each device that was ever part of this rig. */
  const settled: Started['options'] = Object.assign({}, ...starts.map((one) => one.options))
  const seed = parts.seed ?? began?.seed ?? 1
  if (began && began.seed !== seed)
    throw new RangeError(
      `Cannot continue with seed ${seed}: the rig was started with seed ${began.seed}. Leave the seed out, or start afresh.`,
    )
  const names = parts.devices.map((one) => one.name)
  for (const name of Object.keys(parts.options ?? {}))
    if (!names.includes(name))
      throw new RangeError(`Cannot set options: ${unknownName('device', name, names)}`)
  const options = new Map(parts.devices.map((one) => [one.name, optionsOf(one)]))
  let offsetMs = past.findLast(isClockSet)?.event.offsetMs ?? 0
  let latest = past.at(-1)?.at ?? base()
  let devices = build(past[0]?.at ?? latest)
  for (const emulator of devices.values()) emulator.load(past)
  if (!began || names.some((name) => !Object.hasOwn(settled, name))) start()

  return {
    seed,
    clock: parts.now ? 'wall' : 'virtual',
    get devices() {
      return devices
    },
    journal,
    store,
    device,
    now,
    deliver: (name, request) => device(name).deliver(request, catchUp()),
    advance(byMs) {
      if (!(byMs >= 0))
        throw new RangeError(`Cannot advance by ${byMs} ms: time goes forward only.`)
      if (!Number.isInteger(byMs) || now() + byMs > INSTANT_MAX)
        throw new RangeError(
          `Cannot advance by ${byMs} ms: give whole milliseconds that end before the year 10000.`,
        )
      const at = catchUp(now() + byMs)
      setClock(offsetMs + byMs, at)
    },
    catchUp: () => catchUp(),
    due: () => earliest()?.due,
    settle() {
      const at = catchUp()
      for (const emulator of devices.values()) emulator.settle(at)
    },
    capture,
    become,
    reset() {
      journal.replace([])
      offsetMs = 0
      latest = base()
      devices = build(latest)
      start()
    },
    fork() {
      const twin = createRig({ devices: parts.devices, seed, options: chosenOptions() })
      twin.become(capture())
      return twin
    },
  }

  /** What was set when the rig was started holds for as long as its journal lives. */
  function optionsOf(one: AnyDevice): Readonly<Record<string, FieldValue>> {
    const given = parts.options?.[one.name]
    const before = settled[one.name]
    const now = resolveOptions(one, given ?? before ?? {})
    if (before && JSON.stringify(now) !== JSON.stringify(resolveOptions(one, before)))
      throw new RangeError(
        `Cannot continue with other options for ${one.name}: the rig was started with ${JSON.stringify(before)}. Leave the options out, or start afresh.`,
      )
    return now
  }

  function chosenOptions(): Started['options'] {
    const chosen = names.map((name) => [name, parts.options?.[name] ?? settled[name] ?? {}])
    return Object.fromEntries(chosen) as Started['options'] // Built pair by pair in the line above.
  }

  function start(): void {
    const event: Started = { kind: 'started', seed, options: { ...settled, ...chosenOptions() } }
    journal.add({ kind: 'event', seq: journal.nextSeq(), at: latest, device: 'rig', event })
  }

  function build(startAt: Instant): ReadonlyMap<string, Emulator> {
    return new Map(
      parts.devices.map((one) => [
        one.name,
        createEmulator({
          device: one,
          options: options.get(one.name) ?? {},
          seed,
          startAt,
          journal,
        }),
      ]),
    )
  }

  function device(name: string): Emulator {
    const emulator = devices.get(name)
    if (!emulator)
      throw new RangeError(
        `Cannot use "${name}": ${unknownName('device', name, [...devices.keys()])}`,
      )
    return emulator
  }

  /** The clock never goes behind what has already happened. */
  function now(): Instant {
    return Math.max(base() + offsetMs, latest)
  }

  function catchUp(at = now()): Instant {
    for (let next = earliest(); next && next.due <= at; next = earliest())
      next.emulator.elapse(next.due)
    latest = at
    return at
  }

  function earliest(): { emulator: Emulator; due: Instant } | undefined {
    let first: { emulator: Emulator; due: Instant } | undefined
    for (const emulator of devices.values()) {
      const due = emulator.due()
      if (due !== undefined && (!first || due < first.due)) first = { emulator, due }
    }
    return first
  }

  function setClock(to: number, at: Instant): void {
    offsetMs = to
    const event: ClockSet = { kind: 'clock-set', offsetMs }
    journal.add({ kind: 'event', seq: journal.nextSeq(), at, device: 'rig', event })
  }

  function capture(): Snapshot {
    return {
      at: catchUp(),
      events: [...journal.events],
      exchanges: journal.exchanges(),
      emulators: new Map([...devices].map(([name, emulator]) => [name, emulator.save()])),
    }
  }

  function become({ at, events, exchanges, emulators }: Snapshot): void {
    journal.replace(events, exchanges)
    for (const [name, saved] of emulators) device(name).restore(saved)
    latest = at
    setClock(at - base(), at)
  }
}

interface Started {
  readonly kind: 'started'
  readonly seed: number
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

function isStarted(entry: EventEntry): entry is EventEntry & { readonly event: Started } {
  return entry.device === 'rig' && entry.event.kind === 'started'
}

interface ClockSet {
  readonly kind: 'clock-set'
  /** How far the rig's clock is ahead of its base. */
  readonly offsetMs: number
}

function isClockSet(entry: EventEntry): entry is EventEntry & { readonly event: ClockSet } {
  return entry.device === 'rig' && entry.event.kind === 'clock-set'
}
