import type { ClientSpec, Sending } from '../../src/device/contract.ts';
export interface Session {
    readonly token: string;
    readonly uuid: string;
    readonly till: string;
    readonly options: Readonly<Record<string, unknown>>;
    /** Sales and payments so far, which make the ids. */
    count: number;
    /** The last sale, whose status is asked for unless another is named. */
    last?: {
        readonly id: string;
        readonly amount: unknown;
    };
    /** The last request that changed something, to be repeated byte for byte. */
    sent?: Sending;
}
export declare const client: ClientSpec<Session>;
