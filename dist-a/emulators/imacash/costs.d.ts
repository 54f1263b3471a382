/** What remains of each operation on a real server and machine, and how much money it moves. */
import type { Costs } from '../../src/device/costs.ts';
export declare const costs: Costs;
