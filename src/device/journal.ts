/** The append-only record of a rig: events (the truth; state is their fold) and exchanges. */
import type { Instant } from '../kernel/time.ts'

/** One number a rig over events and exchanges alike; it never goes back, not even over a reset. */
export type Seq = number

export interface EventEntry {
  readonly kind: 'event'
  readonly seq: Seq
  readonly at: Instant
  /** A device's name, or `rig` for what concerns all of them. */
  readonly device: string
  readonly event: { readonly kind: string }
}

export interface FaultMark {
  readonly id: string
  readonly effect: string
}

/** A reply as the journal keeps it. */
export interface Said {
  readonly status: number
  readonly reason: string | undefined
  readonly body: string
}

/** What was said on the wire, and what was done to it. */
export interface ExchangeEntry {
  readonly kind: 'exchange'
  readonly seq: Seq
  readonly at: Instant
  readonly device: string
  /** Absent when the device does not imitate what was asked. */
  readonly operation: string | undefined
  /** Absent for a till; the part of the device that spoke of its own accord. */
  readonly sender?: string | undefined
  readonly request: {
    readonly method: string
    readonly path: string
    readonly query: string
    readonly body: string
  }
  /** What the device answered; absent when it did not. */
  readonly reply: Said | undefined
  readonly refusal: string | undefined
  readonly detail: string | undefined
  readonly note: 'not imitated' | undefined
  /** The fault that was injected, so that nobody takes it for a bug. */
  readonly fault: FaultMark | undefined
  /** How long the answer took to leave, when it took longer than nothing. */
  readonly afterMs: number | undefined
}

export type Entry = EventEntry | ExchangeEntry

/** Where events are kept for longer than the process lives. */
export interface Store {
  append(entry: EventEntry): void
  /**
   * Runs `kept` once everything appended so far is durable; at once when it already is.
   * Runs `lost` instead when that could not be done and never will be.
   */
  whenDurable(kept: () => void, lost?: (error: Error) => void): void
  /** Makes the store hold exactly these events. */
  replace(entries: readonly EventEntry[]): void
}

/** Keeps nothing: the rig lives in memory. */
export const memoryStore: Store = {
  append: () => undefined,
  whenDurable: (kept) => kept(),
  replace: () => undefined,
}

export const EXCHANGES_MAX = 10_000
const BODY_CHARS_MAX = 2_000

/** Bodies are shortened here, so that a journal of a thousand large requests stays small. */
export function shorten(text: string): string {
  if (text.length <= BODY_CHARS_MAX) return text
  return `${copy(text.slice(0, BODY_CHARS_MAX))}… (${text.length - BODY_CHARS_MAX} characters more)`
}

/** A part of a text keeps the whole of it in memory, which a text of its own does not. */
function copy(part: string): string {
  return JSON.parse(JSON.stringify(part))
}

export interface JournalRange {
  readonly device?: string
  readonly after?: Seq
  readonly limit?: number
}

export interface Journal {
  readonly events: readonly EventEntry[]
  readonly lastSeq: Seq
  /** The number for the entry that is about to be added. */
  nextSeq(): Seq
  add(entry: Entry): void
  /** Oldest first; entries with a greater number than `after`, of one device or of all. */
  list(range: JournalRange): Entry[]
  /** Exchanges that had to make room. */
  dropped(device: string): number
  subscribe(listener: (entry: Entry) => void): () => void
  /** Goes to another history, and forgets the exchanges that are not in it. */
  replace(events: readonly EventEntry[], exchanges?: readonly ExchangeEntry[]): void
  exchanges(): ExchangeEntry[]
}

export function createJournal(store: Store, past: readonly EventEntry[] = []): Journal {
  return new KeptJournal(store, past)
}

interface Ring {
  kept: ExchangeEntry[]
  dropped: number
}

class KeptJournal implements Journal {
  events: EventEntry[]
  lastSeq: Seq
  readonly #store: Store
  #rings = new Map<string, Ring>()
  readonly #listeners = new Set<(entry: Entry) => void>()

  constructor(store: Store, past: readonly EventEntry[]) {
    this.#store = store
    this.events = [...past]
    this.lastSeq = past.at(-1)?.seq ?? 0
  }

  nextSeq(): Seq {
    return ++this.lastSeq
  }

  add(entry: Entry): void {
    if (entry.kind === 'event') {
      this.events.push(entry)
      this.#store.append(entry)
    } else this.#keep(entry)
    for (const listener of this.#listeners) listener(entry)
  }

  list({ device, after = 0, limit = Infinity }: JournalRange): Entry[] {
    const found: Entry[] = []
    const kept = this.#exchangesAfter(device, after)
    let e = firstAfter(this.events, after)
    let x = 0
    while (found.length < limit) {
      const event = this.events[e]
      const exchange = kept[x]
      if (event && (!exchange || event.seq < exchange.seq)) {
        e++
        if (device === undefined || event.device === device) found.push(event)
      } else if (exchange) {
        x++
        found.push(exchange)
      } else break
    }
    return found
  }

  dropped(device: string): number {
    return this.#rings.get(device)?.dropped ?? 0
  }

  subscribe(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  replace(events: readonly EventEntry[], exchanges: readonly ExchangeEntry[] = []): void {
    this.events = [...events]
    this.#rings = new Map()
    for (const exchange of exchanges) this.#keep(exchange)
    this.#store.replace(this.events)
  }

  exchanges(): ExchangeEntry[] {
    return this.#exchangesAfter(undefined, 0)
  }

  #keep(entry: ExchangeEntry): void {
    let ring = this.#rings.get(entry.device)
    if (!ring) this.#rings.set(entry.device, (ring = { kept: [], dropped: 0 }))
    ring.kept.push(entry)
    // Room is made for many at a time, so that the cost of one stays constant.
    if (ring.kept.length < EXCHANGES_MAX * 1.25) return
    ring.dropped += ring.kept.length - EXCHANGES_MAX
    ring.kept = ring.kept.slice(-EXCHANGES_MAX)
  }

  #exchangesAfter(device: string | undefined, after: Seq): ExchangeEntry[] {
    const chosen = device === undefined ? [...this.#rings.values()] : [this.#rings.get(device)]
    const all = chosen.flatMap((ring) => ring?.kept.slice(firstAfter(ring.kept, after)) ?? [])
    return chosen.length > 1 ? all.sort((a, b) => a.seq - b.seq) : all
  }
}

/** The index of the first entry with a greater number, found by halving. */
function firstAfter(entries: readonly Entry[], after: Seq): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.seq ?? 0) > after) high = middle
    else low = middle + 1
  }
  return low
}
