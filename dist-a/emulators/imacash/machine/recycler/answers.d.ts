/** What the machine makes of its server's answers. */
import type { Call, WireReply } from '../../../../src/device/contract.ts';
import type { RecyclerEvent, RecyclerState } from './state.ts';
export declare function hears(state: RecyclerState, { operation, about }: Call, reply: WireReply | undefined): {
    events: readonly RecyclerEvent[];
    failed: boolean;
};
/** Paid, and the server would not have it confirmed: nobody pays it again until somebody looks. */
export declare function isInDoubt({ discrepancies }: RecyclerState, id: string): boolean;
