import type { Names } from './check-references.ts';
import type { Part, Step } from './scenario.ts';
import type { Complaint, Place } from './source.ts';
/** Where parts are found: in a folder `parts` beside the file that uses one, or above it. */
export interface PartFiles {
    find(name: string, usedBy: string): {
        readonly file: string;
        readonly text: string;
    } | {
        readonly known: readonly string[];
    };
}
interface Reading {
    complain(complaint: Complaint): void;
    check(steps: readonly Step[], names: Names): readonly Complaint[];
}
interface Parts {
    /** Finds parts for the steps of one file. */
    open(usedBy: string): (name: string, at: Place) => Part | undefined;
}
export declare function createParts(files: PartFiles, reading: Reading): Parts;
export {};
