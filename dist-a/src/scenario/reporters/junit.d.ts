import type { Reporter, ReportParts } from './reporter.ts';
export declare function junitReporter({ sheet, requirements }: ReportParts): Reporter;
