/** What runs now and for how long: a line on a terminal; in a log, a word where it takes long. */
import type { Colors } from './failure.ts';
import type { ReportParts } from './reporter.ts';
export interface Progress {
    /** `isShared`: somebody may be asked something on the same terminal meanwhile. */
    begin(casesCount: number, isShared: boolean): void;
    started(id: string): void;
    ended(id: string): void;
    /** One more was told. */
    told(): void;
    /** Whole lines, above the one that changes. */
    print(text: string): void;
    stop(): void;
}
export declare function createProgress({ sheet, now, every }: Pick<ReportParts, 'sheet' | 'now' | 'every'>, colors: Colors): Progress;
