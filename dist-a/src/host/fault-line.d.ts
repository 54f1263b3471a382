import type { AnyDevice } from '../device/contract.ts';
import type { FaultOrder, FaultRule } from '../device/faults.ts';
import type { ExchangeEntry } from '../device/journal.ts';
import type { Instant } from '../kernel/time.ts';
import type { Passed } from './broken-answer.ts';
import type { Exchanged, Outgoing } from './http-exchange.ts';
export type { Passed } from './broken-answer.ts';
export interface LineParts {
    readonly device: AnyDevice;
    /** Those of the device, as `decode` wants them. */
    readonly options: unknown;
    readonly seed: number;
    readonly clock: LineClock;
    /** Brings a message to the device; rejects when nobody is there. */
    carry(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Exchanged>;
}
export interface LineClock {
    now(): Instant;
    /** Shorter when the signal says that nobody waits any longer. */
    wait(forMs: number, signal?: AbortSignal): Promise<unknown>;
}
export declare const wallClock: LineClock;
/** An exchange as a journal keeps it. What a fault did to it is marked. */
export type LineEntry = ExchangeEntry;
export interface FaultLine {
    /**
     * Without `ending`, a lost message breaks the connection, so that nobody waits for a time-out.
     * @throws RangeError for an unknown fault, parameter or operation, or one no line can do.
     */
    arm(order: FaultOrder): FaultRule;
    disarm(id?: string): void;
    rules(): readonly FaultRule[];
    /**
     * Waits as the sender would: for an answer that is late, and in vain where silence was asked for.
     * @param signal The sender waits no longer.
     */
    send(request: Outgoing, timeoutMs: number, signal?: AbortSignal): Promise<Passed>;
    /** Lets requests land that are still on their way. */
    settle(): Promise<void>;
    /** Oldest first, the last ten thousand; an unheard message has no reply. */
    exchanges(): readonly LineEntry[];
}
/** Why a fault cannot be done to a device that is real; nothing where it can. */
export declare function whyNotOnLine({ fault }: FaultOrder): string | undefined;
export declare function createFaultLine(parts: LineParts): FaultLine;
