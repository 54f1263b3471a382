/** What a device has to do with the cash of the shop around it, in words that all of them share. */
import type { Minor } from '../kernel/money.ts';
import type { Emulator } from './emulator.ts';
/** Which way cash moves, seen from the till: in, out, in, out, out. */
export declare const movementKinds: readonly ['sale', 'return', 'income', 'outcome', 'collection'];
export type MovementKind = (typeof movementKinds)[number];
/** Cash that moved. */
export interface Movement {
    readonly kind: MovementKind;
    /** More than nothing; the kind says which way. */
    readonly amount: Minor;
    /** The number of the receipt of a sale or a return; empty where there is none. */
    readonly receipt: string;
    readonly user: {
        readonly id: number;
        readonly login: string;
    };
    readonly comment: string;
}
/** A movement as a ledger has written it down. */
export interface Kept {
    /** The till it belongs to, by its number in the ledger. */
    readonly place: number;
    readonly movement: Movement;
}
/** Whoever holds cash tells of it; whoever keeps books or moves cash for others is told. */
export interface Cash<State, Command, Event, Options> {
    /** Absent for a ledger, which writes down amounts of any. */
    currency?(options: Options): string;
    /** The movement that an event was; most are none. */
    tells?(event: Event): Movement | undefined;
    /** Its own command for a movement elsewhere, if it has one; `place` is the number of the till. */
    takes?(movement: Movement, place: number, options: Options): Command | undefined;
    /** What an event wrote into its own books, whoever asked for it. */
    keeps?(event: Event): Kept | undefined;
    /** What it has still to take, to pay out, or to tell whoever asked for it. */
    awaits?(state: State): readonly Awaited[];
    /** The cash it believes to hold: the drawer, the pieces, or what the books say of a place. */
    holds?(state: State, place: number): Minor;
}
/** Cash of a receipt that is at work. */
export type Awaited = Pick<Movement, 'kind' | 'amount' | 'receipt'>;
/** How much there is more of it afterwards. */
export declare function changeBy({ kind, amount }: Movement): number;
/** A movement on its way to another device. */
export interface Passing {
    readonly to: string;
    readonly place: number;
    readonly movement: Movement;
}
/** The one device of a rig through which the others hear of the cash that moves. */
export interface Hub<State, Command, Event> {
    /** @throws RangeError when devices are linked that cannot be. */
    check(state: State, devices: ReadonlyMap<string, Emulator>): void;
    told(from: string, movement: Movement): Command;
    /** What an event of the hub brings to another device. */
    passes(event: Event, state: State): Passing | undefined;
    /** That device did not take it. */
    returned(event: Event): Command;
}
