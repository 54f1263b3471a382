/** What wakes a watch that waits, or interrupts what it runs: changes, keys, Ctrl-C. */
export interface WakeCall {
    /** Files that changed since the last call. */
    readonly changed: readonly string[];
    /** When the first of them did, in milliseconds of `performance.now()`. */
    readonly sinceMs: number;
    /** Somebody asks for everything to run. */
    readonly isAll: boolean;
    /** The watch is over: with the exit code of its last run, or as interrupted. */
    readonly end?: 'quit' | 'interrupted';
    /** Aborts when the next call comes. */
    readonly signal: AbortSignal;
}
export interface WakeCalls {
    change(paths: readonly string[], sinceMs: number): void;
    all(): void;
    end(how: 'quit' | 'interrupted'): void;
    next(): Promise<WakeCall>;
}
export declare function createWakeCalls(): WakeCalls;
/** What is read of a terminal: `process.stdin`. */
export interface Terminal extends NodeJS.ReadableStream {
    readonly isTTY: boolean;
    setRawMode(isRaw: boolean): unknown;
}
/** Keys of a terminal while nothing runs; what runs may ask something itself. */
export declare function listenToKeys(terminal: Terminal, calls: WakeCalls): () => void;
