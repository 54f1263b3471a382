/** Counts of coins and notes, keyed by their value in whole units. */
import type { CurrencyCode, Kind, Pieces } from '../machine/cash.ts';
import type { Fields } from './fields.ts';
/** The currency of what is told, or the machine's own when nothing is said of it. */
export declare function readCurrency(fields: Fields, usual: CurrencyCode): CurrencyCode;
/** Without a kind, coins and notes alike; without a value, none. */
export declare function readPieces(fields: Fields, name: 'coins' | 'bills' | 'denominations', currency: CurrencyCode, kind?: Kind): Pieces;
