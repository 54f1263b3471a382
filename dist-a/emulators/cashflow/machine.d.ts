/** The ledger as a pure machine: who may ask, in which order it is checked, and what it writes. */
import type { CauseCommand, Decision, RestartCommand } from '../../src/device/contract.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command, Event, State } from './state.ts';
type Verdict = Decision<Event, Answer, Code>;
export declare function decide(state: State, command: Command | CauseCommand | RestartCommand, at: Instant): Verdict;
export declare function evolve(state: State, event: Event): State;
export {};
