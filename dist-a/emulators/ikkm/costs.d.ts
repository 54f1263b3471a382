/** What remains of each operation on a real register, and how much money it registers. */
import type { Costs } from '../../src/device/costs.ts';
/** Printing uses paper and leaves nothing; a repeat was counted when it was sent first. */
export declare const costs: Costs;
