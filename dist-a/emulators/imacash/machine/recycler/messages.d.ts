/** How the machine talks to its server: what it says, and when. */
import type { Caller } from '../../../../src/device/contract.ts';
import type { Instant } from '../../../../src/kernel/time.ts';
import type { RecyclerOptions } from '../../options.ts';
import type { MutablePieces } from '../cash.ts';
import type { Holdings, RecyclerEvent, RecyclerState } from './state.ts';
/** Marks the machine, so that a server inside the same rig knows it from another one. */
export declare const SENDER_HEADER = "x-tillrig-sender";
export declare function recyclerCaller(to: Caller<never, never>['to']): Caller<RecyclerState, RecyclerEvent>;
/** Whether there is something to tell; only then it asks. */
export declare function reportsFirst(state: RecyclerState): boolean;
export declare function localTime(at: Instant, options: RecyclerOptions): string;
export declare function everything({ loop, box }: Holdings): MutablePieces;
