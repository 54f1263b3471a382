/** What a register is at one moment, what may be asked of it, and what may happen to it. */
import type { CauseCommand, CausesInForce, RestartCommand } from '../../src/device/contract.ts';
import type { Minor } from '../../src/kernel/money.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Options } from './options.ts';
import type { Payment, ReceiptKind } from './operations.ts';
import type { Code } from './protocol.ts';
import type { Samples, Tax } from './samples.ts';
export type Payments = Readonly<Record<Payment, Minor>>;
/** One line of itemdata. */
export type Position = {
    readonly kind: 'item';
    readonly name: string;
    readonly price: Minor;
    /** In thousandths: 2 pieces are 2000. */
    readonly quantity: number;
    readonly sum: Minor;
} | {
    readonly kind: 'discount';
    readonly name: string;
    readonly amount: Minor;
};
interface DocumentBase {
    readonly number: number;
    readonly at: Instant;
    readonly shift: number;
    readonly cashier: number;
    /** The key it was made with. */
    readonly key: string;
    /** Made while the tax operator could not be reached. */
    readonly offline: boolean;
    /** The tax operator's number; shown once the document was sent. */
    readonly onlineCode: string;
}
export interface Receipt extends DocumentBase {
    readonly kind: ReceiptKind;
    readonly total: Minor;
    readonly payments: Payments;
    readonly change: Minor;
    readonly tax: {
        readonly id: number;
        readonly percent: number;
        readonly amount: Minor;
    };
    readonly fiscalSign: string;
    /** The number of its first position in the sales report. */
    readonly firstSaleId: number;
    /** Absent when the till sent none, or more than the tax operator takes. */
    readonly positions: readonly Position[] | undefined;
    readonly print: string | undefined;
}
export interface Movement extends DocumentBase {
    readonly kind: 'deposit' | 'withdraw';
    readonly total: Minor;
}
export type FiscalDocument = Receipt | Movement;
export interface Tally {
    sum: Minor;
    count: number;
}
/** Sums and counts by kind of document. */
export type Tallies = Readonly<Record<FiscalDocument['kind'], Tally>>;
export interface Shift {
    readonly id: number;
    readonly cashier: number;
    readonly openedAt: Instant;
    /** Counted for the 24 hours; absent until something was paid. */
    firstPaymentAt?: Instant;
    closedAt?: Instant;
    /** The register's totals when the shift was opened. */
    readonly opening: Tallies;
    readonly tallies: Tallies;
    drawerAtClose?: Minor;
    /** Index of its first document. */
    readonly from: number;
}
export interface State {
    readonly options: Options;
    readonly samples: Samples;
    causes: CausesInForce;
    key: string;
    /** The number of the document that each used key made; its answer was the next one's key. */
    readonly usedKeys: Map<string, number>;
    /** The whole request for each used key, kept only where repeats are recognised by it. */
    readonly digests: Map<string, string>;
    /** By number: the document with number 1 stands first. */
    readonly documents: FiscalDocument[];
    saleIdsCount: number;
    drawer: Minor;
    readonly shifts: Shift[];
    readonly totals: Tallies;
    taxes: Tax[];
    defaultTax: number;
    cashier: number;
    /** Messages for the tax operator, documents among them; those before `sentCount` have gone. */
    queue: {
        readonly at: Instant;
        readonly number?: number;
    }[];
    sentCount: number;
    /** When each document was taken by the tax operator, by its number. */
    readonly sentAt: Map<number, Instant>;
    linkedSince: Instant;
    blockedBy: 'offline' | 'ofd' | undefined;
    bank: {
        readonly amount: Minor;
        readonly since: Instant;
    } | undefined;
    /** A registration runs until then. */
    busyUntil: Instant;
    /** What the printer printed last; a restart forgets it. */
    lastPrinted: 'document' | 'report' | undefined;
    printedText: string | undefined;
}
/** What a till asks for, free of the wire's spelling. */
export type Command = {
    readonly kind: 'unknown';
} | {
    readonly kind: 'register';
    readonly key: string;
    readonly digest: string;
    readonly order: Order | Malformed;
} | {
    readonly kind: 'move-cash';
    readonly direction: Movement['kind'];
    readonly key: string;
    readonly digest: string;
    readonly amount: Minor | Malformed;
} | {
    readonly kind: 'check' | 'print-last' | 'z-report' | 'x-report';
    readonly key: string;
} | {
    readonly kind: 'print';
    readonly key: string;
    readonly text: string | Malformed;
} | {
    readonly kind: 'bank';
    readonly key: string;
    readonly amount: Minor | Malformed;
} | {
    readonly kind: 'ask';
    readonly key: string;
    readonly question: Question | Malformed;
};
export interface Order {
    readonly kind: 'order';
    readonly receipt: ReceiptKind;
    readonly sum: Minor;
    readonly payments: Payments;
    readonly tax: number | undefined;
    readonly print: string | undefined;
    readonly positions: readonly Position[] | 'invalid' | undefined;
}
/** A request that was understood well enough to be refused. */
export interface Malformed {
    readonly kind: 'malformed';
    readonly code: Code;
    readonly detail: string;
}
export type Question = {
    readonly kind: 'items' | 'catalog' | 'taxes' | 'cashiers' | 'shifts';
} | {
    readonly kind: 'cheques' | 'sales' | 'report';
    readonly shift: number;
} | {
    readonly kind: 'transaction';
    readonly key: string;
} | {
    readonly kind: 'info';
    readonly minimum: boolean;
};
export type Answer = {
    readonly kind: 'registered' | 'repeated';
    readonly key: string;
    readonly number: number;
} | {
    readonly kind: 'ready';
    readonly lastNumber: number;
} | {
    readonly kind: 'table';
    readonly json: unknown;
};
export type Event = {
    readonly kind: 'shift-opened';
    readonly shift: number;
    readonly cashier: number;
} | {
    readonly kind: 'registered';
    readonly document: FiscalDocument;
    readonly newKey: string;
    readonly digest: string;
    readonly busyUntil: Instant;
} | {
    readonly kind: 'shift-closed';
    readonly shift: number;
}
/** So many messages more were taken by the tax operator. */
 | {
    readonly kind: 'sent';
    readonly count: number;
} | {
    readonly kind: 'blocked';
    readonly by: 'offline' | 'ofd';
} | {
    readonly kind: 'unblocked';
} | {
    readonly kind: 'bank-opened';
    readonly amount: Minor;
} | {
    readonly kind: 'bank-finished';
    readonly outcome: string;
} | {
    readonly kind: 'printed';
    readonly what: 'text' | 'last' | 'x-report';
    readonly text?: string;
} | {
    readonly kind: 'cashier-changed';
    readonly cashier: number;
} | {
    readonly kind: 'tax-changed';
    readonly was: number;
    readonly tax: Tax;
} | {
    readonly kind: 'cause-began';
    readonly cause: string;
    readonly params: CauseCommand['params'];
} | {
    readonly kind: 'cause-ended';
    readonly cause: string;
} | {
    readonly kind: 'restarted';
};
export type AnyCommand = Command | CauseCommand | RestartCommand;
/** Sums and counts of nothing, or the same as others have; to be counted on from there. */
export declare function createTallies(from?: Tallies): Tallies;
export declare function initialState(options: Options, samples: Samples): State;
/** The shift that is open, if one is. */
export declare function openShift(state: State): Shift | undefined;
/** Whether documents reach the tax operator now. */
export declare function isLinked({ causes }: State): boolean;
/** The result code with which the tax operator turns documents away, when it can be reached. */
export declare function ofdResult({ causes }: State): number | undefined;
/** Messages that the tax operator has not seen yet. */
export declare function queueSize(state: State): number;
export {};
