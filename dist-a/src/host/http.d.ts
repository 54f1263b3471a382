import type { Rig } from '../device/rig.ts';
export interface Address {
    readonly host: string;
    /** 0 takes any free port. */
    readonly port: number;
}
export interface DevicePort {
    readonly url: string;
    readonly port: number;
    /** Lets answers in flight leave, then closes every connection. */
    close(): Promise<void>;
}
/** How patient a port is, and with how many. */
export interface PortLimits {
    readonly headersMs: number;
    readonly requestMs: number;
    /** How long a connection stays open on which no answer will come. */
    readonly muteMs: number;
    readonly connections: number;
}
export declare class PortTaken extends Error {
    readonly name = "PortTaken";
    readonly port: number;
    readonly device: string;
    constructor({ host, port }: Address, device: string);
}
/**
 * Serves one device of a rig until it is closed.
 * @throws PortTaken when somebody listens there already, RangeError when nobody could.
 */
export declare function serveDevice(rig: Rig, name: string, at: Address & {
    readonly limits?: Partial<PortLimits>;
}): Promise<DevicePort>;
