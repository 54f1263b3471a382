/** A scenario as the runner holds it: read, checked, every step with its place in a file. */
import type { ExploreBlock } from './explore-block.ts'
import type { Feature } from './feature.ts'
import type { RigPlan } from './rig-file/plan.ts'
import type { Path, Place, Source } from './source.ts'
import type { Question } from './target.ts'
import type { Verdict } from './verdict.ts'

/** Templates may still hold `${x}`; what they become is decided when the step runs. */
type Template = unknown

export type Act =
  | { readonly kind: 'send'; readonly operation: string; readonly params: Template }
  | { readonly kind: 'client'; readonly stimulus: string; readonly params: Template }
  | { readonly kind: 'cause'; readonly cause: string; readonly params: Template }
  | { readonly kind: 'clear'; readonly cause: string }
  | { readonly kind: 'fault'; readonly on: string; readonly order: Template }
  | { readonly kind: 'advance'; readonly by: string }
  | { readonly kind: 'settle' }
  | { readonly kind: 'check'; readonly fact: string; readonly where: Template }
  | { readonly kind: 'operator'; readonly question: QuestionFile }
  | { readonly kind: 'use'; readonly part: Part; readonly inputs: Template }

/** A question as it is written; its texts may hold `${x}`. */
export interface QuestionFile {
  readonly ask: Question['ask']
  readonly say: string
  readonly choices?: readonly string[] | undefined
  readonly timeout?: string | undefined
}

/** Names in acts are written `device.name`. */
export function splitName(name: string): { device: string; rest: string } {
  const dot = name.indexOf('.')
  return dot < 0
    ? { device: name, rest: '' }
    : { device: name.slice(0, dot), rest: name.slice(dot + 1) }
}

export interface Waiting {
  readonly kind: 'eventually' | 'stays'
  /** How long at the most, or all the time. */
  readonly forText: string
  readonly everyText?: string
}

export interface Step {
  readonly act: Act
  readonly source: Source
  /** Where the step stands in its file, for the places of what it expects. */
  readonly path: Path
  readonly id?: string
  readonly till?: string
  readonly expect?: Expectation
  readonly save: Readonly<Record<string, string>>
  readonly waiting?: Waiting
  readonly proves: readonly string[]
  /** What a person does on a real device, where the runner does it on an emulator. */
  readonly operator?: QuestionFile
  /** What happens while the till under test acts. */
  readonly meanwhile?: readonly Step[]
}

export interface Expectation {
  /** What must hold in any case; absent when there are only alternatives. */
  readonly all?: Template
  readonly alternatives?: readonly Alternative[]
}

/** The first alternative that matches gives the verdict. */
export interface Alternative {
  readonly verdict: Verdict
  readonly because?: string
  readonly expect: Template
  readonly path: Path
}

export interface Part {
  readonly file: string
  readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

export type Row = Readonly<Record<string, unknown>> & { readonly name: string }

export interface Scenario {
  readonly id: string
  readonly title: string
  readonly level: 'core' | 'extended'
  readonly tags: readonly string[]
  readonly proves: readonly string[]
  /** The rig it asks for; without one, the devices it names, each once. */
  readonly rig?: RigPlan
  /** Devices the steps name, and those it says it needs. */
  readonly devices: readonly string[]
  readonly features: readonly Feature[]
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly vars: Readonly<Record<string, unknown>>
  /** Empty when the scenario is one case. */
  readonly rows: readonly Row[]
  readonly setup: readonly Step[]
  readonly steps: readonly Step[]
  readonly teardown: readonly Step[]
  /** What it says of being explored. */
  readonly explore?: ExploreBlock
  readonly source: Source
}

/** Where a step, or something inside it, stands. */
export function placeOf(step: Step, inside: Path = []): Place {
  return step.source.at([...step.path, ...inside])
}

/** Steps with those that stand inside them, in the order of the file; parts stay closed. */
export function withInner(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...withInner(step.meanwhile ?? [])])
}

/** What a report calls a step: its id, or what it does. */
export function nameOf({ id, act }: Step): string {
  if (id !== undefined) return id
  switch (act.kind) {
    case 'send':
      return `send ${act.operation}`
    case 'client':
      return `client ${act.stimulus}`
    case 'cause':
    case 'clear':
      return `${act.kind} ${act.cause}`
    case 'fault':
      return `fault on ${act.on}`
    case 'advance':
      return `advance ${act.by}`
    case 'check':
      return `check ${act.fact}`
    case 'use':
      return `use ${act.part.file}`
    case 'settle':
    case 'operator':
      return act.kind
  }
}
