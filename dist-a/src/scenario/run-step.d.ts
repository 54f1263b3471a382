import type { CaseLog, Section } from './case-log.ts';
import type { Scope } from './interpolate.ts';
import type { Step } from './scenario.ts';
import type { Target, Unsupported } from './target.ts';
/** What the steps of one case share. */
export interface Running {
    readonly target: Target;
    readonly scope: Scope;
    /** Names that would be there, had a step run or held; with the reason. */
    readonly unsaved: Map<string, string>;
    readonly till: string;
    readonly section: Section;
    readonly log: CaseLog;
}
/** Whether the case goes on. A check that fails does not end it: all mismatches are told. */
export type Flow = 'on' | 'stop';
/** What a step found to be held against its expectation. */
export type Observation = {
    readonly kind: 'seen';
    readonly value: unknown;
    readonly lost?: string;
    /** The case cannot go on, whatever this value is. */
    readonly stopped?: boolean;
} | {
    readonly kind: 'left-out';
    readonly why: string;
} | Unsupported;
export declare function runStep(step: Step, running: Running): Promise<Flow>;
export declare function durationOf(value: unknown): number;
export declare function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>>;
