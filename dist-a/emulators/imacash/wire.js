import { own } from '../../src/kernel/own.js';
import { operations } from './operations.js';
import { errors } from './protocol.js';
import { readAsk } from './wire/asks.js';
import { readBody, readQuery } from './wire/body.js';
export function decode(request, options) {
    const operation = operationAt(request.path, options);
    if (operation === undefined)
        return { command: { kind: 'unknown', code: 'UNKNOWN_PATH' } };
    const { method } = operations[operation];
    if (request.method !== method)
        return { operation, command: { kind: 'unknown', code: 'BAD_METHOD' } };
    const carried = method === 'POST' ? readBody(request) : readQuery(request);
    const isOwn = request.headers['x-tillrig-sender'] === 'recycler';
    return {
        operation,
        command: {
            kind: 'call',
            token: bearerOf(request),
            isHandshake: operation === 'handshake',
            ask: readAsk(operation, carried, options, isOwn),
        },
    };
}
function operationAt(path, options) {
    const name = /^\/([a-z]+)\.php\/?$/.exec(path)?.[1] ?? '';
    // A name in the table is an operation.
    const operation = own(operations, name) && name;
    // A9.
    const isThere = operation !== 'canceltransaction' || options['cancel.by'] === 'script';
    return isThere ? operation : undefined;
}
function bearerOf({ headers }) {
    return /^bearer[ \t]+([^ \t].*)$/is.exec((headers['authorization'] ?? '').trim())?.[1];
}
const json = { 'content-type': 'application/json; charset=utf-8' };
export function encode(outcome, options) {
    if (outcome.kind === 'answer')
        return reply(200, { status: 'ok', ...outcome.answer }, options);
    const { wire, text } = errors[outcome.code];
    const { detail } = outcome;
    const message = detail === undefined ? text : `${text}: ${detail}`;
    const status = options['error.status'] === '200' ? 200 : wire;
    return reply(status, { status: options['error.word'], message }, options);
}
function reply(status, content, options) {
    const plain = JSON.stringify(content);
    const isEscaped = options['json.unicode'] === 'escaped';
    const body = isEscaped ? plain.replace(/[\u0080-\uffff]/g, escapeUnit) : plain;
    return { status, headers: json, body };
}
/** As PHP writes it, one UTF-16 unit at a time (A3). */
function escapeUnit(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
