/** What is on its way between the devices of a shop, and what may happen to it. */
import type { Movement } from '../device/cash.ts';
import type { CauseCommand, CausesInForce } from '../device/contract.ts';
import type { Link } from '../device/links.ts';
import type { Instant } from '../kernel/time.ts';
/** A link of which everything is known. */
export interface Line extends Link {
    /** `ikkm>cashflow` */
    readonly name: string;
    readonly place: number;
    /** A machine that takes cash for a register hears of receipts only, and tells all the rest. */
    readonly carries: 'all' | 'receipts' | 'rest';
}
export interface Waiting {
    readonly number: number;
    readonly movement: Movement;
    /** When it happened. */
    readonly since: Instant;
    /** Not passed on before. */
    readonly until: Instant;
}
export interface State {
    causes: CausesInForce;
    readonly lines: ReadonlyMap<string, Line>;
    /** By the device that tells. */
    readonly from: ReadonlyMap<string, readonly Line[]>;
    /** By link, in the order it happened; a link on which nothing waits has no entry. */
    readonly waiting: Map<string, Waiting[]>;
    /** How many movements were given a number so far. */
    told: number;
    passed: number;
    lost: number;
}
export type Command = {
    readonly kind: 'told';
    readonly from: string;
    readonly movement: Movement;
} | {
    readonly kind: 'returned';
    readonly passed: Passed;
} | {
    readonly kind: 'unknown';
};
interface Carried {
    readonly link: string;
    readonly number: number;
    readonly movement: Movement;
}
/** A movement is brought to whom it is for. */
export interface Passed extends Carried {
    readonly kind: 'passed';
    /** When it happened. */
    readonly since: Instant;
}
export type Event = Passed | ({
    readonly kind: 'held';
    readonly until: Instant;
} & Carried) | ({
    readonly kind: 'lost';
} & Carried)
/** Nobody took it; it waits and is brought again. */
 | ({
    readonly kind: 'returned';
    readonly since: Instant;
    readonly until: Instant;
} & Carried) | {
    readonly kind: 'cause-began';
    readonly cause: string;
    readonly params: CauseCommand['params'];
} | {
    readonly kind: 'cause-ended';
    readonly cause: string;
};
export declare function initialState(lines: readonly Line[]): State;
/** Whether a cause that is in force strikes this link. */
export declare function strikes({ causes }: State, cause: string, link: string): boolean;
export {};
