/**
 * Events, one a line: what programs read, and the source every other report can be made of.
 *
 * - `run-started`: what runs, against what, and which cases there will be.
 * - `case-started`: as it happens, in no order.
 * - `case-finished`: in the order of the plan, one for each case, also for those that were skipped.
 * - `run-finished`: what it comes to.
 *
 * Fields may be added; those that are there keep their meaning. Secrets are blanked.
 */
import type { Finding } from '../case-log.ts';
import type { CaseResult } from '../run-case.ts';
import type { Scenario } from '../scenario.ts';
import type { Summary } from '../summary.ts';
import type { TargetSource } from '../target.ts';
import type { FindingFrame } from './finding-frame.ts';
import type { Reporter, ReportParts } from './reporter.ts';
export type JsonEvent = JsonRunStarted | {
    readonly kind: 'case-started';
    readonly id: string;
} | JsonCaseFinished | ({
    readonly kind: 'run-finished';
} & Summary);
export interface JsonRunStarted {
    readonly kind: 'run-started';
    /** As `--target` says it. */
    readonly target: string;
    readonly targetKind: TargetSource['kind'];
    /** What `again` must say besides `--target`. */
    readonly more?: string;
    readonly seed: number;
    /** Milliseconds since 1970. */
    readonly at: number;
    /** Ids, in the order of the plan. */
    readonly cases: readonly string[];
}
/** Of the trace and the papers there is what the run kept: see `CaseResult`. */
export interface JsonCaseFinished extends Omit<CaseResult, 'planned' | 'findings' | 'faultLines'> {
    readonly kind: 'case-finished';
    readonly id: string;
    /** The scenario's id. */
    readonly scenario: string;
    /** The row of its matrix. */
    readonly case?: string;
    readonly title: string;
    readonly file: string;
    /** Whether the file holds other scenarios too. */
    readonly isShared?: true;
    readonly level: Scenario['level'];
    readonly tags: readonly string[];
    /** What the scenario as a whole proves; findings say what their steps prove. */
    readonly proves: readonly string[];
    /** The texts of what the scenario and its steps prove, by their ids. */
    readonly requirements: Readonly<Record<string, string>>;
    readonly seed: number;
    readonly findings: readonly JsonFinding[];
    /** The line where each fault of the trace was armed, by the fault's id. */
    readonly faults?: Readonly<Record<string, number>>;
    /** The command that runs it again. */
    readonly again?: string;
}
/** `placeOfFrame` makes a finding's place of it again. */
export type JsonFinding = Omit<Finding, 'place' | 'path'> & FindingFrame;
export declare function jsonReporter({ sheet, requirements, now }: ReportParts): Reporter;
