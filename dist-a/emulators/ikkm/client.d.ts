import type { ClientSpec, Sending } from '../../src/device/contract.ts';
export interface Session {
    key: string;
    readonly isNewer: boolean;
    /** The last fiscal request, to be repeated byte for byte. */
    last?: Sending;
}
export declare const client: ClientSpec<Session>;
