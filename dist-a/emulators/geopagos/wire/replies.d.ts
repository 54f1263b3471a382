/** Answers and refusals as they leave, with the vendor's spelling to the byte. */
import type { WireReply } from '../../../src/device/contract.ts';
import type { Options } from '../options.ts';
import type { Code } from '../protocol.ts';
import type { Answer } from '../state.ts';
export declare function replyTo(answer: Answer, options: Options): WireReply;
export declare function refusal(code: Code, detail?: string): WireReply;
