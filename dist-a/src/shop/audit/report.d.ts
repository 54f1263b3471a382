/** What the audit says: sums in minor units, and where they do not agree. */
import type { Movement, MovementKind } from '../../device/cash.ts';
import type { EventEntry } from '../../device/journal.ts';
export type Rule = 
/** A device's books do not agree with its own documents. */
'books'
/** Opening and everything that moved since is not what the device holds. */
 | 'balance'
/** A receipt or another movement that the ledger never wrote down. */
 | 'missing'
/** A movement in the ledger that no device knows of. */
 | 'phantom'
/** The same movement more than once. */
 | 'double'
/** Written down with another amount. */
 | 'amount'
/** What a machine took is not what the register's receipts say. */
 | 'taken';
export interface Break {
    readonly rule: Rule;
    readonly till: string;
    readonly currency: string;
    readonly says: string;
    /** In minor units, where the rule compares sums. */
    readonly books?: number;
    readonly documents?: number;
    /** The first event after which the books no longer agree. */
    readonly first: EventEntry | undefined;
}
/** What the books say, and what happened. */
export interface Line {
    readonly name: 'drawer' | 'ledger' | 'ledger cash' | 'taken';
    readonly what: string;
    readonly books: number;
    readonly documents: number;
}
/** One till: what happened there, and what each of its books makes of it. */
export interface Till {
    readonly till: string;
    readonly currency: string;
    /** Its number in the ledger. */
    readonly place: number | undefined;
    /** What it held at first; absent where it does not say. */
    readonly opening: number | undefined;
    /** What moved since, by kind. */
    readonly moved: Readonly<Record<MovementKind, number>>;
    readonly lines: readonly Line[];
}
/** Not a break yet: it waits on a link, or for a customer. */
export interface UnderWay {
    readonly till: string;
    readonly where: string;
    readonly kind: string;
    readonly amount: number;
    readonly receipt: string;
}
export interface Report {
    readonly agrees: boolean;
    readonly tills: readonly Till[];
    readonly breaks: readonly Break[];
    readonly underWay: readonly UnderWay[];
    /** Those that are not listed, by rule; `under way` stands for the others. */
    readonly more: Readonly<Record<string, number>>;
    readonly notCovered: readonly {
        readonly what: string;
        readonly why: string;
    }[];
}
/** What one rule found out. */
export interface Findings {
    readonly lines: readonly Line[];
    readonly breaks: readonly Break[];
    readonly underWay: readonly UnderWay[];
}
export declare const nothing: Findings;
export declare function onTheWay(till: string, where: string, movement: Movement): UnderWay;
