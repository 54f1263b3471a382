import type { Instant } from '../../src/kernel/time.ts';
import * as learn from './learn.ts';
import type { State } from './state.ts';
import { queueSize } from './state.ts';
export declare const facts: {
    readonly key: {
        readonly says: 'The current web-api key.';
        readonly read: ({ key }: State) => string;
        readonly learn: typeof learn.key;
    };
    readonly drawer: {
        readonly says: 'Cash in the drawer.';
        readonly read: ({ drawer }: State) => number;
        readonly learn: typeof learn.drawer;
    };
    readonly receiptCount: {
        readonly says: 'Receipts registered so far.';
        readonly read: ({ totals: { sale, buy, saleReturn, buyReturn } }: State) => number;
        readonly learn: typeof learn.receiptCount;
    };
    readonly lastNumber: {
        readonly says: 'The number of the last document.';
        readonly read: ({ documents }: State) => string;
        readonly learn: typeof learn.lastNumber;
    };
    readonly receipts: {
        readonly says: 'All receipts, oldest first.';
        readonly read: (state: State) => {
            number: string;
            type: "buy" | "buyReturn" | "sale" | "saleReturn";
            total: number;
            cash: number;
            bank: number;
            tara: number;
            credit: number;
            change: number;
            tax: number;
            taxAmount: number;
            key: string;
            shift: number;
            cashier: number;
            at: string;
            offline: boolean;
            sent: boolean;
            positions: number;
        }[];
        readonly learn: typeof learn.receipts;
    };
    readonly movements: {
        readonly says: 'All deposits and withdrawals, oldest first.';
        readonly read: ({ documents }: State) => {
            number: string;
            type: "deposit" | "withdraw";
            total: number;
            key: string;
            shift: number;
        }[];
    };
    readonly drawnReceipts: {
        readonly says: 'Every document as it was printed: number and text.';
        readonly read: (state: State) => {
            number: string;
            readonly text: string;
        }[];
    };
    readonly printedText: {
        readonly says: 'The last text printed in printer mode.';
        readonly read: ({ printedText, options }: State) => string;
    };
    readonly shift: {
        readonly says: 'The open shift, or the last one.';
        readonly read: ({ shifts }: State) => {
            id: number;
            state: string;
        } | {
            id: number;
            state: string;
            cashier: number;
            sales: number;
            buys: number;
            saleReturns: number;
            buyReturns: number;
            deposits: number;
            withdrawals: number;
            receipts: number;
        };
        readonly learn: typeof learn.shift;
    };
    readonly shifts: {
        readonly says: 'All shifts, oldest first.';
        readonly read: ({ shifts }: State) => {
            id: number;
            state: string;
            cashier: number;
            sales: number;
            buys: number;
            saleReturns: number;
            buyReturns: number;
            deposits: number;
            withdrawals: number;
            receipts: number;
        }[];
        readonly learn: typeof learn.shifts;
    };
    readonly totals: {
        readonly says: 'What the register has ever registered, by kind.';
        readonly read: ({ totals }: State) => {
            [k: string]: number;
        };
        readonly learn: typeof learn.totals;
    };
    readonly queue: {
        readonly says: 'Messages the tax operator has not seen.';
        readonly read: typeof queueSize;
        readonly learn: typeof learn.queue;
    };
    readonly blockedBy: {
        readonly says: 'What blocks the register: offline, ofd, or nothing.';
        readonly read: ({ blockedBy }: State) => "nothing" | "ofd" | "offline";
        readonly learn: typeof learn.blockedBy;
    };
    readonly audit: {
        readonly says: 'Where the books and the documents disagree, in tiyn; empty when they agree.';
        readonly read: (state: State) => readonly import("./audit.ts").Disagreement[];
    };
    readonly cashier: {
        readonly says: 'The code of the cashier logged in.';
        readonly read: ({ cashier }: State) => number;
        readonly learn: typeof learn.cashier;
    };
    readonly taxes: {
        readonly says: 'The taxes, by their codes.';
        readonly read: ({ taxes }: State) => import("./samples.ts").Tax[];
        readonly learn: typeof learn.taxes;
    };
    readonly defaultTax: {
        readonly says: 'The code of the default tax.';
        readonly read: ({ defaultTax }: State) => number;
        readonly learn: typeof learn.defaultTax;
    };
};
/** The state as a person would ask for it. */
export declare function view(state: State, at: Instant): Readonly<Record<string, unknown>>;
