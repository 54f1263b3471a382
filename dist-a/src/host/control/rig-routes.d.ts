/** What can be asked of the whole rig, and done to it. */
import type { Rig } from '../../device/rig.ts';
import type { Route } from './route.ts';
/** Where each device listens; filled when its port is open. */
export type Addresses = ReadonlyMap<string, string>;
export declare function rigRoutes(rig: Rig, addresses: Addresses): readonly Route[];
