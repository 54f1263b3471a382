/** One run of chosen cases: told to the reports, held against a baseline, remembered. */
import type { AnyDevice } from '../device/contract.ts';
import type { PlannedCase } from '../scenario/plan.ts';
import type { ExitCode } from './exit.ts';
import type { LoadedScenarios } from './load-scenarios.ts';
import type { RunOptions } from './run-options.ts';
export interface RunOrder {
    readonly cases: readonly PlannedCase[];
    readonly loaded: LoadedScenarios;
    readonly options: RunOptions;
    /** What was to be run, as it was said: paths, ids, tags. */
    readonly words: readonly string[];
    /** Whether these are all the cases that were asked for. */
    readonly isWhole: boolean;
    readonly signal: AbortSignal;
}
/** @throws CliError for a baseline or a report that cannot be; RangeError for a target. */
export declare function runOnce(order: RunOrder): Promise<ExitCode>;
export declare function devicesOf({ showSecrets }: RunOptions): readonly AnyDevice[];
