/** Carries messages between node:http and one device of a rig; nothing here speaks for itself. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Rig } from '../device/rig.ts';
/** Longer delays make Node's timers fire at once. */
export declare const TIMER_MS_MAX: number;
declare const NOTHING: Uint8Array<ArrayBuffer>;
export interface Carrier {
    /** Delivers a request that is all there, and sends what the device says once it is durable. */
    carry(incoming: IncomingMessage, response: ServerResponse, body: Uint8Array): void;
    /** Ends the connections that wait for an answer that will not come. */
    hangUp(): void;
}
interface CarrierParts {
    readonly rig: Rig;
    readonly device: string;
    /** How long a connection stays open on which no answer will come. */
    readonly muteMs: number;
    /** The store could not keep what happened: the device must not go on answering. */
    readonly onLost: (error: Error) => void;
}
export declare function createCarrier({ rig, device, muteMs, onLost }: CarrierParts): Carrier;
/** Whether a body follows the headers. */
export declare function hasBody({ headers }: IncomingMessage): boolean;
/** Never calls back for an upload that breaks off: the device has not heard such a request. */
export declare function readBody(incoming: IncomingMessage, then: (body: Uint8Array) => void): void;
export { NOTHING as NO_BODY };
