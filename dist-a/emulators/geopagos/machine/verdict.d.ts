/** How the backend says no, with or without anything having changed. */
import type { Decision } from '../../../src/device/contract.ts';
import type { Code } from '../protocol.ts';
import type { Answer, Event } from '../state.ts';
export type Verdict = Decision<Event, Answer, Code>;
/** A refusal carries no events: where something changed, an answer carries the code. */
export declare function sayNo(code: Code, events?: readonly Event[], detail?: string): Verdict;
