/** Holds a value against what is expected, and tells every difference. */
import type { Path } from './source.ts';
export interface Mismatch {
    /** The way inside the expectation, so that the frame can underline the expected text. */
    readonly path: Path;
    readonly expected: string;
    readonly found: string;
    readonly hint?: string;
}
export interface Way {
    readonly path: Path;
    /** Where inside the found value, when the path cannot say it: ` in element 2 of 3`. */
    readonly where: string;
    /** Text and numbers are the same when they are written alike: for `where`. */
    readonly loose: boolean;
}
/** All mismatches, none when it holds. Maps match partly; lists element by element. */
export declare function mismatches(expected: unknown, found: unknown): Mismatch[];
/** Whether an element of a list fact is one that `where` asks for. */
export declare function isLike(expected: unknown, found: unknown): boolean;
export declare function compare(expected: unknown, found: unknown, way: Way): Mismatch[];
export declare function differs(way: Way, expected: string, found: unknown, hint?: string): Mismatch;
export declare function down(way: Way, step: string | number): Way;
export declare function elements(count: number): string;
/** Strict equality of whole values: every field, nothing more. */
export declare function isSame(one: unknown, other: unknown): boolean;
