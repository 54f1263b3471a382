import type { Decision } from '../../src/device/contract.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Code } from './protocol.ts';
import type { AnyCommand, Answer, Event, State } from './state.ts';
type Verdict = Decision<Event, Answer, Code>;
export declare function decide(state: State, command: AnyCommand, at: Instant, random: Random): Verdict;
/** A15: when the next message reaches the tax operator, or the oldest one has waited too long. */
export declare function due(state: State): Instant | undefined;
export declare function elapse(state: State, at: Instant): readonly Event[];
export {};
