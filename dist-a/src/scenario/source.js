/** One YAML file with the places of everything in it, so that every complaint can point. */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { ALIASES_MAX, doubtfulNumbers, rangeOf, strangeCharacter, strangeAlias, syntaxComplaint, tooDeep, tooManyAliases, } from './yaml-complaints.js';
export function readSource(file, text) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const source = {
        file,
        text,
        get value() {
            return read.value;
        },
        get readable() {
            return read.readable;
        },
        get complaints() {
            return read.complaints;
        },
        at: (path) => place(rangeOf(findNode(document, path).node)),
        keyAt(path) {
            const parent = findNode(document, path.slice(0, -1));
            const key = parent.whole ? keyIn(parent.node, path.at(-1)) : undefined;
            return place(rangeOf(key ?? findNode(document, path).node));
        },
        position(offset) {
            const { line, col } = lines.linePos(offset);
            return { line, column: col };
        },
    };
    const read = valueOf(document, source);
    return source;
    function place([start, end]) {
        return { source, start, end };
    }
}
function valueOf(document, source) {
    const { errors, warnings } = document;
    const fatal = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    // What follows a mistake of syntax is mostly what comes of it.
    const told = fatal ? [fatal] : [...errors, ...warnings];
    const complaints = told.map((error) => syntaxComplaint(document, source, error));
    const strange = strangeCharacter(source) ?? (fatal ? undefined : strangeAlias(document, source));
    if (strange)
        return { value: undefined, readable: false, complaints: [strange] };
    if (fatal)
        return { value: undefined, readable: false, complaints };
    try {
        const value = document.toJS({ maxAliasCount: ALIASES_MAX });
        const deep = tooDeep(value, source);
        if (deep)
            return { value: undefined, readable: false, complaints: [deep] };
        return {
            value,
            readable: true,
            complaints: [...complaints, ...doubtfulNumbers(document, source)],
        };
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        return { value: undefined, readable: false, complaints: [tooManyAliases(document, source)] };
    }
}
/** The line a place begins in, counted from 1. */
export function lineOf({ source, start }) {
    return source.position(start).line;
}
/** `scenarios/ikkm/sale.yaml:12:5`. */
export function formatPlace({ source, start }) {
    const { line, column } = source.position(start);
    return `${source.file}:${line}:${column}`;
}
/** In the order of the file, each thing once. */
export function inOrder(complaints) {
    const seen = new Set();
    return complaints
        .toSorted((a, b) => a.place.start - b.place.start)
        .filter((one) => {
        const key = `${formatPlace(one.place)} ${one.says}`;
        return !seen.has(key) && seen.add(key);
    });
}
function findNode(document, path) {
    let node = document.contents;
    for (const step of path) {
        const next = childOf(resolve(document, node), step);
        if (!next)
            return { node, whole: false };
        node = next;
    }
    return { node: resolve(document, node), whole: true };
}
function resolve(document, node) {
    return isAlias(node) ? (node.resolve(document) ?? null) : node;
}
function childOf(node, step) {
    if (isSeq(node))
        return node.items[Number(step)];
    if (!isMap(node))
        return undefined;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === `${step}`);
    return pair?.value ?? pair?.key;
}
function keyIn(node, key) {
    if (!isMap(node))
        return undefined;
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === `${key}`);
    return isPair(pair) ? pair.key : undefined;
}
