import type { Scope } from './interpolate.ts';
import type { Step } from './scenario.ts';
import type { Path, Place } from './source.ts';
import type { Verdict } from './verdict.ts';
/** One thing to tell about a step that was not simply as required. */
export interface Difference {
    readonly place: Place;
    /** What stands beside the underline. */
    readonly says: string;
    readonly expected?: string;
    readonly found?: string;
    readonly hint?: string;
    /** The way to the expected value, for the names used in it. */
    readonly path: Path;
}
export interface Judgement {
    readonly verdict: Verdict;
    readonly because?: string;
    readonly differences: readonly Difference[];
    /** The verdict came from another alternative than the first. */
    readonly otherwise?: boolean;
}
/** Judges a step; `lost` says in words how no answer came. */
export declare function judge(step: Step, found: unknown, scope: Scope, lost?: string): Judgement;
