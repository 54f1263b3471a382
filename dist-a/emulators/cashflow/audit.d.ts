import type { Row, State } from './state.ts';
export interface Disagreement {
    readonly what: string;
    /** The row, as it is numbered in the ledger. */
    readonly id: number;
    /** What the row says. */
    readonly books: number;
    /** What the rows above it, or its other fields, make of it. */
    readonly rows: number;
}
/** Empty when all agrees. */
export declare function audit(state: Pick<State, 'rows' | 'options' | 'cash'>): readonly Disagreement[];
/** What each till did, signed, in major units. */
export declare function sumsOf(rows: readonly Row[]): Readonly<Record<number, Record<string, number>>>;
