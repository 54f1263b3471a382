import type { Compared } from './compare-sides.ts';
import type { Judged } from './known-deviations.ts';
import type { Problem } from './run-side.ts';
export interface Report {
    /** What was compared: a file, ids. */
    readonly what: string;
    /** What the two sides are called. */
    readonly names: readonly [string, string];
    readonly compared: Compared;
    readonly judged: Judged;
    /** By side. */
    readonly problems: readonly [readonly Problem[], readonly Problem[]];
    /** One line that compares again. */
    readonly again: string;
}
/** How a part of the text stands out. */
export interface Paint {
    bold(text: string): string;
    red(text: string): string;
    dim(text: string): string;
}
export declare function reportText(report: Report, paint: Paint): string;
/** The same as JSON; values as the rules made them. */
export declare function reportData({ what, names, compared, judged, problems, again }: Report): unknown;
