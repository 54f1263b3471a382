import type { Instant } from '../kernel/time.ts';
import type { Around } from './around.ts';
import type { Carry } from './calling.ts';
import type { AnyDevice } from './contract.ts';
import type { FieldValue } from './field.ts';
import type { Happened } from './links.ts';
import type { Journal } from './journal.ts';
import type { Emulator } from './emulator.ts';
interface EmulatorParts {
    readonly device: AnyDevice;
    readonly options: Readonly<Record<string, FieldValue>>;
    readonly seed: number;
    readonly startAt: Instant;
    readonly journal: Journal;
    readonly carry?: Carry | undefined;
    /** Hears of every event here, after the journal. */
    readonly happened: Happened;
    readonly around: () => Around;
}
export declare function createEmulator(parts: EmulatorParts): Emulator;
export {};
