/** One walk over the journal: what each device told (A3), and what each ledger wrote down. */
import type { Around } from '../../device/around.ts';
import type { Movement, MovementKind } from '../../device/cash.ts';
import type { EventEntry } from '../../device/journal.ts';
export interface Told {
    readonly entry: EventEntry;
    readonly movement: Movement;
}
export interface Written extends Told {
    readonly place: number;
}
export interface Accounts {
    readonly told: ReadonlyMap<string, readonly Told[]>;
    /** By ledger, then by place. */
    readonly written: ReadonlyMap<string, ReadonlyMap<number, readonly Written[]>>;
}
export declare function accountsOf({ devices, events }: Around): Accounts;
/** What a map has under a key; what is fresh, where it had nothing. */
export declare function entered<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value;
/** How much more there is after these; of some kinds only, where they are named. */
export declare function sumOf(movements: readonly Told[], kinds?: readonly MovementKind[]): number;
