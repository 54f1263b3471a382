/** The lines of a file that explain a finding: all that any report needs of its source. */
import type { Finding } from '../case-log.ts';
import type { Place } from '../source.ts';
export interface FindingFrame {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** How many characters of the line are underlined. */
    readonly length: number;
    /** The line before, where there is one, and the line itself, as they stand in the file. */
    readonly frame: readonly string[];
}
export declare function frameOf({ place }: Pick<Finding, 'place'>): FindingFrame;
/** The way back: a place in a file of which only these lines are known. */
export declare function placeOfFrame({ file, line, column, length, frame }: FindingFrame): Place;
