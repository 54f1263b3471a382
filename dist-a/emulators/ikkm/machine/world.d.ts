import type { CauseCommand, Decision } from '../../../src/device/contract.ts';
import type { Code } from '../protocol.ts';
import type { Answer, Event, State } from '../state.ts';
type Verdict = Decision<Event, Answer, Code>;
export declare function changeWorld(state: State, command: CauseCommand): Verdict;
export declare function restart(state: State): Verdict;
export {};
