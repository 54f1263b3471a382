/** The lines of a file around a place, with the place underlined. */
import type { Complaint, Place } from './source.ts';
/**
 * Gives lines such as
 *
 *     40 |     check: wire.requests
 *     41 |     expect: { $each: { key: "${key}" } }
 *        |                             ^^^^^^^^ found 33334444
 */
export declare function codeFrame({ source, start, end }: Place, label?: string): string[];
/** A complaint as it is printed: place, what is wrong, frame. */
export declare function formatComplaint({ place, says }: Complaint): string;
