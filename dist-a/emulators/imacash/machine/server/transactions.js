/** Transactions: registered by a till, handed out to a machine, confirmed by it, or cancelled. */
import { accept, refuse } from '../../../../src/device/contract.js';
import { named } from '../cash.js';
import { dated, isWithin } from './local-time.js';
const REGISTERED = { message: 'Transacción registrada' };
const CONFIRMED = { message: 'Transacción confirmada' };
export function register(state, order, at) {
    const { options, server } = state;
    if (isCancellation(state, order))
        return cancel(state, order.id);
    // A5.
    if (server.byId.has(order.id)) {
        if (options['transaction.repeat'] === 'ignore')
            return accept([], REGISTERED);
        if (options['transaction.repeat'] === 'reject')
            return refuse('REPEATED_TRANSACTION');
    }
    const event = { kind: 'transaction-registered', order: dated(state, order, at) };
    return accept([event], REGISTERED);
}
/** A10, A11: an amount below zero may be a payment out, unless it takes back what was sent. */
function isCancellation({ options, server }, { id, amount, method }) {
    if (options['cancel.by'] === 'method')
        return method === options['cancel.method'];
    if (options['cancel.by'] !== 'negative-amount' || amount >= 0)
        return false;
    const known = last(server, id);
    return known ? known.amount >= 0 : options['cash-out.by'] !== 'negative-amount';
}
export function cancel({ options, server }, id) {
    const numbers = server.byId.get(id);
    if (!numbers)
        return refuse('UNKNOWN_TRANSACTION');
    const number = numbers.findLast((one) => server.transactions[one]?.status !== 'anulado');
    const found = number === undefined ? undefined : server.transactions[number];
    if (number === undefined || !found || (found.isReversal && found.status === 'pendiente'))
        return refuse('ALREADY_CANCELLED');
    const isPaid = found.status === 'leido';
    // Nothing makes a person give back what the machine paid out.
    if (isPaid && isPaymentOut(found, options))
        return refuse('ALREADY_CONFIRMED', 'el pago ya se entregó');
    const kind = isPaid ? 'reversal-ordered' : 'transaction-cancelled';
    return accept([{ kind, number }], { message: 'Transacción anulada' });
}
export function isPaymentOut({ amount, method }, options) {
    const isByMethod = options['cash-out.by'] === 'method';
    return amount < 0 || (isByMethod && method === options['cash-out.method']);
}
/** Reading changes nothing: the same one is handed out until it is confirmed. */
export function offer({ options, server }) {
    const found = nextOffered(server, options);
    if (!found)
        return accept([], { message: 'Sin transacciones pendientes' });
    return accept([], { transaction: row(found.isReversal ? reversed(found, options) : found) });
}
export function nextOffered(server, options) {
    const next = options['transaction.order'] === 'oldest' ? oldest(server) : newest(server);
    return next === undefined ? undefined : server.transactions[next];
}
/** Whether a sale, or the payment out that takes it back, still waits for a machine. */
export function isWaiting({ byId, waiting, transactions }, { id, way }) {
    const numbers = byId.get(id) ?? [];
    return numbers.some((one) => waiting.has(one) && !(way === 'in' && transactions[one]?.isReversal));
}
/** A sale to be paid back is written as a cancellation is (A10). */
function reversed(order, options) {
    return options['cancel.by'] === 'negative-amount'
        ? { ...order, amount: -order.amount }
        : { ...order, method: options['cancel.method'] };
}
function oldest({ waiting }) {
    for (const number of waiting)
        return number;
    return undefined;
}
function newest({ waiting }) {
    let latest;
    for (const number of waiting)
        latest = number;
    return latest;
}
export function confirm({ options, server }, id, denominations) {
    const number = server.byId.get(id)?.find((one) => server.waiting.has(one));
    if (number !== undefined)
        return accept([{ kind: 'transaction-confirmed', number, denominations }], CONFIRMED);
    const found = last(server, id);
    if (!found)
        return refuse('UNKNOWN_TRANSACTION');
    // A7: what was paid back is confirmed as well as cancelled.
    const isRepeat = found.status === 'leido' || found.isReversal;
    if (isRepeat && options['confirm.repeat'] === 'ignore')
        return accept([], CONFIRMED);
    return refuse(found.status === 'leido' ? 'ALREADY_CONFIRMED' : 'ALREADY_CANCELLED');
}
export function tellTransaction({ server }, id) {
    const found = last(server, id);
    if (!found)
        return refuse('UNKNOWN_TRANSACTION');
    const { status, denominations } = found;
    return accept([], { data: { status, denominations: named(denominations) } });
}
export function tellTransactions({ server }, { status, days }) {
    const chosen = server.transactions.filter((one) => (status === undefined || one.status === status) && isWithin(one.datetime, days));
    const data = chosen.map((one) => ({
        ...row(one),
        status: one.status,
        denominations: named(one.denominations),
    }));
    return accept([], { data });
}
function row({ id, amount, user, terminal, datetime, method }) {
    return { transaction_id: id, amount, user, terminal, datetime, method };
}
function last({ byId, transactions }, id) {
    return transactions[byId.get(id)?.at(-1) ?? -1];
}
