import type { Express } from 'express';
import type { Rig } from '../../device/rig.ts';
import type { Access } from './guard.ts';
import type { Addresses } from './rig-routes.ts';
export interface ControlParts extends Access {
    readonly rig: Rig;
    readonly addresses: Addresses;
    /** What `GET /` shows a person, with the policy that binds it. */
    readonly page?: {
        readonly html: string;
        readonly policy: string;
    } | undefined;
}
export declare function createControlApp(parts: ControlParts): Express;
