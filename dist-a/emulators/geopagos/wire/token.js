import { readForm } from '../../../src/device/form.js';
import { readCredential } from './authorization.js';
import { readJson } from './body.js';
import { malformed } from './fields.js';
/** The body counts where it says anything of it, else the header. */
export function readTokenAsk(request) {
    const carried = looksLikeJson(request.body) ? readJson(request.body) : readPairs(request);
    if (carried.kind === 'unreadable')
        return malformed('token', 'bad', carried.why);
    const { usuario, clave } = carried.values;
    const user = usuario ?? undefined;
    const password = clave ?? undefined;
    if (user === undefined && password === undefined)
        return readBasic(request);
    if (user === undefined || password === undefined)
        return malformed('token', 'empty', 'falta usuario o clave');
    if (typeof user !== 'string' || typeof password !== 'string')
        return malformed('token', 'bad', 'usuario y clave deben ser textos');
    return { kind: 'token', user, password };
}
function readBasic(request) {
    const credential = readCredential(request);
    if (credential.kind !== 'basic')
        return malformed('token', 'empty', 'faltan usuario y clave');
    return { kind: 'token', user: credential.user, password: credential.password };
}
const BRACE = 0x7b;
const blanks = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];
/** Behind blanks and a mark of the byte order. */
function looksLikeJson(body) {
    return body.find((byte) => !blanks.includes(byte)) === BRACE;
}
/** Passwords do not belong into a query. Of a repeated name, the first counts, as in Java. */
function readPairs(request) {
    const form = readForm({ ...request, query: '' });
    if (form.malformed !== undefined)
        return { kind: 'unreadable', why: 'el cuerpo no se puede descodificar' };
    const first = (name) => form.values.get(name)?.[0];
    const values = { usuario: first('usuario'), clave: first('clave') };
    return { kind: 'values', values };
}
