/** Runs planned cases, several at once, and tells what happens in the order of the plan. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PlannedCase, Selection } from './plan.ts'
import { runCase } from './run-case.ts'
import type { CaseResult } from './run-case.ts'
import type { Summary } from './summary.ts'
import { createTally } from './summary.ts'
import type { TargetSource } from './target.ts'
import { isBad } from './verdict.ts'
import type { AnyDevice } from '../device/contract.ts'

/** What a reporter hears. Every report is made of these alone. */
export type RunEvent =
  | {
      readonly kind: 'run-started'
      readonly cases: readonly PlannedCase[]
      readonly target: TargetSource
      readonly seed: number
      /** Which part of the plan this is, where there are several. */
      readonly shard?: Selection['shard']
    }
  /** As it happens, in no order. */
  | { readonly kind: 'case-started'; readonly planned: PlannedCase }
  /** It no longer runs; what came of it is told when its turn has come. */
  | { readonly kind: 'case-ended'; readonly planned: PlannedCase }
  /** In the order of the plan. */
  | { readonly kind: 'case-finished'; readonly result: CaseResult }
  | { readonly kind: 'run-finished'; readonly summary: Summary }

export interface RunParts {
  readonly cases: readonly PlannedCase[]
  readonly targets: TargetSource
  readonly devices: readonly AnyDevice[]
  readonly workers: number
  readonly seed: number
  /** Ends the run at the first case that fails. */
  readonly bail: boolean
  readonly signal: AbortSignal
  readonly clock: () => number
  /** Whether traces and papers are kept of every case, for a report that draws them. */
  readonly pictures: boolean
  /** Which part of the plan these cases are, for the report. */
  readonly shard?: Selection['shard']
  /** What becomes of a result in the light of what is known: a baseline. */
  judge?(result: CaseResult): CaseResult
  report(event: RunEvent): void
}

export async function runCases(parts: RunParts): Promise<Summary> {
  const { cases, targets, signal, clock, shard, judge = (result) => result, report } = parts
  const began = clock()
  const done: (CaseResult | undefined)[] = []
  const tally = createTally(parts.devices)
  let toldCount = 0
  let next = 0
  let isOver = false
  /** Why the target can do no more. */
  let over: string | undefined
  const { seed } = parts
  report({ kind: 'run-started', cases, target: targets, seed, ...(shard ? { shard } : {}) })
  const workersCount = Math.min(parts.workers, targets.workersMax ?? Infinity, cases.length)
  try {
    await Promise.all(Array.from({ length: workersCount }, work))
  } finally {
    await targets.close?.()
  }
  for (const planned of cases.slice(toldCount))
    tell(
      skipped(
        planned,
        signal.aborted ? 'interrupted' : (over ?? 'after the first failure (--bail)'),
      ),
    )
  const summary = tally.sumUp({ durationMs: clock() - began, isInterrupted: signal.aborted })
  report({ kind: 'run-finished', summary })
  return summary

  async function work(): Promise<void> {
    while (next < cases.length && !isOver && over === undefined && !signal.aborted) {
      const index = next++
      const planned = cases[index]
      if (!planned) return
      report({ kind: 'case-started', planned })
      const { pictures } = parts
      done[index] = judge(await runCase({ planned, targets, signal, clock, pictures }))
      report({ kind: 'case-ended', planned })
      tellInOrder()
      over ??= targets.isOver?.()
      // Cases in virtual time never wait for anything; Ctrl-C must get its turn.
      await nextTurn()
    }
  }

  function tellInOrder(): void {
    for (let result = done[toldCount]; result && !isOver; result = done[toldCount]) {
      // Of what was told nothing is kept.
      done[toldCount] = undefined
      tell(result)
      if (parts.bail && isBad(result.verdict)) isOver = true
    }
  }

  function tell(result: CaseResult): void {
    toldCount++
    tally.add(result)
    report({ kind: 'case-finished', result })
  }
}

function skipped(planned: PlannedCase, reason: string): CaseResult {
  return {
    planned,
    verdict: 'SKIPPED',
    reason,
    findings: [],
    notMeasured: [],
    checksCount: 0,
    stepsCount: 0,
    reached: [],
    trace: [],
    papers: [],
    faultLines: new Map(),
    durationMs: 0,
  }
}
