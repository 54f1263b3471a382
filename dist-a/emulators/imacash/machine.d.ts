import type { Caller, CauseCommand, Decision, RestartCommand } from '../../src/device/contract.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command, Event, State } from './state.ts';
type Verdict = Decision<Event, Answer, Code>;
export declare function initial(options: Options, at: Instant): State;
export declare function decide(state: State, command: Command | CauseCommand | RestartCommand, at: Instant, random: Random): Verdict;
export declare function evolve(state: State, event: Event, at: Instant): State;
export declare function due({ recycler, isRelieved }: State): Instant | undefined;
export declare function elapse({ recycler }: State, at: Instant, random: Random): readonly Event[];
/** The machine asks its server as any machine does, but not when it would hear nothing new. */
export declare const caller: Caller<State, Event>;
export {};
