/** Grades scenarios by the mutants they notice: each runs until the first case that fails on it. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AnyDevice } from '../device/contract.ts'
import { asksTill } from '../scenario/asks-till.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { runCase } from '../scenario/run-case.ts'
import type { CaseResult } from '../scenario/run-case.ts'
import type { TargetSource } from '../scenario/target.ts'
import { casesFor } from './choose-cases.ts'
import type { Mutant } from './mutant.ts'
import { withMutant } from './mutants.ts'

export interface GradeParts {
  readonly mutants: readonly Mutant[]
  readonly cases: readonly PlannedCase[]
  /** Gives each case a rig of its own. */
  readonly targets: TargetSource
  readonly devices: readonly AnyDevice[]
  /** Mutants at once. */
  readonly workers: number
  readonly signal: AbortSignal
  /** Milliseconds that only go forward. */
  readonly clock: () => number
  /** Hears which mutant is tried now, and what came of it. */
  started?(mutant: Mutant): void
  ended?(grade: Grade): void
}

export interface Grade {
  readonly mutant: Mutant
  readonly outcome: Outcome
  /** The first case that passes without the bug and does not pass with it, and what it says. */
  readonly by?: { readonly id: string; readonly says: string }
  /** How many cases pass without the bug, and were run with it. */
  readonly casesCount: number
  /** Why nothing is known of it, where nothing is. */
  readonly why?: string
  /** What the bench or the till itself broke on. */
  readonly troubles: readonly string[]
}

type Outcome = 'killed' | 'survived' | 'not-measured'

/** In the order of the mutants. */
export async function gradeMutants(parts: GradeParts): Promise<readonly Grade[]> {
  const { mutants, targets, workers, signal } = parts
  const grades = mutants.map((mutant) => notMeasured(mutant, INTERRUPTED))
  const clean = new CleanRun(parts)
  const queue = mutants.entries()
  const workersCount = Math.min(workers, targets.workersMax ?? Infinity, mutants.length)
  try {
    await Promise.all(Array.from({ length: workersCount }, work))
  } finally {
    await targets.close?.()
  }
  return grades

  /** All of them take from one queue. */
  async function work(): Promise<void> {
    for (const [i, mutant] of queue) {
      if (signal.aborted) return
      parts.started?.(mutant)
      const grade = await gradeOne(mutant, clean, parts)
      grades[i] = grade
      parts.ended?.(grade)
    }
  }
}

async function gradeOne(mutant: Mutant, clean: CleanRun, parts: GradeParts): Promise<Grade> {
  const targets = withMutant(parts.targets, mutant, parts.devices)
  const troubles: string[] = []
  let casesCount = 0
  for (const planned of casesFor(mutant, parts.cases)) {
    if (parts.targets.kind === 'client' && !asksTill(planned.scenario)) continue
    if (parts.signal.aborted) return notMeasured(mutant, INTERRUPTED)
    if (!(await clean.passes(planned))) continue
    const result = await runOne(planned, targets, parts)
    // Somebody stopped it.
    if (result.verdict === 'SKIPPED') continue
    casesCount++
    const by = { id: planned.id, says: sayOf(result) }
    if (isRed(result)) return { mutant, outcome: 'killed', by, casesCount, troubles }
    if (result.verdict === 'ERROR') troubles.push(`${by.id}: ${by.says}`)
  }
  if (casesCount > 0) return { mutant, outcome: 'survived', casesCount, troubles }
  return notMeasured(mutant, `no case uses ${mutant.device} and passes without a bug`)
}

const INTERRUPTED = 'interrupted'

function notMeasured(mutant: Mutant, why: string): Grade {
  return { mutant, outcome: 'not-measured', casesCount: 0, why, troubles: [] }
}

/** What passes without a bug, found out once for all mutants. */
class CleanRun {
  readonly #parts: GradeParts
  readonly #known = new Map<PlannedCase, Promise<boolean>>()

  constructor(parts: GradeParts) {
    this.#parts = parts
  }

  passes(planned: PlannedCase): Promise<boolean> {
    const known = this.#known.get(planned) ?? this.#run(planned)
    this.#known.set(planned, known)
    return known
  }

  async #run(planned: PlannedCase): Promise<boolean> {
    return isGreen(await runOne(planned, this.#parts.targets, this.#parts))
  }
}

async function runOne(
  planned: PlannedCase,
  targets: TargetSource,
  { signal, clock }: GradeParts,
): Promise<CaseResult> {
  // Cases in virtual time never wait for anything; Ctrl-C must get its turn.
  await nextTurn()
  return runCase({ planned, targets, signal, clock, pictures: false })
}

function isGreen({ verdict }: CaseResult): boolean {
  return verdict === 'PASS' || verdict === 'NON_STRICT'
}

/**
 * Whether it noticed something. An act that the device without the bug lets happen, and this one
 * does not, stops a scenario with an ERROR; other ERRORs are about the bench.
 */
function isRed(result: CaseResult): boolean {
  const { verdict, blame } = result
  return verdict === 'ERROR' ? blame === 'scenario' : verdict !== 'SKIPPED' && !isGreen(result)
}

function sayOf({ findings, reason, verdict }: CaseResult): string {
  return findings.find((one) => one.verdict !== 'PASS')?.says ?? reason ?? verdict
}
