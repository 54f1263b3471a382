/** What a scenario runs against; one object a case. Every target kind implements this. */
import type { FaultOrder } from '../device/faults.ts'
import type { FaultMark } from '../device/journal.ts'
import type { Watch } from '../device/watch.ts'
import type { Instant } from '../kernel/time.ts'
import type { PlannedCase } from './plan.ts'
import type { RigPlan } from './rig-file/plan.ts'
import type { Row, Scenario } from './scenario.ts'

/** Something the target cannot do or show: the case becomes NOT_APPLICABLE, with this reason. */
export interface Unsupported {
  readonly kind: 'unsupported'
  readonly why: string
}

/** What came back from one request of the till, as the till saw it. */
export type Sent =
  | {
      readonly kind: 'reply'
      /** `status`, `reason`, `body` and what the device's client reads from them: `key`. */
      readonly fields: Readonly<Record<string, unknown>>
    }
  /** Nothing usable came: no answer in time, a broken connection. */
  | { readonly kind: 'lost'; readonly how: 'timeout' | 'reset' | 'cut'; readonly afterMs: number }

export interface SendOrder {
  readonly device: string
  readonly operation: string
  readonly params: Readonly<Record<string, unknown>>
  /** Which till sends; tills with other names keep keys of their own. */
  readonly till: string
}

export interface TraceLine {
  /** Milliseconds since the case began. */
  readonly atMs: number
  readonly says: string
  /** An injected fault, so that nobody takes it for a bug. */
  readonly fault?: FaultMark
  /** Who said it to whom, for a picture; absent for what the runner did to the world. */
  readonly message?: {
    readonly from: string
    readonly to: string
    readonly isAnswer: boolean
    /** Nobody heard it, or nothing was said. */
    readonly isLost: boolean
  }
}

/** A document as it came out of the printer. */
export interface Paper {
  readonly device: string
  readonly number: string
  readonly text: string
}

export interface Stimulus {
  readonly name: string
  readonly params: Readonly<Record<string, unknown>>
  /** How long the till may take; the target has a limit of its own too. */
  readonly withinMs?: number
}

/** What the integrator's till made of a stimulus. */
export type Acted =
  | {
      readonly kind: 'outcome'
      /** `outcome`, and what stood beside it: `receipt`, `amount`, `message`. */
      readonly fields: Readonly<Record<string, unknown>>
    }
  /** It said nothing: too slow, or no longer there. */
  | {
      readonly kind: 'silent'
      readonly why: string
      /** It did say something, which no till says: an ERROR with this text, unless it is judged. */
      readonly unusable?: string
    }

/** A typed question to a person; never "press Enter". */
export interface Question {
  readonly ask: 'confirm' | 'choice' | 'number' | 'text'
  readonly say: string
  readonly choices?: readonly string[]
  readonly timeoutMs: number
}

export type Answer =
  | { readonly kind: 'answer'; readonly value: boolean | number | string }
  /** Nobody answered in time: the case waits for a person's evidence. */
  | { readonly kind: 'none'; readonly why: string }

export interface Target {
  readonly kind: 'emulator' | 'remote' | 'device' | 'client'
  /** The target's time, for `eventually`, `stays` and the trace. */
  now(): Instant
  /** @throws RangeError when the operation or a parameter is unknown: the scenario is invalid. */
  send(order: SendOrder): Promise<Sent | Unsupported>
  /** What the till knows before it sends: `${before.key}`. */
  knows(device: string, till: string): Promise<Readonly<Record<string, unknown>>>
  fact(device: string, fact: string): Promise<{ readonly value: unknown } | Unsupported>
  cause(
    device: string,
    cause: string,
    params: Readonly<Record<string, unknown>>,
  ): Promise<Unsupported | undefined>
  clear(device: string, cause: string): Promise<Unsupported | undefined>
  /** Arms a fault: the order of the control API, with `match.operation`, which may hold `*`. */
  fault(device: string, order: FaultOrder): Promise<{ readonly id: string } | Unsupported>
  advance(byMs: number): Promise<Unsupported | undefined>
  settle(): Promise<Unsupported | undefined>
  /** What was said on the wire so far, oldest first. */
  trace(): Promise<readonly TraceLine[]>
  /** Lets the till under test act; only a client target can. */
  stimulate?(stimulus: Stimulus): Promise<Acted | Unsupported>
  /** Asks the person who stands at the device; only a device target can. */
  ask?(question: Question): Promise<Answer>
  /** Documents that were printed so far, where the target can show them. */
  papers?(): Promise<readonly Paper[]>
  /** What the till under test wrote to stderr. */
  said?(): string
  /** Keys, tokens and one-time codes that were said or made so far: no report shows them. */
  secrets(): Promise<readonly string[]>
  /** What of the device surface was reached, by the names of `coverage/reached.ts`. */
  reached(): Promise<readonly string[]>
  /** Ids of the faults that were armed and never met. */
  unmet(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Makes a target for each case. */
export interface TargetSource {
  readonly kind: Target['kind']
  /** Whether its time is that of its rig, and no second of it real. */
  readonly isVirtual?: boolean
  /** At most so many cases at once; without it, as many as the run allows. */
  readonly workersMax?: number
  /** What `--target` must say to get here again; absent for the default. */
  readonly address?: string
  /** Options that belong to it, as written after `--target`: budgets, but no keys. */
  readonly more?: string
  open(order: CaseOrder): Promise<Target | Unsupported>
  /** Present when the devices are real. */
  readonly real?: RealTargets
  /** Why no further case can run: the budget is spent. */
  isOver?(): string | undefined
  /** Ends what lasted over the cases. */
  close?(): Promise<void>
}

/** What is said of real devices before and after a run. */
export interface RealTargets {
  readonly budgets: readonly {
    readonly device: string
    readonly url: string
    readonly maxReceipts: number
    /** In minor units. */
    readonly maxAmount: number
  }[]
  /** Why such a case would not run at all. */
  whyNot(planned: PlannedCase): string | undefined
  /** What a till must know by now, where that has changed: keys go on with each sale. */
  changed(): readonly { readonly device: string; readonly field: string; readonly value: string }[]
}

/** What a case asks of its target before it begins. */
export interface CaseOrder {
  readonly scenario: Scenario
  /** The rig it must be; without one, any rig that has the devices. */
  readonly rig?: RigPlan | undefined
  /** The devices it uses; a rig may leave out the others. */
  readonly devices: readonly string[]
  /** They win over those of the rig. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly seed: number
  /** Of its matrix, where it has one. */
  readonly row?: Row | undefined
  /** Sees every message of the rig, where the target has a rig of its own. */
  readonly watch?: Watch | undefined
  /** Aborted when somebody stops the run. */
  readonly signal: AbortSignal
}

/** The bench or the network failed, and nothing is said about the device: ERROR, never FAIL. */
export class TargetError extends Error {
  override readonly name = 'TargetError'
}
