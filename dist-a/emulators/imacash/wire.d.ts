/** The scripts of the server: requests become commands, outcomes become replies. */
import type { Decoded, Outcome, WireReply, WireRequest } from '../../src/device/contract.ts';
import type { ServerAnswer, ServerCommand } from './machine/server/state.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
export declare function decode(request: WireRequest, options: Options): Decoded<ServerCommand>;
export declare function encode(outcome: Outcome<ServerAnswer, Code>, options: Options): WireReply;
