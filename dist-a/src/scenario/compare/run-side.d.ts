/** Runs the cases of a comparison against one of its targets, a case after the other. */
import type { AnyDevice } from '../../device/contract.ts';
import type { PlannedCase } from '../plan.ts';
import type { OptionsByName } from '../rig-file/plan.ts';
import type { TargetSource } from '../target.ts';
import type { Blame } from '../verdict.ts';
import type { RecordedSteps, Side } from './observe.ts';
export interface SideParts {
    readonly targets: TargetSource;
    readonly cases: readonly PlannedCase[];
    readonly devices: readonly AnyDevice[];
    /** They win over those of the scenarios. */
    readonly options: OptionsByName;
    readonly signal: AbortSignal;
    readonly clock: () => number;
    /** Where the cases are those of a recording. */
    readonly recorded?: RecordedSteps;
}
export interface RanSide {
    readonly side: Side;
    /** Cases that did not run to their end, and why. */
    readonly problems: readonly Problem[];
}
export interface Problem {
    readonly id: string;
    readonly why: string;
    /** Absent where the target only does not apply. */
    readonly blame?: Blame;
}
/** Whether expectations hold is not asked here. */
export declare function runSide(parts: SideParts): Promise<RanSide>;
