/** The surface of a device as data: all that a scenario can reach of it. */
import type { AnyDevice } from '../../device/contract.ts';
/** What can be asked, what it says no with, what befalls it, what happens, what it says of itself. */
export declare const sections: readonly ['operations', 'codes', 'causes', 'transitions', 'statuses'];
export type Section = (typeof sections)[number];
/** One thing that can be reached. */
export interface SurfaceRow {
    readonly name: string;
    readonly says: string;
}
type Surface = Readonly<Record<Section, readonly SurfaceRow[]>>;
export declare function surfaceOf(device: AnyDevice): Surface;
/** What the end of a cause is called. */
export declare function endOf(cause: string): string;
export {};
