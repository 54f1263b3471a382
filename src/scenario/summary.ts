/** What a whole run comes to. */
import type { AnyDevice } from '../device/contract.ts'
import { createShop } from '../shop/create-shop.ts'
import type { CoverageTally, DeviceCoverage } from './coverage/coverage.ts'
import { addCoverage, coverageOf } from './coverage/coverage.ts'
import { kindOf } from './rig-file/plan.ts'
import type { CaseResult } from './run-case.ts'
import type { Scenario } from './scenario.ts'
import { verdictNames } from './verdict.ts'
import type { Blame, Verdict } from './verdict.ts'

export interface Summary {
  readonly counts: Readonly<Record<Verdict, number>>
  readonly casesCount: number
  readonly checksCount: number
  readonly durationMs: number
  readonly isInterrupted: boolean
  readonly blames: readonly Blame[]
  /** What was reached of the devices that were used. */
  readonly coverage: readonly DeviceCoverage[]
  /** Steps that were left out and cases that could not run, with the reason. */
  readonly notMeasured: readonly LeftOut[]
}

export interface LeftOut {
  readonly why: string
  /** `ikkm/repeat/lost-reply: till-sells`. */
  readonly what: readonly string[]
}

interface Tally {
  add(result: CaseResult): void
  sumUp(run: { readonly durationMs: number; readonly isInterrupted: boolean }): Summary
}

/** Adds up case by case, so that a long run need not be remembered. */
export function createTally(devices: readonly AnyDevice[]): Tally {
  const counts = new Map<Verdict, number>(verdictNames.map((name) => [name, 0]))
  const reached: CoverageTally = new Map()
  const used = new Set<string>()
  const blames = new Set<Blame>()
  const leftOut = new Map<string, Set<string>>()
  let casesCount = 0
  let checksCount = 0
  return {
    add(result) {
      const { verdict, blame, planned } = result
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
      casesCount++
      checksCount += result.checksCount
      addCoverage(reached, result.reached, planned.scenario.id)
      for (const name of kindsOf(planned.scenario)) used.add(name)
      if (blame) blames.add(blame)
      for (const { why, what } of leftOutOf(result))
        leftOut.set(why, (leftOut.get(why) ?? new Set()).add(what))
    },
    sumUp: (run) => ({
      ...run,
      // Every verdict was put in above.
      counts: Object.fromEntries(counts) as Record<Verdict, number>,
      casesCount,
      checksCount,
      blames: [...blames],
      coverage: coverageOf(
        reached,
        [...devices, createShop([])].filter(({ name }) => used.has(name)),
      ),
      notMeasured: [...leftOut].map(([why, what]) => ({ why, what: [...what] })),
    }),
  }
}

/** What its devices are, whatever they are called in its rig. */
function kindsOf({ devices, rig }: Scenario): readonly string[] {
  return rig ? rig.devices.filter(({ name }) => devices.includes(name)).map(kindOf) : devices
}

function leftOutOf({ planned, verdict, reason = 'skipped', notMeasured }: CaseResult) {
  const steps = notMeasured.map(({ step, why }) => ({
    why,
    what: `${planned.scenario.id}: ${step}`,
  }))
  if (verdict === 'ERROR') return [...steps, { why: 'it ended in ERROR', what: planned.id }]
  const isWhole = verdict === 'SKIPPED' || (verdict === 'NOT_APPLICABLE' && steps.length === 0)
  return isWhole ? [...steps, { why: reason, what: planned.id }] : steps
}
