/** Puts what went wrong into the log of the case, with everything a report needs to explain it. */
import type { Finding } from './case-log.ts';
import type { Difference } from './judge.ts';
import type { Flow, Running } from './run-step.ts';
import type { Step } from './scenario.ts';
import type { Blame, Verdict } from './verdict.ts';
type Told = Difference & {
    readonly verdict: Verdict;
} & Partial<Pick<Finding, 'blame' | 'stack'>>;
export declare function addFinding(step: Step, { log, scope, section }: Running, told: Told): void;
/** An exception ends the case; what kind it is says who can mend it. */
export declare function tellError(step: Step, running: Running, error: unknown): Flow;
export declare function blameOf(error: unknown): Blame;
export {};
