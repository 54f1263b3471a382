/** What the devices told against what the ledger wrote down, movement by movement. */
import type { Movement } from '../../device/cash.ts';
import type { Waiting } from '../state.ts';
import type { Told } from './accounts.ts';
import type { Break } from './report.ts';
export interface Compared {
    readonly till: string;
    readonly currency: string;
    readonly ledger: string;
    readonly told: readonly Told[];
    readonly written: readonly Told[];
    /** Movements that a link still holds; each excuses one that is missing. */
    readonly waiting: readonly Waiting[];
}
export declare function mismatches(compared: Compared): Break[];
/**
 * What remains when each of the second list goes with the latest of the first before it that is
 * like it: so of several that are alike the one remains that something happened to (A8).
 */
export declare function unpaired<One extends Told>(before: readonly One[], after: readonly One[], likeness: (movement: Movement) => number | string): {
    readonly before: One[];
    readonly after: One[];
};
export declare function bySeq<One extends Told>(list: One[]): One[];
