/** How a good till talks to the server: ids of its own, and a repeat when an answer is lost. */
import { anyRequest } from '../../src/device/any-request.js';
import { withCosts } from '../../src/device/costs.js';
import { repeatSending } from '../../src/device/repeat-sending.js';
import { unknownName } from '../../src/kernel/suggest.js';
import { SECOND_MS, toLocal } from '../../src/kernel/time.js';
import { costs } from './costs.js';
import { operations as scripts } from './operations.js';
/** A till waits no longer. */
const TIMEOUT_MS = 10 * SECOND_MS;
const MAIN_TILL = 'till';
const wholeOperations = {
    cancel: { says: 'Takes back the last sale, or the one named by "transaction_id".' },
    'cash-out': { says: 'Has the machine pay out "amount" cents.' },
    repeat: { says: 'Sends the last sale, cancellation or payment again, byte for byte.' },
    request: { says: 'Sends any request: "method", "path", "query", "headers", "body".' },
};
export const client = {
    operations: withCosts({ ...scripts, ...wholeOperations }, costs),
    hello: {
        operation: 'handshake',
        params: {},
        // Errors are not documented, but for their having a status and a message (A1, A2).
        judge({ status, json, message }) {
            const { status: word } = Object(json);
            if (status === 200 && word === 'ok')
                return 'well';
            if (typeof word !== 'string' || typeof message !== 'string')
                return 'stranger';
            if (status === 401 || /token/i.test(message))
                return 'wrong access';
            return status === 404 ? 'stranger' : 'unwell';
        },
    },
    open: ({ token = '', uuid = '' }, options = {}) => {
        const till = options['till'];
        return { token, uuid, till: typeof till === 'string' ? till : MAIN_TILL, options, count: 0 };
    },
    knows: ({ last }) => ({ transaction: last?.id ?? '' }),
    request(session, operation, params, at) {
        if (operation === 'repeat')
            return repeatSending(session.sent, params, 'nothing');
        if (operation === 'request')
            return { operation, request: anyRequest(params), timeoutMs: TIMEOUT_MS };
        const request = build(session, operation, params, at);
        const sending = { operation, request, timeoutMs: TIMEOUT_MS };
        if (['puttransaction', 'cancel', 'cash-out'].includes(operation))
            session.sent = sending;
        return sending;
    },
    read: (_session, _sending, { status, reason, body }) => {
        const json = parse(body);
        const { message, transaction, data } = json ?? {};
        return {
            status,
            reason: reason ?? '',
            body,
            ...(json ? { json } : {}),
            ...(message === undefined ? {} : { message }),
            ...(transaction === undefined ? {} : { transaction }),
            ...(data === undefined ? {} : { data }),
        };
    },
};
function build(session, operation, params, at) {
    switch (operation) {
        case 'puttransaction':
            return sell(session, params, at);
        case 'cash-out':
            return payOut(session, params, at);
        case 'cancel':
            return cancel(session, params, at);
        case 'handshake':
            return script(session, 'handshake', { token: session.token, ...params });
        case 'statustransaction':
        case 'changestatustransaction':
        case 'canceltransaction':
            return script(session, operation, { transaction_id: session.last?.id, ...params });
        case 'putstatus':
        case 'putinventory':
        case 'putfill': {
            const { uuid, options } = session;
            return script(session, operation, { uuid, datetime: localTime(options, at), ...params });
        }
        default:
            if (!isScript(operation))
                throw new RangeError(`Cannot send imacash.${operation}: ${unknownName('operation', operation, Object.keys(client.operations))}`);
            return script(session, operation, params);
    }
}
function isScript(operation) {
    return Object.hasOwn(scripts, operation);
}
function sell(session, params, at) {
    const { till, options } = session;
    const id = params['transaction_id'] ?? nextId(session);
    const { amount } = params;
    session.last = { id: String(id), amount };
    return script(session, 'puttransaction', {
        transaction_id: id,
        user: 'cajera1',
        terminal: till === MAIN_TILL ? 'Puesto1' : till,
        datetime: localTime(options, at),
        method: 'efectivo',
        ...params,
    });
}
/** In whichever way the server was told to expect. */
function payOut(session, { amount, ...params }, at) {
    if (typeof amount !== 'number')
        throw new RangeError('Cannot send imacash.cash-out: "amount" is missing. Give cents.');
    return session.options['cash-out.by'] === 'negative-amount'
        ? sell(session, { amount: -amount, ...params }, at)
        : sell(session, { amount, method: session.options['cash-out.method'] ?? 'pago', ...params }, at);
}
function cancel(session, params, at) {
    const { last, options } = session;
    const id = params['transaction_id'] ?? last?.id;
    if (id === undefined)
        throw new RangeError('Cannot send imacash.cancel: this till has sent no sale yet.');
    const amount = params['amount'] ?? last?.amount;
    switch (options['cancel.by']) {
        case 'script':
            return script(session, 'canceltransaction', { transaction_id: id });
        case 'negative-amount':
            return sell(session, { ...params, transaction_id: id, amount: -Number(amount) }, at);
        default: {
            const method = options['cancel.method'] ?? 'anulacion';
            return sell(session, { ...params, transaction_id: id, amount, method }, at);
        }
    }
}
/** No other till makes the same, and a till never twice. */
function nextId(session) {
    const number = ++session.count;
    return session.till === MAIN_TILL ? `TX${number}` : `TX-${session.till}-${number}`;
}
/** A parameter that is null is left out; "authorization" replaces the header. */
function script(session, operation, params) {
    const { authorization = `Bearer ${session.token}`, ...rest } = params;
    const fields = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
    const headers = authorization === null ? {} : { authorization: String(authorization) };
    const { method } = scripts[operation];
    const path = `/${operation}.php`;
    if (method === 'GET') {
        const query = fields.map((pair) => pair.map(asText).map(encodeURIComponent).join('=')).join('&');
        return { method, path, query, headers, body: new Uint8Array() };
    }
    const body = new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields)));
    return {
        method,
        path,
        query: '',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
    };
}
function asText(value) {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
function localTime(options, at) {
    const offset = options['utc-offset'];
    const { date, time } = toLocal(at, typeof offset === 'number' ? offset : 60);
    return `${date} ${time}`;
}
function parse(body) {
    try {
        const json = JSON.parse(body);
        // Any object can be read by name.
        return typeof json === 'object' && json !== null
            ? json
            : undefined;
    }
    catch {
        return undefined;
    }
}
