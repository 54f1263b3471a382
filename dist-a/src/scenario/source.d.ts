/** The way to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];
/** A stretch of a file's text. */
export interface Place {
    readonly source: Source;
    readonly start: number;
    readonly end: number;
}
/** Something wrong in a file, said before anything runs. */
export interface Complaint {
    readonly place: Place;
    readonly says: string;
}
export interface Source {
    /** As a person would write it, from the folder they are in. */
    readonly file: string;
    readonly text: string;
    readonly value: unknown;
    /** What the YAML itself has wrong. */
    readonly complaints: readonly Complaint[];
    /** Whether there is a value worth looking at all the same. */
    readonly readable: boolean;
    /** Where a value stands; the nearest enclosing one when the path leads nowhere. */
    at(path: Path): Place;
    /** Where the key stands that a path ends in. */
    keyAt(path: Path): Place;
    position(offset: number): {
        readonly line: number;
        readonly column: number;
    };
    /** Where an error was thrown; only a script can say that. */
    thrownAt?(error: unknown): Place | undefined;
    /** Whether it may hold functions in place of templates. */
    readonly isScript?: true;
    /** Whether the file holds other scenarios too. */
    readonly isShared?: true;
}
export declare function readSource(file: string, text: string): Source;
/** The line a place begins in, counted from 1. */
export declare function lineOf({ source, start }: Place): number;
/** `scenarios/ikkm/sale.yaml:12:5`. */
export declare function formatPlace({ source, start }: Place): string;
/** In the order of the file, each thing once. */
export declare function inOrder(complaints: readonly Complaint[]): Complaint[];
