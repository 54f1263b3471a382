/** What a verdict is to programs that know tests which pass, fail, break or are left out. */
import type { CaseResult } from '../run-case.ts'
import type { Verdict } from '../verdict.ts'

export type Outcome = 'passed' | 'failure' | 'error' | 'skipped'

export const outcomes: Readonly<Record<Verdict, Outcome>> = {
  PASS: 'passed',
  NON_STRICT: 'passed',
  INFO: 'passed',
  FAIL: 'failure',
  ERROR: 'error',
  // Neither is green, and neither is a broken promise of the device.
  UNKNOWN: 'error',
  REVIEW: 'error',
  // A known failure is no news; one that no longer fails is.
  EXPECTED_FAIL: 'skipped',
  STALE: 'failure',
  NOT_APPLICABLE: 'skipped',
  SKIPPED: 'skipped',
}

/** What went wrong: the reason, or the first thing that was found and gave the verdict. */
export function messageOf({ reason, findings, verdict }: Told): string {
  return reason || (findings.find((one) => one.verdict === verdict)?.says ?? verdict)
}

type Told = Pick<CaseResult, 'reason' | 'findings' | 'verdict'>
