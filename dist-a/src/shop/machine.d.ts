/** The links at work: what happens on one device is passed on, held, lost, or passed on twice. */
import type { CauseCommand, Decision, RestartCommand } from '../device/contract.ts';
import type { Random } from '../kernel/random.ts';
import type { Instant } from '../kernel/time.ts';
import type { Command, Event, State } from './state.ts';
type Verdict = Decision<Event, Record<never, never>, 'UNKNOWN_PATH'>;
export declare function decide(state: State, command: Command | CauseCommand | RestartCommand, at: Instant, random: Random): Verdict;
export declare function evolve(state: State, event: Event, at: Instant): State;
/** One after another on each link: what waits behind something else waits for it. */
export declare function due(state: State): Instant | undefined;
/** One at a time, as whoever it is for may return it. */
export declare function elapse(state: State): readonly Event[];
export {};
