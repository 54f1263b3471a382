/** What an event makes of the state. It cannot refuse, and updates in place. */
import { unreachable } from '../../../src/kernel/invariant.js';
import { minor } from '../../../src/kernel/money.js';
import { createTallies, isLinked, openShift } from '../state.js';
const QUEUE_TRIM = 4096;
export function evolve(state, event, at) {
    switch (event.kind) {
        case 'shift-opened': {
            const { shift: id, cashier } = event;
            const from = state.documents.length;
            const opening = createTallies(state.totals);
            state.shifts.push({ id, cashier, openedAt: at, opening, tallies: createTallies(), from });
            break;
        }
        case 'registered':
            registered(state, event);
            break;
        case 'shift-closed':
            shiftClosed(state, at);
            break;
        case 'sent':
            sent(state, event.count, at);
            break;
        case 'blocked':
            state.blockedBy = event.by;
            break;
        case 'unblocked':
            state.blockedBy = undefined;
            break;
        case 'bank-opened':
            state.bank = { amount: event.amount, since: at };
            break;
        case 'bank-finished':
            state.bank = undefined;
            break;
        case 'printed':
            if (event.what === 'x-report')
                state.lastPrinted = 'report';
            if (event.text !== undefined)
                state.printedText = event.text;
            break;
        case 'cashier-changed':
            state.cashier = event.cashier;
            break;
        case 'tax-changed':
            state.taxes = state.taxes.map((tax) => (tax.id === event.was ? event.tax : tax));
            if (state.defaultTax === event.was)
                state.defaultTax = event.tax.id;
            break;
        case 'cause-began':
            changeCauses(state, { ...state.causes, [event.cause]: event.params }, at);
            break;
        case 'cause-ended': {
            const { [event.cause]: _ended, ...rest } = state.causes;
            changeCauses(state, rest, at);
            break;
        }
        case 'restarted':
            restarted(state);
            break;
        default:
            return unreachable(event);
    }
    return state;
}
/** The documents, totals, shifts and the queue survive; what was under way does not. */
function restarted(state) {
    state.bank = undefined;
    state.busyUntil = 0;
    state.lastPrinted = undefined;
}
function changeCauses(state, causes, at) {
    const wasLinked = isLinked(state);
    state.causes = causes;
    if (!wasLinked && isLinked(state))
        state.linkedSince = at;
}
function registered(state, event) {
    const { document, newKey, digest, busyUntil } = event;
    const { number, key, at } = document;
    state.documents.push(document);
    state.usedKeys.set(key, number);
    if (digest !== '')
        state.digests.set(key, digest);
    state.key = newKey;
    state.busyUntil = busyUntil;
    state.lastPrinted = 'document';
    state.queue.push(document);
    state.drawer = minor(state.drawer + cashChange(document));
    add(state.totals, document);
    const shift = openShift(state);
    if (shift)
        add(shift.tallies, document);
    if (!('payments' in document))
        return;
    state.saleIdsCount += document.positions?.length ?? 1;
    if (shift)
        shift.firstPaymentAt ??= at;
}
function shiftClosed(state, at) {
    const shift = openShift(state);
    if (shift) {
        shift.closedAt = at;
        shift.drawerAtClose = state.drawer;
    }
    state.queue.push({ at });
    state.lastPrinted = 'report';
}
/** What a document does to the cash in the drawer. */
export function cashChange(document) {
    switch (document.kind) {
        case 'sale':
        case 'buyReturn':
            return minor(document.payments.cash - document.change);
        case 'buy':
        case 'saleReturn':
            return minor(document.change - document.payments.cash);
        case 'deposit':
            return document.total;
        case 'withdraw':
            return minor(-document.total);
    }
}
function add(tallies, { kind, total }) {
    const tally = tallies[kind];
    tally.sum = minor(tally.sum + total);
    tally.count += 1;
}
function sent(state, count, at) {
    for (let i = state.sentCount; i < state.sentCount + count; i++) {
        const number = state.queue[i]?.number;
        if (number !== undefined)
            state.sentAt.set(number, at);
    }
    state.sentCount += count;
    // Many at a time, so that the cost of one stays constant.
    if (state.sentCount < QUEUE_TRIM)
        return;
    state.queue = state.queue.slice(state.sentCount);
    state.sentCount = 0;
}
