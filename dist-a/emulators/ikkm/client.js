/** How a good till talks to the register: it keeps the key, and repeats a lost request. */
import { anyRequest } from '../../src/device/any-request.js';
import { withCosts } from '../../src/device/costs.js';
import { repeatSending } from '../../src/device/repeat-sending.js';
import { SECOND_MS } from '../../src/kernel/time.js';
import { unknownName } from '../../src/kernel/suggest.js';
import { costs } from './costs.js';
import { operations as wireOperations } from './operations.js';
import { errors } from './protocol.js';
const fiscal = (path, says) => ({
    says,
    path: () => path,
    isFiscal: true,
});
const plain = (path, says) => ({ says, path: () => path });
const ofShift = (what) => ({
    says: `${wireOperations[what].says} Needs "shift".`,
    path: (params) => `/dump/table/shifts/${need(params, 'shift', what)}/${what}`,
    inPath: ['shift'],
});
const says = (operation) => wireOperations[operation].says;
const requests = {
    sale: fiscal('/api', says('sale')),
    buy: fiscal('/api', says('buy')),
    'sale-return': fiscal('/api', says('sale-return')),
    'buy-return': fiscal('/api', says('buy-return')),
    deposit: fiscal('/apideposit', says('deposit')),
    withdraw: fiscal('/apiwithdraw', says('withdraw')),
    check: plain('/apicheck', says('check')),
    'print-last': plain('/apicheck/printLastDocument', says('print-last')),
    info: plain('/apicheck/getInfo', says('info')),
    print: plain('/apiprint', says('print')),
    bank: plain('/apibank', says('bank')),
    'z-report': plain('/apizreport', says('z-report')),
    'x-report': plain('/apixreport', says('x-report')),
    items: plain('/dump/table/items', says('items')),
    catalog: plain('/dump/table/catalog', says('catalog')),
    taxes: plain('/dump/table/taxes', says('taxes')),
    cashiers: plain('/dump/table/cashiers', says('cashiers')),
    shifts: plain('/dump/table/shifts', says('shifts')),
    cheques: ofShift('cheques'),
    sales: ofShift('sales'),
    report: ofShift('report'),
    transaction: {
        says: `${says('transaction')} Needs "transaction", the key it was made with.`,
        path: (params) => `/dump/transaction/${need(params, 'transaction', 'transaction')}`,
        inPath: ['transaction'],
    },
};
const raw = {
    repeat: { says: 'Sends the last fiscal request again, byte for byte.' },
    request: { says: 'Sends any request: "method", "path", "query", "headers", "body".' },
};
/** Parameters only a POST may carry. */
const postOnly = ['print', 'itemdata'];
export const client = {
    operations: withCosts({ ...requests, ...raw }, costs),
    // Answered in every condition of the register but its own failure.
    hello: {
        operation: 'info',
        params: { show: 'minimum' },
        judge({ status, json, code }) {
            if (status === 200)
                return 'lastClosedChequeId' in Object(json) ? 'well' : 'stranger';
            return code === errors.WRONG_KEY.wire ? 'wrong access' : code ? 'unwell' : 'stranger';
        },
    },
    open: ({ key = '' }, options = {}) => ({ key, isNewer: options['profile'] === 'v27a' }),
    knows: ({ key }) => ({ key }),
    request(session, operation, params) {
        if (operation === 'repeat')
            return repeatSending(session.last, params, 'no fiscal request');
        const timeoutMs = timeout(session, operation);
        if (operation === 'request')
            return { operation, request: anyRequest(params), timeoutMs };
        const spec = Object.hasOwn(requests, operation) ? requests[operation] : undefined;
        if (!spec)
            throw new RangeError(`Cannot send ikkm.${operation}: ${unknownName('operation', operation, Object.keys(client.operations))}`);
        const sending = { operation, request: build(session, spec, params), timeoutMs };
        if (spec.isFiscal)
            session.last = sending;
        return sending;
    },
    read(session, { operation, request }, reply) {
        const { status, reason, body } = reply;
        const fields = { status, reason: reason ?? '', body };
        if (!/^-?\d+$/.test(body)) {
            const key = status === 200 ? new URLSearchParams(request.query).get('key') : null;
            // A directory or a report is for whoever has the key, and leaves it as it is.
            return { ...fields, ...readJson(body), ...(key === null ? {} : { key }) };
        }
        const number = Number(body);
        if (number < 0)
            return { ...fields, code: number };
        if (number === 0)
            return { ...fields, code: 0 };
        const isFiscal = operation === 'request' ? isFiscalPath(request.path) : true;
        if (isFiscal && (status === 200 || status === 203))
            session.key = body;
        return { ...fields, key: body };
    },
};
function isFiscalPath(path) {
    return /^\/api(deposit|withdraw)?(\/|$)/.test(path);
}
function timeout({ isNewer }, operation) {
    // The newer document allows 30 s, and 90 s to close a shift.
    if (!isNewer)
        return 10 * SECOND_MS;
    return (operation === 'z-report' ? 90 : 30) * SECOND_MS;
}
function build(session, spec, params) {
    const path = spec.path(params);
    const pairs = [['key', String(params['key'] ?? session.key)]];
    for (const [name, value] of Object.entries(params))
        if (name !== 'key' && !spec.inPath?.includes(name))
            pairs.push([name, asText(name, value)]);
    const form = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    if (!postOnly.some((name) => name in params))
        return { method: 'GET', path, query: form, headers: {}, body: new Uint8Array() };
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    return { method: 'POST', path, query: '', headers, body: new TextEncoder().encode(form) };
}
/** Lists, as in itemdata, travel as JSON. */
function asText(name, value) {
    if (typeof value === 'object' && value !== null)
        return JSON.stringify(value);
    if (value === undefined || value === null)
        throw new RangeError(`Cannot send "${name}": it has no value.`);
    return String(value);
}
function need(params, name, operation) {
    const value = params[name];
    if (value === undefined)
        throw new RangeError(`Cannot send ikkm.${operation}: "${name}" is missing.`);
    return encodeURIComponent(String(value));
}
function readJson(body) {
    try {
        return { json: JSON.parse(body) };
    }
    catch {
        return {};
    }
}
