import * as learn from './learn.ts';
import type { State } from './state.ts';
export declare const facts: {
    readonly transactions: {
        readonly says: 'All rows, oldest first, with the names of the document.';
        readonly read: ({ rows, options }: State) => readonly unknown[];
        readonly learn: typeof learn.transactions;
    };
    readonly count: {
        readonly says: 'How many rows there are.';
        readonly read: ({ rows }: State) => number;
        readonly learn: typeof learn.count;
    };
    readonly lastid: {
        readonly says: 'The id of the last row; 0 when there is none.';
        readonly read: ({ rows }: State) => number;
        readonly learn: typeof learn.lastid;
    };
    readonly balances: {
        readonly says: 'The cash of each till after its last row.';
        readonly read: ({ cash }: State) => {
            [k: string]: number;
        };
        readonly learn: typeof learn.balances;
    };
    readonly sums: {
        readonly says: 'What each till did, by type; below zero is money that left it.';
        readonly read: ({ rows }: State) => Readonly<Record<number, Record<string, number>>>;
        readonly learn: typeof learn.sums;
    };
    readonly audit: {
        readonly says: 'Where the rows disagree with each other; empty when they agree.';
        readonly read: (state: State) => readonly import("./audit.ts").Disagreement[];
    };
};
/** The ledger as a person would look at it. */
export declare function view(state: State): Readonly<Record<string, unknown>>;
