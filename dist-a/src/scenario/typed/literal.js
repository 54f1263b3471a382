/** The arguments of the call that begins at a place, in their order. */
export function callAt(text, start) {
    const open = text.indexOf('(', start);
    if (open < 0)
        return { whole: { start, end: start + 1 }, args: [] };
    return { whole: { start, end: tokenEnd(text, open) }, args: elementsOf(text, open) };
}
/** What a way inside a written value leads to; the nearest around it when it is not written out. */
export function inside(text, value, path, asKey = false) {
    let here = value;
    for (const [i, step] of path.entries()) {
        const found = text[here.start] === '[' ? element(text, here, step) : field(text, here, step);
        if (!found)
            return here;
        here = asKey && i === path.length - 1 ? found.key : found.value;
    }
    return here;
}
function element(text, list, index) {
    const upTo = elementsOf(text, list.start).slice(0, Number(index) + 1);
    const value = upTo[Number(index)];
    // How many elements a list spread before it has is not written here.
    if (!value || upTo.some(({ start }) => text.startsWith('...', start)))
        return undefined;
    return { key: value, value };
}
function field(text, map, name) {
    if (text[map.start] !== '{')
        return undefined;
    for (const one of elementsOf(text, map.start)) {
        const written = text.slice(one.start, one.end);
        const [, quote = '', key] = /^(['"]?)([^'":,\s(]+)\1/.exec(written) ?? [];
        if (key !== String(name))
            continue;
        const end = one.start + key.length + 2 * quote.length;
        const colon = /^\s*:/.exec(text.slice(end, one.end))?.[0];
        // `{ expect }` and `{ expect() {} }` are their own value.
        const value = colon === undefined ? one : trimmed(text, end + colon.length, one.end);
        return { key: { start: one.start, end }, value };
    }
    return undefined;
}
/** What stands between the commas of a bracket. */
function elementsOf(text, open) {
    const found = [];
    let from = open + 1;
    for (let at = from; at < text.length; at = tokenEnd(text, at)) {
        const char = text[at] ?? '';
        if (char !== ',' && !closing.includes(char))
            continue;
        const one = trimmed(text, from, at);
        if (one.end > one.start)
            found.push(one);
        if (char !== ',')
            break;
        from = at + 1;
    }
    return found;
}
/** Without the blanks and comments around it. */
function trimmed(text, from, to) {
    let start = from;
    let end = from;
    for (let at = from; at < to; at = tokenEnd(text, at)) {
        if (blank.test(text[at] ?? '') || isComment(text, at))
            continue;
        if (end === from)
            start = at;
        end = tokenEnd(text, at);
    }
    return { start, end: Math.min(end, to) };
}
const opening = '([{';
const closing = ')]}';
const blank = /\s/;
/** Where the token ends that begins here; a bracket ends with its partner. */
function tokenEnd(text, at) {
    const char = text[at] ?? '';
    if (opening.includes(char))
        return bracketEnd(text, at);
    if (char === '`')
        return templateEnd(text, at);
    if (char === '/' && isComment(text, at))
        return after(text, at, /\/\/.*|\/\*[^]*?(\*\/|$)/y);
    if (char === '/' && opensPattern(text, at))
        return after(text, at, /\/(\\.|\[(\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*|\//y);
    if (char === "'" || char === '"')
        return after(text, at, /(['"])(\\[^]|(?!\1)[^\\\n])*\1?/y);
    return after(text, at, /[\w$]+|[^]/y);
}
function after(text, at, token) {
    token.lastIndex = at;
    return token.test(text) ? token.lastIndex : at + 1;
}
function bracketEnd(text, open) {
    let at = open + 1;
    while (at < text.length && !closing.includes(text[at] ?? ''))
        at = tokenEnd(text, at);
    return Math.min(at + 1, text.length);
}
function templateEnd(text, open) {
    let at = open + 1;
    while (at < text.length && text[at] !== '`') {
        if (text.startsWith('${', at))
            at = bracketEnd(text, at + 1);
        else
            at += text[at] === '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length);
}
function isComment(text, at) {
    return text.startsWith('//', at) || text.startsWith('/*', at);
}
/** After a value a slash divides; elsewhere it begins a pattern. */
function opensPattern(text, at) {
    const before = text.slice(Math.max(0, at - 40), at).trimEnd();
    return /(^|[^\w$)\]}'"`]|\b(return|typeof|case|in|of))$/.test(before);
}
/** The word at a place, with what it is called with. */
export function wordAt(text, at) {
    const start = at - (/[\w$.]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0);
    const end = after(text, at, /(new\s+)?[\w$.]+|[^]/y);
    return { start, end: text[end] === '(' ? bracketEnd(text, end) : end };
}
