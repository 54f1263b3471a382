/** A recording as it can be replayed: bodies as bytes, stand-ins in place of blanked secrets. */
import type { WireReply, WireRequest } from '../../device/contract.ts';
import type { Recording } from './recording.ts';
export interface RestoredExchange {
    readonly at: number;
    readonly request: WireRequest;
    /** Absent when it was lost. */
    readonly reply?: WireReply;
    readonly lost?: 'timeout' | 'reset' | 'cut';
}
export interface Restored {
    readonly exchanges: readonly RestoredExchange[];
    /** By the field it stood in, what stands for the first secret there: most often the right one. */
    readonly firstOf: ReadonlyMap<string, string>;
}
export declare function restoreExchanges({ exchanges }: Recording): Restored;
