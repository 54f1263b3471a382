/** What a till knows: how it is configured, and what it was answered. */
import type { Sending, WireRequest } from '../../../src/device/contract.ts';
import type { PathOptions } from '../wire/paths.ts';
export type Values = Readonly<Record<string, unknown>>;
/** What an activation answered. */
interface Bound {
    readonly apiKey: string;
    readonly token: string;
    readonly nbo: string;
}
export interface Session {
    readonly user: string;
    readonly password: string;
    readonly paths: PathOptions;
    readonly tokenField: string;
    /** An empty 200 may be a time-out as well. */
    readonly isEmptyUnclear: boolean;
    /** By serial number. */
    readonly bound: Map<string, Bound>;
    /** The terminal that was bound last. */
    serial: string;
    /** The token of version 2. */
    auth2: string | undefined;
    /** The last request that binds, unbinds or is about a one-time code. */
    sent?: Sending;
}
/** What the till may rely on; with `unknown` it must ask again before it does anything else. */
export type Conclusion = 'bound' | 'unbound' | 'check-mail' | 'refused' | 'unknown' | 'ok';
/** The document's own. */
export declare const sampleTerminal: {
    serial: string;
    merchant: string;
};
/** Keys are kept until it is sure that they are good for nothing. */
export declare function learn(session: Session, request: WireRequest, outcome: Conclusion, json: Values | undefined): void;
export declare function isText(value: unknown): value is string;
export declare function objectAt(json: Values | undefined, name: string): Values | undefined;
export declare function asObject(body: string): Values | undefined;
export {};
