/** Bodies of requests that are JSON objects, and what is told back of them. */
export type JsonObject = Readonly<Record<string, unknown>>;
/** Why a body is none: nothing in it, no JSON in UTF-8, or JSON of another kind. */
export type BodyFlaw = 'empty' | 'no-json' | 'no-object';
/** The body is read by what it looks like, whatever its content type says. */
export declare function readJsonBody(body: Uint8Array): JsonObject | BodyFlaw;
/** A value as it was sent, cut short; what is nested is only named, however deep it goes. */
export declare function echo(value: unknown, words: {
    readonly list: string;
    readonly object: string;
}): string;
