/**
 * The journal as server-sent events. The journal itself is the buffer: a page of it is written
 * when the last one has left, so a slow reader costs nothing, and is cut off when it stands still.
 */
import type { ServerResponse } from 'node:http';
import type { Journal } from '../../device/journal.ts';
export interface StreamOptions {
    /** The number of the entry after which to begin; without it only what happens from now on. */
    readonly after?: number;
    readonly heartbeatMs?: number;
}
export declare function streamEvents(journal: Journal, response: ServerResponse, { after, heartbeatMs }?: StreamOptions): void;
