/** The iKKM fiscal register: its parts, joined. */
import type { Device } from '../../src/device/contract.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { Session } from './client.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
import type { Samples } from './samples.ts';
import type { Answer, Command, Event, State } from './state.ts';
export type Ikkm = Device<State, Command, Event, Answer, Code, Options, Session>;
/** A register programmed with these samples; the document's own unless told otherwise. */
export declare function createIkkm(samples?: (random: Random) => Samples): Ikkm;
