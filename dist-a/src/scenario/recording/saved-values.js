/** Values that a till took from an answer, or knew before: a scenario saves and uses them. */
import { isMap } from '../salvage.js';
/** Shorter values are alike by chance. */
const CHARS_MIN = 4;
export function createSources(steps) {
    const sources = sourcesOf(steps);
    const counts = new Map();
    // Every use is found before the first step is written.
    const replaced = steps.map(({ followed }, i) => replaceIn(followed.params, i, followed.before));
    const saved = new Map();
    for (const { name, step, template } of sources.values())
        if (name !== undefined)
            saved.set(step, { ...saved.get(step), [name]: template });
    return {
        paramsOf: (step) => replaced[step] ?? {},
        savedBy: (step) => saved.get(step) ?? {},
    };
    function replaceIn(params, step, before) {
        // Maps stay maps.
        return mapScalars(params, (value) => {
            const own = Object.entries(before).find(([, known]) => isUsable(known) && known === value);
            if (own)
                return `\${before.${own[0]}}`;
            const source = sources.get(String(value));
            if (source && source.step < step)
                return `\${${nameOf(source)}}`;
            return typeof value === 'string' ? replaceInside(value, step, before) : value;
        });
    }
    /** A path, a query or a body that is sent as it was may hold such values among others. */
    function replaceInside(text, step, before) {
        let left = text.replaceAll('${', '$${');
        for (const [name, known] of Object.entries(before))
            if (isUsable(known))
                left = replaceWord(left, String(known), () => `\${before.${name}}`);
        for (const [value, source] of sources)
            if (source.step < step)
                left = replaceWord(left, value, () => `\${${nameOf(source)}}`);
        return left;
    }
    function nameOf(source) {
        if (source.name === undefined) {
            const word = /^[A-Za-z_][\w-]*$/.test(source.field) ? source.field : 'value';
            const count = (counts.get(word) ?? 0) + 1;
            counts.set(word, count);
            source.name = `${word}-${count}`;
        }
        return source.name;
    }
}
/** By value, the first that said it; what the till said first is its own. */
function sourcesOf(steps) {
    const sources = new Map();
    const own = new Set();
    for (const [step, { followed }] of steps.entries()) {
        const { before, params, fields = {} } = followed;
        for (const [field, value] of Object.entries(before))
            if (isUsable(value))
                add(String(value), { step, template: `\${before.${field}}`, field });
        for (const value of scalarsOf(params))
            own.add(String(value.value));
        for (const { value, way } of scalarsOf(fields)) {
            const field = way.at(-1) ?? '';
            const isPlain = way.every((part) => /^[\w-]+$/.test(part)) && !plainFields.has(way[0] ?? '');
            if (isPlain && isUsable(value))
                add(String(value), { step, template: `\${reply.${way.join('.')}}`, field });
        }
    }
    return sources;
    function add(value, source) {
        if (!own.has(value) && !sources.has(value))
            sources.set(value, source);
    }
}
/** Everything a reply says is read from these. */
const plainFields = new Set(['status', 'body', 'headers']);
function isUsable(value) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return false;
    const text = String(value);
    return text.length >= CHARS_MIN && /\d/.test(text) && !/\s/.test(text);
}
function* scalarsOf(value, way = []) {
    if (typeof value !== 'object' || value === null)
        yield { value, way };
    else
        for (const [key, one] of Object.entries(value))
            yield* scalarsOf(one, [...way, key]);
}
function mapScalars(value, change) {
    if (Array.isArray(value))
        return value.map((one) => mapScalars(one, change));
    if (!isMap(value))
        return change(value);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapScalars(one, change)]));
}
function replaceWord(text, word, by) {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(new RegExp(`(?<![\\w{.])${escaped}(?![\\w}])`, 'g'), by);
}
