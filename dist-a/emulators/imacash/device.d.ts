/** ImaCash: the management server and its machine, joined; and the machine alone. */
import type { Device } from '../../src/device/contract.ts';
import type { Session } from './client.ts';
import type { RecyclerEvent, RecyclerState } from './machine/recycler/state.ts';
import type { Options, RecyclerOptions } from './options.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command, Event, State } from './state.ts';
export type Imacash = Device<State, Command, Event, Answer, Code, Options, Session>;
export declare function createImacash(): Imacash;
interface Nothing {
    readonly kind: 'unknown';
}
export type Recycler = Device<RecyclerState, Nothing, RecyclerEvent, Record<never, never>, 'UNKNOWN_PATH', RecyclerOptions, undefined>;
/** The machine alone: it asks a server outside, and nobody asks it. */
export declare function createRecycler(): Recycler;
export {};
