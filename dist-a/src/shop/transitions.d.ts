/** What can happen on the links of a shop; each kind of event is one thing. */
import type { TransitionTable } from '../device/transitions.ts';
import type { Event } from './state.ts';
export declare const transitions: TransitionTable<Event>;
