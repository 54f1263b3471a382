import type { EventEntry } from '../device/journal.ts';
/** An entry as the file holds it: JSON of a list, as names would cost more than what they name. */
export type EntryText = string;
export declare function toText({ seq, at, device, event }: EventEntry): EntryText;
export interface SqliteFile {
    /** What was in the file when it was opened. */
    readonly past: EventEntry[];
    /** Keeps all of these entries or none, after what the file holds or in place of it. */
    write(entries: readonly EntryText[], mode: 'add' | 'replace'): void;
    close(): void;
}
/**
 * Opens or creates a file for this process alone.
 * @throws RangeError when it cannot be ours; then it is left as it was.
 */
export declare function openSqliteFile(file: string, synchronous: 'NORMAL' | 'FULL'): SqliteFile;
