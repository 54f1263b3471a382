/** Matchers that are unknown, or have an argument they cannot take: told before anything runs. */
import { unknownName } from '../kernel/suggest.js';
import { hasReferences } from './interpolate.js';
import { matcherNames, matchers } from './matchers.js';
import { show } from './show.js';
export function checkExpectations({ expect, path, source }) {
    const { all, alternatives = [] } = expect ?? {};
    return [
        ...walk(all, [...path, 'expect']),
        ...alternatives.flatMap((one) => walk(one.expect, one.path)),
    ];
    function walk(value, at) {
        if (typeof value !== 'object' || value === null)
            return [];
        const isMatching = Object.keys(value).some((key) => key.startsWith('$'));
        return Object.entries(value).flatMap(([key, argument]) => {
            const inside = [...at, key];
            const says = wrongWith(key, argument, isMatching);
            const place = says?.isAboutValue ? source.at(inside) : source.keyAt(inside);
            return [...(says ? [{ place, says: says.text }] : []), ...walk(argument, inside)];
        });
    }
}
function wrongWith(key, argument, isMatching) {
    const matcher = matchers[key];
    if (!matcher && key.startsWith('$'))
        return { text: unknownName('matcher', key, matcherNames) };
    if (!matcher)
        return isMatching
            ? { text: `the field "${key}" stands among matchers. Write either one or the other.` }
            : undefined;
    if (hasReferences(argument) || matcher.accepts(argument))
        return undefined;
    return { text: `found ${show(argument)}. ${key} takes ${matcher.takes}.`, isAboutValue: true };
}
