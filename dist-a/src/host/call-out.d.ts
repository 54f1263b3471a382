import type { Rig, RigParts } from '../device/rig.ts';
export interface Outside {
    readonly carry: NonNullable<RigParts['carry']>;
    /** From here on answers find their way back; calls made before are carried then. */
    connect(rig: Rig): void;
    /** Breaks off whatever is still under way. */
    close(): void;
}
/**
 * @param base Where the other side is; a path in it stands before every path asked for.
 * @throws RangeError when it is no address of a web server.
 */
export declare function callOutside(base: string): Outside;
