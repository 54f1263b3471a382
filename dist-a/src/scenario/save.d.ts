import type { Running } from './run-step.ts';
import type { Step } from './scenario.ts';
export declare function saveValues(step: Step, running: Running, held: boolean): void;
