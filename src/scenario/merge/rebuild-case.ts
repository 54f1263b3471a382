/** Makes the result of a case again from its line of the `json` report. */
import type { Finding } from '../case-log.ts'
import type { PlannedCase } from '../plan.ts'
import { placeOfFrame } from '../reporters/finding-frame.ts'
import type { CaseResult } from '../run-case.ts'
import type { Scenario, Step } from '../scenario.ts'
import type { CaseFinishedLine } from './event-schema.ts'

/** `devices` are those that its run used. */
export function rebuildPlanned(line: CaseFinishedLine, devices: readonly string[]): PlannedCase {
  const { id, seed, title, level, tags, proves } = line
  const nowhere = { file: line.file, line: 1, column: 1, length: 1, frame: [] }
  const { source } = placeOfFrame(nowhere)
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

export function rebuildResult(line: CaseFinishedLine, planned: PlannedCase): CaseResult {
  const { findings, faults = {}, ...rest } = line
  const faultLines = new Map(Object.entries(faults))
  // The schema has held the line against what a result is; JSON has no undefined to leave behind.
  const told = rest as unknown as Omit<CaseResult, 'planned' | 'findings' | 'faultLines'>
  return {
    ...told,
    planned,
    faultLines,
    findings: findings.map(
      // As above.
      (one) => ({ ...one, place: placeOfFrame(one), path: [] }) as unknown as Finding,
    ),
  }
}
