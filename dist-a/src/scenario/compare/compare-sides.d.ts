/** Holds what two sides said against each other, step by step, and gathers what drifts. */
import type { DriftKind } from './differences.ts';
import type { Side } from './observe.ts';
import type { RuleName } from './rules.ts';
/** One way in which the sides differ, wherever it occurs. */
export interface Drift {
    /** `ikkm.sale`. */
    readonly operation: string;
    readonly kind: DriftKind;
    /** What of it: `status`, `body.rows[].total`. */
    readonly at: string;
    readonly count: number;
    /** Where it was first seen, and what each side had there. */
    readonly place: string;
    readonly a: unknown;
    readonly b: unknown;
}
export interface Compared {
    readonly drifts: readonly Drift[];
    /** Steps that both sides did. */
    readonly stepsCount: number;
    /** Operations that one side did at least. */
    readonly operations: ReadonlySet<string>;
    /** How often each rule made something alike, on either side. */
    readonly used: ReadonlyMap<RuleName, number>;
}
export interface CompareParts {
    readonly a: Side;
    readonly b: Side;
    readonly rules: ReadonlySet<RuleName>;
    /** Cases that one side could not do to their end, for a reason that is told elsewhere. */
    readonly partial: ReadonlySet<string>;
    /** Names of the fields of a device that hold secrets. */
    secretsOf(device: string): readonly string[];
}
export declare function compareSides({ a, b, rules, partial, secretsOf }: CompareParts): Compared;
/** How a drift is named where it is known: `ikkm.sale field reason`. */
export declare function nameOfDrift({ operation, kind, at }: Pick<Drift, 'operation' | 'kind' | 'at'>): string;
