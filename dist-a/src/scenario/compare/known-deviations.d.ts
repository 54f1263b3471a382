/** Deviations that are known: each with its place, its reason and its last day. */
import { z } from 'zod';
import type { Complaint, Source } from '../source.ts';
import type { Compared, Drift } from './compare-sides.ts';
declare const entryShape: z.ZodObject<{
    at: z.ZodString;
    why: z.ZodString;
    until: z.ZodString;
}, z.core.$strict>;
interface Deviation extends z.infer<typeof entryShape> {
    readonly place: string;
}
export interface KnownDrift extends Drift {
    readonly why: string;
}
export interface Judged {
    /** What nobody knows, or what is no longer excused. */
    readonly drifts: readonly Drift[];
    readonly known: readonly KnownDrift[];
    /** Entries that no longer occur. */
    readonly stale: readonly Deviation[];
    /** Entries whose last day is over, though the drift is still there. */
    readonly expired: readonly Deviation[];
    /** Entries about operations that were not compared. */
    readonly outsideCount: number;
}
export interface ReadDeviations {
    readonly deviations?: readonly Deviation[];
    /** In the order of the file; empty exactly when there are deviations. */
    readonly complaints: readonly Complaint[];
}
export declare function readDeviations(source: Source): ReadDeviations;
/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
export declare function judgeDrifts({ drifts, operations }: Compared, deviations: readonly Deviation[], today: string): Judged;
export {};
