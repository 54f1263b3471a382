import type { CaseResult } from '../run-case.ts';
export interface Draft {
    /** Takes in a result that is to be excused from now on. */
    add(result: CaseResult): void;
    readonly casesCount: number;
    /** The file; `until` is the last day of every entry. */
    text(until: string): string;
}
export declare function createDraft(): Draft;
