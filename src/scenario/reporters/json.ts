/**
 * Events, one a line: what programs read, and the source every other report can be made of.
 *
 * - `run-started`: what runs, against what, and which cases there will be.
 * - `case-started`: as it happens, in no order.
 * - `case-finished`: in the order of the plan, one for each case, also for those that were skipped.
 * - `run-finished`: what it comes to.
 *
 * Fields may be added; those that are there keep their meaning. Secrets are blanked.
 */
import type { Finding, UsedValue } from '../case-log.ts'
import type { CaseResult } from '../run-case.ts'
import type { RunEvent } from '../run.ts'
import type { Scenario } from '../scenario.ts'
import type { Summary } from '../summary.ts'
import type { TargetSource } from '../target.ts'
import { againLine } from './again.ts'
import { frameOf } from './finding-frame.ts'
import type { FindingFrame } from './finding-frame.ts'
import { provesOf } from './proves-of.ts'
import type { Reporter, ReportParts } from './reporter.ts'

export type JsonEvent =
  | JsonRunStarted
  | { readonly kind: 'case-started'; readonly id: string }
  | JsonCaseFinished
  | ({ readonly kind: 'run-finished' } & Summary)

export interface JsonRunStarted {
  readonly kind: 'run-started'
  /** As `--target` says it. */
  readonly target: string
  readonly targetKind: TargetSource['kind']
  /** What `again` must say besides `--target`. */
  readonly more?: string
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Ids, in the order of the plan. */
  readonly cases: readonly string[]
}

/** Of the trace and the papers there is what the run kept: see `CaseResult`. */
export interface JsonCaseFinished extends Omit<CaseResult, 'planned' | 'findings' | 'faultLines'> {
  readonly kind: 'case-finished'
  readonly id: string
  /** The scenario's id. */
  readonly scenario: string
  /** The row of its matrix. */
  readonly case?: string
  readonly title: string
  readonly file: string
  /** Whether the file holds other scenarios too. */
  readonly isShared?: true
  readonly level: Scenario['level']
  readonly tags: readonly string[]
  /** What the scenario as a whole proves; findings say what their steps prove. */
  readonly proves: readonly string[]
  /** The texts of what the scenario and its steps prove, by their ids. */
  readonly requirements: Readonly<Record<string, string>>
  readonly seed: number
  readonly findings: readonly JsonFinding[]
  /** The line where each fault of the trace was armed, by the fault's id. */
  readonly faults?: Readonly<Record<string, number>>
  /** The command that runs it again. */
  readonly again?: string
}

/** `placeOfFrame` makes a finding's place of it again. */
export type JsonFinding = Omit<Finding, 'place' | 'path'> & FindingFrame

export function jsonReporter({ sheet, requirements, now }: ReportParts): Reporter {
  let target: TargetSource | undefined
  return {
    on(event) {
      if (event.kind === 'run-started') ({ target } = event)
      const told = plain(event)
      if (told) sheet.write(`${JSON.stringify(told)}\n`)
    },
  }

  function plain(event: RunEvent): JsonEvent | undefined {
    switch (event.kind) {
      case 'run-started': {
        const { target: source, cases, ...rest } = event
        const { kind: targetKind, address = targetKind, more } = source
        const ids = cases.map(({ id }) => id)
        const told = more === undefined ? {} : { more }
        return { ...rest, target: address, targetKind, ...told, at: now(), cases: ids }
      }
      case 'case-started':
        return { kind: event.kind, id: event.planned.id }
      case 'case-ended':
        return undefined
      case 'case-finished':
        return { kind: event.kind, ...plainResult(event.result) }
      case 'run-finished':
        return { kind: event.kind, ...event.summary }
    }
  }

  function plainResult(result: CaseResult): Omit<JsonCaseFinished, 'kind'> {
    const { planned, findings, faultLines, ...rest } = result
    const { scenario, row, seed } = planned
    const { title, level, tags, proves } = scenario
    const texts = provesOf(scenario).map((id) => [id, requirements.get(id) ?? ''])
    return {
      id: planned.id,
      scenario: scenario.id,
      ...(row ? { case: row.name } : {}),
      title,
      file: scenario.source.file,
      ...(scenario.source.isShared ? { isShared: true } : {}),
      level,
      tags,
      proves,
      seed,
      requirements: Object.fromEntries(texts),
      ...rest,
      findings: findings.map(plainFinding),
      ...(faultLines.size > 0 ? { faults: Object.fromEntries(faultLines) } : {}),
      ...(target ? { again: againLine(planned, target) } : {}),
    }
  }
}

function plainFinding({ place, path: _path, used, ...rest }: Finding): JsonFinding {
  return { ...rest, used: used.map(plainValue), ...frameOf({ place }) }
}

/** A function of a scenario may have saved a number that JSON does not know. */
function plainValue(used: UsedValue): UsedValue {
  const text = JSON.stringify(used, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
  return JSON.parse(text)
}
