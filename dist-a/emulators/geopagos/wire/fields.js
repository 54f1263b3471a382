/** Fields of a request, read one by one; the gravest mistake is kept, and told at the end. */
import { echo } from '../../../src/device/json-body.js';
import { errors } from '../protocol.js';
const nested = { list: 'una lista', object: 'un objeto' };
/** How each family refuses what is not there, and what is not as it should be. */
const refusals = {
    envelope: { empty: 'EMPTY_FIELD', bad: 'BAD_REQUEST' },
    otp: { empty: 'OTP_INTERNAL', bad: 'OTP_INTERNAL' },
    credentials: { empty: 'NO_CREDENTIALS', bad: 'NO_CREDENTIALS' },
    signature: { empty: 'SIGNATURE_REFUSED', bad: 'SIGNATURE_REFUSED' },
    token: { empty: 'BASIC_REFUSED', bad: 'BASIC_REFUSED' },
};
export function malformed(family, how, detail) {
    return { kind: 'malformed', code: refusals[family][how], detail };
}
// Keys of the table itself, which stands in order of precedence.
const precedence = Object.keys(errors);
/** The first of a kind stays. */
function note(fields, found) {
    const { problem } = fields;
    if (problem && precedence.indexOf(problem.code) <= precedence.indexOf(found.code))
        return;
    fields.problem = found;
}
/** Notes what a field should have been; what came in its place only where it is no secret. */
export function reject(fields, expected, came) {
    const detail = came === undefined ? expected : `${expected}; llegó ${echo(came, nested)}`;
    note(fields, malformed(fields.family, 'bad', detail));
}
/** `null` is no value (A4). */
export function readOptional(fields, rule) {
    const { name, pattern, expects, isSecret } = rule;
    const value = fields.values[name] ?? undefined;
    if (value === undefined)
        return undefined;
    const shown = isSecret ? undefined : value;
    if (typeof value !== 'string')
        reject(fields, `${name} debe ser un texto`, shown);
    else if (pattern.test(value))
        return value;
    else
        reject(fields, `${name} debe ${expects}`, shown);
    return undefined;
}
/** A blank text is as good as none. */
export function readRequired(fields, rule) {
    const value = fields.values[rule.name] ?? '';
    if (typeof value !== 'string' || value.trim() !== '')
        return readOptional(fields, rule) ?? '';
    note(fields, malformed(fields.family, 'empty', `${rule.name} está vacío`));
    return '';
}
export function readSerial(fields) {
    return readRequired(fields, {
        name: 'fullSerialNumber',
        pattern: /^[0-9A-Za-z]{1,8}$/,
        expects: 'tener hasta 8 letras y dígitos',
    });
}
const nineDigits = { pattern: /^\d{9}$/, expects: 'tener 9 dígitos' };
/** Each structure spells the name in its own way. */
export function readMerchant(fields, name) {
    return readRequired(fields, { name, ...nineDigits });
}
/** As the earlier build, which knows no such field. */
export function readMerchantIfAny(fields) {
    const { codigoNBO } = fields.values;
    const isBlank = typeof codigoNBO === 'string' && codigoNBO.trim() === '';
    return isBlank ? '' : (readOptional(fields, { name: 'codigoNBO', ...nineDigits }) ?? '');
}
/** Letters are no mistake of the request: such a code is simply not the right one. */
export function readCode(fields, name) {
    return readRequired(fields, {
        name,
        pattern: /^.{1,6}$/su,
        expects: 'tener hasta 6 caracteres',
        isSecret: true,
    });
}
