/** From what was loaded and the options of `run` to the cases that run. */
import type { PlannedCase } from '../scenario/plan.ts'
import { planCases } from '../scenario/plan.ts'
import type { LoadedScenarios } from './load-scenarios.ts'
import type { RunOptions } from './run-options.ts'

/** @throws RangeError when nothing is chosen, with what was near. */
export function chooseCases(
  { scenarios, words }: LoadedScenarios,
  { tag: tags, case: rows, grep, level, shard, seed, repeat }: RunOptions,
  ids?: ReadonlySet<string>,
): PlannedCase[] {
  return planCases(scenarios, {
    words,
    tags,
    rows,
    seed,
    repeat,
    ...(ids ? { ids } : {}),
    ...(grep ? { grep } : {}),
    ...(level ? { level } : {}),
    ...(shard ? { shard } : {}),
  })
}
