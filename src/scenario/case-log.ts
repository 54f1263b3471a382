/** What a case has shown so far: verdicts, differences, steps not measured, faults armed. */
import type { Difference } from './judge.ts'
import type { Step } from './scenario.ts'
import { nameOf, placeOf } from './scenario.ts'
import { lineOf } from './source.ts'
import type { Blame, Verdict } from './verdict.ts'

/** A value a failing expectation used, and where it came from. */
export interface UsedValue {
  readonly name: string
  readonly value: unknown
  readonly from: string
}

export interface Finding extends Difference {
  readonly verdict: Verdict
  readonly step: string
  readonly section: Section
  /** Ids of the requirements the step proves. */
  readonly proves: readonly string[]
  readonly used: readonly UsedValue[]
  readonly blame?: Blame
  /** The stack, when the mistake is ours. */
  readonly stack?: string
}

export type Section = 'setup' | 'steps' | 'teardown'

/** A step that was left out, and why; the others still ran. */
export interface NotMeasured {
  readonly step: string
  readonly line: number
  readonly why: string
}

export interface ArmedFault {
  readonly id: string
  readonly step: Step
  /** Whether it is nobody's mistake when no message meets it. */
  isMoot: boolean
}

export interface Answered {
  readonly say: string
  readonly answer: string
}

export interface CaseLog {
  readonly findings: Finding[]
  readonly verdicts: Verdict[]
  readonly notMeasured: NotMeasured[]
  readonly faults: ArmedFault[]
  /** What a person at the device was asked, and said. */
  readonly answers: Answered[]
  /** Why the target cannot run this case at all. */
  notApplicable?: string
  /** Whether steps were left because somebody stopped the run. */
  isInterrupted?: true
  checksCount: number
  stepsCount: number
}

export function createCaseLog(): CaseLog {
  return {
    findings: [],
    verdicts: [],
    notMeasured: [],
    faults: [],
    answers: [],
    checksCount: 0,
    stepsCount: 0,
  }
}

export function leaveOut(log: CaseLog, step: Step, why: string): void {
  log.notMeasured.push({
    step: nameOf(step),
    get line() {
      return lineOf(placeOf(step))
    },
    why,
  })
  // What would have met the faults armed so far may be just this step.
  for (const fault of log.faults) fault.isMoot = true
}
