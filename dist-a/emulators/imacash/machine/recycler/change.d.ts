/** Exact change from the pieces there are, with as few of them as possible. */
import type { Piece, Pieces } from '../cash.ts';
/**
 * The pieces, largest first; undefined when the amount cannot be given exactly. Each amount is
 * looked at once for each value, and only counts that can be best are tried, so that the work is
 * bounded whatever pieces there are.
 */
export declare function fewestPieces(amount: number, available: Pieces): Piece[] | undefined;
/** As much of an amount as the largest pieces give, for money that must go back somehow. */
export declare function mostOf(amount: number, available: Pieces): Piece[];
