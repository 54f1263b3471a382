import { minor } from '../../../../src/kernel/money.js';
import { errors } from '../../protocol.js';
import { asksForWork, standingOf } from './state.js';
/** What an operation tells the server; the others ask. */
const reports = {
    handshake: 'handshake',
    changestatustransaction: 'confirmation',
    putfill: 'refill',
    putstatus: 'condition',
    putinventory: 'inventory',
};
export function hears(state, { operation, about }, reply) {
    // Without power nobody hears anything.
    if (state.isOff)
        return { events: [], failed: true };
    const heard = read(reply);
    const link = heard.kind === 'later' ? heard.link : 'up';
    const events = link === state.link ? [] : [{ kind: 'link-changed', link }];
    const more = heard.kind === 'later' ? undefined : react(state, { operation, about, heard });
    return { events: [...events, ...(more ?? [])], failed: more === undefined };
}
/** What an answer makes happen; nothing at all when it has to be asked again. */
function react(state, { operation, about, heard }) {
    if (operation === 'statustransaction')
        return settle(state, about, heard);
    const report = reports[operation];
    if (!report) {
        if (heard.kind === 'no')
            return undefined;
        const isNews = about === standingOf(state) && asksForWork(state);
        return isNews ? offered(state, heard.json) : [];
    }
    if (heard.kind === 'yes')
        return [{ kind: 'told', report, what: about }];
    // A handshake that is refused opens no door.
    if (report === 'handshake')
        return undefined;
    const { why } = heard;
    // Money was taken: what became of the confirmation is asked before it is given up.
    return report === 'confirmation'
        ? [{ kind: 'doubted', doubt: { id: about, of: 'confirmation', why } }]
        : [{ kind: 'told-in-vain', report, what: about, why }];
}
/** The status of a transaction that was in doubt; one that nobody knows has none. */
function settle(state, id, heard) {
    const { doubt } = state;
    if (doubt?.id !== id)
        return [];
    const status = heard.kind === 'yes' ? statusIn(heard.json) : 'unknown';
    if (status === undefined)
        return undefined;
    const ended = { kind: 'doubt-ended' };
    return [ended, ...(doubt.of === 'sale' ? ofSale() : ofConfirmation(doubt))];
    function ofSale() {
        const isCancelled = status !== 'pendiente' && state.sale?.id === id && asksForWork(state);
        return isCancelled ? [{ kind: 'sale-cancelled', id }] : [];
    }
    function ofConfirmation({ why }) {
        const [first] = state.unconfirmed;
        if (first?.id !== id)
            return [];
        const taken = first.way === 'in' ? ['leido'] : ['leido', 'anulado'];
        return taken.includes(status ?? '')
            ? [{ kind: 'told', report: 'confirmation', what: id }]
            : [{ kind: 'told-in-vain', report: 'confirmation', what: id, why }];
    }
}
function statusIn({ data }) {
    if (typeof data !== 'object' || data === null)
        return undefined;
    // Any object can be read by name.
    const { status } = data;
    return typeof status === 'string' ? status : undefined;
}
const finalStatuses = [400, 404, 409, 422];
function read(reply) {
    if (!reply)
        return { kind: 'later', link: 'down' };
    const json = parse(reply.body);
    const message = typeof json?.['message'] === 'string' ? json['message'] : '';
    const isOk = reply.status >= 200 && reply.status < 300;
    if (isOk && json?.['status'] === 'ok')
        return { kind: 'yes', json };
    // An answer that is not the server's own, or one that says it broke, settles nothing.
    if (!json || message.startsWith(errors.SERVER_ERROR.text))
        return { kind: 'later', link: 'down' };
    const isKey = reply.status === 401 || reply.status === 403 || (isOk && /token/i.test(message));
    if (isKey)
        return { kind: 'later', link: 'refused' };
    // A script that says 200 to everything says what is wrong in its body, and so does a broken line.
    const isFinal = isOk ? typeof json['status'] === 'string' : finalStatuses.includes(reply.status);
    return isFinal ? { kind: 'no', why: message } : { kind: 'later', link: 'down' };
}
function parse(text) {
    try {
        const json = JSON.parse(text);
        // Any object can be read by name.
        return typeof json === 'object' && json !== null && !Array.isArray(json)
            ? json
            : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * What the answer to "is there work" means for the sale at hand. Another, or none, may mean that
 * it was taken back; it may also be that the other one comes first now, or that the line is bad.
 */
function offered(state, { transaction }) {
    const { sale, options } = state;
    const job = readJob(transaction, options);
    // What cannot be read says nothing about the sale at hand.
    if (!job && isSomething(transaction))
        return [];
    if (!sale)
        return job && !isInDoubt(state, job.id) ? [{ kind: 'sale-begun', job }] : [];
    if (sale.id === job?.id && sale.way === job.way)
        return [];
    return [{ kind: 'doubted', doubt: { id: sale.id, of: 'sale', why: '' } }];
}
/** Paid, and the server would not have it confirmed: nobody pays it again until somebody looks. */
export function isInDoubt({ discrepancies }, id) {
    return discrepancies.some((one) => one.kind === 'unconfirmed' && one.id === id);
}
/** PHP writes nothing as `null`, or as an empty list. */
function isSomething(transaction) {
    const isEmptyList = Array.isArray(transaction) && transaction.length === 0;
    return transaction !== undefined && transaction !== null && !isEmptyList;
}
function readJob(transaction, options) {
    if (typeof transaction !== 'object' || transaction === null)
        return undefined;
    // Any object can be read by name; each field is checked below.
    const { transaction_id: id, amount, method } = transaction;
    if (typeof id !== 'string' || typeof amount !== 'number' || !Number.isSafeInteger(amount))
        return undefined;
    if (amount === 0)
        return undefined;
    const isOut = amount < 0 || (typeof method === 'string' && paysOut(options).includes(method));
    return { id, amount: minor(Math.abs(amount)), way: isOut ? 'out' : 'in' };
}
/** The methods that mean money out; with amounts below zero no word does. */
function paysOut(options) {
    const isByWord = options['cancel.by'] === 'method' || options['cancel.by'] === 'script';
    return [
        ...(isByWord ? [options['cancel.method']] : []),
        ...(options['cash-out.by'] === 'method' ? [options['cash-out.method']] : []),
    ];
}
