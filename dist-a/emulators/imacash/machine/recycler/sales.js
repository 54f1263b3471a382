/** A sale at the machine: begun, paid, paid out, taken back. */
import { invariant } from '../../../../src/kernel/invariant.js';
import { minor } from '../../../../src/kernel/money.js';
import { beginSale } from './state.js';
export const saleEvents = {
    'sale-begun'(state, { job }) {
        state.sale = beginSale(job);
    },
    'customer-came'(state, { hand, isRich }) {
        const { customer, sale } = state;
        state.customer = {
            hand: [...(customer?.hand ?? []), ...hand],
            isRich: isRich || customer?.isRich === true,
            refusals: 0,
        };
        if (sale?.takenSum === 0)
            sale.isAbandoned = false;
    },
    'customer-left'(state) {
        state.customer = undefined;
        state.takesAt = undefined;
        if (state.sale?.phase === 'paying-in')
            state.sale.isAbandoned = true;
    },
    'payout-planned'(state, { pieces, why, debt }, at) {
        const sale = saleOf(state);
        // Who has paid keeps the rest of his money; who comes from now on is the next one.
        if (sale.phase === 'paying-in' && state.customer && !sale.isAbandoned)
            state.customer = { hand: [], isRich: false, refusals: 0 };
        sale.phase = why === 'refund' ? 'refunding' : 'paying-out';
        sale.toPay = [...pieces];
        sale.isStalled = false;
        if (debt === 0)
            return;
        sale.debt = minor(debt);
        state.discrepancies.push({ kind: 'debt', amount: sale.debt, id: sale.id, since: at });
    },
    'payout-stalled'(state) {
        saleOf(state).isStalled = true;
    },
    'sale-cancelled'(state) {
        saleOf(state).isCancelled = true;
        saleOf(state).isStalled = false;
    },
    'refund-ended'(state) {
        // The till still waits for its money: the sale goes on, as if nobody had paid yet.
        const { id, amount, way } = saleOf(state);
        state.sale = beginSale({ id, amount, way });
        state.sale.isAbandoned = state.customer === undefined;
    },
    'sale-ended'(state, { outcome }, at) {
        const { id, amount, way, phase, debt, taken, paid } = saleOf(state);
        state.sale = undefined;
        state.ended.push({ id, amount, way, outcome, taken, paid, debt, endedAt: at });
        if (outcome !== 'cancelled') {
            // A16.
            const denominations = way === 'in' ? taken : paid;
            state.unconfirmed.push({ id, way, denominations });
        }
        const { customer } = state;
        const isNext = phase !== 'paying-in' && (customer?.isRich || customer?.hand.length);
        if (!isNext)
            state.customer = undefined;
    },
};
export function saleOf({ sale }) {
    invariant(sale, 'Cannot go on with a sale: there is none');
    return sale;
}
