/** Where two values differ, and in which of five ways. */
import { isMap } from '../salvage.js';
export const driftKinds = ['missing', 'extra', 'code', 'field', 'order'];
/** Fields that say yes or no, and why. */
const codes = /(^|\.)(status|reason|code|error|refusal|success)$/;
export function differences(a, b, at = '') {
    if (Array.isArray(a) && Array.isArray(b))
        return inLists(a, b, at);
    if (isMap(a) && isMap(b))
        return inMaps(a, b, at);
    if (a === undefined || b === undefined)
        return a === b ? [] : [{ kind: 'extra', at, a, b }];
    return textOf(a) === textOf(b) ? [] : [{ kind: codes.test(at) ? 'code' : 'field', at, a, b }];
}
function inMaps(a, b, at) {
    const below = (name) => (at === '' ? name : `${at}.${name}`);
    const shared = Object.keys(a).filter((name) => Object.hasOwn(b, name));
    const again = Object.keys(b).filter((name) => Object.hasOwn(a, name));
    const swapped = shared.join('\n') === again.join('\n')
        ? []
        : [{ kind: 'order', at: below('*'), a: shared.join(', '), b: again.join(', ') }];
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return [
        ...swapped,
        ...names.flatMap((name) => differences(own(a, name), own(b, name), below(name))),
    ];
}
function own(map, name) {
    return Object.hasOwn(map, name) ? map[name] : undefined;
}
function inLists(a, b, at) {
    const [onlyA, onlyB] = [without(a, b), without(b, a)];
    const inside = `${at}[]`;
    if (onlyA.length === 0 && onlyB.length === 0)
        return textOf(a) === textOf(b) ? [] : [{ kind: 'order', at: inside, a, b }];
    // What stands on both sides is left aside, so that one element more does not shift the others.
    const [restA, restB] = a.length === b.length ? [a, b] : [onlyA, onlyB];
    const count = Math.max(restA.length, restB.length);
    return Array.from({ length: count }, (_, i) => i).flatMap((i) => differences(restA[i], restB[i], inside));
}
/** The elements of a list that another lacks, as often as it lacks them. */
function without(list, other) {
    const left = new Map();
    for (const one of other)
        left.set(textOf(one), (left.get(textOf(one)) ?? 0) + 1);
    return list.filter((one) => {
        const count = left.get(textOf(one)) ?? 0;
        if (count > 0)
            left.set(textOf(one), count - 1);
        return count === 0;
    });
}
function textOf(value) {
    return JSON.stringify(value) ?? '';
}
