/** The rig that a scenario names in its head: its devices are those the scenario may use. */
import type { AnyDevice } from '../../device/contract.ts';
import type { Source } from '../source.ts';
import type { ReadRig } from './read-rig.ts';
/** Where such rigs are found: by a path from the folder of the scenario. */
export interface RigFiles {
    find(path: string, usedBy: string): {
        readonly file: string;
        readonly text: string;
    } | {
        readonly known: readonly string[];
    };
}
export declare function readNamedRig(path: string, scenario: Source, { rigs, kinds }: {
    readonly rigs: RigFiles;
    readonly kinds: readonly AnyDevice[];
}): ReadRig;
