/** One case, explored and told. */
import { emulators } from '../emulators.ts'
import type { CaseReport } from '../explore/case-report.ts'
import { caseReport } from '../explore/case-report.ts'
import type { ExploreParts } from '../explore/explore.ts'
import { explore, hasPassed } from '../explore/explore.ts'
import { checkKill } from '../explore/kill.ts'
import { byName, lettersOf, quickened } from '../explore/letters.ts'
import type { ExploreReporter } from '../explore/reporters/reporter.ts'
import { StateKeys } from '../explore/state-key.ts'
import { tellShortest } from '../explore/tell-shortest.ts'
import { tillrigVersion } from '../host/control/version.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import type { TargetSource } from '../scenario/target.ts'
import { apartWords } from './explore-apart.ts'
import type { ExploreOptions } from './explore-options.ts'
import { openProgress } from './explore-progress.ts'
import { isBuiltIn } from './load-scenarios.ts'
import { saveRegression } from './save-regression.ts'

const FAULTS_MAX = 3

export interface Order {
  readonly planned: PlannedCase
  readonly targets: TargetSource
  readonly options: ExploreOptions
  readonly signal: AbortSignal
  readonly reports: ExploreReporter
}

/** Tells the reports of it, and gives what they were told. */
export async function exploreCase(order: Order): Promise<CaseReport> {
  const { planned, targets, options, signal, reports } = order
  const { rig, devices: names, explore: block } = planned.scenario
  // What asks nothing but the till may lead it anywhere.
  const named =
    names.length === 0 ? emulators : emulators.filter(({ name }) => names.includes(name))
  const all = rig?.devices ?? named
  const asked = lettersOf(options.faults ?? block?.faults, all)
  const letters = options.quick ? asked.map(quickened) : asked
  checkKill(letters, planned, targets.isVirtual)
  if (!targets.isVirtual && (options.merge ?? 'off') !== 'off')
    throw new RangeError(
      'Cannot merge the runs of a till on sockets: no two of them are at the same moments. Leave --merge out.',
    )
  const progress = openProgress(planned.id)
  const parts: ExploreParts = {
    planned,
    targets,
    letters: byName(letters),
    // A real till lives in real time, and no two runs of it are at the same moment.
    merge: options.merge ?? (targets.isVirtual ? 'history' : 'off'),
    states: new StateKeys(),
    signal,
    clock: () => performance.now(),
    apart: apartWords(planned.scenario.source.file),
    // Where time is real a second fault takes hours: it is for whoever asks for it.
    faultsMax: options.maxFaults ?? (targets.isVirtual ? (block?.faultsMax ?? FAULTS_MAX) : 1),
    points: options.points ?? block?.points ?? [],
    auditsMax: options.audit,
    workers: targets.isVirtual ? 1 : Math.min(options.workers, targets.workersMax ?? Infinity),
    ...(options.budget === undefined ? {} : { budgetMs: options.budget }),
    ...(options.shard ? { shard: options.shard } : {}),
    ...(options.bail ? { bail: true } : {}),
    told: progress.told,
  }
  const began = performance.now()
  const explored = await explore(parts).finally(progress.end)
  const { file } = planned.scenario.source
  const signed = {
    version: tillrigVersion(),
    target: String(options.target),
    ...(isBuiltIn(file) ? {} : { file }),
  }
  const told = hasPassed(explored.first) ? await tellShortest(parts, explored, signed) : []
  const report = caseReport({
    planned,
    explored,
    told,
    ...signed,
    ...(options.shard ? { shard: options.shard } : {}),
    faults: letters.map(({ name }) => name),
    durationMs: performance.now() - began,
  })
  reports.add(report)
  if (options.saveAs !== undefined) saveRegression(options.saveAs, planned, told)
  if (explored.disagreements.length > 0)
    throw new Error(
      `Runs were held to be the same, and are not: ${JSON.stringify(explored.disagreements)}`,
    )
  return report
}
