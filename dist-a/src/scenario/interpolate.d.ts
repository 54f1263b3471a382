import type { Path } from './source.ts';
/** Where a value came from, for the failure block. */
interface Origin {
    readonly value: unknown;
    /** `saved by step first, line 36`. */
    readonly from: string;
}
/** The values a step can use, by name. What the scenario saved wins over what is implied. */
export interface Scope {
    readonly saved: Map<string, Origin>;
    /** `before`, `reply`, `fact`, `case`, `vars`, `outputs`. */
    readonly implied: Map<string, unknown>;
}
/** A name that leads to nothing at run time. */
export declare class MissingValue extends Error {
    readonly name = "MissingValue";
    readonly root: string;
    /** As written between the braces. */
    readonly written: string;
    constructor(written: string, message: string);
}
/** Replaces every `${x}` in a template by its value, and every function by what it gives. */
export declare function interpolate(template: unknown, scope: Scope): unknown;
/** @throws MissingValue that lists what is known at the place where the way ended. */
export declare function lookUp(name: string, scope: Scope): unknown;
export declare function knownNames({ saved, implied }: Scope): string[];
export interface Reference {
    /** As written between the braces. */
    readonly name: string;
    readonly root: string;
    readonly fields: readonly string[];
    readonly path: Path;
    /** Where `${` begins inside the text, for the underline. */
    readonly written: string;
    readonly wellFormed: boolean;
}
/** Every `${x}` of a template, with the way to the text it stands in. */
export declare function references(template: unknown, path?: Path): Reference[];
export declare function hasReferences(template: unknown): boolean;
export {};
