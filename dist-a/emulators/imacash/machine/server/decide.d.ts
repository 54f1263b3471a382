/** The server as a pure machine: who may ask, in which order it is checked, and what it answers. */
import type { Decision } from '../../../../src/device/contract.ts';
import type { Instant } from '../../../../src/kernel/time.ts';
import type { Code } from '../../protocol.ts';
import type { State } from '../../state.ts';
import type { ServerAnswer, ServerCommand, ServerEvent } from './state.ts';
export type Verdict = Decision<ServerEvent, ServerAnswer, Code>;
export declare function decideServer(state: State, command: ServerCommand, at: Instant): Verdict;
