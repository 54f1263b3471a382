/**
 * Every fault at every message: breadth first by the number of faults, so that the first way to
 * lose or double money that is found is a shortest one.
 */
import { patternOf } from '../kernel/pattern.ts'
import type { Accounting } from './accounting.ts'
import { naiveSize } from './accounting.ts'
import type { AskedField } from './asked-fields.ts'
import { joinAsked } from './asked-fields.ts'
import { auditMerges } from './audit-merges.ts'
import type { Disagreement } from './audit-merges.ts'
import { inTurn } from './in-turn.ts'
import type { Letter } from './letters.ts'
import { KILL } from './letters.ts'
import type { Point } from './line.ts'
import { nameOfPoint } from './line.ts'
import type { Finding } from './lint.ts'
import { joinFindings } from './lint.ts'
import type { Exploring, FirstRun, Run } from './run-script.ts'
import { runFaultless, runScript } from './run-script.ts'
import { checkSameTwice } from './same-twice.ts'
import type { Script } from './script.ts'
import { isOwnAt, lastAt, scriptText } from './script.ts'
import { createTurns } from './turns.ts'
import { whyError } from './why-error.ts'
import { TargetError } from '../scenario/target.ts'

export interface ExploreParts extends Exploring {
  readonly faultsMax: number
  /**
   * Operations at which faults are put: `ikkm.*`, `imacash.puttransaction`; all of the till when
   * empty. Those that devices send of their own accord must be named: `recycler.*`.
   */
  readonly points: readonly string[]
  /** Ends with the first counterexample, not with the last of as many faults. */
  readonly bail?: boolean
  /** How many of the merged runs are run to their end all the same; Infinity for all. */
  readonly auditsMax?: number
  readonly budgetMs?: number
  /** Runs at once, where each has a till of its own. */
  readonly workers?: number
  readonly shard?: { readonly number: number; readonly of: number }
  /** Hears how far it has come, after each run. */
  told?(progress: Progress): void
}

export interface Progress {
  readonly accounting: Accounting
  /** The number of faults that is being searched, and how far. */
  readonly faults: number
  readonly done: number
  readonly of: number
  readonly foundCount: number
}

export interface Explored {
  readonly first: FirstRun
  /** Those with the fewest faults; empty where nothing was found. */
  readonly counterexamples: readonly Run[]
  readonly accounting: Accounting
  /** Ids of the `sometimes` that came true in some run. */
  readonly reached: ReadonlySet<string>
  /** Names of the causes that began in no run; all other faults happen wherever they are put. */
  readonly neverHappened: readonly string[]
  /** What conditions ask for, and whether some run had it. */
  readonly asked: readonly AskedField[]
  /** Habits of the till on the wire, in any run; none of them is a failure. */
  readonly findings: readonly Finding[]
  /** Merges that were wrong: a mistake of ours. */
  readonly disagreements: readonly Disagreement[]
  /** Why not all of it was searched. */
  readonly over: 'budget' | 'interrupted' | undefined
}

/** @throws TargetError for a till that does not do the same when the same happens to it. */
export async function explore(parts: ExploreParts): Promise<Explored> {
  return new Search(parts).run()
}

/** A run that became the same as one before it. */
export interface Merged {
  readonly script: Script
  readonly as: Script
}

class Search {
  readonly #parts: ExploreParts
  readonly #letters: readonly Letter[]
  /** By the state of the world, the first script that came to it. */
  readonly #seen = new Map<string, Script>()
  readonly #merged: Merged[] = []
  readonly #found: Run[] = []
  readonly #reached = new Set<string>()
  readonly #happened = new Set<string>()
  #asked: readonly AskedField[] = []
  #findings: readonly Finding[] = []
  readonly #patterns: readonly RegExp[]
  readonly #began: number
  #pointsCount = 0
  #runCount = 0
  #metCount = 1
  #faultsDone = 0
  #auditedCount = 0
  #over: Explored['over']

  constructor(parts: ExploreParts) {
    this.#parts = parts
    this.#letters = [...parts.letters.values()]
    this.#patterns = parts.points.map(patternOf)
    this.#began = parts.clock()
  }

  async run(): Promise<Explored> {
    const { targets } = this.#parts
    const first = await runFaultless(this.#parts)
    this.#pointsCount = first.points.filter((one) => this.#isPoint(one)).length
    const level = this.#children(first, this.#take(first))
    const [next] = level
    if (targets.isVirtual && hasPassed(first)) {
      await checkSameTwice(this.#parts, { script: [], reference: first.reference })
      if (next) await checkSameTwice(this.#parts, { script: next, reference: first.reference })
    }
    this.#metCount += level.length
    const isOver = this.#isOver()
    if (!isOver && hasPassed(first) && this.#found.length === 0)
      await this.#searchFrom(this.#ownPart(level), first)
    const audits = await auditMerges(this.#parts, first, {
      merged: this.#merged,
      most: this.#parts.auditsMax ?? 0,
    })
    this.#auditedCount = audits.count
    const { disagreements } = audits
    return {
      first,
      counterexamples: this.#found,
      accounting: this.#accounting(),
      reached: this.#reached,
      neverHappened: this.#letters.flatMap(({ kind, name }) =>
        kind === 'cause' && !this.#happened.has(name) ? [name] : [],
      ),
      asked: this.#asked,
      findings: this.#findings,
      disagreements,
      over: this.#over,
    }
  }

  async #searchFrom(begin: readonly Script[], first: FirstRun): Promise<void> {
    let level = begin
    const { faultsMax, bail, told, signal, clock, workers = 1 } = this.#parts
    const turn = createTurns(clock)
    for (let faults = 1; faults <= faultsMax && level.length > 0; faults++) {
      const next: Script[] = []
      let done = 0
      const one = (script: Script) => this.#runOne(script, first)
      for await (const run of inTurn(level, one, workers)) {
        // Of a run that was stopped half-way nothing can be said.
        if (signal.aborted && this.#isOver()) return
        const children = this.#children(run, this.#take(run))
        if (faults < faultsMax) next.push(...children)
        done++
        const foundCount = this.#found.length
        told?.({ accounting: this.#accounting(), faults, done, of: level.length, foundCount })
        await turn()
        if ((bail && foundCount > 0) || this.#isOver()) return
      }
      // Where no message is left for one fault more, there is nothing to find with more of them.
      this.#faultsDone = next.length === 0 ? faultsMax : faults
      if (this.#found.length > 0) return
      this.#metCount += next.length
      level = next
    }
  }

  async #runOne(script: Script, { reference }: FirstRun): Promise<Run> {
    const isKnown = (key: string) => this.#seen.has(key)
    // Where time is real no run comes again as it was: its story is kept from the first time.
    const withStory = !this.#parts.targets.isVirtual
    const run = await runScript(this.#parts, { script, reference, isKnown, withStory })
    // The bench, or a condition: nothing is said about money then.
    if (run.result.verdict === 'ERROR' && run.mergedAt === undefined)
      throw new TargetError(`${whyError(run)} (${scriptText(script)})`)
    return run
  }

  /**
   * Counts a run, and gives the message from which on it is as a run before. Runs at the same time
   * did not know of each other: it is as if they had come in turn.
   */
  #take(run: Run): number {
    const { script, keys, violations, reached, findings } = run
    for (const name of run.began) this.#happened.add(name)
    for (const [at, key] of keys) {
      const as = this.#seen.get(key)
      if (as) {
        this.#merged.push({ script, as })
        return at
      }
      this.#seen.set(key, script)
    }
    this.#runCount++
    if (violations.length > 0) this.#found.push(run)
    for (const id of reached) this.#reached.add(id)
    this.#asked = joinAsked([...this.#asked, ...run.asked])
    this.#findings = joinFindings([...this.#findings, ...findings])
    return Infinity
  }

  /** One fault more, at each message after the last one, up to where nothing new can come. */
  #children({ script, points }: Run, mergedAt: number): Script[] {
    return points
      .filter((point) => point.at > lastAt(script) && point.at < mergedAt && this.#isPoint(point))
      .flatMap(({ at }) =>
        this.#letters
          // What devices say among themselves is not lost by whoever kills one.
          .filter(({ name }) => name !== KILL || !isOwnAt(at))
          .map(({ name: letter }) => [...script, { at, letter }]),
      )
  }

  #isPoint(point: Point): boolean {
    if (this.#patterns.length === 0) return point.sender === undefined
    return this.#patterns.some((one) => one.test(nameOfPoint(point)))
  }

  #ownPart(level: readonly Script[]): readonly Script[] {
    const { shard } = this.#parts
    return shard ? level.filter((_, i) => i % shard.of === shard.number - 1) : level
  }

  #isOver(): boolean {
    const { signal, clock, budgetMs = Infinity } = this.#parts
    if (signal.aborted) this.#over = 'interrupted'
    else if (clock() - this.#began > budgetMs) this.#over = 'budget'
    return this.#over !== undefined
  }

  #accounting(): Accounting {
    const { faultsMax } = this.#parts
    const merged = this.#merged.length
    return {
      points: this.#pointsCount,
      letters: this.#letters.length,
      naive: naiveSize(this.#pointsCount, this.#letters.length, faultsMax),
      reachable: this.#metCount,
      run: this.#runCount,
      merged,
      audited: this.#auditedCount,
      notExplored: this.#metCount - this.#runCount - merged,
      faultsDone: this.#faultsDone,
      faultsMax,
    }
  }
}

/** Whether the scenario holds where nothing is broken; else nothing is searched. */
export function hasPassed({ result }: Run): boolean {
  return ['PASS', 'NON_STRICT', 'INFO'].includes(result.verdict)
}
