/** In wall time, lets things happen when they are due. */
import type { Rig } from '../device/rig.ts';
/** Wakes a rig whenever something is due, until it is stopped. Virtual time needs no waking. */
export declare function keepAwake(rig: Rig): {
    stop(): void;
};
