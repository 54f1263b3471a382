/** The Geopagos/Vendemas activation backend: its parts, joined. */
import type { Device } from '../../src/device/contract.ts';
import type { Random } from '../../src/kernel/random.ts';
import type { Session } from './client/session.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command, Event, Samples, State } from './state.ts';
export type Geopagos = Device<State, Command, Event, Answer, Code, Options, Session>;
/** A backend that knows these merchants; the document's own unless told otherwise. */
export declare function createGeopagos(samples?: (random: Random) => Samples): Geopagos;
