/** Coins and notes: the pieces of each currency, how the document writes them, and sums of them. */
import type { Minor } from '../../../src/kernel/money.ts';
/** A coin or a note, by its value in minor units; no currency here has both of one value (A20). */
export type Piece = number;
/** How many of each piece; none is not written. Keys come in ascending order. */
export type Pieces = Readonly<Record<Piece, number>>;
export type MutablePieces = Record<Piece, number>;
/** What circulates, and a machine of that country is sold for. */
export declare const currencies: {
    readonly EUR: {
        readonly coins: readonly [1, 2, 5, 10, 20, 50, 100, 200];
        readonly bills: readonly [500, 1000, 2000, 5000, 10000, 20000, 50000];
    };
    readonly USD: {
        readonly coins: readonly [1, 5, 10, 25, 50];
        readonly bills: readonly [100, 200, 500, 1000, 2000, 5000, 10000];
    };
    readonly GBP: {
        readonly coins: readonly [1, 2, 5, 10, 20, 50, 100, 200];
        readonly bills: readonly [500, 1000, 2000, 5000];
    };
    readonly MXN: {
        readonly coins: readonly [10, 20, 50, 100, 200, 500, 1000];
        readonly bills: readonly [2000, 5000, 10000, 20000, 50000, 100000];
    };
    readonly KZT: {
        readonly coins: readonly [100, 200, 500, 1000, 2000, 5000, 10000, 20000];
        readonly bills: readonly [50000, 100000, 200000, 500000, 1000000, 2000000];
    };
    readonly RUB: {
        readonly coins: readonly [10, 50, 100, 200, 500, 1000];
        readonly bills: readonly [5000, 10000, 20000, 50000, 100000, 200000, 500000];
    };
};
export type CurrencyCode = keyof typeof currencies;
export declare const currencyCodes: readonly CurrencyCode[];
export type Kind = 'coin' | 'bill';
/** The coins of a currency, or its notes. */
export declare function piecesOf(currency: CurrencyCode, kind: Kind): readonly Piece[];
export declare function kindOf(currency: CurrencyCode, piece: Piece): Kind | undefined;
/** `50` becomes `0.50`, `500` becomes `5`, as the document writes them. */
export declare function pieceName(piece: Piece): string;
/** Reads `0.50`, `0.5`, `5` and `5.00` alike; the value must be a piece of that currency. */
export declare function readPiece(text: string, currency: CurrencyCode): Piece | undefined;
/** The pieces there are, smallest first. */
export declare function values(pieces: Pieces): Piece[];
export declare function sumOf(pieces: Pieces): Minor;
export declare function countOf(pieces: Pieces): number;
/** Puts pieces in, or takes them out with a negative count. */
export declare function put(pieces: MutablePieces, piece: Piece, count?: number): void;
export declare function putAll(pieces: MutablePieces, more: Pieces, sign?: 1 | -1): void;
export declare function tally(list: readonly Piece[]): MutablePieces;
/** `{ '0.50': 3, '10': 2 }`, as the document writes counts. */
export declare function named(pieces: Pieces): Record<string, number>;
/** The coins or the notes among them. */
export declare function ofKind(pieces: Pieces, kind: Kind, currency: CurrencyCode): MutablePieces;
/** Reads what a person writes: `20 10x2 0.50`; undefined when something in it is no piece. */
export declare function readPieces(text: string, currency: CurrencyCode): Piece[] | undefined;
