/** A device lives its life again, so that the moment can be found when its books went wrong. */
import type { Around } from '../../device/around.ts';
import type { AnyDevice } from '../../device/contract.ts';
import type { EventEntry } from '../../device/journal.ts';
type State = ReturnType<AnyDevice['initial']>;
/** A rig, and what each of its devices was when nothing had happened yet. */
export interface Past extends Around {
    beginningOf(name: string): State | undefined;
}
export declare function pastOf(around: Around): Past;
/** The first event after which the books do not agree; `agrees` is asked after each, in order. */
export declare function firstDisagreement(around: Around, name: string, agrees: (state: State, entry: EventEntry) => boolean): EventEntry | undefined;
/**
 * The same for books that take long to compare: found by halving. Books that break, agree by
 * chance and break again are told by one of their breaks.
 */
export declare function firstByHalving(around: Around, name: string, agrees: (state: State) => boolean): EventEntry | undefined;
export {};
