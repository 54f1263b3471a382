/**
 * What came of one explored case, as plain data: the line of the `json` report, and all that any
 * other report is made of, so that parts which are joined again look like a whole.
 */
import type { Accounting } from './accounting.ts'
import type { AskedField } from './asked-fields.ts'
import type { Claim } from './claims.ts'
import { isUnsure } from './held-to.ts'
import type { Explored } from './explore.ts'
import { hasPassed } from './explore.ts'
import { invariants } from './judge.ts'
import type { Violation } from './judge.ts'
import type { Finding } from './lint.ts'
import type { Run } from './run-script.ts'
import { nameOfPoint } from './line.ts'
import { scriptText } from './script.ts'
import type { StoryLine } from './story.ts'
import type { NamedCondition } from '../scenario/explore-block.ts'
import type { PlannedCase, Selection } from '../scenario/plan.ts'

/** So many counterexamples are kept in a report; the others are counted. */
export const COUNTEREXAMPLES_MAX = 100

export type ExploreVerdict = 'PASS' | 'FAIL' | 'UNKNOWN' | 'ERROR'

export interface CaseReport {
  readonly format: 1
  readonly kind: 'explored'
  /** The tillrig that explored it. */
  readonly version: string
  /** Of the case, with its row: `shop/sale[cash]`. */
  readonly id: string
  readonly title: string
  readonly file: string
  readonly seed: number
  /** What `--target` said. */
  readonly target: string
  /** Where only a part was searched. */
  readonly shard?: Selection['shard'] | undefined
  readonly verdict: ExploreVerdict
  /** Why nothing was explored, or why nothing of it can be relied on; a sentence. */
  readonly reason?: string | undefined
  readonly durationMs: number
  /** Names of the faults that were put. */
  readonly faults: readonly string[]
  /** Those of them that the world of the scenario did not allow in any run; causes all. */
  readonly neverHappened?: readonly string[] | undefined
  readonly accounting: Accounting
  /** Why not all of it was searched. */
  readonly over?: 'budget' | 'interrupted' | undefined
  /** Those of tillrig, then the `never` of the scenario; none where nothing was explored. */
  readonly invariants: readonly InvariantReport[]
  /** Shortest first, and no more than so many. */
  readonly counterexamples: readonly CounterexampleReport[]
  /** All that were found. */
  readonly counterexamplesCount: number
  readonly sometimes: readonly SometimesReport[]
  /** What `never` and `sometimes` ask for; one that no run had is misspelt, most likely. */
  readonly asked?: readonly AskedField[] | undefined
  /** Habits of the till on the wire; none of them is a failure. */
  readonly findings: readonly Finding[]
}

export interface InvariantReport {
  readonly id: string
  /** What it says of every run. */
  readonly rule: string
  /** Absent where nothing that was run breaks it. */
  readonly broken?: BrokenReport | undefined
}

/** A shortest way to break one invariant. */
export interface BrokenReport {
  /** `1:lose-reply 3:late`; `-` without any fault. */
  readonly script: string
  readonly faultsCount: number
  /** Ways with as many faults, this one among them. */
  readonly waysCount: number
  readonly says: readonly string[]
  readonly claims: readonly Claim[]
  readonly story: readonly StoryLine[]
  /** `tillrig replay` makes the run again from it. */
  readonly token: string
}

export interface CounterexampleReport {
  readonly script: string
  readonly faultsCount: number
  readonly violations: readonly Violation[]
  readonly claims: readonly Claim[]
}

export interface SometimesReport {
  readonly id: string
  readonly says: string
  /** Whether it came true in some run. */
  readonly isReached: boolean
}

/** A shortest way to break one invariant, run again with its story. */
export interface Told {
  readonly id: string
  readonly run: Run
  readonly token: string
}

/** A case that was explored, with what only its shortest runs can tell. */
export interface ExploredCase {
  readonly planned: PlannedCase
  readonly explored: Explored
  readonly told: readonly Told[]
  readonly version: string
  /** What `--target` said. */
  readonly target: string
  readonly shard?: Selection['shard']
  /** Names of the faults that were put. */
  readonly faults: readonly string[]
  readonly durationMs: number
}

export function caseReport(one: ExploredCase): CaseReport {
  const { planned, explored, version, target, shard, faults, durationMs } = one
  const { scenario, id, seed } = planned
  const { first, accounting, over, findings, counterexamples, disagreements } = explored
  const holds = hasPassed(first)
  const sometimes = holds ? sometimesOf(scenario.explore?.sometimes ?? [], explored) : []
  const broken = holds ? counterexamples : []
  const { neverHappened, asked } = explored
  const tried = { accounting, sometimes, neverHappened, asked }
  return {
    format: 1,
    kind: 'explored',
    version,
    id,
    title: scenario.title,
    file: scenario.source.file,
    seed,
    target,
    ...(shard ? { shard } : {}),
    verdict: holds ? verdictOf(broken.length, tried) : faultlessVerdict(first),
    ...(holds ? {} : { reason: whyNothing(first) }),
    ...(holds && broken.length === 0 ? nothingTold(first) : {}),
    ...(holds && accounting.points === 0 ? { reason: whyNowhere(first) } : {}),
    ...(disagreements.length > 0 ? { verdict: 'ERROR', reason: wrongMerges } : {}),
    durationMs,
    faults,
    ...(holds && neverHappened.length > 0 ? { neverHappened } : {}),
    accounting,
    ...(over ? { over } : {}),
    invariants: holds ? invariantsOf(one) : [],
    counterexamples: broken.slice(0, COUNTEREXAMPLES_MAX).map(counterexampleOf),
    counterexamplesCount: broken.length,
    sometimes,
    ...(holds && asked.length > 0 ? { asked } : {}),
    findings: holds ? findings : [],
  }
}

type Tried = Pick<CaseReport, 'accounting' | 'sometimes' | 'neverHappened' | 'asked'>

export function verdictOf(foundCount: number, tried: Tried): 'PASS' | 'FAIL' | 'UNKNOWN' {
  const { accounting, sometimes, neverHappened = [], asked = [] } = tried
  if (foundCount > 0) return 'FAIL'
  const isTried =
    // Else not even every single fault was.
    accounting.faultsDone > 0 &&
    neverHappened.length === 0 &&
    sometimes.every(({ isReached }) => isReached) &&
    asked.every(({ isSeen }) => isSeen)
  return isTried ? 'PASS' : 'UNKNOWN'
}

function faultlessVerdict({ result }: Run): 'FAIL' | 'ERROR' {
  return result.verdict === 'ERROR' ? 'ERROR' : 'FAIL'
}

function whyNothing({ result }: Run): string {
  const { verdict, reason, findings } = result
  const why = [reason, ...findings.map(({ says }) => says)].filter(Boolean)
  const reasons = [...new Set(why)].join('; ') || verdict
  return `The scenario does not hold without a fault, so nothing was explored: ${reasons}`
}

/** Who knows nothing even where nothing breaks is believed everything, and proves nothing. */
function nothingTold({ claims }: Run): Pick<CaseReport, 'verdict' | 'reason'> | undefined {
  if (claims.length === 0 || !claims.every(isUnsure)) return undefined
  const said = [...new Set(claims.map(({ outcome }) => `"${outcome}"`))].join(', ')
  const reason = `Even where nothing breaks the till says nothing but ${said}, so nothing can be held against it. Expect an outcome in the scenario.`
  return { verdict: 'UNKNOWN', reason }
}

function whyNowhere({ points }: Run): string {
  const names = [...new Set(points.map(nameOfPoint))]
  return names.length === 0
    ? 'The till sent no message, so there was nothing to break.'
    : `None of the messages is one at which a fault is put, so nothing was broken. They are: ${names.join(', ')}`
}

const wrongMerges =
  'Runs were held to be the same, and are not: a mistake of tillrig. Explore with --merge off.'

function sometimesOf(
  sometimes: readonly NamedCondition[],
  { reached }: Explored,
): SometimesReport[] {
  return sometimes.map(({ id, says }) => ({ id, says, isReached: reached.has(id) }))
}

function invariantsOf({ planned, told, explored }: ExploredCase): InvariantReport[] {
  const never = planned.scenario.explore?.never ?? []
  const rules = new Map<string, string>(never.map(({ id, says }) => [id, `never: ${says}`]))
  return [...new Map([...Object.entries(invariants), ...rules])].map(([id, rule]) => {
    const found = told.find((one) => one.id === id)
    return { id, rule, ...(found ? { broken: brokenOf(found, explored) } : {}) }
  })
}

function brokenOf({ id, run, token }: Told, { counterexamples }: Explored): BrokenReport {
  const { script, claims, story } = run
  const alike = counterexamples.filter(({ violations }) => violations.some((one) => one.id === id))
  return {
    script: scriptText(script),
    faultsCount: script.length,
    waysCount: alike.length,
    says: run.violations.filter((one) => one.id === id).map(({ says }) => says),
    claims: claims.map(plainClaim),
    story,
    token,
  }
}

function counterexampleOf({ script, violations, claims }: Run): CounterexampleReport {
  return {
    script: scriptText(script),
    faultsCount: script.length,
    violations,
    claims: claims.map(plainClaim),
  }
}

/** Beside a claim stands more, which is nobody's business. */
function plainClaim({ stimulus, outcome, says }: Claim): Claim {
  return { stimulus, outcome, says }
}
