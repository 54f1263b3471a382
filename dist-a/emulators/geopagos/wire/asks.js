import { sendings, terminalTypes } from '../operations.js';
import { fromBase64 } from './base64.js';
import { readJson } from './body.js';
import { malformed, readCode, readMerchant, readMerchantIfAny, readOptional, readRequired, readSerial, reject, } from './fields.js';
import { headerOf } from './headers.js';
import { readPng } from './png.js';
import { readTokenAsk } from './token.js';
/** How each operation says no. */
export const families = {
    'activate-v1': 'envelope',
    'deactivate-v1': 'envelope',
    'credentials-v1': 'credentials',
    token: 'token',
    'activate-v2': 'envelope',
    'deactivate-v2': 'envelope',
    'credentials-v2': 'credentials',
    'request-otp': 'otp',
    'deactivate-otp': 'otp',
    confirm: 'signature',
};
const credentials = ({ fields }) => ({
    kind: 'credentials',
    nbo: readMerchant(fields, 'codigoNbo'),
});
const readers = {
    'activate-v1': ({ fields }) => activate(fields, 1),
    'activate-v2': ({ fields }) => activate(fields, 2),
    'deactivate-v1': ({ fields, request, isOlder }) => ({
        kind: 'deactivate',
        version: 1,
        serial: readSerial(fields),
        nbo: isOlder ? readMerchantIfAny(fields) : readMerchant(fields, 'codigoNBO'),
        keys: readKeys(request),
    }),
    'deactivate-v2': ({ fields, request }) => {
        const serial = readSerial(fields);
        // It is checked, and nothing depends on it.
        readOptional(fields, typeRule);
        const nbo = readMerchant(fields, 'codigoNBO');
        return { kind: 'deactivate', version: 2, serial, nbo, keys: readKeys(request) };
    },
    'credentials-v1': credentials,
    'credentials-v2': credentials,
    'request-otp': ({ fields }) => ({
        kind: 'request-otp',
        serial: readSerial(fields),
        nbo: readMerchant(fields, 'codigoNbo'),
        sending: readSending(fields),
    }),
    'deactivate-otp': ({ fields }) => ({
        kind: 'deactivate-otp',
        serial: readSerial(fields),
        nbo: readMerchant(fields, 'codigoNBO'),
        otp: readCode(fields, 'codigoOTP'),
    }),
    confirm: ({ fields }) => ({ kind: 'sign', signature: readSignature(fields) }),
};
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
export function readAsk(operation, request, isOlder) {
    if (operation === 'token')
        return readTokenAsk(request);
    const family = families[operation];
    const carried = readJson(request.body);
    if (carried.kind === 'unreadable')
        return malformed(family, 'bad', carried.why);
    const fields = { values: carried.values, family, problem: undefined };
    const ask = readers[operation]({ fields, request, isOlder });
    return fields.problem ?? ask;
}
/** Version 1 knows no types: there it is a field like any other that is not known. */
function activate(fields, version) {
    const serial = readSerial(fields);
    const type = version === 2 ? readOptional(fields, typeRule) : undefined;
    return {
        kind: 'activate',
        version,
        serial,
        activationCode: readCode(fields, 'activationCode'),
        type,
    };
}
function oneOf(table) {
    // A key such as 10 would stand before 01.
    const known = Object.keys(table).sort((a, b) => Number(a) - Number(b));
    return { pattern: new RegExp(`^(${known.join('|')})$`), expects: `ser ${known.join(', ')}` };
}
const typeRule = { name: 'type', ...oneOf(terminalTypes) };
const sendingRule = { name: 'tipoEnvio', ...oneOf(sendings) };
function readSending(fields) {
    const text = readRequired(fields, sendingRule);
    // A name in the table; where it is not, the problem is noted and this is never looked at.
    return (text === '' ? '01' : text);
}
/** A token that is blank was not given. */
function readKeys(request) {
    const token = headerOf(request, 'x-authentication-token');
    return {
        apiKey: headerOf(request, 'x-authentication-apikey'),
        token: token === '' ? undefined : token,
    };
}
/** Who signed is told to nobody: values of these fields are not shown. */
function readSignature(fields) {
    const personal = { isSecret: true };
    return {
        referenceNumber: readRequired(fields, {
            name: 'referenceNumber',
            pattern: /^\d{1,20}$/,
            expects: 'tener de 1 a 20 dígitos',
            ...personal,
        }),
        dni: readRequired(fields, {
            name: 'dni',
            pattern: /^\d{8}$/,
            expects: 'tener 8 dígitos',
            ...personal,
        }),
        // A lone surrogate is no character, and no database would keep it.
        nameCommerce: readRequired(fields, {
            name: 'nameCommerce',
            pattern: /^\P{Cs}{1,100}$/u,
            expects: 'tener hasta 100 caracteres',
            ...personal,
        }),
        submerchantId: readMerchant(fields, 'submerchantId'),
        ...readImage(fields),
    };
}
function readImage(fields) {
    const name = 'signatureImage';
    const nothing = { width: 0, height: 0, bytes: 0 };
    const text = readRequired(fields, { name, pattern: /^/, expects: '', isSecret: true });
    if (text === '')
        return nothing;
    const bytes = fromBase64(text);
    const image = bytes && readPng(bytes);
    if (!image)
        reject(fields, `${name} no es base64`);
    else if (image.kind === 'broken')
        reject(fields, `${name} ${image.why}`);
    else
        return { width: image.width, height: image.height, bytes: bytes.length };
    return nothing;
}
