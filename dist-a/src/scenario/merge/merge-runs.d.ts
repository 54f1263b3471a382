import type { AnyDevice } from '../../device/contract.ts';
import type { RunEvent } from '../run.ts';
import type { Summary } from '../summary.ts';
/** The lines of a file, as often as they are asked for: reports may be larger than memory. */
export interface EventFile {
    readonly name: string;
    lines(): AsyncIterable<string>;
}
/** Files whose reports cannot be joined. */
export declare class MergeError extends Error {
    readonly name = "MergeError";
}
export interface Merge {
    /** Requirement texts by id. */
    readonly requirements: ReadonlyMap<string, string>;
    /** Tells the joined run to reports. */
    replay(report: (event: RunEvent) => void): Promise<Summary>;
}
/**
 * Reads all files once to be sure of them before any report begins.
 * @throws MergeError
 */
export declare function mergeRuns(files: readonly EventFile[], { devices, isPartial }: {
    readonly devices: readonly AnyDevice[];
    readonly isPartial: boolean;
}): Promise<Merge>;
