/** What was said on the wire, as the journal keeps it. */
import type { Decision, WireReply, WireRequest } from './contract.ts';
import type { Instant } from '../kernel/time.ts';
import type { ExchangeEntry, FaultMark, Seq } from './journal.ts';
export interface Message {
    readonly request: WireRequest;
    readonly operation?: string | undefined;
    readonly command: unknown;
    readonly at: Instant;
    /** Absent for a till; the name of a part of the device that speaks of its own accord. */
    readonly sender?: string | undefined;
}
/** What became of a message, as far as it came. */
export interface Noted {
    readonly reply?: WireReply | undefined;
    readonly decision?: Decision<unknown, unknown, string>;
    readonly fault?: FaultMark | undefined;
    readonly afterMs?: number;
}
export declare function exchangeEntry(seq: Seq, device: string, { request, operation, at, sender }: Message, noted: Noted): ExchangeEntry;
