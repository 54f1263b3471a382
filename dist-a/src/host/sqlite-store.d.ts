/** Keeps the events of a rig in a file; what one turn of the event loop wrote is a transaction. */
import type { EventEntry, Store } from '../device/journal.ts';
export interface SqliteOptions {
    /** What an answer given survives: `process` a killed process, `power` a power cut as well. */
    readonly durability: 'process' | 'power';
    /** Hears, once, why nothing can be kept any more; without it the reason is printed. */
    readonly onFailure?: (error: Error) => void;
}
export interface SqliteStore {
    readonly store: Store;
    /** What was in the file when it was opened. */
    readonly past: EventEntry[];
    /** Keeps what is still pending, then lets go of the file. */
    close(): void;
}
/**
 * Opens or creates a file; until it is closed, no other process can use it.
 * @throws RangeError when the file is in use, damaged, of a newer format or not ours; then it is
 * left as it was.
 */
export declare function openSqliteStore(name: string, options: SqliteOptions): SqliteStore;
