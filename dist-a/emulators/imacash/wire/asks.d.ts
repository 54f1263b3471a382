import type { Ask, Malformed } from '../machine/server/state.ts';
import type { Operation } from '../operations.ts';
import type { Options } from '../options.ts';
import type { Carried } from './body.ts';
export declare const CASH_METHOD = "efectivo";
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
export declare function readAsk(operation: Operation, carried: Carried, options: Options, isOwn: boolean): Ask | Malformed;
