import type { CaseResult } from '../run-case.ts';
import type { Summary } from '../summary.ts';
import type { TargetSource } from '../target.ts';
import type { ReportParts } from './reporter.ts';
export interface JobSummary {
    add(result: CaseResult): void;
    /** Markdown, within the bytes that the page takes. */
    sumUp(summary: Summary): string;
}
export declare function createJobSummary({ requirements, page }: Pick<ReportParts, 'requirements' | 'page'>, target: TargetSource): JobSummary;
