/** From links as they are written to lines of which everything is known. */
import type { AnyDevice } from '../device/contract.ts';
import type { Emulator } from '../device/emulator.ts';
import type { Link } from '../device/links.ts';
import type { Line } from './state.ts';
/** Each device that has cash, linked to the ledger, where there is exactly one. */
export declare function usualLinks(devices: readonly AnyDevice[]): readonly Link[];
/** @throws RangeError for a link that cannot be. */
export declare function linesOf(links: readonly Link[], devices: readonly AnyDevice[]): readonly Line[];
/**
 * Amounts of two currencies must not meet.
 * @throws RangeError
 */
export declare function checkCurrencies(lines: Iterable<Line>, devices: ReadonlyMap<string, Emulator>): void;
