/** One HTTP exchange with the bytes as given, and what became of it as a till would see it. */
import http from 'node:http';
import type { WireReply, WireRequest } from '../device/contract.ts';
/** A request whose headers may be told as they were written, names and values in turn. */
export interface Outgoing extends WireRequest {
    readonly rawHeaders?: readonly string[];
}
/** An answer as it came: headers as they were written, a body that may be no text. */
export interface RawReply {
    readonly headers: readonly string[];
    readonly body: Uint8Array;
}
export interface Lost {
    readonly kind: 'lost';
    readonly how: 'timeout' | 'reset' | 'cut';
    readonly afterMs: number;
}
/** An answer, and its bytes where it came over the wire. */
export interface Answered {
    readonly reply: WireReply;
    readonly raw?: RawReply;
}
export type Exchanged = ({
    readonly kind: 'reply';
} & Answered)
/** `part`: what had come before the connection broke. */
 | (Lost & {
    readonly part?: Answered;
});
export declare class Unreachable extends Error {
    readonly name = "Unreachable";
}
export interface ExchangeParts {
    /** Breaks the connection off, as a till does that waits no longer. */
    readonly signal?: AbortSignal | undefined;
    /** Keeps connections open, where whoever answers is known not to close them in between. */
    readonly agent?: http.Agent | undefined;
}
/**
 * A connection of its own unless told otherwise, so that a break is about this message and no
 * other. Follows nothing.
 * @param base Where the device is; a path in it stands before every path asked for.
 * @throws Unreachable when nobody listens, RangeError for a request that HTTP cannot carry.
 */
export declare function exchange(base: string, request: Outgoing, timeoutMs: number, { signal, agent }?: ExchangeParts): Promise<Exchanged>;
