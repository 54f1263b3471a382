/** Fields of a request, read one by one; the gravest mistake is kept, and told at the end. */
import { echo } from '../../../src/device/json-body.js';
import { errors } from '../protocol.js';
const nested = { list: 'una lista', object: 'un objeto' };
const ID_MAX = 64;
const TEXT_MAX = 200;
export function malformed(code, detail) {
    return { kind: 'malformed', code, detail };
}
// Keys of the table itself, which stands in order of precedence.
const precedence = Object.keys(errors);
/** Notes what a field should have been, and what came in its place; the first of a kind stays. */
export function reject(fields, code, expected, came) {
    const { problem } = fields;
    if (problem && precedence.indexOf(problem.code) <= precedence.indexOf(code))
        return;
    const detail = came === undefined ? expected : `${expected}; llegó ${echo(came, nested)}`;
    fields.problem = malformed(code, detail);
}
/** As PHP's `isset` has it, `null` is no value (A15). */
export function valueOf({ values }, name) {
    return values[name] ?? undefined;
}
export function requireField(fields, name) {
    if (valueOf(fields, name) === undefined)
        reject(fields, 'MISSING_FIELD', name);
}
/** A text, or nothing when there is none; anything else is noted. */
export function readString(fields, name) {
    const value = valueOf(fields, name);
    if (value === undefined || typeof value === 'string')
        return value;
    reject(fields, 'BAD_FIELD', `${name} debe ser un texto`, value);
    return undefined;
}
/** A text for people. A lone surrogate is no character, and no database would keep it. */
export function readText(fields, name) {
    const text = readString(fields, name) ?? '';
    if (!/^\P{Cs}{0,200}$/u.test(text))
        reject(fields, 'BAD_FIELD', `${name} debe ser un texto de hasta ${TEXT_MAX} caracteres`, text);
    return text;
}
/** A name for a transaction, a machine or a condition. */
export function readId(fields, name) {
    const id = readString(fields, name);
    if (id === undefined || (/^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u.test(id) && id.trim() !== ''))
        return id;
    reject(fields, 'BAD_FIELD', `${name} debe tener de 1 a ${ID_MAX} caracteres imprimibles`, id);
    return id;
}
export function requireId(fields, name) {
    requireField(fields, name);
    return readId(fields, name) ?? '';
}
export function isWhole(value, min, max) {
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
/** A whole number, or nothing when there is none; anything else is noted. */
export function readWhole(fields, name, { min, max }) {
    const value = valueOf(fields, name);
    // JSON has a zero below zero, which is not the same to those who compare.
    if (isWhole(value, min, max))
        return value + 0;
    if (value !== undefined)
        reject(fields, 'BAD_FIELD', `${name} debe ser un número entero de ${min} a ${max}`, value);
    return undefined;
}
