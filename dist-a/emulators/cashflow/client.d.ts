import type { ClientSpec } from '../../src/device/contract.ts';
export interface Session {
    readonly apikey: string;
    /** The greatest id it has seen. */
    lastid: number;
}
export declare const client: ClientSpec<Session>;
