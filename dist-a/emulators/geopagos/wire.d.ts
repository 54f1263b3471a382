/** Requests become commands, outcomes become replies. */
import type { Decoded, Outcome, WireReply, WireRequest } from '../../src/device/contract.ts';
import type { Options } from './options.ts';
import type { Code } from './protocol.ts';
import type { Answer, Command } from './state.ts';
export declare function decode(request: WireRequest, options: Options): Decoded<Command>;
export declare function encode(outcome: Outcome<Answer, Code>, options: Options): WireReply;
