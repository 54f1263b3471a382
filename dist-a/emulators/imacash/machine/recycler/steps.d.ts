import type { Random } from '../../../../src/kernel/random.ts';
import type { Instant } from '../../../../src/kernel/time.ts';
import type { Pieces } from '../cash.ts';
import type { RecyclerEvent, RecyclerState, Sale } from './state.ts';
export declare function dueRecycler(state: RecyclerState): Instant | undefined;
export declare function elapseRecycler(state: RecyclerState, at: Instant, random: Random): RecyclerEvent[];
/** What the machine can give out: what it believes to hold, where a hopper works. */
export declare function dispensable({ book, causes, options }: RecyclerState): Pieces;
/** What is still to be given out, leaving refunds aside. */
export declare function owedBy(sale: Sale): number;
