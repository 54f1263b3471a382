/** A device is a table (what it can answer), a machine (what it does), a wire (how it says it). */
import type { Random } from '../kernel/random.ts'
import type { Instant } from '../kernel/time.ts'
import type { Around } from './around.ts'
import type { Cash, Hub } from './cash.ts'
import type { ClientSpec, Learning } from './client-spec.ts'
import type { Deed } from './deed.ts'
import type { Evidence } from './evidence.ts'
import type { FieldTable, FieldValue } from './field.ts'
import type { Manners } from './manners.ts'
import type { TransitionTable } from './transitions.ts'

export type {
  Asking,
  ClientOperation,
  ClientSpec,
  Hello,
  Learning,
  Sending,
} from './client-spec.ts'

/** What came over the wire, whatever carried it: a socket, msw, a test. */
export interface WireRequest {
  readonly method: string
  /** Still percent-encoded, without the query. */
  readonly path: string
  /** Still percent-encoded, without the question mark. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface WireReply {
  readonly status: number
  /** The reason phrase, where the device gives one a meaning. */
  readonly reason?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A documented negative answer, as data. Rows stand in order of precedence. */
export interface ErrorRow {
  /** The vendor's number or word. */
  readonly wire: number | string
  /** The vendor's text, to the letter. */
  readonly text: string
  readonly means: string
  readonly cause: string
  readonly cure: string
  readonly from: Evidence
  /** Commands that make a fresh `tillrig up` answer so; `$URL` and `$KEY` are filled in. */
  readonly reproduce: readonly string[]
}

export type ErrorTable<Code extends string> = Readonly<Record<Code, ErrorRow>>

/** `-6` where each code has a number of its own, `404 UNKNOWN_PATH` where it has not. */
export function codeName(errors: ErrorTable<string>, code: string): string {
  const wire = errors[code]?.wire
  const isShared = Object.values(errors).filter((row) => row.wire === wire).length > 1
  return isShared ? `${wire} ${code}` : String(wire)
}

/** A change of the physical world. */
export interface CauseRow {
  readonly says: string
  /** How it ends; absent when it is an act that leaves nothing in force. */
  readonly opposite?: string
  readonly params: FieldTable
  readonly from: Evidence
}

export type CauseTable = Readonly<Record<string, CauseRow>>

/** The causes in force, with their parameters. */
export type CausesInForce = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>

/** A cause begins or ends; every machine understands this command. */
export interface CauseCommand {
  readonly kind: 'cause'
  readonly cause: string
  readonly begins: boolean
  readonly params: Readonly<Record<string, FieldValue>>
}

/** Power fails for a moment; every machine understands this command. */
export interface RestartCommand {
  readonly kind: 'restart'
}

export type Decision<Event, Answer, Code extends string> =
  | {
      readonly kind: 'accept'
      readonly events: readonly Event[]
      readonly answer: Answer
      /** How long the device works before its answer leaves. */
      readonly takesMs?: number
      /** The code of an answer that says no although something happened: a mail was sent. */
      readonly code?: Code
      readonly detail?: string
    }
  | { readonly kind: 'refuse'; readonly code: Code; readonly detail?: string }
  /** No answer at all: the device is off, or does not listen. */
  | { readonly kind: 'ignore' }
  /** A cause that the physical world does not allow now: a person's mistake, not a refusal. */
  | { readonly kind: 'impossible'; readonly why: string }

export interface Decoded<Command> {
  /** The operation's name in `operations`; absent when the device does not imitate the path. */
  readonly operation?: string
  readonly command: Command
}

export interface FactRow<State> {
  readonly says: string
  /** Amounts in major units, as the vendor's documents write them. */
  read(state: State, at: Instant, around: Around): unknown
  /**
   * How to learn it from the real thing, by requests of this device's client that change nothing:
   * yields what to send, is given what came back, returns the fact. Absent where the protocol
   * cannot say it.
   */
  learn?(): Learning
}

/** What a person sees who follows a link that the device sent, in the device's language. */
export interface Page {
  readonly title: string
  readonly lines: readonly string[]
  /** Each lets a cause begin. */
  readonly buttons: readonly {
    readonly label: string
    readonly cause: string
    readonly params: Readonly<Record<string, FieldValue>>
  }[]
}

export interface PageRow<State> {
  readonly says: string
  /** Nothing for an id that never was. */
  read(state: State, id: string, at: Instant): Page | undefined
}

/** One message that a device sends of its own accord. */
export interface Call {
  /** The operation asked for, as the journal names it. */
  readonly operation: string
  readonly request: WireRequest
  /** How long it waits for the answer. */
  readonly timeoutMs: number
  /** What the caller remembers of it until the answer comes. */
  readonly about: string
}

/** When a device last spoke of its own accord, and whether that came to nothing. */
export interface Spoken {
  readonly at: Instant
  readonly failed: boolean
}

/**
 * A device that asks as well as answers: a recycler polls its server. It says one thing at a time;
 * what it is waiting for is no part of its state, as no connection survives a loss of power.
 */
export interface Caller<State, Event> {
  /** Who speaks, as the journal says it. */
  readonly name: string
  /** To itself, as a machine and its server in one do, or to somebody outside. */
  readonly to: 'itself' | 'outside'
  /** When it next has something to say; a moment that is past means now. */
  due(state: State, last: Spoken | undefined): Instant | undefined
  /** What it says then. */
  says(state: State, at: Instant): Call
  /** What the answer makes happen; without a reply nothing usable came in time. */
  hears(
    state: State,
    call: Call,
    reply: WireReply | undefined,
    at: Instant,
  ): { readonly events: readonly Event[]; readonly failed: boolean }
}

export interface Profile {
  readonly says: string
  readonly options: Readonly<Record<string, FieldValue>>
}

export interface Device<
  State extends { readonly causes: CausesInForce },
  Command,
  Event extends { readonly kind: string },
  Answer,
  Code extends string,
  Options,
  Session,
> {
  readonly name: string
  /** The name of its kind, where that is not its own: a rig may hold several. */
  readonly kind?: string
  readonly title: string
  /** The port that `up` gives it unless told otherwise; absent when nobody asks it anything. */
  readonly port?: number
  readonly errors: ErrorTable<Code>
  /** What the device says of its own condition, where it does; not an answer to anything. */
  readonly statuses?: Readonly<Record<string, ErrorRow>>
  /** Which of them an event tells, by its name there. */
  toldStatus?(event: Event): string | undefined
  readonly causes: CauseTable
  readonly transitions: TransitionTable<Event>
  readonly options: FieldTable
  readonly profiles: Readonly<Record<string, Profile>>
  readonly operations: Readonly<Record<string, { readonly says: string; readonly from: Evidence }>>
  readonly facts: Readonly<Record<string, FactRow<State>>>
  readonly client: ClientSpec<Session>
  /** The fact that lists its printed documents: `{ number, text }`, for reports to draw. */
  readonly papers?: string
  /** Pages outside the till, served on the control port as `/devices/NAME/pages/PAGE/ID`. */
  readonly pages?: Readonly<Record<string, PageRow<State>>>
  /** What it has to do with the cash of the shop; absent when it has nothing to do with it. */
  readonly cash?: Cash<State, Command, Event, Options>
  /** What an event did outside, where that is more than cash: a receipt, a binding. */
  deed?(event: Event): Deed | undefined
  /** Through it the other devices hear of the cash that moves; only the shop has this. */
  readonly hub?: Hub<State, Command, Event>
  /** Names of fields whose values people see only when they ask: keys, tokens, one-time codes. */
  readonly secrets?: readonly string[]
  /** What it lets a careful till do, beside what it answers. */
  readonly manners?: Manners

  /** `name`: its own, in this rig. */
  initial(options: Options, random: Random, at: Instant, name: string): State
  decide(
    state: State,
    command: Command | CauseCommand | RestartCommand,
    at: Instant,
    random: Random,
  ): Decision<Event, Answer, Code>
  /** Cannot refuse. May update in place: the shell owns the state. */
  evolve(state: State, event: Event, at: Instant): State
  /** When something will next happen by itself. */
  due(state: State): Instant | undefined
  /** What happens by itself at an instant that `due` named. */
  elapse(state: State, at: Instant, random: Random): readonly Event[]
  /** How it speaks of its own accord; most devices only answer. */
  readonly caller?: Caller<State, Event>

  decode(request: WireRequest, options: Options): Decoded<Command>
  encode(outcome: Outcome<Answer, Code>, options: Options): WireReply

  /** What a till must know to talk to the device: `{ key }`, `{ token }`, `{ user, password }`. */
  access(state: State): Readonly<Record<string, string>>
  /** The state as a person would ask for it. */
  view(state: State, at: Instant): Readonly<Record<string, unknown>>
}

export type Outcome<Answer, Code extends string> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly code: Code; readonly detail?: string }

/** A device whose inner types do not matter to whoever holds it. */
export type AnyDevice = Device<
  { readonly causes: CausesInForce },
  unknown,
  { readonly kind: string },
  unknown,
  string,
  unknown,
  unknown
>

export type AnyDecision = Decision<{ readonly kind: string }, unknown, string>

export function accept<Event, Answer>(
  events: readonly Event[],
  answer: Answer,
  takesMs?: number,
): { kind: 'accept'; events: readonly Event[]; answer: Answer; takesMs?: number } {
  return { kind: 'accept', events, answer, ...(takesMs === undefined ? {} : { takesMs }) }
}

export function refuse<Code extends string>(
  code: Code,
  detail?: string,
): { kind: 'refuse'; code: Code; detail?: string } {
  return { kind: 'refuse', code, ...(detail === undefined ? {} : { detail }) }
}
