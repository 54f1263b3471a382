import type { RunOptions } from './run-options.ts';
export interface WatchOrder {
    readonly words: readonly string[];
    readonly options: RunOptions;
    /** The cases to choose among; absent for all. */
    readonly ids: ReadonlySet<string> | undefined;
}
/** Ends when somebody ends it: `q` with the exit code of the last run, Ctrl-C with 130. */
export declare function watchRuns(order: WatchOrder): Promise<number>;
