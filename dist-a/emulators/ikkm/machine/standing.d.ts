import type { Instant } from '../../../src/kernel/time.ts';
import type { Code } from '../protocol.ts';
import type { State } from '../state.ts';
export declare const SHIFT_MS_MAX: number;
export declare const OFFLINE_MS_MAX: number;
export declare function batteryPercent({ causes }: State): number;
export declare function isBusy(state: State, at: Instant): boolean;
declare const standing: {
    readonly BUSY: typeof isBusy;
    readonly SHIFT_TOO_OLD: (state: State, at: number) => boolean;
    readonly OFFLINE_TOO_LONG: (state: State) => boolean;
    readonly BATTERY_LOW: (state: State) => boolean;
    readonly PRINTER_NOT_READY: ({ causes }: State) => boolean;
    readonly OTHER_CASHIER: (state: State) => boolean;
    readonly SENIOR_ONLY: (state: State) => boolean;
    readonly INTERNAL: ({ causes }: State) => boolean;
    readonly OFD_BLOCKED: (state: State) => boolean;
};
export type StandingCode = keyof typeof standing;
/** A set of codes that an operation can meet, in the order of their rows. */
export declare function standingCodes(...codes: StandingCode[]): readonly StandingCode[];
/** The first of these codes that the state calls for. */
export declare function standingRefusal(state: State, at: Instant, codes: readonly StandingCode[]): {
    kind: 'refuse';
    code: Code;
} | undefined;
/** What the tax operator says to a document right now; 254 and 255 are offline work. */
export declare function ofdRefusal(state: State): {
    kind: 'refuse';
    code: Code;
} | undefined;
export {};
