/** Makes an exchange what a recording holds of it: bodies as text, secrets blanked. */
import type { AnyDevice, WireReply, WireRequest } from '../../device/contract.ts';
import type { Blanks, Learnt } from './blank-secrets.ts';
import type { RecordedExchange } from './recording.ts';
type Headers = readonly string[];
/** What was heard of one exchange, with all its secrets. */
export interface HeardExchange {
    readonly at: number;
    readonly operation?: string;
    readonly request: WireRequest;
    /** As they were written, names and values in turn. */
    readonly requestHeaders: Headers;
    readonly reply?: {
        readonly reply: WireReply;
        readonly headers: Headers;
        readonly body: Uint8Array;
        readonly afterMs: number;
    };
    readonly lost?: 'timeout' | 'reset' | 'cut';
    readonly trouble?: string;
}
export interface Blanked {
    /** Secrets still stand in it: the file covers its whole line. */
    readonly exchange: RecordedExchange;
    readonly learnt: Learnt;
}
/** @param read what the device's client reads in the answer, where it is known. */
export declare function recordExchange(heard: HeardExchange, blanks: Blanks, known: {
    readonly device?: AnyDevice;
    readonly read?: unknown;
}): Blanked;
export {};
