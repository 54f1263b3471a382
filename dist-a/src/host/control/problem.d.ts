/** How the control API says no: RFC 9457 problem documents. */
import type { ErrorRequestHandler } from 'express';
declare const problems: {
    readonly misuse: {
        readonly status: 400;
        readonly title: 'This cannot be done';
    };
    readonly 'not-json': {
        readonly status: 400;
        readonly title: 'The body is not a JSON object';
    };
    readonly 'not-authorized': {
        readonly status: 401;
        readonly title: 'The token is missing or wrong';
    };
    readonly 'foreign-origin': {
        readonly status: 403;
        readonly title: 'Another site may not use this rig';
    };
    readonly 'unknown-path': {
        readonly status: 404;
        readonly title: 'No such path';
    };
    readonly 'unknown-name': {
        readonly status: 404;
        readonly title: 'No such name';
    };
    readonly 'wrong-method': {
        readonly status: 405;
        readonly title: 'This path does not take that method';
    };
    readonly full: {
        readonly status: 409;
        readonly title: 'There is no room for more';
    };
    readonly 'too-large': {
        readonly status: 413;
        readonly title: 'The body is larger than 100 kB';
    };
    readonly 'not-json-type': {
        readonly status: 415;
        readonly title: 'Bodies are application/json';
    };
    readonly 'wrong-host': {
        readonly status: 421;
        readonly title: 'This rig does not listen under that name';
    };
    readonly 'not-kept': {
        readonly status: 500;
        readonly title: 'What happened could not be kept';
    };
    readonly bug: {
        readonly status: 500;
        readonly title: 'A bug of tillrig';
    };
};
export type ProblemKind = keyof typeof problems;
export declare class Problem extends Error {
    readonly name = "Problem";
    readonly kind: ProblemKind;
    readonly known: readonly string[] | undefined;
    constructor(kind: ProblemKind, detail: string, known?: readonly string[]);
}
/** Holds a name against the known ones. */
export declare function knownName(act: string, what: string, name: string, known: readonly string[]): string;
/** Express knows an error handler by its four parameters. */
export declare const answerProblem: ErrorRequestHandler;
export {};
