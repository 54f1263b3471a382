import { isMatcherMap, matcherOf } from './matchers.js';
import { show } from './show.js';
/** All mismatches, none when it holds. Maps match partly; lists element by element. */
export function mismatches(expected, found) {
    return compare(expected, found, { path: [], where: '', loose: false });
}
/** Whether an element of a list fact is one that `where` asks for. */
export function isLike(expected, found) {
    return compare(expected, found, { path: [], where: '', loose: true }).length === 0;
}
export function compare(expected, found, way) {
    if (Array.isArray(expected))
        return compareLists(expected, found, way);
    if (typeof expected !== 'object' || expected === null)
        return compareScalars(expected, found, way);
    if (isMatcherMap(expected))
        return Object.entries(expected).flatMap(([name, argument]) => matcherOf(name).test(argument, found, down(way, name)));
    if (typeof found !== 'object' || found === null || Array.isArray(found))
        return [differs(way, show(expected), found)];
    return Object.entries(expected).flatMap(([key, value]) => compare(value, Object.hasOwn(found, key) ? field(found, key) : undefined, down(way, key)));
}
function compareLists(expected, found, way) {
    if (!Array.isArray(found))
        return [differs(way, show(expected), found)];
    const length = expected.length === found.length
        ? []
        : [
            {
                path: way.path,
                expected: elements(expected.length),
                found: `${elements(found.length)}${way.where}: ${show(found)}`,
            },
        ];
    const both = expected.slice(0, found.length);
    return [...length, ...both.flatMap((one, i) => compare(one, found[i], down(way, i)))];
}
function compareScalars(expected, found, way) {
    if (Object.is(expected, found))
        return [];
    const alike = (typeof expected === 'number' && typeof found === 'string') ||
        (typeof expected === 'string' && typeof found === 'number')
        ? String(expected) === String(found)
        : false;
    if (alike && way.loose)
        return [];
    const hint = alike
        ? `one is text and the other a number; write ${show(found)} to expect what was found`
        : undefined;
    return [differs(way, show(expected), found, hint)];
}
export function differs(way, expected, found, hint) {
    return {
        path: way.path,
        expected,
        found: `${show(found)}${way.where}`,
        ...(hint === undefined ? {} : { hint }),
    };
}
export function down(way, step) {
    return { ...way, path: [...way.path, step] };
}
export function elements(count) {
    return count === 1 ? '1 element' : `${count} elements`;
}
/** Strict equality of whole values: every field, nothing more. */
export function isSame(one, other) {
    if (Object.is(one, other))
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
        return false;
    if (Array.isArray(one) !== Array.isArray(other))
        return false;
    const keys = Object.keys(one);
    return (keys.length === Object.keys(other).length &&
        keys.every((key) => Object.hasOwn(other, key) && isSame(field(one, key), field(other, key))));
}
function field(owner, key) {
    // Reading by a name is safe on any object; the value stays unknown.
    return owner[key];
}
