/** What may be written into a typed scenario: values, templates, functions, matchers. */
import type { Given } from '../computed.ts';
import type { Verdict } from '../verdict.ts';
/** A value that is computed when its step runs, from what came before. */
export type Computed<Value = unknown> = (given: Given) => Value;
/** `${receipt}`: what a name stands for, as in YAML. */
export type Reference = `\${${string}}`;
export type Params = Computed<Values> | Reference | {
    readonly [name: string]: Param;
};
type Param = Scalar | undefined | Computed | readonly Param[] | {
    readonly [name: string]: Param;
};
export type Values = Readonly<Record<string, unknown>>;
type Scalar = string | number | boolean | null;
/** Inside an expectation a function computes what is expected; as the whole of it, it judges. */
export type Expected = ExpectedValue | Computed;
/** What is expected of a value: the value itself, a map that must match partly, matchers. */
export type ExpectedValue = Scalar | readonly Expected[] | Matchers | {
    readonly [field: string]: Expected | undefined;
    readonly [matcher: `$${string}`]: never;
    /** Alternatives are the whole of an expectation. */
    readonly 'any-of'?: never;
};
export interface Matchers {
    readonly $eq?: unknown;
    readonly $not?: Expected;
    readonly $gt?: number | Computed | Reference;
    readonly $gte?: number | Computed | Reference;
    readonly $lt?: number | Computed | Reference;
    readonly $lte?: number | Computed | Reference;
    readonly $in?: readonly Expected[] | Computed | Reference;
    /** A regular expression, as text. */
    readonly $matches?: string | Computed;
    readonly $contains?: Expected;
    readonly $count?: number | Matchers | Computed | Reference;
    readonly $each?: Expected;
    readonly $any?: Expected;
    readonly $absent?: boolean;
    readonly $delta?: {
        readonly from: Expected;
        readonly by: Expected;
    };
    readonly $type?: 'string' | 'number' | 'integer' | 'boolean' | 'list' | 'map' | 'null';
}
/** Verdicts that an alternative gives only with a reason. */
export type Lenient = Exclude<Verdict, 'PASS' | 'ERROR' | 'SKIPPED' | 'EXPECTED_FAIL' | 'STALE'>;
/** The first alternative that matches gives the verdict; any but PASS says why. */
export interface Alternatives {
    readonly 'any-of': readonly ({
        readonly verdict: 'PASS';
        readonly because?: string;
        readonly [field: string]: unknown;
    } | {
        readonly verdict: Lenient;
        readonly because: string;
        readonly [field: string]: unknown;
    })[];
    readonly [field: string]: unknown;
}
/**
 * Judges what was found: `true` when it is right, a sentence of what is wrong otherwise. It may
 * throw an assertion error instead, such as those of `node:assert`, and must then return `true`.
 */
export type Judging<Found> = (found: Found, given: Given) => boolean | string;
export {};
