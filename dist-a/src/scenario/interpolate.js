/** `${x}` in a scenario: a value that is only `${x}` keeps its type; inside text it is text. */
import { compute, isComputed } from './computed.js';
import { unknownName } from '../kernel/suggest.js';
import { show } from './show.js';
/** A name that leads to nothing at run time. */
export class MissingValue extends Error {
    name = 'MissingValue';
    root;
    /** As written between the braces. */
    written;
    constructor(written, message) {
        super(message);
        this.written = written;
        this.root = written.split('.')[0] ?? '';
    }
}
// A doubled dollar writes the characters themselves: `$${x}` is the text `${x}`.
const pattern = /\$?\$\{([^}]*)\}/g;
const nameForm = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/;
/** Replaces every `${x}` in a template by its value, and every function by what it gives. */
export function interpolate(template, scope) {
    if (typeof template === 'string')
        return fill(template, scope);
    if (isComputed(template))
        return compute(template, scope);
    if (Array.isArray(template))
        return template.map((one) => interpolate(one, scope));
    if (typeof template !== 'object' || template === null)
        return template;
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, interpolate(value, scope)]));
}
function fill(text, scope) {
    if (!text.includes('${'))
        return text;
    const whole = /^\$\{([^}]*)\}$/.exec(text);
    if (whole?.[1] !== undefined)
        return lookUp(whole[1], scope);
    return text.replace(pattern, (written, name) => {
        if (written.startsWith('$$'))
            return written.slice(1);
        const value = lookUp(name, scope);
        return typeof value === 'object' ? show(value) : String(value);
    });
}
/** @throws MissingValue that lists what is known at the place where the way ended. */
export function lookUp(name, scope) {
    const [root = '', ...fields] = name.split('.');
    let value;
    const saved = scope.saved.get(root);
    if (saved)
        ({ value } = saved);
    else if (scope.implied.has(root))
        value = scope.implied.get(root);
    else
        throw new MissingValue(name, unknownName('name', root, knownNames(scope)));
    let way = root;
    for (const field of fields) {
        if (typeof value !== 'object' || value === null)
            throw new MissingValue(name, `"${way}" is ${show(value)} and has no "${field}".`);
        if (!Object.hasOwn(value, field))
            throw new MissingValue(name, `"${way}" has no such field: ${unknownName('field', field, Object.keys(value))}`);
        // Any object may be read by a name it has been found to own.
        value = value[field];
        way += `.${field}`;
    }
    return value;
}
export function knownNames({ saved, implied }) {
    return [...new Set([...saved.keys(), ...implied.keys()])].sort();
}
/** Every `${x}` of a template, with the way to the text it stands in. */
export function references(template, path = []) {
    if (typeof template === 'string')
        return template.includes('${') ? [...template.matchAll(pattern)].flatMap(toReference) : [];
    if (typeof template !== 'object' || template === null)
        return [];
    return Object.entries(template).flatMap(([key, value]) => references(value, [...path, key]));
    function toReference([written, name = '']) {
        if (written.startsWith('$$'))
            return [];
        const [root = '', ...fields] = name.split('.');
        return [{ name, root, fields, path, written, wellFormed: nameForm.test(name) }];
    }
}
export function hasReferences(template) {
    if (isComputed(template))
        return true;
    if (typeof template === 'string')
        return template.includes('${') && references(template).length > 0;
    if (typeof template !== 'object' || template === null)
        return false;
    return Object.values(template).some(hasReferences);
}
