import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { State } from '../state.ts';
/** Ends at this instant; each day begins at midnight of the local time. */
export declare function writeHistory(state: State, random: Random, at: Instant): void;
