/** What a fault does to one message: what of it the device hears, and what of the answer leaves. */
import type { Random } from '../kernel/random.ts';
import type { Instant } from '../kernel/time.ts';
import type { Delivery, Late } from './emulator.ts';
import type { Message, Noted } from './exchange.ts';
import type { FaultRule } from './faults.ts';
import type { FaultMark } from './journal.ts';
/** What the device at work lets a fault do. */
export interface Hands {
    handle(message: Message, fault: FaultMark): Delivery;
    note(message: Message, noted: Noted): void;
    restart(at: Instant): void;
    /** Keeps a request that lands later. */
    late(one: Late): void;
    random(): Random;
}
export declare function breakMessage(message: Message, { id, effect }: FaultRule, hands: Hands): Delivery;
