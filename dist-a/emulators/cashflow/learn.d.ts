import type { Learned, Told } from '../../src/device/learning.ts';
/** Oldest first, whatever the order of a page. */
export declare function transactions(): Learned<readonly Told[]>;
export declare function count(): Learned<number>;
export declare function lastid(): Learned<number>;
export declare function balances(): Learned<unknown>;
export declare function sums(): Learned<unknown>;
