/** What is said on the wire, line by line, as it happens. */
import type { Journal } from '../device/journal.ts';
/** Printing must not slow the devices down: under load most lines are only counted. */
export declare function followLive(journal: Journal, out: NodeJS.WritableStream, secretsOf: (device: string) => readonly string[]): void;
