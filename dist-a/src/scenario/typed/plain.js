/** The value of a typed scenario as a file would hold it. */
import { isComputed } from '../computed.js';
import { show } from '../show.js';
/** A copy that is lists, maps, texts, numbers, switches and functions through and through. */
export function plainValue(value) {
    const wrong = [];
    const around = new Set();
    return { value: copy(value, []), wrong };
    function copy(one, path) {
        if (typeof one === 'number' && !Number.isFinite(one))
            return refuse(path, show(one));
        if (typeof one === 'bigint' || typeof one === 'symbol')
            return refuse(path, `a ${typeof one}`);
        if (typeof one !== 'object' || one === null || isComputed(one))
            return one;
        if (around.has(one))
            return refuse(path, 'a value that holds itself');
        if (!Array.isArray(one) && !isPlain(one))
            return refuse(path, nameOf(one));
        around.add(one);
        const copied = Array.isArray(one)
            ? one.map((each, i) => copy(each, [...path, i]))
            : Object.fromEntries(Object.entries(one)
                .filter(([, each]) => each !== undefined)
                .map(([key, each]) => [key, copy(each, [...path, key])]));
        around.delete(one);
        return copied;
    }
    function refuse(path, found) {
        const hint = found === 'a RegExp' ? ' For a pattern write { $matches: "..." }.' : '';
        wrong.push({
            path,
            says: `found ${found}. Give text, numbers, true, false, null, lists and maps.${hint}`,
        });
    }
}
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    // What another realm made, such as a test runner's, has another Object.
    return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function nameOf(value) {
    const { name } = value.constructor;
    return name === '' ? 'an object of a class' : `a ${name}`;
}
