/** The block that explains a case that failed: all a person needs to find out why. */
import pc from 'picocolors';
import type { Finding } from '../case-log.ts';
import type { CaseResult } from '../run-case.ts';
import type { TargetSource } from '../target.ts';
export type Colors = ReturnType<typeof pc.createColors>;
export interface FailureParts {
    readonly target: Pick<TargetSource, 'address'>;
    readonly requirements: ReadonlyMap<string, string>;
    readonly colors: Colors;
}
/** Cases that fail at the same places for the same reason: one cause. */
export interface FailureGroup {
    readonly results: readonly [CaseResult, ...CaseResult[]];
}
export declare function groupFailures(results: readonly CaseResult[]): FailureGroup[];
/** An error of the bench is one cause whichever case met it; a mismatch belongs to its place. */
export declare function causeOf({ verdict, reason, findings }: CaseResult): string;
/** The block of one case, where there are no colours. */
export declare function plainBlock(result: CaseResult, parts: Omit<FailureParts, 'colors'>): string;
export declare function failureBlock(group: FailureGroup, parts: FailureParts): string[];
export declare function formatSeconds(durationMs: number): string;
/** Findings of one line stand under one frame. */
export declare function chapters(findings: readonly Finding[]): [Finding, ...Finding[]][];
/** `10310` becomes `10 310`. */
export declare function grouped(value: number): string;
