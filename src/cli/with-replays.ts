/** Targets that can make the runs again which `explore --save-as` has written down. */
import { emulators } from '../emulators.ts'
import type { PlannedCase } from '../scenario/plan.ts'
import type { TargetSource } from '../scenario/target.ts'

/** What an exploration has found is judged as an exploration does; most runs have none of it. */
export async function withReplays(
  targets: TargetSource,
  cases: readonly PlannedCase[],
): Promise<TargetSource> {
  if (targets.kind !== 'client' || !cases.some(({ scenario }) => scenario.explore?.replay))
    return targets
  const { replayTargets } = await import('../explore/replay-targets.ts')
  const { apartWords } = await import('./explore-apart.ts')
  return replayTargets(targets, emulators, apartWords)
}
