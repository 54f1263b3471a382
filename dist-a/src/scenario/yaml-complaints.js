/** What a YAML file has wrong as YAML: told in words that say what to do. */
import { visit } from 'yaml';
const DEPTH_MAX = 100;
const TOO_DEEP = `values are nested more than ${DEPTH_MAX} deep here. Write them flatter.`;
/** How often aliases may be used, each as often as those inside it. */
export const ALIASES_MAX = 1000;
/** A character that no text file holds: what is read is not what somebody wrote. */
export function strangeCharacter(source) {
    const { text } = source;
    const start = text.search(/[^\t\n\r\u0020-\u007E\u0085\u00A0-\uFFFC\u{10000}-\u{10FFFF}]/u);
    if (start < 0)
        return undefined;
    const place = { source, start, end: start + 1 };
    const code = text.charCodeAt(start);
    const isWide = /^(\uFFFD\uFFFD|[ -~]\0|\0[ -~])/.test(text);
    if (isWide)
        return { place, says: 'this file is written in UTF-16. Save it as UTF-8.' };
    if (code === 0xfffd)
        return { place, says: 'this byte is no UTF-8. Save the file as UTF-8, if it is text at all.' };
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const cure = `Take it out, or write "\\u${name.slice(2)}" in double quotes.`;
    return { place, says: `the invisible character ${name} stands here. ${cure}` };
}
/** An alias that leads nowhere, or to what it stands in. */
export function strangeAlias(document, source) {
    // Most files hold nothing that looks so, and need not be walked through.
    if (!/[&*]\w/.test(source.text))
        return undefined;
    let found;
    visit(document, {
        Alias(_key, node, above) {
            const meant = node.resolve(document);
            if (meant && !above.includes(meant))
                return undefined;
            const [start, end] = rangeOf(node);
            const says = meant
                ? 'this alias stands inside what it stands for. Write the value out.'
                : `nothing is called "${node.source}". Write "&${node.source}" before the value it stands for.`;
            found = { place: { source, start, end }, says };
            return visit.BREAK;
        },
    });
    return found;
}
/** A value nested without end: nobody writes that, and every reader would have to bear it. */
export function tooDeep(value, source) {
    const way = deepWay(value, 0);
    return way && { place: source.at(way), says: TOO_DEEP };
}
/** The way to the first value below the depth allowed. */
function deepWay(value, depth) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (depth > DEPTH_MAX)
        return [];
    for (const [key, one] of Object.entries(value)) {
        const way = deepWay(one, depth + 1);
        if (way)
            return [key, ...way];
    }
    return undefined;
}
/** So many aliases of aliases that the value would not fit into memory. */
export function tooManyAliases(document, source) {
    const aliases = [];
    visit(document, { Alias: (_key, node) => void aliases.push(node) });
    const [start, end] = rangeOf(aliases.at(-1) ?? null);
    const says = `aliases stand here for more than ${ALIASES_MAX} others. Write the values out.`;
    return { place: { source, start, end }, says };
}
export function syntaxComplaint(document, source, error) {
    const [start, end] = error.pos;
    if (error.code === 'DUPLICATE_KEY') {
        const key = /^[^:\s]+/.exec(source.text.slice(start))?.[0] ?? '';
        const says = `the key "${key}" stands here twice. Keep one of them.`;
        return { place: { source, start, end: start + key.length }, says };
    }
    const open = /closing .quote/.test(error.message) ? quoteBefore(document, start) : undefined;
    if (open !== undefined)
        return {
            place: { source, start: open, end: open + 1 },
            says: 'this quote is never closed. Close it where the text ends.',
        };
    // What is missing at the end of the file is missing after its last word.
    const from = Math.min(start, source.text.trimEnd().length);
    return { place: { source, start: from, end: Math.max(end, from + 1) }, says: wrongSyntax(error) };
}
/** Where the quoted text begins that reaches a place. */
function quoteBefore(document, place) {
    let start;
    visit(document, {
        Scalar(_key, node) {
            const [from, to] = rangeOf(node);
            if (node.type?.startsWith('QUOTE') && from < place && place <= to)
                start = from;
        },
    });
    return start;
}
function wrongSyntax({ code, message }) {
    const said = (message.split('\n')[0] ?? message).replace(/[.!?]$/, '');
    const [, bracket] = /end with a ([\]}])$/.exec(said) ?? [];
    if (bracket !== undefined) {
        const what = bracket === ']' ? 'a list' : 'a map';
        return `${what} is not closed before here. Put "${bracket}" where it ends.`;
    }
    if (/call stack/.test(said))
        return TOO_DEEP;
    const told = /without - indicator/.test(said) ? cures.BAD_INDENT : cures[code];
    return told ?? `this is not valid YAML: ${said}. If it is text, write it in quotes.`;
}
const cures = {
    TAB_AS_INDENT: 'a tab is used to indent. Use spaces: YAML does not allow tabs there.',
    MULTIPLE_DOCS: 'a second document begins here. Keep one scenario a file.',
    TAG_RESOLVE_FAILED: 'this tag is unknown. Take it out: values need no tags here.',
    BAD_INDENT: 'this stands neither below what is above it nor beside it. Indent it like its neighbours.',
};
export function rangeOf(node) {
    const [start, end] = node?.range ?? [0, 1];
    return [start, Math.max(end, start + 1)];
}
/** Numbers that are not what they look like: `046310489` would silently lose its zero. */
export function doubtfulNumbers(document, source) {
    const found = [];
    // Most files hold nothing that looks so, and need not be walked through.
    if (!/(?<![\w.])0\d|\d{16}/.test(source.text))
        return found;
    visit(document, {
        Scalar(_key, node) {
            if (typeof node.value !== 'number' || node.type !== 'PLAIN')
                return;
            const [start, end] = rangeOf(node);
            const written = source.text.slice(start, end);
            const why = /^[-+]?0\d/.test(written)
                ? 'would lose its leading zero'
                : Number.isInteger(node.value) && !Number.isSafeInteger(node.value)
                    ? 'is too long to be held exactly'
                    : undefined;
            if (why)
                found.push({
                    place: { source, start, end },
                    says: `the number ${written} ${why}. Write "${written}" if it is a code, in quotes.`,
                });
        },
    });
    return found;
}
