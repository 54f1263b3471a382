import type { CauseCommand, RestartCommand } from '../../src/device/contract.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { Instant } from '../../src/kernel/time.ts';
import type { Verdict } from './machine/verdict.ts';
import type { Command, Event, State } from './state.ts';
export declare function decide(state: State, command: Command | CauseCommand | RestartCommand, at: Instant, random: Random): Verdict;
/** The next message that arrives, or the next half-done unbinding to be repaired. */
export declare function due({ onTheWay, halfUnbound }: State): Instant | undefined;
export declare function elapse(state: State, at: Instant): readonly Event[];
