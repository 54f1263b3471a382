/** What a fault leaves of an answer, and how long its sender waits for it. */
import type { Ending } from '../device/faults.ts';
import type { Random } from '../kernel/random.ts';
import type { Answered, Exchanged, Lost } from './http-exchange.ts';
/** What the sender saw. */
export type Passed = ({
    readonly kind: 'reply';
    readonly afterMs: number;
} & Answered)
/** `part`: what of the answer came before it was cut, so many bytes of its body. */
 | (Lost & {
    readonly part?: Answered;
    readonly cutAtBytes?: number;
});
/** An answer as it came from the device. */
export type Taken = Exchanged & {
    readonly afterMs: number;
};
/** What comes of a message, and how long its sender is kept waiting beyond that. */
export interface Broken {
    readonly passed: Passed;
    readonly waitMs: number;
}
export declare function at(passed: Passed, waitMs?: number): Broken;
export declare function unanswered(ending: Ending, timeoutMs: number, taken?: Taken): Broken;
export declare function delayed(taken: Taken, delayMs: number, timeoutMs: number): Broken;
export declare function cut(taken: Taken, cutAtBytes: number): Passed;
/** The bytes are garbled, so that an answer that is no text is so too. */
export declare function garbled(taken: Taken, random: Random): Taken;
