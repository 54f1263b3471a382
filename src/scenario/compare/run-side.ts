/** Runs the cases of a comparison against one of its targets, a case after the other. */
import type { AnyDevice } from '../../device/contract.ts'
import { idOfCase } from '../plan.ts'
import type { PlannedCase } from '../plan.ts'
import type { OptionsByName } from '../rig-file/plan.ts'
import { overrule } from '../rig-file/plan.ts'
import { runCases } from '../run.ts'
import type { TargetSource } from '../target.ts'
import type { Blame } from '../verdict.ts'
import type { RecordedSteps, Side } from './observe.ts'
import { watch } from './observe.ts'

export interface SideParts {
  readonly targets: TargetSource
  readonly cases: readonly PlannedCase[]
  readonly devices: readonly AnyDevice[]
  /** They win over those of the scenarios. */
  readonly options: OptionsByName
  readonly signal: AbortSignal
  readonly clock: () => number
  /** Where the cases are those of a recording. */
  readonly recorded?: RecordedSteps
}

export interface RanSide {
  readonly side: Side
  /** Cases that did not run to their end, and why. */
  readonly problems: readonly Problem[]
}

export interface Problem {
  readonly id: string
  readonly why: string
  /** Absent where the target only does not apply. */
  readonly blame?: Blame
}

/** Whether expectations hold is not asked here. */
export async function runSide(parts: SideParts): Promise<RanSide> {
  const { targets, cases, devices, options, signal, clock, recorded } = parts
  const watched = watch(
    targets,
    (order) => ({ ...order, options: overrule(order.options, options) }),
    recorded,
  )
  const problems: Problem[] = []
  await runCases({
    cases,
    targets: watched.targets,
    devices,
    workers: 1,
    seed: cases[0]?.seed ?? 1,
    bail: false,
    signal,
    clock,
    pictures: false,
    report(event) {
      if (event.kind === 'case-started') watched.begin(event.planned)
      if (event.kind !== 'case-finished') return
      const { planned, verdict, reason, findings, blame } = event.result
      const why = reason ?? findings.find((one) => one.verdict === verdict)?.says ?? verdict
      const id = idOfCase(planned)
      if (verdict === 'ERROR') problems.push({ id, why, blame: blame ?? 'target' })
      if (verdict === 'NOT_APPLICABLE' || verdict === 'SKIPPED') problems.push({ id, why })
    },
  })
  return { side: watched.side, problems }
}
