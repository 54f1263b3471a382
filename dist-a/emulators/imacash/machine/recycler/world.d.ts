import type { CauseCommand, Decision } from '../../../../src/device/contract.ts';
import type { Random } from '../../../../src/kernel/random.ts';
import type { RecyclerEvent, RecyclerState } from './state.ts';
type Verdict = Decision<RecyclerEvent, Record<never, never>, never>;
export declare function decideWorld(state: RecyclerState, command: CauseCommand, random: Random): Verdict;
export {};
