/** How a command ends: numbers that scripts and CI depend on, and the error that carries one. */
import type { Summary } from '../scenario/summary.ts';
export declare const exitCodes: {
    /** All passed. */
    readonly ok: 0;
    /** A check failed. */
    readonly failed: 1;
    /** A scenario or option file is invalid. */
    readonly invalid: 2;
    /** A target or the environment is at fault. */
    readonly environment: 3;
    /** An expected failure passed or never ran. */
    readonly unexpected: 4;
    /** Could not be decided, or waits for a person. */
    readonly undecided: 5;
    readonly usage: 64;
    /** A mistake of ours. */
    readonly bug: 70;
    readonly notExecutable: 126;
    readonly notFound: 127;
    readonly interrupted: 130;
    readonly terminated: 143;
};
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
/** Several at once: the worst of them, in the order 70, 2, 3, 1, 4, 5. */
export declare function exitCodeOf(summary: Summary, isStrict: boolean, isBelow?: boolean): ExitCode;
/** Ends the command with one clear line: somebody can do something about it. */
export declare class CliError extends Error {
    readonly name = "CliError";
    readonly exitCode: number;
    constructor(message: string, exitCode: number);
}
