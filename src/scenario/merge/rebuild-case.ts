/** Makes the result of a case again from its line of the `json` report. */
import type { Finding } from '../case-log.ts'
import type { PlannedCase } from '../plan.ts'
import { placeOfFrame } from '../reporters/finding-frame.ts'
import type { CaseResult } from '../run-case.ts'
import type { Scenario, Step } from '../scenario.ts'
import type { CaseFinishedLine } from './event-schema.ts'

/** `devices` are those that its run used, and may be told later. */
export function rebuildPlanned(line: CaseFinishedLine, devices: readonly string[]): PlannedCase {
  const { id, seed, title, level, tags, proves } = line
  const nowhere = { file: line.file, line: 1, column: 1, length: 1, frame: [] }
  const { isShared } = line
  const source = { ...placeOfFrame(nowhere).source, ...(isShared ? { isShared } : {}) }
  // What its steps prove is known, though not which step proves what.
  const whole: Step = {
    act: { kind: 'settle' },
    source,
    path: [],
    save: {},
    proves: Object.keys(line.requirements),
  }
  const scenario: Scenario = {
    id: line.scenario,
    title,
    level,
    tags,
    proves,
    devices,
    source,
    features: [],
    options: {},
    vars: {},
    rows: [],
    setup: [],
    steps: [whole],
    teardown: [],
  }
  return { id, scenario, seed, ...(line.case === undefined ? {} : { row: { name: line.case } }) }
}

/** What the line says of the case itself; the rest of it is the result. */
const head: ReadonlySet<string> = new Set(
  'kind id scenario case title file isShared level tags proves seed requirements again'.split(' '),
)

/** The schema has held the line against what a result is. */
export function rebuildResult(line: CaseFinishedLine, planned: PlannedCase): CaseResult {
  const { findings, faults = {}, ...rest } = line
  const told = Object.fromEntries(Object.entries(rest).filter(([key]) => !head.has(key)))
  return {
    ...(told as unknown as Omit<CaseResult, 'planned' | 'findings' | 'faultLines'>),
    planned,
    faultLines: new Map(Object.entries(faults)),
    findings: findings.map(({ file, line: row, column, length, frame, ...one }) => ({
      ...(one as unknown as Finding),
      place: placeOfFrame({ file, line: row, column, length, frame }),
      path: [],
    })),
  }
}
