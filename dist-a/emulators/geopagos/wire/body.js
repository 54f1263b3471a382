import { readJsonBody } from '../../../src/device/json-body.js';
const flaws = {
    empty: 'el cuerpo está vacío',
    'no-json': 'el cuerpo no es JSON en UTF-8',
    'no-object': 'el cuerpo no es un objeto',
};
/** A body that was too long to be kept is a byte that is no text. */
export function readJson(body) {
    const read = readJsonBody(body);
    return typeof read === 'string'
        ? { kind: 'unreadable', why: flaws[read] }
        : { kind: 'values', values: read };
}
