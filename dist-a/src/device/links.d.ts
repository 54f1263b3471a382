/** Who tells whom of the cash that moves, and how it comes about that they hear of it. */
import type { Instant } from '../kernel/time.ts';
import type { Emulator } from './emulator.ts';
export interface Link {
    readonly from: string;
    readonly to: string;
    /** By the link; or by the till itself, which then asks both, and their books are compared. */
    readonly by: 'link' | 'till';
    /** The number of the till in a ledger; absent where it is still to be given. */
    readonly place: number | undefined;
}
/** `ikkm>cashflow@13 ikkm~imacash`: links, told apart by blanks; nothing when one is none. */
export declare function readLinks(text: string): readonly Link[] | undefined;
export declare function writeLinks(links: readonly Link[]): string;
/** `ikkm>cashflow` */
export declare function nameOfLink({ from, by, to }: Link): string;
export type Happened = (name: string, event: {
    readonly kind: string;
}, at: Instant) => void;
/**
 * @throws RangeError when devices are linked that cannot be.
 *
 * After every event: movements go to the hub, and what the hub passes on to whom it is for.
 * Synchronous, so that a sale and what it brings about are kept together or not at all.
 */
export declare function followLinks(devices: ReadonlyMap<string, Emulator>): Happened | undefined;
