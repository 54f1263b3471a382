/** One run of chosen cases: told to the reports, held against a baseline, remembered. */
import type { AnyDevice } from '../device/contract.ts'
import { emulators } from '../emulators.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import { runCases } from '../scenario/run.ts'
import type { TargetSource } from '../scenario/target.ts'
import { confirmPlan, tellChanged } from './confirm-plan.ts'
import { openCoverage } from './coverage-sheet.ts'
import type { ExitCode } from './exit.ts'
import { exitCodeOf } from './exit.ts'
import { recordRun } from './last-run.ts'
import type { LoadedScenarios } from './load-scenarios.ts'
import { openTargets } from './open-targets.ts'
import { closeConsole } from './operator.ts'
import { openReports } from './report-sheets.ts'
import type { RunOptions } from './run-options.ts'
import { withReplays } from './with-replays.ts'

export interface RunOrder {
  readonly cases: readonly PlannedCase[]
  readonly loaded: LoadedScenarios
  readonly options: RunOptions
  /** What was to be run, as it was said: paths, ids, tags. */
  readonly words: readonly string[]
  /** Whether these are all the cases that were asked for. */
  readonly isWhole: boolean
  readonly signal: AbortSignal
}

/** @throws CliError for a baseline or a report that cannot be; RangeError for a target. */
export async function runOnce(order: RunOrder): Promise<ExitCode> {
  const { cases, loaded, options, signal } = order
  const baselines = await openBaselines(options, loaded)
  const targets = await withReplays(await openTargets(options, devicesOf(options)), cases)
  const isAgreed = options.yes ?? false
  try {
    await confirmPlan(targets, { cases, devices: emulators, isAgreed, signal })
    return await runAndReport(order, targets, baselines)
  } finally {
    closeConsole()
    // Also when something went wrong: a key that is lost is a walk to the device.
    tellChanged(targets)
  }
}

async function runAndReport(
  { cases, loaded, options, words, isWhole, signal }: RunOrder,
  targets: TargetSource,
  { baseline, draft }: Awaited<ReturnType<typeof openBaselines>>,
): Promise<ExitCode> {
  const isStrict = options.strict ?? false
  const reports = await openReports(
    options.reporter.length > 0 ? options.reporter : ['pretty'],
    loaded.requirements,
  )
  const sheets = openCoverage(options)
  const listeners = [...reports.reporters, ...draft, recordRun({ words, isWhole, isStrict })]
  const summary = await runCases({
    cases,
    targets,
    devices: emulators,
    workers: options.workers,
    seed: options.seed,
    bail: options.bail ?? false,
    signal,
    clock: () => performance.now(),
    pictures: reports.pictures,
    ...(options.shard ? { shard: options.shard } : {}),
    ...(baseline ? { judge: baseline.judge } : {}),
    report: (event) => listeners.forEach((one) => one.on(event)),
  }).finally(reports.close)
  process.stderr.write(baseline?.outside(cases) ?? '')
  return exitCodeOf(summary, isStrict, sheets.end(summary))
}

/** Most runs have none, and need not wait for what reads them. */
async function openBaselines(
  { baseline, writeBaseline, strict }: RunOptions,
  loaded: LoadedScenarios,
) {
  if (baseline === undefined && writeBaseline === undefined) return { draft: [] }
  const { draftBaseline, loadBaseline } = await import('./load-baseline.ts')
  return {
    ...(baseline === undefined ? {} : { baseline: loadBaseline(baseline, loaded) }),
    draft: writeBaseline === undefined ? [] : [draftBaseline(writeBaseline, strict ?? false)],
  }
}

export function devicesOf({ showSecrets }: RunOptions): readonly AnyDevice[] {
  return showSecrets ? emulators.map((one) => ({ ...one, secrets: [] })) : emulators
}
