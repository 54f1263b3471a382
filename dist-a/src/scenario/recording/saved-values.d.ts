import type { DraftStep } from './draft-scenario.ts';
type Values = Readonly<Record<string, unknown>>;
export interface Sources {
    /** The parameters of a step, with `${x}` in place of what came from a step before it. */
    paramsOf(step: number): Values;
    /** What a step must save for those behind it. */
    savedBy(step: number): Readonly<Record<string, string>>;
}
export declare function createSources(steps: readonly DraftStep[]): Sources;
export {};
