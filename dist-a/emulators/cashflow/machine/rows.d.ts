/** The rows of the ledger: how one is made, and what else is kept so that it is found quickly. */
import type { Random } from '../../../src/kernel/random.ts';
import type { Minor } from '../../../src/kernel/money.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { RowType } from '../operations.ts';
import type { Options } from '../options.ts';
import type { Row, State } from '../state.ts';
/** A movement that is not written down yet. */
export interface Draft {
    readonly terminal: number;
    readonly type: RowType;
    /** More than nothing; the type says which way. */
    readonly amount: Minor;
    readonly user: Row['user'];
    readonly subtype: string;
    readonly comment: string;
    readonly receipt: string;
}
export declare function initialState(options: Options, random: Random, at: Instant): State;
export declare function cashOf({ cash }: State, terminal: number): Minor;
/** The next row. The cash may fall below zero: the ledger writes down what has happened (A9). */
export declare function rowOf(state: State, draft: Draft, at: Instant): Row;
/** A row stands in three lists of its type: of all tills, of its shop, and of its till. */
export declare function write({ rows, lists, cash }: State, row: Row): void;
