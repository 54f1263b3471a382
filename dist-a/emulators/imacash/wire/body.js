import { readForm } from '../../../src/device/form.js';
import { readJsonBody } from '../../../src/device/json-body.js';
import { malformed } from './fields.js';
const flaws = {
    empty: 'el cuerpo está vacío',
    'no-json': 'el cuerpo no es JSON en UTF-8',
    'no-object': 'el cuerpo no es un objeto',
};
/** The body is read by what it looks like, whatever its content type says (A15). */
export function readBody({ body }) {
    const read = readJsonBody(body);
    if (typeof read === 'string')
        return malformed('BAD_JSON', flaws[read]);
    return { kind: 'values', values: read };
}
const NO_BODY = new Uint8Array();
/** Of a repeated parameter PHP keeps the last; an empty one is taken for none (A15). */
export function readQuery(request) {
    const form = readForm({ ...request, body: NO_BODY });
    if (form.malformed !== undefined)
        return malformed('BAD_FIELD', 'los parámetros no se pueden descodificar');
    const last = [...form.values].map(([name, values]) => [name, values.at(-1)]);
    return { kind: 'values', values: Object.fromEntries(last.filter(([, value]) => value !== '')) };
}
