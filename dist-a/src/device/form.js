const PARAMETERS_MAX = 1000;
/**
 * Reads the query and the body. Tills written in 1C or Delphi often send no content type, or a
 * wrong one, so the body is read by what it looks like.
 */
export function readForm(request) {
    const values = new Map();
    const add = (name, value) => {
        const before = values.get(name);
        if (before)
            before.push(value);
        else
            values.set(name, [value]);
        if (values.size > PARAMETERS_MAX)
            throw new FormError('too many parameters');
    };
    try {
        readPairs(request.query, add);
        if (request.body.length > 0)
            readBody(request, add);
        return { values };
    }
    catch (error) {
        if (error instanceof FormError)
            return { values, malformed: error.message };
        throw error;
    }
}
class FormError extends Error {
}
const utf8 = new TextDecoder('utf-8', { fatal: true });
function readBody({ headers, body }, add) {
    let text;
    try {
        // Blank lines before the first part, or around the pairs, are not meant to be read.
        text = utf8.decode(body).trim();
    }
    catch {
        throw new FormError('the body is not UTF-8');
    }
    const declared = /boundary="?([^";]+)"?/i.exec(headers['content-type'] ?? '')?.[1];
    const boundary = declared ?? /^--([^\r\n]+)\r?\n/.exec(text)?.[1];
    if (boundary !== undefined && text.startsWith(`--${boundary}`))
        readParts(text, boundary, add);
    else
        readPairs(text, add);
}
/** `a=1&b=%20`; a blank may be written as a plus sign. */
function readPairs(text, add) {
    if (text === '')
        return;
    for (const pair of text.split('&')) {
        if (pair === '')
            continue;
        const equals = pair.indexOf('=');
        if (equals < 0)
            add(decode(pair), '');
        else
            add(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
    }
}
function decode(text) {
    if (!text.includes('%') && !text.includes('+'))
        return text;
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        throw new FormError('the percent-encoding is broken');
    }
}
/** multipart/form-data, with either kind of line ending. */
function readParts(text, boundary, add) {
    const parts = `\r\n${text.replace(/\r?\n/g, '\r\n')}`.split(`\r\n--${boundary}`);
    const last = parts.pop();
    if (parts.length === 0 || !last?.startsWith('--'))
        throw new FormError('the last part is missing');
    for (const part of parts.slice(1)) {
        const blank = part.indexOf('\r\n\r\n');
        const name = /;\s*name="?([^";\r\n]*)"?/i.exec(part.slice(0, Math.max(blank, 0)))?.[1];
        if (name === undefined)
            throw new FormError('a part has no name');
        add(name, part.slice(blank + 4));
    }
}
