import type { CauseCommand } from '../../../src/device/contract.ts';
import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { State } from '../state.ts';
import type { Verdict } from './verdict.ts';
export declare function changeWorld(state: State, command: CauseCommand, at: Instant, random: Random): Verdict;
