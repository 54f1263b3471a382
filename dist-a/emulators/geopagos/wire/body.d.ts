/** What a body holds. It is read by what it looks like, whatever its content type says (A4). */
import type { JsonObject } from '../../../src/device/json-body.ts';
export type Values = JsonObject;
export type Carried = {
    readonly kind: 'values';
    readonly values: Values;
} | {
    readonly kind: 'unreadable';
    readonly why: string;
};
/** A body that was too long to be kept is a byte that is no text. */
export declare function readJson(body: Uint8Array): Carried;
