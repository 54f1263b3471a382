import type { Reporter, ReportParts } from './reporter.ts';
export declare function htmlReporter({ sheet, requirements, now, version }: ReportParts): Reporter;
