import type { FactRow } from '../../src/device/contract.ts';
import * as learn from './learn.ts';
import type { RecyclerState } from './machine/recycler/state.ts';
import type { State } from './state.ts';
/** What can be asked of the machine alone. */
export declare const recyclerFacts: {
    readonly mode: {
        readonly says: 'What the machine is doing.';
        readonly read: (state: RecyclerState) => import("./machine/recycler/state.ts").Mode;
    };
    readonly condition: {
        readonly says: 'The status word that the machine tells, or will tell next.';
        readonly read: (state: RecyclerState) => {
            status: string;
            detail: string;
        };
    };
    readonly link: {
        readonly says: 'What the machine knows of its server: unknown, up, down or refused.';
        readonly read: ({ link, causes }: RecyclerState) => import("./machine/recycler/state.ts").Link;
    };
    readonly sale: {
        readonly says: 'The sale at the machine: what is due, what was paid in; nothing between sales.';
        readonly read: ({ sale }: RecyclerState) => {
            id: string;
            amount: import("../../src/kernel/money.ts").Minor;
            way: "in" | "out";
            phase: "paying-in" | "paying-out" | "refunding";
            inserted: import("../../src/kernel/money.ts").Minor;
            due: number;
            owed: number;
            pieces: Record<string, number>;
        } | null;
    };
    readonly sales: {
        readonly says: 'What the machine has finished, oldest first.';
        readonly read: ({ ended }: RecyclerState) => {
            id: string;
            amount: import("../../src/kernel/money.ts").Minor;
            way: "in" | "out";
            outcome: import("./machine/recycler/state.ts").Outcome;
            inserted: Record<string, number>;
            change: Record<string, number>;
            pieces: number;
        }[];
    };
    readonly salesCount: {
        readonly says: 'How many sales were paid at the machine.';
        readonly read: ({ ended }: RecyclerState) => number;
    };
    readonly held: {
        readonly says: 'What is inside, by piece: the truth.';
        readonly read: ({ held }: RecyclerState) => Record<string, number>;
    };
    readonly heldTotal: {
        readonly says: 'What is inside, in cents.';
        readonly read: ({ held }: RecyclerState) => import("../../src/kernel/money.ts").Minor;
    };
    readonly books: {
        readonly says: 'What the machine believes to hold, by piece.';
        readonly read: ({ book }: RecyclerState) => Record<string, number>;
    };
    readonly boxes: {
        readonly says: 'What lies in the cassette and in the coin box.';
        readonly read: ({ held }: RecyclerState) => Record<string, number>;
    };
    readonly dispensable: {
        readonly says: 'What the machine could give out now.';
        readonly read: (state: RecyclerState) => Record<string, number>;
    };
    readonly tray: {
        readonly says: 'What lies in the tray, for the customer to take.';
        readonly read: ({ tray }: RecyclerState) => Record<string, number>;
    };
    readonly stuck: {
        readonly says: 'The piece that is stuck inside, or null.';
        readonly read: ({ stuck }: RecyclerState) => {
            piece: string | undefined;
            way: "in" | "out";
        } | null;
    };
    readonly inserted: {
        readonly says: 'Everything that was ever put in at the inlet.';
        readonly read: ({ inserted }: RecyclerState) => Record<string, number>;
    };
    readonly handedOut: {
        readonly says: 'Everything that ever left the machine: change, refused pieces, what was collected.';
        readonly read: ({ handedOut }: RecyclerState) => Record<string, number>;
    };
    readonly discrepancies: {
        readonly says: 'What the machine cannot account for, oldest first.';
        readonly read: ({ discrepancies, options }: RecyclerState) => {
            kind: "debt" | "piece" | "unconfirmed";
            says: string;
            id?: string;
            amount?: import("../../src/kernel/money.ts").Minor;
            piece?: string;
            way?: "in" | "out";
        }[];
    };
    readonly untold: {
        readonly says: 'Confirmations and refills that the server has not taken yet.';
        readonly read: ({ unconfirmed, untoldRefills }: RecyclerState) => number;
    };
    readonly audit: {
        readonly says: 'Where pieces, books and sales disagree; empty when they agree.';
        readonly read: (state: RecyclerState) => readonly import("./audit.ts").Disagreement[];
    };
};
export declare const serverFacts: {
    readonly transactions: {
        readonly says: 'All transactions as the server has them, oldest first.';
        readonly read: ({ server }: State) => {
            id: string;
            amount: number;
            status: import("./machine/server/state.ts").TransactionStatus;
            user: string;
            terminal: string;
            method: string;
            denominations: Record<string, number>;
        }[];
        readonly learn: typeof learn.transactions;
    };
    readonly transactionCount: {
        readonly says: 'How many transactions were registered.';
        readonly read: ({ server }: State) => number;
        readonly learn: typeof learn.transactionCount;
    };
    readonly waiting: {
        readonly says: 'How many transactions wait for a machine.';
        readonly read: ({ server }: State) => number;
        readonly learn: typeof learn.waiting;
    };
    readonly inventory: {
        readonly says: 'The last inventory that was told: coins and notes; empty when none was.';
        readonly read: ({ server }: State) => {
            uuid: string;
            coins: Record<string, number>;
            bills: Record<string, number>;
        } | {
            uuid?: never;
            coins?: never;
            bills?: never;
        };
        readonly learn: typeof learn.inventory;
    };
    readonly alerts: {
        readonly says: 'What machines told and did not take back.';
        readonly read: ({ server }: State) => {
            uuid: string;
            status: string;
            detail: string;
        }[];
        readonly learn: typeof learn.alerts;
    };
    readonly fills: {
        readonly says: 'The refills that were told.';
        readonly read: ({ server }: State) => {
            uuid: string;
            user: string;
            total: number;
            pieces: number;
        }[];
        readonly learn: typeof learn.fills;
    };
    readonly isRelieved: {
        readonly says: 'Whether the machine inside the rig stands aside for another one.';
        readonly read: ({ isRelieved }: State) => boolean;
    };
};
export declare const facts: Readonly<Record<string, FactRow<State>>>;
/** The machine as a person would look at it. */
export declare function viewRecycler(state: RecyclerState): Readonly<Record<string, unknown>>;
export declare function view(state: State): Readonly<Record<string, unknown>>;
