import type { PlannedCase, Selection } from './plan.ts';
import type { CaseResult } from './run-case.ts';
import type { Summary } from './summary.ts';
import type { TargetSource } from './target.ts';
import type { AnyDevice } from '../device/contract.ts';
/** What a reporter hears. Every report is made of these alone. */
export type RunEvent = {
    readonly kind: 'run-started';
    readonly cases: readonly PlannedCase[];
    readonly target: TargetSource;
    readonly seed: number;
    /** Which part of the plan this is, where there are several. */
    readonly shard?: Selection['shard'];
}
/** As it happens, in no order. */
 | {
    readonly kind: 'case-started';
    readonly planned: PlannedCase;
}
/** It no longer runs; what came of it is told when its turn has come. */
 | {
    readonly kind: 'case-ended';
    readonly planned: PlannedCase;
}
/** In the order of the plan. */
 | {
    readonly kind: 'case-finished';
    readonly result: CaseResult;
} | {
    readonly kind: 'run-finished';
    readonly summary: Summary;
};
export interface RunParts {
    readonly cases: readonly PlannedCase[];
    readonly targets: TargetSource;
    readonly devices: readonly AnyDevice[];
    readonly workers: number;
    readonly seed: number;
    /** Ends the run at the first case that fails. */
    readonly bail: boolean;
    readonly signal: AbortSignal;
    readonly clock: () => number;
    /** Whether traces and papers are kept of every case, for a report that draws them. */
    readonly pictures: boolean;
    /** Which part of the plan these cases are, for the report. */
    readonly shard?: Selection['shard'];
    /** What becomes of a result in the light of what is known: a baseline. */
    judge?(result: CaseResult): CaseResult;
    report(event: RunEvent): void;
}
export declare function runCases(parts: RunParts): Promise<Summary>;
