/** Instants and durations are whole milliseconds; nothing here knows what time it is now. */
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** The end of the year 9999: beyond it, dates are no longer written with four digits. */
export declare const INSTANT_MAX: Instant;
export declare const SECOND_MS = 1000;
export declare const MINUTE_MS: number;
export declare const HOUR_MS: number;
export declare const DAY_MS: number;
/** Reads `250ms`, `1.5s`, `25h`, `2d12h`; gives `undefined` for anything else. */
export declare function parseDuration(text: string): number | undefined;
/** `90000000` becomes `25h`; at most two units are shown, the smaller one only when it counts. */
export declare function formatDuration(durationMs: number): string;
/** The wall-clock fields of an instant in a place so many minutes east of Greenwich. */
export declare function toLocal(at: Instant, offsetMinutes: number): {
    date: string;
    time: string;
};
