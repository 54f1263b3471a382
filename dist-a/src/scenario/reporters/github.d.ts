import type { Reporter, ReportParts } from './reporter.ts';
export declare function githubReporter(parts: ReportParts): Reporter;
