import type { CaseResult } from '../../run-case.ts';
import type { TargetSource } from '../../target.ts';
export interface SectionParts {
    readonly target: TargetSource;
    readonly requirements: ReadonlyMap<string, string>;
}
/** `number`: its place in the run, for links. */
export declare function caseSection(result: CaseResult, number: number, parts: SectionParts): string;
