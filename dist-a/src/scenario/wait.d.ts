import type { Judgement } from './judge.ts';
import type { Observation, Running } from './run-step.ts';
import type { Step } from './scenario.ts';
interface Judged {
    readonly observation: Observation;
    /** Absent when there is nothing to hold the observation against. */
    readonly judgement?: Judgement;
}
export declare function observeAndJudge(step: Step, running: Running, observe: () => Promise<Observation>): Promise<Judged>;
export {};
