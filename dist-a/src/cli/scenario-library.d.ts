import type { AnyDevice } from '../device/contract.ts';
import type { Complaint } from '../scenario/source.ts';
import type { LoadedScenarios } from './load-scenarios.ts';
export interface LibraryOrder {
    readonly given: readonly string[];
    readonly devices: readonly AnyDevice[];
    /** Other files, on which every case depends: tillrig.yaml, a baseline. */
    readonly others: readonly string[];
}
export interface Library {
    /** Those of some paths that a plan depends on and that are not as they were read. */
    changed(paths: readonly string[]): readonly string[];
    /**
     * Reads again what these files touch; at first, everything.
     * @throws CliError when a path that was given is gone; RangeError for broken requirements.
     */
    refresh(changed: readonly string[]): Promise<Refreshed>;
    /** Every file that was read. */
    files(): readonly string[];
    /** The folders in which a change may matter. */
    folders(): readonly string[];
}
export interface Refreshed {
    readonly loaded: LoadedScenarios;
    readonly complaints: readonly Complaint[];
    /** Scenario files that were read now or are gone, as a person would write them. */
    readonly touched: readonly string[];
    /** Whether every case is touched, whatever file it stands in. */
    readonly isAll: boolean;
}
export declare function createLibrary({ given, devices, others }: LibraryOrder): Library;
