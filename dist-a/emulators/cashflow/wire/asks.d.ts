import type { Options } from '../options.ts';
import type { Ask, Format, Problem } from '../state.ts';
export type Params = ReadonlyMap<string, string>;
/** Of a repeated parameter the last counts; an empty one is taken for none. */
export declare function readQuery(query: string): Params;
/** Nothing when it is none of the two. */
export declare function readFormat(params: Params): Format | undefined;
/** The first problem, in the order of the error table; parameters that are ignored have none. */
export declare function readAsk(params: Params, options: Options): Ask | Problem;
