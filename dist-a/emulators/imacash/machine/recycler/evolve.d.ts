/** What an event makes of the machine. It cannot refuse, and updates in place. */
import type { Instant } from '../../../../src/kernel/time.ts';
import type { RecyclerEvent, RecyclerState } from './state.ts';
/** What each kind of event does; every kind has its row in one of the tables. */
export type Effects<Kind extends RecyclerEvent['kind']> = {
    readonly [One in Kind]: (state: RecyclerState, event: Extract<RecyclerEvent, {
        kind: One;
    }>, at: Instant) => void;
};
export declare function evolveRecycler(state: RecyclerState, event: RecyclerEvent, at: Instant): void;
