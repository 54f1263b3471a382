/** A rig opened to the world: devices on their ports, the control API, a store, the wall clock. */
import type { AnyDevice } from '../device/contract.ts';
import type { Rig, RigParts } from '../device/rig.ts';
import type { ControlParts } from './control/control-app.ts';
import type { Outside } from './call-out.ts';
export interface OpenRigParts {
    readonly devices: readonly AnyDevice[];
    readonly host: string;
    /** By device; one that is not named gets its usual port, if it has any. 0 is any free one. */
    readonly ports: Readonly<Record<string, number>>;
    readonly controlPort: number;
    readonly seed?: number | undefined;
    readonly options: NonNullable<RigParts['options']>;
    /** The file that keeps the state; without it everything is in memory. */
    readonly data?: string | undefined;
    readonly durability: 'process' | 'power';
    readonly token?: string | undefined;
    readonly page?: ControlParts['page'];
    /** Where calls go that a device makes to somebody outside. */
    readonly outside?: Outside;
    /** Hears, once, why the file can keep nothing any more; by then no port answers a write. */
    readonly onFailure?: (error: Error) => void;
}
export interface OpenRig {
    readonly rig: Rig;
    readonly control: {
        readonly url: string;
    };
    /** What a till must know of each device that listens: `{ ikkm: { url, key } }`. */
    readonly devices: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** How many events of an earlier run were found in the file. */
    readonly pastCount: number;
    close(): Promise<void>;
}
/**
 * @throws RangeError for a device, port or option that is unknown or cannot be.
 * @throws PortTaken
 */
export declare function openRig(parts: OpenRigParts): Promise<OpenRig>;
