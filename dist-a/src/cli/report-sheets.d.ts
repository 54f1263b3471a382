import type { Reporter } from '../scenario/reporters/reporter.ts';
export declare const reporterNames: string[];
export interface Reports {
    readonly reporters: readonly Reporter[];
    /** Whether one of them draws every case. */
    readonly pictures: boolean;
    close(): void;
}
/** @throws RangeError for an unknown reporter, two on the screen or in a file, or no such file. */
export declare function openReports(orders: readonly string[], requirements: ReadonlyMap<string, string>): Promise<Reports>;
export declare function openForWriting(file: string, flags?: 'w' | 'a'): number;
