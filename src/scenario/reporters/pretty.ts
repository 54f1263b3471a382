/** For people: on a terminal what runs now and what failed; in a pipe one line a case. */
import pc from 'picocolors'
import { coverageLines } from '../coverage/coverage-lines.ts'
import type { CaseResult } from '../run-case.ts'
import type { RunEvent } from '../run.ts'
import type { LeftOut, Summary } from '../summary.ts'
import type { Verdict } from '../verdict.ts'
import { isBad, verdictNames } from '../verdict.ts'
import { addFailure, failureBlock, formatSeconds } from './failure.ts'
import type { Colors, Failures } from './failure.ts'
import { marks } from './marks.ts'
import { oneLine } from './one-line.ts'
import { createProgress } from './progress.ts'
import type { Reporter, ReportParts } from './reporter.ts'

const WIDTH_MAX = 66
const WHATS_MAX = 4

export function prettyReporter(parts: ReportParts): Reporter {
  const { sheet, requirements } = parts
  const colors = pc.createColors(sheet.hasColors)
  const progress = createProgress(parts, colors)
  const failures: Failures = new Map()
  const lenient: string[] = []
  let started: Started | undefined
  let failedCount = 0
  let width = 0

  return {
    on(event) {
      switch (event.kind) {
        case 'run-started':
          return begin(event)
        case 'case-started':
          return progress.started(event.planned.id)
        case 'case-ended':
          return progress.ended(event.planned.id)
        case 'case-finished':
          return finished(event.result)
        case 'run-finished':
          return ending(event.summary)
      }
    },
  }

  function begin(event: Started): void {
    started = event
    for (const { id } of event.cases) width = Math.min(WIDTH_MAX, Math.max(width, id.length))
    progress.begin(event.cases.length)
  }

  function finished(result: CaseResult): void {
    progress.told()
    const { planned, verdict, reason = '' } = result
    if (isBad(verdict)) {
      failedCount++
      addFailure(failures, result)
    }
    if (verdict === 'NON_STRICT') lenient.push(` NON_STRICT ${planned.id}: ${oneLine(reason)}`)
    // Those that never ran are counted at the end.
    if (verdict !== 'SKIPPED' && (!sheet.isTerminal || isBad(verdict)))
      progress.print(`${caseLine(result, width, colors)}\n`)
  }

  function ending(summary: Summary): void {
    const target = started?.target ?? {}
    progress.stop()
    for (const group of failures.values())
      sheet.write(`\n${failureBlock(group, { target, requirements, colors }).join('\n')}\n`)
    const lines = [
      `${countsOf(summary, colors)}${causesOf(failedCount, failures.size)}${howOf(summary, started?.seed)}`,
      ...lenient,
      ...coverageLines(summary.coverage),
      ...leftOut(summary.notMeasured),
    ]
    sheet.write(`\n${lines.join('\n')}\n`)
  }
}

type Started = Extract<RunEvent, { kind: 'run-started' }>

function caseLine(result: CaseResult, width: number, colors: Colors): string {
  const { planned, verdict, reason, durationMs } = result
  const why =
    verdict === 'PASS' || reason === undefined || isBad(verdict) ? '' : `   ${oneLine(reason)}`
  const paint = paintOf(verdict, colors)
  const name = planned.id.padEnd(width)
  return ` ${paint(marks[verdict])} ${name} ${paint(verdict)}   ${formatSeconds(durationMs)}${why}`
}

function paintOf(verdict: Verdict, colors: Colors): (text: string) => string {
  if (verdict === 'PASS') return colors.green
  if (verdict === 'EXPECTED_FAIL') return (text) => colors.dim(colors.yellow(text))
  return isBad(verdict) ? colors.red : colors.yellow
}

function countsOf({ counts }: Summary, colors: Colors): string {
  const told = verdictNames.filter((name) => counts[name] > 0)
  return ` ${told.map((name) => paintOf(name, colors)(`${counts[name]} ${name}`)).join('  ')}`
}

function causesOf(failedCount: number, causesCount: number): string {
  return failedCount > 1 ? `   (${causesCount} ${causesCount === 1 ? 'cause' : 'causes'})` : ''
}

function howOf({ checksCount, durationMs, isInterrupted }: Summary, seed?: number): string {
  const checks = `${checksCount} ${checksCount === 1 ? 'check' : 'checks'}`
  const end = isInterrupted ? '   interrupted' : ''
  return `   ${checks}   ${formatSeconds(durationMs)}   seed ${seed}${end}`
}

function leftOut(left: readonly LeftOut[]): string[] {
  if (left.length === 0) return [' not measured: nothing was left out']
  return [
    ' not measured:',
    ...left.map(({ why, what }) => {
      const more = what.length > WHATS_MAX ? `, and ${what.length - WHATS_MAX} more` : ''
      return `   ${what.slice(0, WHATS_MAX).join(', ')}${more}: ${oneLine(why)}`
    }),
  ]
}
