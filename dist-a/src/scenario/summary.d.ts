/** What a whole run comes to. */
import type { AnyDevice } from '../device/contract.ts';
import type { DeviceCoverage } from './coverage/coverage.ts';
import type { CaseResult } from './run-case.ts';
import type { Blame, Verdict } from './verdict.ts';
export interface Summary {
    readonly counts: Readonly<Record<Verdict, number>>;
    readonly casesCount: number;
    readonly checksCount: number;
    readonly durationMs: number;
    readonly isInterrupted: boolean;
    readonly blames: readonly Blame[];
    /** What was reached of the devices that were used. */
    readonly coverage: readonly DeviceCoverage[];
    /** Steps that were left out and cases that could not run, with the reason. */
    readonly notMeasured: readonly LeftOut[];
}
export interface LeftOut {
    readonly why: string;
    /** `ikkm/repeat/lost-reply: till-sells`. */
    readonly what: readonly string[];
}
interface Tally {
    add(result: CaseResult): void;
    sumUp(run: {
        readonly durationMs: number;
        readonly isInterrupted: boolean;
    }): Summary;
}
/** Adds up case by case, so that a long run need not be remembered. */
export declare function createTally(devices: readonly AnyDevice[]): Tally;
export {};
