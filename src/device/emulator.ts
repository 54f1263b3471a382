/** A device at work: what whoever holds one may ask of it. */
import type { Instant } from '../kernel/time.ts'
import type { Around } from './around.ts'
import type { Calling, Carry } from './calling.ts'
import type { AnyDevice, CausesInForce, WireReply, WireRequest } from './contract.ts'
import type { Ending, FaultOrder, FaultRule } from './faults.ts'
import type { FieldValue } from './field.ts'
import type { EventEntry, FaultMark, Journal } from './journal.ts'
import type { Happened } from './links.ts'
import type { Watch } from './watch.ts'

/** What the sender will see of an answer. */
export interface Delivery {
  /** Absent when nothing arrives; then `ending` says how that looks. */
  readonly reply: WireReply | undefined
  readonly ending: Ending | undefined
  /** How long after the request the answer leaves. */
  readonly afterMs: number
  /** The connection breaks after so many bytes of the body. */
  readonly cutAtBytes: number | undefined
  readonly fault: FaultMark | undefined
}

/** A request that lands later than it was sent. */
export interface Late {
  readonly request: WireRequest
  readonly sender?: string | undefined
  readonly until: 'next' | 'end'
  readonly fault: FaultMark
}

/** Everything an emulator is at one moment; entries hold events, so this is only for speed. */
export interface EmulatorState {
  readonly state: unknown
  readonly eventsCount: number
  readonly rules: readonly FaultRule[]
  /** Rules armed so far, so that an id is never given twice. */
  readonly rulesCount: number
  readonly late: readonly Late[]
  readonly calling: Calling | undefined
  /** The latest moment at which something happened here. */
  readonly latest: Instant
}

export interface Emulator {
  readonly device: AnyDevice
  readonly options: Readonly<Record<string, FieldValue>>
  readonly state: { readonly causes: CausesInForce }
  /** A command that came over no wire; whether the machine accepted it. */
  order(command: unknown, at: Instant): boolean
  /** Answers one message, with the faults armed for it. */
  deliver(request: WireRequest, at: Instant): Delivery
  /** @throws RangeError for an unknown cause or parameter, or one that cannot be now. */
  cause(name: string, params: Readonly<Record<string, unknown>>, at: Instant): void
  clear(name: string, at: Instant): void
  /** @throws RangeError for an unknown fault, parameter or operation. */
  arm(order: FaultOrder): FaultRule
  disarm(id?: string): void
  readonly rules: readonly FaultRule[]
  /** Lets requests land that are still on their way. */
  settle(at: Instant): void
  /** What came back for a call to somebody outside; nothing, when the connection broke. */
  hear(number: number, reply: WireReply | undefined, at: Instant): void
  due(): Instant | undefined
  elapse(at: Instant): void
  /** Folds events that happened before: a reopened store, another history. */
  load(entries: readonly EventEntry[]): void
  /** All that it is now, to look at: the next message changes it. */
  present(): EmulatorState
  /** A copy of that, which stays as it is. */
  save(): EmulatorState
  restore(saved: EmulatorState): void
  view(at: Instant): Readonly<Record<string, unknown>>
  fact(name: string, at: Instant): unknown
  access(): Readonly<Record<string, string>>
}

export interface EmulatorParts {
  readonly device: AnyDevice
  readonly options: Readonly<Record<string, FieldValue>>
  readonly seed: number
  readonly startAt: Instant
  readonly journal: Journal
  readonly carry?: Carry | undefined
  readonly watch?: Watch | undefined
  /** Hears of every event here, after the journal. */
  readonly happened: Happened
  readonly around: () => Around
}
