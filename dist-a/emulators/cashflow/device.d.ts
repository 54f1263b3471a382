import type { Device } from '../../src/device/contract.ts';
import type { Session } from './client.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command, Event, State } from './state.ts';
export type Cashflow = Device<State, Command, Event, Answer, Code, Options, Session>;
export declare function createCashflow(): Cashflow;
