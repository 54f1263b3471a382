/** Follows a till by what it said: which operation of a client each of its requests was. */
import type { AnyDevice, WireReply, WireRequest } from '../../device/contract.ts';
import type { Instant } from '../../kernel/time.ts';
type Values = Readonly<Record<string, unknown>>;
/** A request as a scenario would have it sent. */
export interface Followed {
    /** Of the client: `request` when no other makes these bytes. */
    readonly operation: string;
    readonly params: Values;
    /** What the till knew before. */
    readonly before: Values;
    /** What its client reads in the answer. */
    readonly fields?: Values;
}
export interface FollowedTill {
    /** What the till knows by now. */
    knows(): Values;
    hear(request: WireRequest, reply: WireReply | undefined, at: Instant): Followed;
}
/** What a till must know to talk to the device, as these requests tell it. */
export declare function accessIn(device: AnyDevice, requests: readonly WireRequest[]): Readonly<Record<string, string>>;
/** @param own Secrets of the till that nobody can know: its client has samples in their place. */
export declare function followTill(device: AnyDevice, access: Readonly<Record<string, string>>, own?: ReadonlySet<string>): FollowedTill;
/** The name the device has for a request; nothing where it cannot be read. */
export declare function operationOf(device: AnyDevice, request: WireRequest): string | undefined;
/** What the device would make of a request; nothing where it cannot be read. */
export declare function commandIn(device: AnyDevice, request: WireRequest): unknown;
export {};
