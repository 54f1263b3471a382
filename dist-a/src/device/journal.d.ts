/** The append-only record of a rig: events (the truth; state is their fold) and exchanges. */
import type { Instant } from '../kernel/time.ts';
/** One number a rig over events and exchanges alike; it never goes back, not even over a reset. */
export type Seq = number;
export interface EventEntry {
    readonly kind: 'event';
    readonly seq: Seq;
    readonly at: Instant;
    /** A device's name, or `rig` for what concerns all of them. */
    readonly device: string;
    readonly event: {
        readonly kind: string;
    };
}
export interface FaultMark {
    readonly id: string;
    readonly effect: string;
}
/** A reply as the journal keeps it. */
export interface Said {
    readonly status: number;
    readonly reason: string | undefined;
    readonly body: string;
}
/** What was said on the wire, and what was done to it. */
export interface ExchangeEntry {
    readonly kind: 'exchange';
    readonly seq: Seq;
    readonly at: Instant;
    readonly device: string;
    /** Absent when the device does not imitate what was asked. */
    readonly operation: string | undefined;
    /** Absent for a till; the part of the device that spoke of its own accord. */
    readonly sender?: string | undefined;
    readonly request: {
        readonly method: string;
        readonly path: string;
        readonly query: string;
        readonly body: string;
    };
    /** What the device answered; absent when it did not. */
    readonly reply: Said | undefined;
    readonly refusal: string | undefined;
    readonly detail: string | undefined;
    readonly note: 'not imitated' | undefined;
    /** The fault that was injected, so that nobody takes it for a bug. */
    readonly fault: FaultMark | undefined;
    /** How long the answer took to leave, when it took longer than nothing. */
    readonly afterMs: number | undefined;
}
export type Entry = EventEntry | ExchangeEntry;
/** Where events are kept for longer than the process lives. */
export interface Store {
    append(entry: EventEntry): void;
    /**
     * Runs `kept` once everything appended so far is durable; at once when it already is.
     * Runs `lost` instead when that could not be done and never will be.
     */
    whenDurable(kept: () => void, lost?: (error: Error) => void): void;
    /** Makes the store hold exactly these events. */
    replace(entries: readonly EventEntry[]): void;
}
/** Keeps nothing: the rig lives in memory. */
export declare const memoryStore: Store;
export declare const EXCHANGES_MAX = 10000;
/** Bodies are shortened here, so that a journal of a thousand large requests stays small. */
export declare function shorten(text: string): string;
export interface JournalRange {
    readonly device?: string;
    readonly after?: Seq;
    readonly limit?: number;
}
export interface Journal {
    readonly events: readonly EventEntry[];
    readonly lastSeq: Seq;
    /** The number for the entry that is about to be added. */
    nextSeq(): Seq;
    add(entry: Entry): void;
    /** Oldest first; entries with a greater number than `after`, of one device or of all. */
    list(range: JournalRange): Entry[];
    /** Exchanges that had to make room. */
    dropped(device: string): number;
    subscribe(listener: (entry: Entry) => void): () => void;
    /** Goes to another history, and forgets the exchanges that are not in it. */
    replace(events: readonly EventEntry[], exchanges?: readonly ExchangeEntry[]): void;
    exchanges(): ExchangeEntry[];
}
export declare function createJournal(store: Store, past?: readonly EventEntry[]): Journal;
