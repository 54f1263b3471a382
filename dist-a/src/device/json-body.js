/** Bodies of requests that are JSON objects, and what is told back of them. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** The body is read by what it looks like, whatever its content type says. */
export function readJsonBody(body) {
    let json;
    try {
        const text = utf8.decode(body);
        if (text.trim() === '')
            return 'empty';
        json = JSON.parse(text);
    }
    catch {
        return 'no-json';
    }
    if (typeof json !== 'object' || json === null || Array.isArray(json))
        return 'no-object';
    // Any object can be read by name; each field is checked by whoever reads it.
    return json;
}
const ECHO_MAX = 60;
/** A value as it was sent, cut short; what is nested is only named, however deep it goes. */
export function echo(value, words) {
    if (Array.isArray(value))
        return words.list;
    if (typeof value === 'object' && value !== null)
        return words.object;
    if (typeof value !== 'string')
        return String(value);
    const characters = Array.from(value.slice(0, 2 * (ECHO_MAX + 1)));
    const isLong = characters.length > ECHO_MAX;
    return `'${isLong ? `${characters.slice(0, ECHO_MAX - 1).join('')}…` : value}'`;
}
