import type { PlannedCase } from '../plan.ts';
import type { CaseResult } from '../run-case.ts';
import type { CaseFinishedLine } from './event-schema.ts';
/** `devices` are those that its run used. */
export declare function rebuildPlanned(line: CaseFinishedLine, devices: readonly string[]): PlannedCase;
/** The schema has held the line against what a result is. */
export declare function rebuildResult(line: CaseFinishedLine, planned: PlannedCase): CaseResult;
