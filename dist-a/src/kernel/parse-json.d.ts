/** What a text says as JSON; nothing when it is none, as text from elsewhere may well be. */
export declare function parseJson(text: string): unknown;
