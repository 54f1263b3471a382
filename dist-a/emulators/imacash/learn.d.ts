/** What a real server can be asked: what it was told by tills and machines, and nothing of them. */
import type { Learned } from '../../src/device/learning.ts';
export declare function transactions(): Learned<unknown>;
export declare function transactionCount(): Learned<number>;
export declare function waiting(): Learned<number>;
/** Where none was told yet, the answer holds a message in place of data. */
export declare function inventory(): Learned<unknown>;
export declare function alerts(): Learned<unknown>;
export declare function fills(): Learned<unknown>;
