/** Takes in exchanges one by one: tells what device it is, blanks secrets, and keeps them. */
import type { AnyDevice } from '../../device/contract.ts';
import type { HeardExchange } from './record-exchange.ts';
import type { RecordingHead } from './recording.ts';
import type { RecordingFile } from './write-recording.ts';
export interface RecorderParts {
    readonly file: RecordingFile;
    readonly head: RecordingHead;
    /** Those it may be; one alone when it is known. */
    readonly devices: readonly AnyDevice[];
}
export interface Recorder {
    /**
     * Keeps an exchange; gives the operation it was, where a device is known that has one.
     * @throws RangeError when the recording is full, Error of the system when it cannot be written.
     */
    add(heard: HeardExchange): string | undefined;
    /** Tells apart from what a till asked what the device said of itself. */
    about(fields: unknown): void;
    /** The text without secrets. */
    cover(text: string): string;
    /** Nothing until a request told what it is. */
    readonly device: AnyDevice | undefined;
    /** What the till knows by now, to ask as it would. */
    access(): Readonly<Record<string, string>>;
}
export declare function createRecorder(parts: RecorderParts): Recorder;
