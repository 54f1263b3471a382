import type { Reporter, ReportParts } from './reporter.ts';
/** Tests are written as they come; what stands before them in the format follows at the end. */
export declare function ctrfReporter({ sheet, requirements, now, version }: ReportParts): Reporter;
