/** Finds calls, objects and lists in the text of a script, so that a place can be shown exactly. */
import type { Path } from '../source.ts';
/** A stretch of a text: from its first character to the one after its last. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}
/** The arguments of the call that begins at a place, in their order. */
export declare function callAt(text: string, start: number): {
    whole: Stretch;
    args: Stretch[];
};
/** What a way inside a written value leads to; the nearest around it when it is not written out. */
export declare function inside(text: string, value: Stretch, path: Path, asKey?: boolean): Stretch;
/** The word at a place, with what it is called with. */
export declare function wordAt(text: string, at: number): Stretch;
