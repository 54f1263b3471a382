/** What the ledger keeps, what may be asked of it, and what may happen to it. */
import type { Movement } from '../../src/device/cash.ts';
import type { CausesInForce } from '../../src/device/contract.ts';
import type { FieldValue } from '../../src/device/field.ts';
import type { Minor } from '../../src/kernel/money.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Warehouse } from './machine/shops.ts';
import type { RowType } from './operations.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
/** A movement of cash, as it was written down. */
export interface Row {
    readonly id: number;
    readonly user: {
        readonly id: number;
        readonly login: string;
    };
    /** When the ledger wrote it (A12); never before the row above. */
    readonly at: Instant;
    readonly terminal: number;
    readonly warehouse: number;
    /** The number of the warehouse elsewhere, empty where it has none. */
    readonly ext: string;
    readonly type: RowType;
    readonly subtype: string;
    readonly before: Minor;
    readonly after: Minor;
    /** Below zero for money that leaves the till (A8). */
    readonly change: Minor;
    readonly comment: string;
    /** Empty unless it is a sale or a return. */
    readonly receipt: string;
}
export interface State {
    readonly options: Options;
    causes: CausesInForce;
    /** As the option says: the first takes in whatever till is not listed (A11). */
    readonly shops: readonly Warehouse[];
    /** Without a gap: the id of a row is `first-id` and its index. */
    readonly rows: Row[];
    /** Indexes into `rows`, ascending, by place and type: see machine/page.ts. */
    readonly lists: Map<string, number[]>;
    /** The cash of each till, after its last row. */
    readonly cash: Map<number, Minor>;
}
export type Format = 'xml' | 'json';
/** Whose rows are asked for. */
export type Place = {
    readonly kind: 'everywhere';
} | {
    readonly kind: 'terminal' | 'warehouse';
    readonly id: number;
} | {
    readonly kind: 'ext';
    readonly ext: string;
};
export interface Ask {
    readonly kind: 'page';
    readonly place: Place;
    readonly types: readonly RowType[];
    /** Only rows with a greater id. */
    readonly lastId: number;
    readonly limit: number;
    /** Only rows of the last so many days; Infinity for all. */
    readonly days: number;
}
/** Why there is no page. */
export interface Problem {
    readonly kind: 'problem';
    readonly code: Code;
    /** What was found wrong. */
    readonly detail?: string;
}
export type Command = {
    readonly kind: 'unknown';
    readonly code: 'UNKNOWN_PATH' | 'BAD_METHOD';
    readonly format: Format;
} | {
    readonly kind: 'export';
    readonly format: Format;
    /** Absent when it is missing or empty. */
    readonly apikey: string | undefined;
    readonly ask: Ask | Problem;
}
/** A till tells what it did; it has done it, so the ledger does not refuse. */
 | {
    readonly kind: 'record';
    readonly terminal: number;
    readonly movement: Movement;
};
export type Event = {
    readonly kind: 'recorded';
    readonly row: Row;
} | {
    readonly kind: 'cause-began';
    readonly cause: string;
    readonly params: Readonly<Record<string, FieldValue>>;
} | {
    readonly kind: 'cause-ended';
    readonly cause: string;
};
export type Answer = {
    readonly kind: 'page';
    readonly format: Format;
    readonly rows: readonly Row[];
    /** How many rows there are from `lastid` on, with those that the limit leaves out. */
    readonly found: number;
} | {
    readonly kind: 'no';
    readonly format: Format;
    readonly problem: Problem;
} | {
    readonly kind: 'nothing';
};
