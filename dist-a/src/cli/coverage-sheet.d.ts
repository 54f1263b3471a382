import { Option } from 'commander';
import type { DeviceCoverage } from '../scenario/coverage/coverage.ts';
import type { Section } from '../scenario/coverage/surface.ts';
import type { Summary } from '../scenario/summary.ts';
export interface CoverageOptions {
    readonly coverage: readonly CoverageFile[];
    readonly failUnder: readonly Floor[];
}
interface CoverageFile {
    readonly file: string;
    format(coverage: readonly DeviceCoverage[]): string;
}
/** How much of a section must be reached, or of all of them. */
interface Floor {
    /** As it was given. */
    readonly text: string;
    readonly section?: Section;
    readonly percent: number;
}
export declare function coverageFileOption(): Option;
export declare function failUnderOption(): Option;
interface CoverageSheets {
    /**
     * Writes them, says on stderr what is below a floor, and gives whether anything is. A run that
     * was interrupted is held against none.
     */
    end(summary: Pick<Summary, 'coverage' | 'isInterrupted'>): boolean;
}
/** @throws RangeError when a file cannot be written: before anything is run. */
export declare function openCoverage({ coverage: files, failUnder }: CoverageOptions): CoverageSheets;
export {};
