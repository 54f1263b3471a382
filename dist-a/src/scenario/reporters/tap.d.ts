import type { Reporter, ReportParts } from './reporter.ts';
export declare function tapReporter({ sheet, requirements }: ReportParts): Reporter;
