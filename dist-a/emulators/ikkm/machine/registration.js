/** Receipts, deposits and withdrawals: what is refused, and what is registered. */
import { accept, refuse } from '../../../src/device/contract.js';
import { minor, NOTHING, share } from '../../../src/kernel/money.js';
import { ofdRefusal, standingCodes, standingRefusal } from './standing.js';
import { isLinked, openShift } from '../state.js';
const beforeRequest = {
    register: standingCodes('BUSY', 'SHIFT_TOO_OLD', 'OFFLINE_TOO_LONG', 'BATTERY_LOW', 'PRINTER_NOT_READY'),
    // Cash may be taken out of a shift that is too old: only payment documents are blocked (A14).
    'move-cash': standingCodes('BUSY', 'OFFLINE_TOO_LONG', 'BATTERY_LOW', 'PRINTER_NOT_READY'),
};
const otherCashier = standingCodes('OTHER_CASHIER');
const internal = standingCodes('INTERNAL');
/** The same key answers with what it was answered first, so a till may safely ask again. */
export function repeatOf(state, command) {
    const number = state.usedKeys.get(command.key);
    if (number === undefined)
        return undefined;
    const { 'repeat.depth': depth, 'repeat.match': match } = state.options;
    const isForgotten = depth !== 'all' && state.documents.length - number >= Number(depth);
    if (isForgotten || (match === 'request' && state.digests.get(command.key) !== command.digest))
        return undefined;
    const key = state.documents[number]?.key ?? state.key;
    return accept([], { kind: 'repeated', key, number });
}
/** Checks stand in the order of the rows in protocol.ts; the first that fails is sent. */
export function register(state, command, at, random) {
    const { order } = command;
    const refused = standingRefusal(state, at, beforeRequest.register);
    if (refused)
        return refused;
    if (order.kind === 'malformed')
        return refuse(order.code, order.detail);
    const tax = state.taxes.find(({ id }) => id === (order.tax ?? state.defaultTax));
    const { total, taxAmount } = withTax(state, order.sum, tax);
    const { cash } = order.payments;
    const nonCash = minor(order.payments.bank + order.payments.tara + order.payments.credit);
    const paid = cash + nonCash;
    const isReturn = order.receipt === 'saleReturn' || order.receipt === 'buyReturn';
    const paysOut = order.receipt === 'saleReturn' || order.receipt === 'buy';
    // Also for a purchase (A27).
    const change = minor(Math.max(0, paid - total));
    // A10: a return is paid exactly, and in cash.
    if (isReturn ? cash < order.sum || cash > total : paid < order.sum)
        return refuse('PAID_TOO_LITTLE');
    const otherShift = standingRefusal(state, at, otherCashier);
    if (otherShift)
        return otherShift;
    if (!tax)
        return refuse('UNKNOWN_TAX');
    if (paid < total)
        return refuse('CASH_BELOW_TOTAL');
    if (nonCash > total || (nonCash > 0 && cash >= total))
        return refuse('NON_CASH_ABOVE_TOTAL');
    if (paysOut && cash - change > state.drawer)
        return refuse('NO_CASH');
    if (order.positions === 'invalid')
        return refuse('BAD_ITEMDATA');
    const failed = standingRefusal(state, at, internal) ?? ofdRefusal(state);
    if (failed)
        return failed;
    // Spelled out field by field: spreading costs more than the rest of the sale.
    const receipt = {
        kind: order.receipt,
        number: state.documents.length + 1,
        at,
        shift: currentShift(state),
        cashier: state.cashier,
        // The state's own text, as the till's would keep its whole request in memory.
        key: state.key,
        offline: !isLinked(state),
        onlineCode: onlineCode(random),
        total,
        payments: order.payments,
        change,
        tax: { id: tax.id, percent: tax.percent ?? 0, amount: taxAmount },
        fiscalSign: String(random.integer(1_000_000_000, 4_294_967_295)),
        firstSaleId: state.saleIdsCount + 1,
        positions: order.positions,
        print: order.print,
    };
    return registered(state, receipt, command.digest, random);
}
export function moveCash(state, command, at, random) {
    const { amount, direction } = command;
    const refused = standingRefusal(state, at, beforeRequest['move-cash']);
    if (refused)
        return refused;
    if (typeof amount === 'object')
        return refuse(amount.code, amount.detail);
    const otherShift = standingRefusal(state, at, otherCashier);
    if (otherShift)
        return otherShift;
    if (direction === 'withdraw' && amount > state.drawer)
        return refuse('NO_CASH');
    const failed = standingRefusal(state, at, internal) ?? ofdRefusal(state);
    if (failed)
        return failed;
    // Its number is of the same sequence as those of receipts (A5).
    const movement = {
        kind: direction,
        number: state.documents.length + 1,
        at,
        shift: currentShift(state),
        cashier: state.cashier,
        key: state.key,
        offline: !isLinked(state),
        onlineCode: onlineCode(random),
        total: amount,
    };
    return registered(state, movement, command.digest, random);
}
/** Tax is part of the sum, or comes on top of it; rounded half up (A19). */
function withTax({ options }, sum, tax) {
    const percent = tax?.percent ?? 0;
    if (percent === 0)
        return { total: sum, taxAmount: NOTHING };
    if (!options['tax.on-top'])
        return { total: sum, taxAmount: share(sum, percent, 100 + percent) };
    const taxAmount = share(sum, percent, 100);
    return { total: minor(sum + taxAmount), taxAmount };
}
/** The shift that is open, or the one that the next document opens. */
function currentShift(state) {
    return openShift(state)?.id ?? state.shifts.length + 1;
}
function onlineCode(random) {
    return String(random.integer(0, 999_999_999)).padStart(9, '0');
}
function registered(state, document, digest, random) {
    const newKey = unusedKey(state, random);
    const { number, at, shift, cashier } = document;
    const takesMs = state.options['registration.duration'];
    const busyUntil = at + Math.max(takesMs, state.options['request.interval']);
    const event = { kind: 'registered', document, newKey, digest, busyUntil };
    const events = openShift(state)
        ? [event]
        : [{ kind: 'shift-opened', shift, cashier }, event];
    return accept(events, { kind: 'registered', key: newKey, number }, takesMs);
}
/** Eight digits that this register has never used. */
function unusedKey(state, random) {
    for (;;) {
        const key = String(random.integer(10_000_000, 99_999_999));
        if (key !== state.key && !state.usedKeys.has(key))
            return key;
    }
}
