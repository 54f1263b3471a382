import { rowTypes } from '../operations.js';
/** Of a repeated parameter the last counts; an empty one is taken for none. */
export function readQuery(query) {
    const params = new Map(new URLSearchParams(query));
    for (const [name, value] of params)
        if (value.trim() === '')
            params.delete(name);
    return params;
}
/** Nothing when it is none of the two. */
export function readFormat(params) {
    const format = params.get('format') ?? 'xml';
    return format === 'xml' || format === 'json' ? format : undefined;
}
/** The first problem, in the order of the error table; parameters that are ignored have none. */
export function readAsk(params, options) {
    if (!readFormat(params))
        return problem('UNKNOWN_FORMAT', params.get('format'));
    const place = placeOf(params);
    const lastId = whole(params, 'lastid', 0);
    if (!place || lastId === undefined)
        return problem('BAD_ID', place ? 'lastid' : placeName(params));
    const words = (params.get('type') ?? '').split(',').map((word) => word.trim());
    const named = words.filter((word) => word !== '');
    const unknown = named.find((word) => !isType(word));
    // A5.
    if (unknown !== undefined && options['type.unknown'] === 'reject')
        return problem('UNKNOWN_TYPE', unknown);
    const limit = whole(params, 'limit', 100);
    if (!limit)
        return problem('BAD_LIMIT', params.get('limit'));
    const days = whole(params, 'days', Infinity);
    if (!days)
        return problem('BAD_DAYS', params.get('days'));
    // Commas alone name no type, as if there was none.
    const types = rowTypes.filter((type) => named.length === 0 || named.includes(type));
    return { kind: 'page', place, types, lastId, limit, days };
}
function problem(code, detail = '') {
    return { kind: 'problem', code, detail };
}
const isType = (word) => rowTypes.some((type) => type === word);
/** The weaker parameters are ignored, even when they are nonsense. */
const placeName = (params) => (params.has('terminalid') ? 'terminalid' : 'warehouseid');
function placeOf(params) {
    const name = placeName(params);
    if (params.has(name)) {
        const id = whole(params, name, 0);
        const kind = name === 'terminalid' ? 'terminal' : 'warehouse';
        return id === undefined ? undefined : { kind, id };
    }
    const ext = params.get('warehouseextid');
    return ext === undefined ? { kind: 'everywhere' } : { kind: 'ext', ext };
}
/** Digits, however many; nothing when it is something else. */
function whole(params, name, fallback) {
    const text = params.get(name)?.trim();
    if (text === undefined)
        return fallback;
    return /^\d+$/.test(text) ? Number(text) : undefined;
}
