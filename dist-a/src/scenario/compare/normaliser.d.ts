import type { Answer } from './answer.ts';
import type { RuleName } from './rules.ts';
export interface NormaliserParts {
    /** Names of fields that hold secrets. */
    readonly secrets: readonly string[];
    readonly rules: ReadonlySet<RuleName>;
    /** Hears of each rule that changed something. */
    used(rule: RuleName): void;
}
export interface Normaliser {
    answer(answer: Answer): Readonly<Record<string, unknown>>;
    fact(value: unknown): Readonly<Record<string, unknown>>;
    /** The same value, deeply, for people: without secrets, whatever the rules are. */
    veiled(value: unknown): unknown;
}
export declare function createNormaliser(parts: NormaliserParts): Normaliser;
