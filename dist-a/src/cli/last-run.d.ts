import type { Reporter } from '../scenario/reporters/reporter.ts';
export interface LastRun {
    /** What was to be run, as it was said then. */
    readonly words: readonly string[];
    /** Ids of the cases that were bad, or that an interruption kept from running. */
    readonly left: readonly string[];
}
/** @throws CliError when there was no run yet. */
export declare function readLastRun(): LastRun;
interface RecordOrder {
    readonly words: readonly string[];
    /** Whether the run is all that was asked for; if not, what else was left stays so. */
    readonly isWhole: boolean;
    /** NON_STRICT is bad too. */
    readonly isStrict: boolean;
}
/** Listens to a run and keeps what it leaves, where the folder can be written. */
export declare function recordRun({ words, isWhole, isStrict }: RecordOrder): Reporter;
export {};
