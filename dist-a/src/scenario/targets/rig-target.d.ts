import type { Rig } from '../../device/rig.ts';
import type { Target } from '../target.ts';
export interface RigTarget extends Target {
    readonly rig: Rig;
}
/** Whoever opened the rig closes it. */
export declare function createRigTarget(rig: Rig): RigTarget;
