/** The Test Anything Protocol, version 14: a line a case, and a block below one that is not ok. */
import type { CaseResult } from '../run-case.ts'
import type { TargetSource } from '../target.ts'
import { plainBlock } from './failure.ts'
import { oneLine } from './one-line.ts'
import { messageOf, outcomes } from './outcomes.ts'
import type { Reporter, ReportParts } from './reporter.ts'

export function tapReporter({ sheet, requirements }: ReportParts): Reporter {
  let target: TargetSource | undefined
  let number = 0
  return {
    on(event) {
      switch (event.kind) {
        case 'run-started':
          ;({ target } = event)
          sheet.write(`TAP version 14\n1..${event.cases.length}\n`)
          break
        case 'case-finished':
          sheet.write(`${lineOf(event.result)}\n${diagnosis(event.result)}`)
          break
        case 'run-finished':
          if (event.summary.isInterrupted) sheet.write('Bail out! interrupted\n')
          break
        case 'case-started':
        case 'case-ended':
      }
    },
  }

  function lineOf({ planned, verdict, reason = '' }: CaseResult): string {
    const outcome = outcomes[verdict]
    const isOk = outcome === 'passed' || outcome === 'skipped'
    const why = printable(oneLine(reason === '' ? verdict : `${verdict}: ${reason}`))
    const directive = outcome === 'skipped' ? ` # SKIP ${why}` : ''
    return `${isOk ? 'ok' : 'not ok'} ${++number} - ${escaped(planned.id)}${directive}`
  }

  /** YAML whose longest value stands as it is, indented. */
  function diagnosis(result: CaseResult): string {
    const { verdict, durationMs, planned } = result
    const outcome = outcomes[verdict]
    if (outcome === 'passed' || outcome === 'skipped') return ''
    const block = target ? plainBlock(result, { target, requirements }) : ''
    const fields = {
      message: messageOf(result),
      severity: outcome === 'failure' ? 'fail' : 'error',
      verdict,
      file: planned.scenario.source.file,
      duration_ms: Math.round(durationMs),
    }
    const lines = Object.entries(fields).map(
      ([name, value]) => `${name}: ${printable(JSON.stringify(value))}`,
    )
    const told = block.split('\n').map((line) => `  ${printable(line)}`.trimEnd())
    return ['---', ...lines, 'report: |2', ...told, '...'].map((line) => `  ${line}\n`).join('')
  }
}

function escaped(text: string): string {
  return printable(oneLine(text)).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
}

/** What YAML cannot hold is shown as such. */
function printable(text: string): string {
  return text.replace(
    /[^\t\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
    '\uFFFD',
  )
}
