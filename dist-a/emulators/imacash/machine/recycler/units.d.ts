/** Where pieces go inside the machine, how many fit, and what it holds at first (A13). */
import type { CurrencyCode, Kind, Piece, Pieces } from '../cash.ts';
import type { RecyclerOptions } from '../../options.ts';
import type { Holdings, Place } from './state.ts';
/** The notes and coins that the machine takes. */
export declare function accepted(currency: CurrencyCode): (piece: Piece) => boolean;
export declare function isRecycled(currency: CurrencyCode, piece: Piece): boolean;
/** How many notes, or how many coins. */
export declare function countOfKind(pieces: Pieces, kind: Kind, currency: CurrencyCode): number;
/** How many more of this piece fit into a place. */
export declare function roomFor(piece: Piece, place: Place, held: Holdings, options: RecyclerOptions): number;
/** @throws RangeError when what was asked for is no stock that the machine could hold. */
export declare function initialStock(options: RecyclerOptions): Pieces;
