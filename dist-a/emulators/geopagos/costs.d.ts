/** What remains of each operation on the real backend; no money moves. */
import type { Costs } from '../../src/device/costs.ts';
/** A token ends by itself, and credentials are only read. */
export declare const costs: Costs;
