/** The options with which `up` and `exec` start a rig of their own. */
import type { Command } from 'commander';
import type { OpenRig, OpenRigParts } from '../host/open-rig.ts';
export interface StartOptions {
    readonly port: Readonly<Record<string, number>>;
    readonly host: string;
    readonly data?: string;
    readonly durability: 'process' | 'power';
    readonly seed?: number;
    readonly rig?: string;
    readonly set: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly token?: string;
}
export declare function startOptions(command: Command): Command;
/** The usual ports of the devices and of the control API, or any free ones. */
export type UsualPorts = 'usual' | 'free';
export interface Started extends OpenRig {
    /** The file that describes it. */
    readonly file: string | undefined;
}
export declare function start(options: StartOptions, only: readonly string[], ports: UsualPorts, more?: Pick<OpenRigParts, 'onFailure'>): Promise<Started>;
