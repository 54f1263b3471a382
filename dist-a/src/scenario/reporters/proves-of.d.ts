/** The requirements that a scenario and its steps prove, each once. */
import type { Scenario } from '../scenario.ts';
export declare function provesOf({ proves, setup, steps, teardown }: Scenario): readonly string[];
