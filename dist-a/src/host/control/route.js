/** A path of the control API as a row: what it takes and how it answers. */
import { unknownName } from '../../kernel/suggest.js';
/** @throws RangeError when a name is given that the route does not take. */
export function checkNames(route, { query, body }) {
    check('query parameter', Object.keys(query), route.query ?? []);
    check('field', Object.keys(body), route.body ?? []);
    function check(what, given, taken) {
        if (taken === 'any')
            return;
        const unknown = given.find((name) => !taken.includes(name));
        if (unknown === undefined)
            return;
        const reason = taken.length === 0
            ? `it takes no ${what}, not "${unknown}".`
            : unknownName(what, unknown, taken);
        throw new RangeError(`Cannot ${route.method} ${route.path}: ${reason}`);
    }
}
/** A whole number from the query. */
export function wholeNumber(query, name, { fallback, max }) {
    const text = query[name];
    if (text === undefined)
        return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= max)
        return value;
    throw new RangeError(`Cannot read "${name}": it is "${text}". Give a whole number from 0 to ${max}.`);
}
