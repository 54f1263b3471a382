/** The page that GitHub shows beside a job: verdicts, what failed and why, what was left out. */
import { coverageLines } from '../coverage/coverage-lines.ts'
import type { CaseResult } from '../run-case.ts'
import type { LeftOut, Summary } from '../summary.ts'
import type { TargetSource } from '../target.ts'
import { isBad, verdictNames } from '../verdict.ts'
import { formatSeconds, plainBlock } from './failure.ts'
import { marks } from './marks.ts'
import type { ReportParts } from './reporter.ts'

const LEFT_OUT_MAX = 40
/** For the totals, and for saying how many blocks found no room. */
const TOTALS_BYTES = 24 * 1024

export interface JobSummary {
  add(result: CaseResult): void
  /** Markdown, within the bytes that the page takes. */
  sumUp(summary: Summary): string
}

export function createJobSummary(
  { requirements, page }: Pick<ReportParts, 'requirements' | 'page'>,
  target: TargetSource,
): JobSummary {
  const blocks: string[] = []
  let bytesLeft = (page?.bytesMax ?? 0) - TOTALS_BYTES
  let hiddenCount = 0
  return {
    add(result) {
      if (!isBad(result.verdict)) return
      const block = blockOf(result)
      const bytes = Buffer.byteLength(block)
      if (bytes >= bytesLeft) {
        hiddenCount++
        return
      }
      blocks.push(block)
      bytesLeft -= bytes
    },
    sumUp(summary) {
      const hidden = `\n${hiddenCount} more found no room here; the log has them.\n`
      const lines = [
        `### tillrig: ${headline(summary)}\n`,
        verdictTable(summary),
        ...blocks,
        ...(hiddenCount > 0 ? [hidden] : []),
        ...(summary.coverage.length > 0
          ? [
              fenced(
                coverageLines(summary.coverage)
                  .map((line) => line.slice(1))
                  .join('\n'),
              ),
            ]
          : []),
        notMeasured(summary.notMeasured),
      ]
      const text = `${lines.join('\n')}\n`
      // GitHub shows nothing at all of a page that is too long.
      return Buffer.byteLength(text) <= (page?.bytesMax ?? 0) ? text : ''
    },
  }

  function blockOf(result: CaseResult): string {
    const { planned, verdict } = result
    const title = `${marks[verdict]} ${verdict} <code>${escaped(planned.id)}</code> ${escaped(planned.scenario.title)}`
    const block = plainBlock(result, { target, requirements })
    return `<details><summary>${title}</summary>\n\n${fenced(block)}\n</details>\n`
  }
}

function headline({ counts, casesCount, isInterrupted }: Summary): string {
  const badCount = verdictNames.reduce((sum, name) => sum + (isBad(name) ? counts[name] : 0), 0)
  const end = isInterrupted ? ', interrupted' : ''
  return badCount === 0
    ? `${casesCount} cases, and none needs a look${end}`
    : `${badCount} of ${casesCount} cases need a look${end}`
}

function verdictTable({ counts, checksCount, durationMs }: Summary): string {
  const told = verdictNames.filter((name) => counts[name] > 0)
  const rows = told.map((name) => `| ${marks[name]} ${name} | ${counts[name]} |`)
  return `| verdict | cases |\n| --- | ---: |\n${rows.join('\n')}\n\n${checksCount} checks in ${formatSeconds(durationMs)}\n`
}

function notMeasured(left: readonly LeftOut[]): string {
  if (left.length === 0) return 'Not measured: nothing was left out.'
  const rows = left.slice(0, LEFT_OUT_MAX).map(({ why, what }) => {
    const more = what.length > 3 ? ` and ${what.length - 3} more` : ''
    return `- ${markdown(why.slice(0, 200))}: ${markdown(what.slice(0, 3).join(', '))}${more}`
  })
  const more = left.length > LEFT_OUT_MAX ? [`- and ${left.length - LEFT_OUT_MAX} more`] : []
  return ['<details><summary>Not measured</summary>\n', ...rows, ...more, '\n</details>'].join('\n')
}

/** A fence longer than any inside it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}\n`
}

/** Inside HTML, where Markdown is not read. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function markdown(text: string): string {
  return escaped(text).replace(/[\\`*_[\]|#~@>]/g, '\\$&')
}
