import type { PlannedCase } from '../plan.ts';
import type { Scenario } from '../scenario.ts';
import type { Complaint, Place, Source } from '../source.ts';
import type { Excusable } from './format.ts';
/** One entry: a failure that is known. */
export interface Expected {
    readonly verdict: Excusable;
    readonly why: string;
    readonly until?: string;
    /** Where a part of it stands: `place('until')`. */
    place(key: 'id' | 'verdict' | 'until'): Place;
}
export interface Baseline {
    /** The entry of a case, whichever time it runs. */
    entryOf(planned: PlannedCase): Expected | undefined;
    /** How many entries are about none of these cases. */
    outside(cases: readonly PlannedCase[]): number;
}
export interface ReadBaseline {
    readonly baseline?: Baseline;
    /** In the order of the file; empty exactly when there is a baseline. */
    readonly complaints: readonly Complaint[];
}
/** Ids are looked for among the cases of all scenarios that were loaded, chosen or not. */
export declare function readBaseline(source: Source, scenarios: readonly Scenario[]): ReadBaseline;
