import type { Reporter, ReportParts } from './reporter.ts';
export declare function prettyReporter(parts: ReportParts): Reporter;
