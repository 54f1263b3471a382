import type { CaseResult } from '../run-case.ts';
import type { Baseline } from './read-baseline.ts';
/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
export declare function judgeResult(result: CaseResult, baseline: Baseline, today: string): CaseResult;
