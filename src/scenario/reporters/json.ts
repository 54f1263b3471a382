/** Events, one a line: what programs read, and the source other reports can be made of. */
import type { Finding } from '../case-log.ts'
import type { CaseResult } from '../run-case.ts'
import type { RunEvent } from '../run.ts'
import type { TargetSource } from '../target.ts'
import { againLine } from './again.ts'
import type { Reporter, ReportParts } from './reporter.ts'

export function jsonReporter({ sheet }: ReportParts): Reporter {
  let target: TargetSource | undefined
  return {
    on(event) {
      if (event.kind === 'run-started') ({ target } = event)
      sheet.write(`${JSON.stringify(plain(event, target))}\n`)
    },
  }
}

function plain(event: RunEvent, target: TargetSource | undefined): unknown {
  switch (event.kind) {
    case 'run-started': {
      const { kind, cases, seed } = event
      return {
        kind,
        target: target?.address ?? target?.kind,
        seed,
        cases: cases.map(({ id }) => id),
      }
    }
    case 'case-started':
      return { kind: event.kind, id: event.planned.id }
    case 'case-finished':
      return { kind: event.kind, ...plainResult(event.result, target) }
    case 'run-finished':
      return { kind: event.kind, ...event.summary }
  }
}

function plainResult(
  result: CaseResult,
  target: TargetSource | undefined,
): Readonly<Record<string, unknown>> {
  const { planned, findings, faultLines, blame, ...rest } = result
  const { scenario, row, seed } = planned
  return {
    id: planned.id,
    scenario: scenario.id,
    ...(row ? { case: row.name } : {}),
    title: scenario.title,
    file: scenario.source.file,
    seed,
    ...rest,
    ...(blame ? { blame } : {}),
    findings: findings.map(plainFinding),
    ...(faultLines.size > 0 ? { faults: Object.fromEntries(faultLines) } : {}),
    ...(target ? { again: againLine(planned, target) } : {}),
  }
}

function plainFinding({ place, path: _path, ...rest }: Finding): unknown {
  const { source, start } = place
  return { ...rest, file: source.file, ...source.position(start) }
}
