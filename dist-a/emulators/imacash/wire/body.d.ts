/** What a request carries: a JSON object in its body, or parameters in its query. */
import type { WireRequest } from '../../../src/device/contract.ts';
import type { JsonObject } from '../../../src/device/json-body.ts';
import type { Malformed } from '../machine/server/state.ts';
export type Carried = {
    readonly kind: 'values';
    readonly values: JsonObject;
} | Malformed;
/** The body is read by what it looks like, whatever its content type says (A15). */
export declare function readBody({ body }: WireRequest): Carried;
/** Of a repeated parameter PHP keeps the last; an empty one is taken for none (A15). */
export declare function readQuery(request: WireRequest): Carried;
