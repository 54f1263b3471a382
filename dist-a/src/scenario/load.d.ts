/** Reads a scenario file: everything that is wrong with it is said before anything runs. */
import type { AnyDevice } from '../device/contract.ts';
import type { PartFiles } from './parts.ts';
import type { RigFiles } from './rig-file/named-rig.ts';
import type { Scenario } from './scenario.ts';
import type { Complaint, Source } from './source.ts';
export interface Surroundings {
    readonly devices: readonly AnyDevice[];
    /** Requirement texts by id. */
    readonly requirements: ReadonlyMap<string, string>;
    readonly parts: PartFiles;
    /** Those on the disk unless given. */
    readonly rigs?: RigFiles;
}
export interface Loaded {
    readonly scenario?: Scenario;
    /** In the order of the file; empty exactly when there is a scenario. */
    readonly complaints: readonly Complaint[];
}
export declare function loadScenario(file: string, text: string, around: Surroundings): Loaded;
export declare function loadSource(source: Source, around: Surroundings): Loaded;
