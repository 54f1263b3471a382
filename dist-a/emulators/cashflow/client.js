/** How a good program asks the ledger: it remembers the last id, and reads both formats alike. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { anyRequest } from '../../src/device/any-request.js';
import { unknownName } from '../../src/kernel/suggest.js';
import { SECOND_MS } from '../../src/kernel/time.js';
import { operations } from './operations.js';
import { errors } from './protocol.js';
import { withNumbers } from './wire/fields.js';
const TIMEOUT_MS = 30 * SECOND_MS;
const params = [
    'apikey',
    'terminalid',
    'warehouseid',
    'warehouseextid',
    'type',
    'lastid',
    'limit',
    'days',
    'format',
];
export const client = {
    operations: {
        export: {
            says: `${operations.export.says} "next: true" asks for what is new since the last answer.`,
        },
        request: { says: 'Sends any request: "method", "path", "query", "headers", "body".' },
    },
    hello: {
        operation: 'export',
        params: { limit: 1 },
        judge({ success, type, info }) {
            if (success === 1 && type === 'cashflow')
                return 'well';
            if (success !== 0 || info === errors.UNKNOWN_PATH.text)
                return 'stranger';
            return /apikey/i.test(String(info)) ? 'wrong access' : 'unwell';
        },
    },
    open: ({ apikey = '' }) => ({ apikey, lastid: 0 }),
    knows: ({ lastid }) => ({ lastid }),
    request(session, operation, given) {
        if (operation === 'request')
            return { operation, request: anyRequest(given), timeoutMs: TIMEOUT_MS };
        if (operation !== 'export')
            throw new RangeError(`Cannot send cashflow.${operation}: ${unknownName('operation', operation, Object.keys(client.operations))}`);
        const query = queryOf(session, given);
        const request = anyRequest({ path: '/api/cashFlow', query });
        return { operation, request, timeoutMs: TIMEOUT_MS };
    },
    read(session, _sending, { status, reason = '', body }) {
        const root = readRoot(body);
        const read = root && readEnvelope(root);
        if (read)
            for (const id of read.ids)
                session.lastid = Math.max(session.lastid, id);
        return { status, reason, body, ...read, lastid: session.lastid };
    },
};
/** A parameter that is null is left out. */
function queryOf({ apikey, lastid }, { next, ...given }) {
    const known = [...params, 'next'];
    const unknown = Object.keys(given).find((name) => !params.includes(name));
    if (unknown !== undefined)
        throw new RangeError(`Cannot send cashflow.export: ${unknownName('parameter', unknown, known)}`);
    const values = { apikey, ...(next === true ? { lastid } : {}), ...given };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(values))
        if (value !== undefined && value !== null)
            query.set(name, String(value));
    return query.toString();
}
/** XML or JSON by what it looks like; nothing for what is neither, or broken off. */
function readRoot(body) {
    try {
        if (/^\s*\{/.test(body))
            return asValues(JSON.parse(body));
        // A document that brings its own entities may mean anything.
        if (/<!DOCTYPE/i.test(body))
            return undefined;
        const { root } = parseXml(body);
        return root?.name === 'root' ? asValues(valueOf(root)) : undefined;
    }
    catch {
        return undefined;
    }
}
/** An element is its text, or a map of what it holds; of several with one name, a list. */
function valueOf(element) {
    const inner = element.children.filter((child) => child instanceof XmlElement);
    if (inner.length === 0)
        return element.text;
    const values = Object.create(null);
    for (const one of inner) {
        const [before, value] = [values[one.name], valueOf(one)];
        if (before === undefined)
            values[one.name] = value;
        else if (Array.isArray(before))
            before.push(value);
        else
            values[one.name] = [before, value];
    }
    return values;
}
function readEnvelope(root) {
    const { info, type } = root;
    const transactions = rowsIn(root['transactions']).map(withNumbers);
    const there = Object.entries({ success: number(root['success']), info, type }).filter(([, value]) => value !== undefined);
    const ids = transactions.map(({ id }) => id).filter((id) => typeof id === 'number');
    const count = number(root['count']);
    const list = count === undefined ? {} : { count, transactions };
    return { ...Object.fromEntries(there), ...list, ids };
}
/** A list, an object that holds one, or one that holds a single row, as XML cannot tell. */
function rowsIn(transactions) {
    const inner = Array.isArray(transactions) ? transactions : asValues(transactions)?.['transaction'];
    const rows = Array.isArray(inner) ? inner : [inner];
    return rows.map(asValues).filter((row) => row !== undefined);
}
function number(value) {
    return /^\d{1,15}$/.test(String(value)) ? Number(value) : undefined;
}
function asValues(value) {
    // Any object can be read by name.
    return typeof value === 'object' && value !== null ? value : undefined;
}
