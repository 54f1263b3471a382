/** For people: on a terminal what runs now and what failed; in a pipe one line a case. */
import pc from 'picocolors'
import type { CaseResult } from '../run-case.ts'
import type { LeftOut, Summary } from '../summary.ts'
import type { TargetSource } from '../target.ts'
import type { Verdict } from '../verdict.ts'
import { isBad, verdictNames } from '../verdict.ts'
import { failureBlock, formatSeconds, groupFailures } from './failure.ts'
import type { Reporter, ReportParts } from './reporter.ts'

const WIDTH_MAX = 66
const CLEAR_LINE = '\r\u001B[2K'

export function prettyReporter({ sheet, requirements }: ReportParts): Reporter {
  const colors = pc.createColors(sheet.hasColors)
  const failed: CaseResult[] = []
  const told: CaseResult[] = []
  let target: TargetSource = { kind: 'emulator', open: () => Promise.reject(new Error('no run')) }
  let seed = 0
  let casesCount = 0
  let width = 0

  return {
    on(event) {
      switch (event.kind) {
        case 'run-started': {
          ;({ target, seed } = event)
          casesCount = event.cases.length
          const longest = Math.max(0, ...event.cases.map(({ id }) => id.length))
          width = Math.min(WIDTH_MAX, longest)
          return
        }
        case 'case-started':
          if (sheet.isTerminal) progress(event.planned.id)
          return
        case 'case-finished':
          return finished(event.result)
        case 'run-finished':
          if (sheet.isTerminal) sheet.write(CLEAR_LINE)
          return ending(event.summary)
      }
    },
  }

  function progress(id: string): void {
    const count = `${told.length + 1}/${casesCount}`
    sheet.write(`${CLEAR_LINE} ${colors.dim(count)} ${id}`)
  }

  function finished(result: CaseResult): void {
    told.push(slim(result))
    const isFailure = isBad(result.verdict)
    if (isFailure) failed.push(result)
    if (sheet.isTerminal && !isFailure) return
    sheet.write(`${sheet.isTerminal ? CLEAR_LINE : ''}${caseLine(result)}\n`)
  }

  function caseLine({ planned, verdict, reason, durationMs }: CaseResult): string {
    const why = verdict === 'PASS' || reason === undefined || isBad(verdict) ? '' : `   ${reason}`
    const paint = paintOf(verdict)
    const name = planned.id.padEnd(width)
    return ` ${paint(marks[verdict])} ${name} ${paint(verdict)}   ${formatSeconds(durationMs)}${why}`
  }

  function ending(summary: Summary): void {
    const groups = groupFailures(failed)
    for (const group of groups)
      sheet.write(`\n${failureBlock(group, { target, requirements, colors }).join('\n')}\n`)
    const lines = [
      countLine(summary, groups.length),
      ...nonStrict(),
      ...summary.codes.flatMap(({ device, reached, known }) => [
        ` ${device} codes reached: ${reached.length} of ${known.length}${reached.length > 0 ? `   ${reached.join(' ')}` : ''}`,
      ]),
      ...leftOut(summary.notMeasured),
    ]
    sheet.write(`\n${lines.join('\n')}\n`)
  }

  function countLine(summary: Summary, causesCount: number): string {
    const counts = verdictNames
      .filter((name) => summary.counts[name] > 0)
      .map((name) => paintOf(name)(`${summary.counts[name]} ${name}`))
    const causes =
      failed.length > 1 ? `   (${causesCount} ${causesCount === 1 ? 'cause' : 'causes'})` : ''
    const how = `${formatSeconds(summary.durationMs)}   seed ${seed}`
    const stopped = summary.isInterrupted ? '   interrupted' : ''
    const checks = `${summary.checksCount} ${summary.checksCount === 1 ? 'check' : 'checks'}`
    return ` ${counts.join('  ')}${causes}   ${checks}   ${how}${stopped}`
  }

  function nonStrict(): string[] {
    return told
      .filter(({ verdict }) => verdict === 'NON_STRICT')
      .map(({ planned, reason }) => ` NON_STRICT ${planned.id}: ${reason ?? ''}`)
  }

  function paintOf(verdict: Verdict): (text: string) => string {
    if (verdict === 'PASS') return colors.green
    return isBad(verdict) ? colors.red : colors.yellow
  }
}

/** Of a case that was told only its names are kept. */
function slim(result: CaseResult): CaseResult {
  return { ...result, findings: [], trace: [], reached: [] }
}

const marks: Readonly<Record<Verdict, string>> = {
  PASS: '✓',
  NON_STRICT: '~',
  INFO: 'i',
  FAIL: '✗',
  ERROR: '!',
  UNKNOWN: '?',
  REVIEW: '?',
  NOT_APPLICABLE: '-',
  SKIPPED: '-',
}

function leftOut(left: readonly LeftOut[]): string[] {
  if (left.length === 0) return [' everything was measured']
  return [
    ' not measured:',
    ...left.map(({ why, what }) => {
      const more = what.length > 4 ? `, and ${what.length - 4} more` : ''
      return `   ${what.slice(0, 4).join(', ')}${more}: ${why}`
    }),
  ]
}
