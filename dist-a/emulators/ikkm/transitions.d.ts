/**
 * What can happen to the register. Documents of each kind change the sums in their own way, a
 * register is blocked for two reasons, and three things are printed that are no documents. How a
 * bank operation ends is not told apart: the register does the same.
 */
import type { TransitionTable } from '../../src/device/transitions.ts';
import type { Event } from './state.ts';
export declare const transitions: TransitionTable<Event>;
