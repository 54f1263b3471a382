/** From what was loaded and the options of `run` to the cases that run. */
import type { PlannedCase } from '../scenario/plan.ts';
import type { LoadedScenarios } from './load-scenarios.ts';
import type { RunOptions } from './run-options.ts';
/** @throws RangeError when nothing is chosen, with what was near. */
export declare function chooseCases({ scenarios, words }: LoadedScenarios, { tag: tags, case: rows, grep, level, shard, seed, repeat }: RunOptions, ids?: ReadonlySet<string>): PlannedCase[];
