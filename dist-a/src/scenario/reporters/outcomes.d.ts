/** What a verdict is to programs that know tests which pass, fail, break or are left out. */
import type { CaseResult } from '../run-case.ts';
import type { Verdict } from '../verdict.ts';
export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';
export declare const outcomes: Readonly<Record<Verdict, Outcome>>;
/** What went wrong, in a line: the reason, or the first thing that was found. */
export declare function messageOf({ reason, findings, verdict }: Told): string;
type Told = Pick<CaseResult, 'reason' | 'findings' | 'verdict'>;
export {};
