/** Carries messages between node:http and one device of a rig; nothing here speaks for itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rig } from '../device/rig.ts';
/** Longer delays make Node's timers fire at once. */
export declare const TIMER_MS_MAX: number;
export declare const NO_BODY: Uint8Array<ArrayBuffer>;
/** Delivers a request that is all there, and sends what the device says once it is durable. */
export type Carry = (incoming: IncomingMessage, response: ServerResponse, body: Uint8Array) => void;
interface CarryParts {
    readonly rig: Rig;
    readonly device: string;
    /** How long a connection stays open on which no answer will come. */
    readonly muteMs: number;
    /** The store could not keep what happened: the device must not go on answering. */
    readonly onLost: () => void;
}
export declare function createCarry({ rig, device, muteMs, onLost }: CarryParts): Carry;
/** Whether a body follows the headers. */
export declare function hasBody({ headers }: IncomingMessage): boolean;
/** Never calls back for an upload that breaks off: the device has not heard such a request. */
export declare function readBody(incoming: IncomingMessage, then: (body: Uint8Array) => void): void;
export {};
