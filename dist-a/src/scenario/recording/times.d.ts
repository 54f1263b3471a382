/** Every date and time in a text as its form: `2026-11-22 10:00` becomes `0000-00-00 00:00`. */
export declare function timesAsForms(text: string): string;
/** The same value, deeply, with the forms of its dates and times. */
export declare function withoutTimes(value: unknown): unknown;
