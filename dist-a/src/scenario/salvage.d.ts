import type { ScenarioFile } from './format.ts';
type Fields = Readonly<Record<string, {
    safeParse(value: unknown): {
        readonly success: boolean;
    };
}>>;
export declare function salvage(value: unknown): Partial<ScenarioFile>;
/** A function of a script may stand wherever YAML may have a template, and there alone. */
export declare function masked(value: unknown): unknown;
export declare function goodFields(value: Readonly<Record<string, unknown>>, fields: Fields): {
    [k: string]: unknown;
};
/** Every name that any step saves, good or bad: a broken step must not make its names unknown. */
export declare function savedAnywhere(value: unknown): string[];
/** What rows and variables hold is not known when they are bad themselves. */
export declare function lostRoots(value: unknown, { matrix, vars }: Partial<ScenarioFile>): string[];
export declare function isMap(value: unknown): value is Readonly<Record<string, unknown>>;
export {};
