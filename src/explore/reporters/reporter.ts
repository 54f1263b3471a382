/** What every reporter of explorations is. */
import type { Sheet } from '../../scenario/reporters/reporter.ts'
import type { CaseReport } from '../case-report.ts'

export interface ExploreReporter {
  /** Hears of each case as it ends. */
  add(report: CaseReport): void
  /** There are no more. */
  end(): void
}

export interface ExploreReporterParts {
  readonly sheet: Sheet
  /** Of tillrig, which writes the report. */
  readonly version: string
  /** The time of day in milliseconds. */
  now(): number
}
