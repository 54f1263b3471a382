import type { Learnt } from './blank-secrets.ts';
import type { RecordedExchange, RecordingHead } from './recording.ts';
export interface RecordingFile {
    /** @throws RangeError when the recording is full. */
    add(exchange: RecordedExchange, learnt: Learnt, cover: (text: string) => string): void;
    /** Writes another head: the device, or what it said of itself, has become known. */
    rewrite(head: RecordingHead): void;
    readonly count: number;
    close(): void;
}
/**
 * @param mode `wx` to begin a file that must not be there, `w` to write over it.
 * @throws Error of the system when it is there, or cannot be written.
 */
export declare function createRecordingFile(file: string, first: RecordingHead, mode: 'wx' | 'w'): RecordingFile;
