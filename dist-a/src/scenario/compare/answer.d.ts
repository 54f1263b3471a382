export interface Answer {
    readonly status?: unknown;
    readonly reason?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** The JSON of the body; or what the device's client reads in it; or its text. */
    readonly body?: unknown;
    readonly read?: Readonly<Record<string, unknown>>;
}
export declare function answerIn(fields: Readonly<Record<string, unknown>>): Answer;
