/** For people: each case as it ends, with the shortest ways to break what must hold. */
import pc from 'picocolors'
import type { CaseReport } from '../case-report.ts'
import { caseText } from '../report-text.ts'
import type { ExploreReporter, ExploreReporterParts } from './reporter.ts'

/** Of a pipe, and where a terminal does not say. */
const COLUMNS = 80
const COLUMNS_MIN = 40
/** Longer lines are hard to read. */
const COLUMNS_MAX = 100

export function prettyReporter({ sheet }: Pick<ExploreReporterParts, 'sheet'>): ExploreReporter {
  const colors = pc.createColors(sheet.hasColors)
  const counts = new Map<CaseReport['verdict'], number>()
  return {
    add(report) {
      const columns = Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, sheet.columns ?? COLUMNS))
      const before = counts.size > 0 ? '\n' : ''
      sheet.write(`${before}${caseText(report, { colors, columns }).join('\n')}\n`)
      counts.set(report.verdict, (counts.get(report.verdict) ?? 0) + 1)
    },
    end() {
      const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
      const told = [...counts].map(([verdict, count]) => `${count} ${verdict}`)
      if (all > 1) sheet.write(`\n${all} cases explored: ${told.join(', ')}\n`)
    },
  }
}
