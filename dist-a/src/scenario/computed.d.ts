import type { Scope } from './interpolate.ts';
type Values = Readonly<Record<string, unknown>>;
/**
 * What a function of a scenario is given. A name that is not there yet ends the step as it does in
 * YAML: the step is left out where an earlier one failed to save it.
 */
export interface Given {
    /** What steps saved, by name. */
    readonly saved: Values;
    /** What came back for the last request: `status`, `reason`, `body` and what the till read. */
    readonly reply: Values;
    /** The last fact asked for. */
    readonly fact: unknown;
    /** What a person answered last. */
    readonly answer: unknown;
    /** What the till knew before it last sent: its key. */
    readonly before: Values;
    /** The row of the matrix. */
    readonly row: Values;
    readonly vars: Values;
    /** What the last part gave back. */
    readonly outputs: Values;
}
/** Takes what is given; one that judges takes what was found before it. */
type Computing = (...given: unknown[]) => unknown;
/** A function of the scenario that failed: a mistake of whoever wrote it. */
export declare class BrokenFunction extends RangeError {
    readonly name = "BrokenFunction";
}
export declare function isComputed(value: unknown): value is Computing;
export declare function compute(template: Computing, scope: Scope): unknown;
/** What a function of a scenario has against a value that was found. */
export interface Objection {
    readonly says: string;
    readonly found: string;
    readonly expected?: string;
    /** The error that said so; its stack leads to the line. */
    readonly thrown?: unknown;
}
export declare function objectionTo(found: unknown, by: Computing, scope: Scope): Objection | undefined;
/** What the text of a function takes from what it is given: `saved.before`, `row['price']`. */
export declare function namesGiven(text: string): string[];
export {};
