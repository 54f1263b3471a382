/** The steps of a scenario that is written in TypeScript. */
import type { FaultName } from '../../device/faults.ts'
import type { Feature } from '../feature.ts'
import type { Path } from '../source.ts'
import type { Origin } from './origin.ts'
import { originMark, originOf } from './origin.ts'
import type {
  CauseName,
  CauseParams,
  FactName,
  FactValue,
  FaultParams,
  LastingCause,
  MessageName,
  OptionsGiven,
  SendName,
  Surface,
} from './surface.ts'
import type {
  Alternatives,
  Computed,
  ExpectedValue,
  Judging,
  Params,
  Reference,
  Values,
} from './value.ts'

/** One step, made by `send`, `check` and the others; it knows where it was written. */
export interface TypedStep {
  readonly [originMark]: Origin
}

export interface Named {
  /** A name for this step in reports. */
  readonly id?: string
}

export interface Judged<Found = Values> extends Named {
  readonly expect?: ExpectedValue | Alternatives | Judging<Found>
  /** Names for values to use later: `{ receipt: ({ reply }) => reply.reason }`. */
  readonly save?: Readonly<Record<string, Reference | Computed>>
  /** Ids of requirements. */
  readonly proves?: readonly string[]
}

export type Waiting =
  | { readonly eventually?: Times<'within'>; readonly stays?: never }
  | { readonly stays?: Times<'for'>; readonly eventually?: never }

export type Times<Name extends string> = { readonly [Key in Name]: string } & {
  readonly every?: string
}

export interface Question {
  readonly ask: 'confirm' | 'choice' | 'number' | 'text'
  readonly say: string
  readonly choices?: readonly string[]
  readonly timeout?: string
}

export interface ByHand extends Named {
  /** What a person does on a real device instead. */
  readonly operator?: Question
}

/**
 * The steps, with the names that the devices know. Times are texts such as `250ms`, `1.5s`, `25h`.
 *
 * What stands in `expect`, `save` and the parameters may be computed when the step runs.
 */
export interface Steps<Devices extends Surface<Devices>> {
  /** The runner plays the till: `send('ikkm.sale', { sale: 2920, cash: 3000 })`. */
  send(
    operation: SendName<Devices>,
    params?: Params,
    more?: Judged & Waiting & { /** Which till sends. */ readonly as?: string },
  ): TypedStep
  /** Asks the integrator's till to act: `client('sale', { sale: 2920, cash: 3000 })`. */
  client(
    stimulus: string,
    params?: Params,
    more?: Judged &
      Waiting & {
        /** What happens while the till acts. */ readonly meanwhile?: readonly TypedStep[]
      },
  ): TypedStep
  /** Changes the physical world: `cause('ikkm.battery', { percent: 3 })`. */
  cause<Name extends CauseName<Devices>>(
    name: Name,
    params?: CauseParams<Devices, Name> | Computed<Values> | Reference,
    more?: ByHand,
  ): TypedStep
  /** Ends a cause: `clear('ikkm.paper-out')`. */
  clear(name: LastingCause<Devices>, more?: ByHand): TypedStep
  /** Breaks messages: `fault('ikkm.sale', 'lose-reply', { times: 2 })`; one, unless told. */
  fault<Effect extends FaultName>(
    on: MessageName<Devices>,
    effect: Effect,
    params?: FaultParams<Effect> & Named,
  ): TypedStep
  /** Moves the clock: `advance('25h')`. */
  advance(by: string, more?: ByHand): TypedStep
  /** Lets delayed and duplicated messages land. */
  settle(more?: Named): TypedStep
  /** Asks for a fact: `check('ikkm.receipts', { expect: (found) => found.length === 1 })`. */
  check<Name extends FactName<Devices>>(
    fact: Name,
    more?: Judged<FactValue<Devices, Name>> &
      Waiting & { /** Keeps the elements of a list that match. */ readonly where?: Params },
  ): TypedStep
  /** Runs a part, a file in a folder `parts`: `use('ten-sales', { till: 'a' })`. */
  use(
    part: string,
    inputs?: Params,
    more?: Named & Pick<Judged, 'save'> & { readonly as?: string },
  ): TypedStep
  /** A typed question to a person: `operator({ ask: 'confirm', say: 'Is the lamp red?' })`. */
  operator(question: Question, more?: Judged<unknown>): TypedStep
}

/** What `defineScenario` takes: the fields of a scenario file. */
export interface Definition<Devices extends Surface<Devices>> {
  /** Document, section, name: `ikkm/sale/cash`. An address, never used again for something else. */
  readonly id: `${string}/${string}`
  readonly title: string
  /** `core` unless told. */
  readonly level?: 'core' | 'extended'
  readonly tags?: readonly string[]
  readonly needs?: {
    readonly devices?: readonly (keyof Devices & string)[]
    readonly features?: readonly Feature[]
  }
  /** Ids of requirements. */
  readonly proves?: readonly string[]
  /** The file of the rig it runs on, from the folder of the scenario. */
  readonly rig?: string
  readonly options?: OptionsGiven<Devices>
  readonly vars?: Values
  /** Rows become cases, each with an address: `id[name]`. */
  readonly matrix?: readonly (Values & { readonly name: string })[]
  /** One that is refused ends the case. */
  readonly setup?: readonly TypedStep[]
  readonly steps: readonly TypedStep[]
  /** Always runs, last step first. */
  readonly teardown?: readonly TypedStep[]
  /** What the explorer tries. */
  readonly explore?: {
    readonly points?: readonly string[]
    readonly faults?: readonly FaultName[]
    readonly 'max-faults'?: number
    readonly never?: readonly Condition[]
    readonly sometimes?: readonly Condition[]
  }
}

export interface Condition {
  readonly id: string
  readonly is: string
  readonly says?: string
}

/** A scenario to export from a `*.scenario.ts` file. */
export interface TypedScenario {
  readonly [originMark]: Origin
  readonly format: 1
}

type Written = Readonly<Record<string, unknown>>

/** Each step becomes what a scenario file would hold. */
const makers = {
  send: (send: unknown, params?: unknown, more?: Written) => ({ send, with: params, ...more }),
  client: (client: unknown, params?: unknown, more?: Written) => ({
    client,
    with: params,
    ...more,
  }),
  cause: (cause: unknown, params?: unknown, more?: Written) => ({ cause, with: params, ...more }),
  clear: (clear: unknown, more?: Written) => ({ clear, ...more }),
  fault: (on: unknown, effect: unknown, { id, ...params }: Written = {}) => ({
    fault: { on, effect, ...params },
    id,
  }),
  advance: (advance: unknown, more?: Written) => ({ advance, ...more }),
  settle: (more?: Written) => ({ settle: true, ...more }),
  check: (check: unknown, more?: Written) => ({ check, ...more }),
  use: (use: unknown, inputs?: unknown, more?: Written) => ({ use, with: inputs, ...more }),
  operator: (operator: unknown, more?: Written) => ({ operator, ...more }),
}

/** Which argument of its maker a field of a step was given in, and the way inside it. */
export function argumentOf(step: object, path: Path): { index: number; path: Path } | undefined {
  // The makers put the field with the kind's name first.
  const [kind] = Object.keys(step)
  const [first, ...rest] = path
  if (first === undefined) return undefined
  if (first === 'fault') {
    if (rest[0] === 'on' || rest[0] === 'effect')
      return { index: rest[0] === 'on' ? 0 : 1, path: rest.slice(1) }
    return rest.length > 0 ? { index: 2, path: rest } : undefined
  }
  if (first === kind && kind !== 'settle') return { index: 0, path: rest }
  if (first === 'with') return { index: 1, path: rest }
  if (kind === 'settle') return { index: 0, path }
  return { index: kind === 'fault' || 'with' in step ? 2 : 1, path }
}

const steps = Object.fromEntries(
  Object.entries(makers).map(([kind, make]) => {
    // A maker takes what its declaration in `Steps` says; here it is only passed on.
    const put = make as (...given: unknown[]) => object
    const step = (...given: unknown[]) => ({ ...put(...given), [originMark]: originOf(step) })
    return [kind, step]
  }),
)

/** The steps for the devices of a rig, by the names they have in it. */
export function typedSteps<Devices extends Surface<Devices>>(): Steps<Devices> {
  // The types narrow the names; what the steps do is the same for all devices.
  return steps as unknown as Steps<Devices>
}

export function written(definition: object, by: (...given: never[]) => unknown): TypedScenario {
  return { format: 1, ...definition, [originMark]: originOf(by) }
}
