/** How a good till talks to the backend: it keeps the keys, and does not guess what was done. */
import { anyRequest } from '../../src/device/any-request.js';
import { withCosts } from '../../src/device/costs.js';
import { repeatSending } from '../../src/device/repeat-sending.js';
import { unknownName } from '../../src/kernel/suggest.js';
import { SECOND_MS } from '../../src/kernel/time.js';
import { conclude } from './client/conclude.js';
import { asObject, learn, objectAt, sampleTerminal } from './client/session.js';
import { costs } from './costs.js';
import { operations as calls } from './operations.js';
import { options as table } from './options.js';
import { basicOf } from './wire/authorization.js';
import { pathOf } from './wire/paths.js';
/** The backend itself waits 50 s for Geopagos. */
const TIMEOUT_MS = 60 * SECOND_MS;
/** The document's own; the image is one of 24 by 8 points. */
const sample = {
    ...sampleTerminal,
    code: '880310',
    referenceNumber: '154758649862',
    dni: '46310482',
    nameCommerce: 'Antonio Consulting',
    submerchantId: '341198324',
    signatureImage: 'iVBORw0KGgoAAAANSUhEUgAAABgAAAAIAQAAAADL2gLOAAAAK0lEQVR42gEgAN//AP///wDn//8A2+8/ANvW3gDnNe0AzvPzALX//wB7//9MHRRkZyUV7QAAAABJRU5ErkJggg==',
};
const serial = { fullSerialNumber: 'serial' };
const type = { type: 'type' };
const code = { activationCode: 'code' };
const nbo = { codigoNbo: 'merchant' };
const upperNbo = { codigoNBO: 'merchant' };
/** Fields in the order of the document, and the parameter that each is filled from. */
const structures = {
    'activate-v1': { ...serial, ...code },
    'deactivate-v1': { ...serial, ...upperNbo },
    'credentials-v1': nbo,
    token: { usuario: 'user', clave: 'password' },
    'activate-v2': { ...serial, ...type, ...code },
    'deactivate-v2': { ...serial, ...type, ...upperNbo },
    'credentials-v2': nbo,
    'request-otp': { ...serial, ...nbo, tipoEnvio: 'sending' },
    'deactivate-otp': { ...serial, ...upperNbo, codigoOTP: 'otp' },
    confirm: {
        referenceNumber: 'referenceNumber',
        dni: 'dni',
        nameCommerce: 'nameCommerce',
        submerchantId: 'submerchantId',
        signatureImage: 'signatureImage',
    },
};
/** Of any structure. */
const fieldNames = [...new Set(Object.values(structures).flatMap((one) => Object.keys(one)))];
const keyHeaders = { apiKey: 'x-authentication-apikey', token: 'x-authentication-token' };
const moreOperations = {
    repeat: {
        says: 'Sends the last request to bind or unbind, or for an OTP, again, byte for byte.',
    },
    request: { says: 'Sends any request: "method", "path", "query", "headers", "body".' },
};
export const client = {
    operations: withCosts({ ...calls, ...moreOperations }, costs),
    // A merchant that sells no top-ups, or is not known, is an answer too.
    hello: {
        operation: 'credentials-v1',
        params: {},
        judge({ status, responseCode, error }) {
            if (responseCode !== undefined)
                return 'well';
            if (status === 401)
                return 'wrong access';
            return error === undefined ? 'stranger' : 'unwell';
        },
    },
    open: ({ user = '', password = '' }, options = {}) => ({
        user,
        password,
        paths: {
            'path.token': optionText(options, 'path.token'),
            'path.request-otp': optionText(options, 'path.request-otp'),
            'path.deactivate-otp': optionText(options, 'path.deactivate-otp'),
            'old-paths': options['old-paths'] === true,
        },
        tokenField: optionText(options, 'token.field'),
        isEmptyUnclear: options['upstream.failure'] === 'empty',
        bound: new Map(),
        serial: sample.serial,
        auth2: undefined,
    }),
    knows: ({ bound, serial: last }) => {
        const { apiKey = '', token = '', nbo: merchant = sample.merchant } = bound.get(last) ?? {};
        return { apiKey, token, serial: last, merchant };
    },
    request(session, operation, params) {
        if (operation === 'repeat')
            return repeatSending(session.sent, params, 'nothing');
        if (operation === 'request')
            return { operation, request: anyRequest(params), timeoutMs: TIMEOUT_MS };
        if (!isCall(operation))
            throw new RangeError(`Cannot send geopagos.${operation}: ${unknownName('operation', operation, Object.keys(client.operations))}`);
        const request = build(session, operation, params);
        const sending = { operation, request, timeoutMs: TIMEOUT_MS };
        if (/activate|otp/.test(operation))
            session.sent = sending;
        return sending;
    },
    read(session, { request }, reply) {
        const json = asObject(reply.body);
        const data = objectAt(json, 'data');
        const response = objectAt(json, 'response');
        const outcome = conclude(session, request, reply, json);
        learn(session, request, outcome, json);
        const fields = {
            json,
            error: json?.['error'],
            code: response?.['code'],
            message: response?.['message'],
            apiKey: data?.['X-Authentication-ApiKey'],
            responseCode: json?.['responseCode'],
            codigoRespuesta: json?.['codigoRespuesta'],
            state: json?.['state'],
        };
        const { status, reason = '', body } = reply;
        const there = Object.entries(fields).filter(([, value]) => value !== undefined);
        return { status, reason, body, ...Object.fromEntries(there), outcome };
    },
};
function optionText(options, name) {
    return String(options[name] ?? table[name].default);
}
function isCall(operation) {
    return Object.hasOwn(calls, operation);
}
/**
 * A parameter that is null is left out. Fields may also be given by the document's own names, also
 * by those of another structure; "path" and "body" replace the whole.
 */
function build(session, operation, given) {
    checkNames(operation, given);
    const params = Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined));
    const values = { ...usualParams(session, operation, params), ...params };
    const fields = new Map();
    for (const [field, param] of Object.entries(structures[operation]))
        fields.set(field, values[param]);
    for (const [name, value] of Object.entries(params))
        if (fieldNames.includes(name))
            fields.set(name, value);
    if (operation === 'deactivate-otp' && fields.get('codigoOTP') === undefined)
        throw new RangeError('Cannot send geopagos.deactivate-otp: "otp" is missing. Read the mailbox.');
    const isForm = operation === 'token';
    const { path = pathOf(operation, session.paths), body = bodyOf(fields, isForm) } = params;
    const headers = {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        authorization: values['authorization'],
        ...keysOf(operation, values),
    };
    return anyRequest({
        method: 'POST',
        path,
        headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null)),
        body: typeof body === 'string' ? body : JSON.stringify(body),
    });
}
/** @throws RangeError for a parameter that this operation does not take. */
function checkNames(operation, params) {
    const own = Object.values(structures[operation]);
    const keys = takesKeys(operation) ? Object.keys(keyHeaders) : [];
    const known = [...new Set([...own, ...keys, 'authorization', 'path', 'body', ...fieldNames])];
    const unknown = Object.keys(params).find((name) => !known.includes(name));
    if (unknown !== undefined)
        throw new RangeError(`Cannot send geopagos.${operation}: ${unknownName('parameter', unknown, known)}`);
}
const takesKeys = (operation) => /^deactivate-v\d$/.test(operation);
function usualParams(session, operation, params) {
    const { user, password, auth2 } = session;
    const named = String(params['serial'] ?? params['fullSerialNumber'] ?? session.serial);
    const bound = session.bound.get(named);
    const { auth } = calls[operation];
    const bearer = auth2 === undefined ? null : `Bearer ${auth2}`;
    return {
        ...sample,
        serial: session.serial,
        merchant: bound?.nbo ?? sample.merchant,
        // Of other terminals the till must be told what they are.
        type: named === sample.serial ? '2' : null,
        sending: '10',
        apiKey: bound?.apiKey ?? null,
        token: bound?.token ?? null,
        user,
        password,
        authorization: auth === 'basic' ? basicOf(user, password) : auth === 'auth2' ? bearer : null,
    };
}
function keysOf(operation, values) {
    if (!takesKeys(operation))
        return {};
    return Object.fromEntries(Object.entries(keyHeaders).map(([param, header]) => [header, values[param]]));
}
function bodyOf(fields, isForm) {
    const given = [...fields].filter(([, value]) => value !== undefined && value !== null);
    if (!isForm)
        return JSON.stringify(Object.fromEntries(given));
    return given.map((pair) => pair.map(String).map(encodeURIComponent).join('=')).join('&');
}
