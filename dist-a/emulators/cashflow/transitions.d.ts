/** What can happen to the ledger: it only writes rows, and each type is a thing of its own. */
import type { TransitionTable } from '../../src/device/transitions.ts';
import type { Event } from './state.ts';
export declare const transitions: TransitionTable<Event>;
