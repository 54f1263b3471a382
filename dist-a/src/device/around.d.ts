/** What stands around a device: its rig, as far as a fact about all of it must know. */
import type { Emulator } from './emulator.ts';
import type { EventEntry } from './journal.ts';
export interface Around {
    readonly seed: number;
    readonly devices: ReadonlyMap<string, Emulator>;
    /** All that happened, oldest first. */
    readonly events: readonly EventEntry[];
}
