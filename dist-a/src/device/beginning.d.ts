import type { FieldValue } from './field.ts';
import type { RigParts } from './rig.ts';
type Chosen = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** Written when a rig starts, and again when a device joins it. */
export interface Started {
    readonly kind: 'started';
    readonly seed: number;
    readonly options: Chosen;
}
export interface Beginning {
    readonly seed: number;
    /** What was chosen, for each device that was ever part of the rig. */
    readonly chosen: Chosen;
    /** With the defaults filled in. */
    readonly options: ReadonlyMap<string, Readonly<Record<string, FieldValue>>>;
    /** Whether the journal does not tell all of it yet. */
    readonly isNew: boolean;
}
/**
 * What was set when the rig was started holds for as long as its journal lives.
 * @throws RangeError when something else is asked for now.
 */
export declare function beginning(parts: RigParts): Beginning;
export {};
