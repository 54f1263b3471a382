/** What the management server keeps, what may be asked of it, and what may happen to it. */
import type { Instant } from '../../../../src/kernel/time.ts';
import type { CurrencyCode, Pieces } from '../cash.ts';
import type { Code } from '../../protocol.ts';
/** `pendiente` and `leido` are documented; `anulado` is assumed (A10). */
export type TransactionStatus = 'pendiente' | 'leido' | 'anulado';
/** A transaction as it was registered. */
export interface Order {
    readonly id: string;
    /** As it was sent: whole cents, below zero only where an option lets it. */
    readonly amount: number;
    readonly user: string;
    readonly terminal: string;
    /** Local time as the till wrote it, or the server's own when it wrote none. */
    readonly datetime: string;
    readonly method: string;
}
export interface Transaction extends Order {
    readonly receivedAt: Instant;
    status: TransactionStatus;
    denominations: Pieces;
    /** A sale that was paid and then cancelled: it waits again, to be paid back. */
    isReversal: boolean;
}
export interface Inventory {
    readonly uuid: string;
    readonly name: string;
    readonly currency: CurrencyCode;
    readonly datetime: string;
    readonly coins: Pieces;
    readonly bills: Pieces;
}
export interface Fill extends Inventory {
    readonly user: string;
    /** Whole cents as sent; it need not agree with the pieces (A14). */
    readonly total: number;
}
export interface Condition {
    readonly uuid: string;
    readonly status: string;
    readonly detail: string;
    readonly datetime: string;
}
export interface ServerState {
    /** In the order they came; the index is the number of a transaction inside. */
    readonly transactions: Transaction[];
    /** With `transaction.repeat: insert` an id may stand for several. */
    readonly byId: Map<string, number[]>;
    /** Numbers of the transactions that wait, ascending. */
    readonly waiting: Set<number>;
    /** The latest of each machine; the last to speak stands last. */
    readonly inventories: Map<string, Inventory>;
    readonly conditions: Map<string, Condition>;
    /** By machine: what it told since it was last well. */
    readonly alerts: Map<string, Condition[]>;
    readonly fills: Fill[];
    /** When an answer to gettransaction last became another one. */
    changedAt: Instant;
}
export declare function initialServer(at: Instant): ServerState;
/** A request that was understood as far as its shape goes. */
export type Ask = {
    readonly kind: 'handshake';
    readonly token: string;
} | {
    readonly kind: 'put-transaction';
    readonly order: Order;
}
/** `isOwn`: asked by the machine inside the rig. */
 | {
    readonly kind: 'get-transaction';
    readonly isOwn: boolean;
} | {
    readonly kind: 'confirm';
    readonly id: string;
    readonly denominations: Pieces;
} | {
    readonly kind: 'cancel';
    readonly id: string;
} | {
    readonly kind: 'transaction-status';
    readonly id: string;
} | {
    readonly kind: 'transactions';
    readonly status?: TransactionStatus | undefined;
    readonly days: Days;
} | {
    readonly kind: 'put-inventory';
    readonly inventory: Inventory;
} | {
    readonly kind: 'get-inventory';
    readonly uuid: string | undefined;
} | {
    readonly kind: 'put-status';
    readonly condition: Condition;
} | {
    readonly kind: 'get-status';
    readonly uuid: string | undefined;
} | {
    readonly kind: 'alerts';
    readonly uuid: string | undefined;
} | {
    readonly kind: 'put-fill';
    readonly fill: Fill;
} | {
    readonly kind: 'fills';
    readonly uuid: string | undefined;
    readonly days: Days;
};
/** Local days, `2025-05-01`, both included. */
export interface Days {
    readonly from: string | undefined;
    readonly to: string | undefined;
}
export interface Malformed {
    readonly kind: 'malformed';
    readonly code: Code;
    /** What is wrong, in Spanish, for the message. */
    readonly detail: string;
}
export type ServerCommand = {
    readonly kind: 'unknown';
    readonly code: 'UNKNOWN_PATH' | 'BAD_METHOD';
} | {
    readonly kind: 'call';
    /** Absent without a usable Authorization header. */
    readonly token: string | undefined;
    readonly isHandshake: boolean;
    /** An empty datetime stands for "none was sent": the machine fills in its own. */
    readonly ask: Ask | Malformed;
};
export type ServerEvent = {
    readonly kind: 'transaction-registered';
    readonly order: Order;
} | {
    readonly kind: 'transaction-confirmed';
    readonly number: number;
    readonly denominations: Pieces;
} | {
    readonly kind: 'transaction-cancelled';
    readonly number: number;
}
/** A paid sale is to be paid back. */
 | {
    readonly kind: 'reversal-ordered';
    readonly number: number;
} | {
    readonly kind: 'inventory-received';
    readonly inventory: Inventory;
} | {
    readonly kind: 'condition-received';
    readonly condition: Condition;
    readonly isAlert: boolean;
} | {
    readonly kind: 'fill-received';
    readonly fill: Fill;
    /** The sum of the pieces, where `total` says something else. */
    readonly piecesTotal?: number;
};
/** What a reply says after `"status": "ok"`. */
export interface ServerAnswer {
    readonly message?: string;
    readonly [field: string]: unknown;
}
