/** An answer taken apart for comparison: what is said twice in it counts once. */
import { isMap } from '../salvage.js';
export function answerIn(fields) {
    const { status, reason, headers, body, json: _json, ...read } = fields;
    const tree = treeOf(String(body ?? ''));
    const content = tree !== undefined
        ? { body: tree }
        : Object.keys(read).length > 0
            ? { read }
            : { body: String(body ?? '') };
    // Targets give the headers of an answer as names and texts.
    const named = isMap(headers) ? { headers: headers } : {};
    return { status, reason, ...named, ...content };
}
const numberOrText = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** JSON of a map or a list, with numbers that are not written as usual kept as they are written. */
function treeOf(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    const marked = text.replace(numberOrText, (written) => written.startsWith('"') || String(Number(written)) === written
        ? written
        : JSON.stringify(`${written} as a number`));
    try {
        // Only what was JSON before counts as such.
        JSON.parse(text);
        return JSON.parse(marked);
    }
    catch {
        return undefined;
    }
}
