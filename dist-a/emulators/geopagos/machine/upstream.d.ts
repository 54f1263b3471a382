import type { Event, State } from '../state.ts';
import type { Verdict } from './verdict.ts';
/** Why the answer is not the usual one. */
export interface Trouble {
    /** Whether Geopagos does what it was asked all the same. */
    readonly isDone: boolean;
    /** What the till hears; `events` are what happened although the answer is bad. */
    tell(events: readonly Event[]): Verdict;
}
/** Nothing when Geopagos works. */
export declare function troubleAtGeopagos({ causes, options }: State, family: 'envelope' | 'otp'): Trouble | undefined;
