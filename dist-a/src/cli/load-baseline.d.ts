import type { PlannedCase } from '../scenario/plan.ts';
import type { Reporter } from '../scenario/reporters/reporter.ts';
import type { CaseResult } from '../scenario/run-case.ts';
import type { Scenario } from '../scenario/scenario.ts';
export interface LoadedBaseline {
    judge(result: CaseResult): CaseResult;
    /** A line about entries that are about none of these cases, or nothing. */
    outside(cases: readonly PlannedCase[]): string;
}
/** @throws CliError for a file that is not there or has mistakes, which were printed then. */
export declare function loadBaseline(file: string, scenarios: readonly Scenario[]): LoadedBaseline;
/**
 * Listens to a run and writes what is to be excused from now on.
 * @throws CliError when the file is there already.
 */
export declare function draftBaseline(file: string, isStrict: boolean): Reporter;
