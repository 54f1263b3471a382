import type { Malformed } from '../machine/server/state.ts';
import type { Code } from '../protocol.ts';
export interface Fields {
    readonly values: Readonly<Record<string, unknown>>;
    problem: Malformed | undefined;
}
export declare function malformed(code: Code, detail: string): Malformed;
/** Notes what a field should have been, and what came in its place; the first of a kind stays. */
export declare function reject(fields: Fields, code: Code, expected: string, came?: unknown): void;
/** As PHP's `isset` has it, `null` is no value (A15). */
export declare function valueOf({ values }: Fields, name: string): unknown;
export declare function requireField(fields: Fields, name: string): void;
/** A text, or nothing when there is none; anything else is noted. */
export declare function readString(fields: Fields, name: string): string | undefined;
/** A text for people. A lone surrogate is no character, and no database would keep it. */
export declare function readText(fields: Fields, name: string): string;
/** A name for a transaction, a machine or a condition. */
export declare function readId(fields: Fields, name: string): string | undefined;
export declare function requireId(fields: Fields, name: string): string;
export declare function isWhole(value: unknown, min: number, max: number): value is number;
/** A whole number, or nothing when there is none; anything else is noted. */
export declare function readWhole(fields: Fields, name: string, { min, max }: {
    readonly min: number;
    readonly max: number;
}): number | undefined;
