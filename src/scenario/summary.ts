/** What a whole run comes to. */
import type { AnyDevice } from '../device/contract.ts'
import type { CaseResult } from './run-case.ts'
import { verdictNames } from './verdict.ts'
import type { Blame, Verdict } from './verdict.ts'

export interface Summary {
  readonly counts: Readonly<Record<Verdict, number>>
  readonly casesCount: number
  readonly checksCount: number
  readonly durationMs: number
  readonly isInterrupted: boolean
  readonly blames: readonly Blame[]
  /** Codes of the devices that were used, as the device answers them. */
  readonly codes: readonly DeviceCodes[]
  /** Operations and causes that were reached: `ikkm.sale`, `ikkm.sale 203`, `ikkm.paper-out`. */
  readonly reached: readonly string[]
  /** Steps that were left out and cases that could not run, with the reason. */
  readonly notMeasured: readonly LeftOut[]
}

export interface DeviceCodes {
  readonly device: string
  readonly reached: readonly string[]
  readonly known: readonly string[]
}

export interface LeftOut {
  readonly why: string
  /** `ikkm/repeat/lost-reply: till-sells`. */
  readonly what: readonly string[]
}

interface RunFacts {
  readonly devices: readonly AnyDevice[]
  readonly durationMs: number
  readonly isInterrupted: boolean
}

export function summarize(results: readonly CaseResult[], run: RunFacts): Summary {
  const counts = Object.fromEntries(verdictNames.map((name) => [name, 0]))
  for (const { verdict } of results) counts[verdict] = (counts[verdict] ?? 0) + 1
  const reached = new Set(results.flatMap((one) => one.reached))
  const used = new Set(results.flatMap(({ planned }) => planned.scenario.devices))
  return {
    counts: counts as Record<Verdict, number>, // Every verdict's name was put in two lines above.
    casesCount: results.length,
    checksCount: results.reduce((sum, one) => sum + one.checksCount, 0),
    durationMs: run.durationMs,
    isInterrupted: run.isInterrupted,
    blames: [...new Set(results.flatMap((one) => one.blame ?? []))],
    codes: run.devices.filter(({ name }) => used.has(name)).map((one) => codesOf(one, reached)),
    reached: [...reached].filter((name) => !name.includes('/')).sort(),
    notMeasured: leftOut(results),
  }
}

function codesOf({ name, errors }: AnyDevice, reached: ReadonlySet<string>): DeviceCodes {
  const known = Object.values(errors).map((row) => String(row.wire))
  return { device: name, known, reached: known.filter((code) => reached.has(`${name}/${code}`)) }
}

function leftOut(results: readonly CaseResult[]): LeftOut[] {
  const byReason = new Map<string, Set<string>>()
  const add = (why: string, what: string) => {
    const whats = byReason.get(why) ?? new Set()
    byReason.set(why, whats.add(what))
  }
  for (const { planned, verdict, reason, notMeasured } of results) {
    const { id } = planned.scenario
    if (verdict === 'ERROR') add('it ended in ERROR', planned.id)
    if (verdict === 'SKIPPED') add(reason ?? 'skipped', planned.id)
    if (verdict === 'NOT_APPLICABLE' && notMeasured.length === 0) add(reason ?? '', planned.id)
    for (const { step, why } of notMeasured) add(why, `${id}: ${step}`)
  }
  return [...byReason].map(([why, what]) => ({ why, what: [...what] }))
}
