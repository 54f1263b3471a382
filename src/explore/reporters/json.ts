/** A line of JSON for each case, with all that was found: for programs, and to be joined again. */
import type { ExploreReporter, ExploreReporterParts } from './reporter.ts'

/** Each line is a `CaseReport`, whose `format` is raised when it changes its shape. */
export function jsonReporter({ sheet }: Pick<ExploreReporterParts, 'sheet'>): ExploreReporter {
  return {
    add: (report) => sheet.write(`${JSON.stringify(report)}\n`),
    end: () => undefined,
  }
}
