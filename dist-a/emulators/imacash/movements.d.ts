/** What the machine has to do with the cash of the shop around it. */
import type { Cash } from '../../src/device/cash.ts';
import type { Options } from './options.ts';
import type { Command, Event, State } from './state.ts';
export declare const cash: Cash<State, Command, Event, Options>;
