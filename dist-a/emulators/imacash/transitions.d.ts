/**
 * What can happen to the machine and to its server. Told apart are a payment in and one out, why
 * a piece is refused or paid, what stops one and what becomes of it, how a sale ends, what a count
 * finds, what the machine tells or cannot tell, and whether its server hears of an alert. Where a
 * piece lies and where it jams is not: the machine goes on in the same way.
 */
import type { TransitionTable } from '../../src/device/transitions.ts';
import type { RecyclerEvent } from './machine/recycler/state.ts';
import type { StatusName } from './protocol/statuses.ts';
import type { Event } from './state.ts';
export declare const recyclerTransitions: TransitionTable<RecyclerEvent>;
export declare const transitions: TransitionTable<Event>;
/** The status that the machine told with its own word; options may give it others. */
export declare function toldStatus(event: Event): StatusName | undefined;
