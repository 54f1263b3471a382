/** Reads tillrig.yaml: everything that is wrong with it is said before anything starts. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Complaint, Source } from '../source.ts';
import type { RigPlan } from './plan.ts';
export interface ReadRig {
    readonly plan?: RigPlan;
    /** In the order of the file; empty exactly when there is a plan. */
    readonly complaints: readonly Complaint[];
}
export declare function readRig(source: Source, kinds: readonly AnyDevice[]): ReadRig;
