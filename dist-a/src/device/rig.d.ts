import type { Instant } from '../kernel/time.ts';
import type { Around } from './around.ts';
import type { AnyDevice, Call, WireReply, WireRequest } from './contract.ts';
import type { Delivery, Emulator, EmulatorState } from './emulator.ts';
import type { EventEntry, ExchangeEntry, Journal, Store } from './journal.ts';
/** Virtual time begins here: a Monday, 09:00 in Almaty. */
export declare const VIRTUAL_START: Instant;
export interface RigParts {
    readonly devices: readonly AnyDevice[];
    readonly seed?: number;
    /** The time it is, before `advance` adds to it. Without it time is virtual and stands still. */
    readonly now?: () => Instant;
    /** Options by device, as text or as values: `{ ikkm: { key: '11112222' } }`. */
    readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly store?: Store;
    /** What the store held when it was opened. */
    readonly past?: readonly EventEntry[];
    /** Takes calls of a device to somebody outside the rig; \`hear\` tells what came of one. */
    readonly carry?: (device: string, number: number, call: Call) => void;
}
export interface Rig {
    readonly seed: number;
    readonly clock: 'virtual' | 'wall';
    readonly devices: ReadonlyMap<string, Emulator>;
    readonly journal: Journal;
    readonly store: Store;
    /** @throws RangeError that lists the known devices. */
    device(name: string): Emulator;
    now(): Instant;
    deliver(device: string, request: WireRequest): Delivery;
    /** What came back for a call of a device; nothing, when nothing usable did. */
    hear(device: string, number: number, reply: WireReply | undefined): void;
    /** Moves the clock; whatever is due on the way happens at its own time. */
    advance(byMs: number): void;
    /** Lets everything happen that is due by now; gives the time it is. */
    catchUp(): Instant;
    /** When something will next happen by itself. */
    due(): Instant | undefined;
    /** Lets messages land that are still on their way. */
    settle(): void;
    /** Everything the rig is now; `become` goes back to it as often as wanted. */
    capture(): Snapshot;
    become(snapshot: Snapshot): void;
    /** As new: nothing has happened yet, no fault is armed. */
    reset(): void;
    /** All of it, for what is about all of it. */
    around(): Around;
    /** Another rig with the same past; from here on they share nothing. Its time is virtual. */
    fork(): Rig;
}
export interface Snapshot {
    readonly at: Instant;
    readonly events: readonly EventEntry[];
    readonly exchanges: readonly ExchangeEntry[];
    readonly emulators: ReadonlyMap<string, EmulatorState>;
}
/** @throws RangeError for an option that is unknown or has a value it cannot have. */
export declare function createRig(parts: RigParts): Rig;
