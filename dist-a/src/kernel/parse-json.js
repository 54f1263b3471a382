/** What a text says as JSON; nothing when it is none, as text from elsewhere may well be. */
export function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
