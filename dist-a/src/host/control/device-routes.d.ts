import type { Rig } from '../../device/rig.ts';
import type { Route } from './route.ts';
export declare function deviceRoutes(rig: Rig): readonly Route[];
