import type { Decision } from '../../../src/device/contract.ts';
import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { Code } from '../protocol.ts';
import type { Answer, Command, Event, State } from '../state.ts';
type Verdict = Decision<Event, Answer, Code>;
/** The same key answers with what it was answered first, so a till may safely ask again. */
export declare function repeatOf(state: State, command: {
    readonly key: string;
    readonly digest: string;
}): Verdict | undefined;
/** Checks stand in the order of the rows in protocol.ts; the first that fails is sent. */
export declare function register(state: State, command: Command & {
    kind: 'register';
}, at: Instant, random: Random): Verdict;
export declare function moveCash(state: State, command: Command & {
    kind: 'move-cash';
}, at: Instant, random: Random): Verdict;
export {};
