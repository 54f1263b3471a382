import type { Mismatch, Way } from './expect.ts';
export interface Matcher {
    readonly says: string;
    /** What the argument must be; `${...}` is let through until the step runs. */
    readonly takes: string;
    accepts(argument: unknown): boolean;
    test(argument: unknown, found: unknown, way: Way): Mismatch[];
}
export declare const matchers: Readonly<Record<string, Matcher>>;
export declare const matcherNames: string[];
export declare function matcherOf(name: string): Matcher;
/** A map of matchers: its keys begin with a dollar. The loader refuses a mixture. */
export declare function isMatcherMap(value: unknown): value is Readonly<Record<string, unknown>>;
