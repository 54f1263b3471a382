import type { Observation, Running } from './run-step.ts';
import type { Act, Step } from './scenario.ts';
/** What the till said; `stopped` when a step meanwhile ended the case. */
export declare function askTill(act: Extract<Act, {
    kind: 'client';
}>, step: Step, running: Running): Promise<Observation & {
    readonly stopped?: boolean;
}>;
