/** One run of a scenario with the faults of a script, and what came of it. */
import type { ExchangeEntry, Seq } from '../device/journal.ts'
import type { Rig } from '../device/rig.ts'
import { runCase } from '../scenario/run-case.ts'
import type { CaseResult } from '../scenario/run-case.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { conditionsMet } from '../scenario/condition.ts'
import type { Values } from '../scenario/condition.ts'
import { namesIn } from '../scenario/condition-tree.ts'
import type { NamedCondition } from '../scenario/explore-block.ts'
import { splitName } from '../scenario/scenario.ts'
import type { Acted, CaseOrder, Stimulus, Target } from '../scenario/target.ts'
import type { TargetSource, Unsupported } from '../scenario/target.ts'
import type { RigTarget } from '../scenario/targets/rig-target.ts'
import type { Claim, ToldClaim } from './claims.ts'
import { claimOf, deedsBetween, doneClaims } from './claims.ts'
import { actsOf } from './acts.ts'
import type { AskedField } from './asked-fields.ts'
import { askedFields } from './asked-fields.ts'
import { heal } from './heal.ts'
import type { Reference, Violation } from './judge.ts'
import { judgeRun } from './judge-run.ts'
import { actOn, actOrDie } from './kill.ts'
import type { Letter } from './letters.ts'
import type { Merge, Point } from './line.ts'
import { Line } from './line.ts'
import type { Finding } from './lint.ts'
import { lintOf } from './lint.ts'
import type { Deal } from './said.ts'
import type { StoryLine, Told } from './story.ts'
import { storyOf } from './story.ts'
import type { Script } from './script.ts'
import type { StateKeys } from './state-key.ts'

/** What all runs of one exploration share. */
export interface Exploring {
  readonly planned: PlannedCase
  /** Gives each run a rig of its own. */
  readonly targets: TargetSource
  readonly letters: ReadonlyMap<string, Letter>
  readonly merge: Merge
  /** Of the rigs of this exploration, which begin alike. */
  readonly states: StateKeys
  readonly signal: AbortSignal
  readonly clock: () => number
  /** Starts a process in which devices live that are to be killed; see `livingApart`. */
  readonly apart?: readonly string[] | undefined
}

export interface Run {
  readonly script: Script
  readonly points: readonly Point[]
  /** How the world was when each message came, after the last fault. */
  readonly keys: ReadonlyMap<number, string>
  /** The message at which it became a run that was seen before; then nothing is judged. */
  readonly mergedAt: number | undefined
  readonly claims: readonly Claim[]
  readonly violations: readonly Violation[]
  /** Ids of the `sometimes` of the scenario that came true. */
  readonly reached: readonly string[]
  /** All that was done and said, where it was asked for: two runs of one script have the same. */
  readonly record: readonly string[]
  /** Where it was asked for. */
  readonly story: readonly StoryLine[]
  /** Fields that its conditions ask for. */
  readonly asked: readonly AskedField[]
  /** Causes of the script that began. */
  readonly began: ReadonlySet<string>
  /** Habits of the till on the wire, none of which is a failure. */
  readonly findings: readonly Finding[]
  /** Of the scenario itself, run with its checks where nothing is broken. */
  readonly result: CaseResult
}

export interface RunOrder {
  readonly script: Script
  /** Absent for the first run, which makes it. */
  readonly reference?: Reference | undefined
  isKnown?(key: string): boolean
  readonly withRecord?: boolean
  readonly withStory?: boolean
}

export interface FirstRun extends Run {
  readonly reference: Reference
}

/** Without a fault, and with the scenario's own checks. */
export async function runFaultless(exploring: Exploring): Promise<FirstRun> {
  const bench = new Bench(exploring, { script: [] })
  const run = await bench.run(exploring.planned)
  return { ...run, reference: bench.reference }
}

export async function runScript(exploring: Exploring, order: RunOrder): Promise<Run> {
  const { planned } = exploring
  return new Bench(exploring, order).run({ ...planned, scenario: actsOf(planned.scenario) })
}

/** The bench on which one run stands: the line with its faults, and the judge at its end. */
export class Bench {
  /** What the till does, where this is the run without a fault. */
  reference: Reference = { claims: [] }
  readonly #told: (ToldClaim & { readonly begin: Seq })[] = []
  readonly #exploring: Exploring
  readonly #order: RunOrder
  readonly #line: Line
  #violations: readonly Violation[] = []
  #judged: Promise<readonly Violation[]> | undefined
  #record: readonly string[] = []
  #story: readonly StoryLine[] = []
  #claims: readonly Claim[] = []
  readonly #said: Told[] = []
  readonly #deals: Deal[] = []
  #findings: readonly Finding[] = []
  #reached: readonly string[] = []
  #asked: readonly AskedField[] = []
  /** The fields of what the till said last. */
  #fields: Readonly<Record<string, unknown>> = {}
  #begin: number | undefined
  #last: Stimulus | undefined

  constructor(exploring: Exploring, order: RunOrder) {
    const { letters, merge, states } = exploring
    this.#exploring = exploring
    this.#order = order
    const isKnown = order.isKnown ?? (() => false)
    this.#line = new Line({ script: order.script, letters, merge, states, isKnown })
  }

  async run(planned: PlannedCase): Promise<Run> {
    const { targets, signal, clock } = this.#exploring
    const source = { ...targets, open: (order: CaseOrder) => this.open(order) }
    const result = await runCase({ planned, targets: source, signal, clock, pictures: false })
    const { points, keys, mergedAt, began } = this.#line
    const own = { points, keys, mergedAt, began, asked: this.#asked, script: this.#order.script }
    const judged = { claims: this.#claims, violations: this.#violations, reached: this.#reached }
    return {
      ...own,
      ...judged,
      record: this.#record,
      story: this.#story,
      findings: this.#findings,
      result,
    }
  }

  async open(order: CaseOrder): Promise<Target | Unsupported> {
    const opened = await this.#exploring.targets.open({ ...order, watch: this.#line })
    if ('why' in opened) return opened
    const target = opened as RigTarget // Whatever has a till to ask has a rig as well.
    const { rig } = target
    this.#line.attach(rig)
    return {
      ...target,
      stimulate: (stimulus) => {
        this.#last = stimulus
        // What the setup did is not the till's.
        this.#begin ??= rig.journal.lastSeq
        return this.#stimulate(target, stimulus, rig)
      },
      cause: (device, cause, params) => this.#cause(target, device, cause, params),
      fact: async (device, fact) =>
        device === 'client' && fact === 'violations'
          ? { value: (await this.#judgeOnce(target)).map(({ id, says }) => `${id}: ${says}`) }
          : target.fact(device, fact),
      close: async () => {
        if (this.#line.mergedAt === undefined) await this.#judgeOnce(target)
        await target.close()
      },
    }
  }

  async #stimulate(target: Target, stimulus: Stimulus, rig: Rig): Promise<Acted | Unsupported> {
    const begin = rig.journal.lastSeq
    this.#line.open()
    const { apart } = this.#exploring
    const dying = { apart, script: this.#order.script, line: this.#line, told: this.#told }
    const acted = await actOrDie(target, stimulus, dying)
    this.#line.close()
    if (acted.kind === 'unsupported') return acted
    this.#fields = acted.kind === 'outcome' ? acted.fields : { outcome: 'none' }
    this.#hear(rig, begin, claimOf(stimulus, acted))
    return acted
  }

  /** @param begin Where the journal stood when the till was asked. */
  #hear(rig: Rig, begin: Seq, claim: Claim): void {
    const { stimulus, outcome, says } = claim
    this.#deals.push({ claim, exchanges: saidSince(rig, begin) })
    this.#told.push({ ...claim, begin, standing: deedsBetween(rig, this.#begin ?? begin) })
    const more = says === '{}' ? '' : ` ${says}`
    const text = `"${outcome}" to "${stimulus}"${more}`
    this.#said.push({ seq: rig.journal.lastSeq + 1, at: rig.now(), says: text })
  }

  /** After a fault the world of the scenario may be another one: what cannot be does not happen. */
  async #cause(...[target, ...what]: [Target, ...Parameters<Target['cause']>]) {
    try {
      return await target.cause(...what)
    } catch (error) {
      if (!(error instanceof RangeError) || !this.#order.reference) throw error
      return undefined
    }
  }

  #judgeOnce(target: RigTarget): Promise<readonly Violation[]> {
    return (this.#judged ??= this.#judge(target).then(() => this.#violations))
  }

  /** What the scenario itself says must never be, or must be in some run. */
  async #holdConditions(target: RigTarget): Promise<Violation[]> {
    const { explore } = this.#exploring.planned.scenario
    if (!explore) return []
    const { never, sometimes } = explore
    const values = await this.#valuesOf(target, [...never, ...sometimes])
    this.#asked = askedFields([...never, ...sometimes], values)
    this.#reached = conditionsMet(sometimes, values).map(({ id }) => id)
    return conditionsMet(never, values).map(({ id, says }) => ({ id, says }))
  }

  async #valuesOf(target: RigTarget, all: readonly NamedCondition[]): Promise<Values> {
    const names = new Set(all.flatMap(({ condition }) => namesIn(condition)))
    const found = new Map<string, unknown>()
    for (const name of names) {
      const { device, rest } = splitName(name)
      const fact = rest === '' ? { value: this.#fields[name] } : await target.fact(device, rest)
      found.set(name, 'value' in fact ? fact.value : undefined)
    }
    return (name) => found.get(name)
  }

  async #judge(target: RigTarget): Promise<void> {
    const { rig } = target
    const begin = this.#begin ?? rig.journal.lastSeq
    this.#line.end()
    heal(rig)
    const claims = [...this.#told]
    this.#claims = claims
    const deeds = deedsBetween(rig, begin)
    const conditions = await this.#holdConditions(target)
    const after = rig.journal.lastSeq
    if (this.#order.withRecord)
      this.#record = rig.journal.list({}).map((one) => JSON.stringify(one))
    await this.#actAgain(target)
    this.reference = { claims: doneClaims(rig, this.#told) }
    const { reference = this.reference } = this.#order
    const deedsOfAll = deedsBetween(rig, begin)
    const told = this.#told
    const done = { reference, claims, told, deeds, deedsOfAll, conditions }
    const { violations, isLate } = judgeRun(rig, done)
    this.#violations = violations
    if (this.#order.withStory) {
      const { letters } = this.#exploring
      const again = { after, toldCount: claims.length, isTold: isLate }
      this.#story = storyOf(rig, { begin, told: this.#said, letters, again })
    }
    const devices = new Map([...rig.devices].map(([name, { device }]) => [name, device]))
    const lived = target.lived?.()
    this.#findings = lintOf({ deals: this.#deals, devices, ...(lived ? { lived } : {}) })
  }

  /** The till must work again, once everything does: what it did last, once more. */
  async #actAgain(target: RigTarget): Promise<void> {
    const stimulus = this.#last
    const { rig } = target
    if (!stimulus || !target.stimulate) return
    const begin = rig.journal.lastSeq
    const acted = await actOn(target, stimulus, this.#told)
    if (acted.kind === 'unsupported') return
    this.#hear(rig, begin, claimOf(stimulus, acted))
    heal(rig)
  }
}

function saidSince(rig: Rig, begin: Seq): ExchangeEntry[] {
  return rig.journal.exchanges().filter(({ seq }) => seq > begin)
}
