import { minor } from '../../src/kernel/money.js';
import { sumOf } from './machine/cash.js';
import { everything } from './machine/recycler/messages.js';
import { isPaymentOut } from './machine/server/transactions.js';
export const cash = {
    currency: ({ currency }) => currency,
    tells,
    takes,
    awaits({ server, recycler, options }) {
        const { sale } = recycler;
        const waiting = [...server.waiting]
            .flatMap((number) => server.transactions[number] ?? [])
            .filter(({ id }) => id !== sale?.id)
            .map((one) => {
            const isOut = one.isReversal || isPaymentOut(one, options);
            return awaited(one.id, one.amount, isOut ? 'out' : 'in');
        });
        return sale ? [awaited(sale.id, sale.amount, sale.way), ...waiting] : waiting;
    },
    /** What a customer has in the machine before his sale is over is still his. */
    holds({ recycler: { book, sale } }) {
        const his = sale ? sale.takenSum - sumOf(sale.paid) : 0;
        return minor(sumOf(everything(book)) - his);
    },
};
function awaited(receipt, amount, way) {
    return { kind: way === 'in' ? 'sale' : 'return', amount: minor(Math.abs(amount)), receipt };
}
const nobody = { id: 0, login: '' };
function tells(event) {
    switch (event.kind) {
        case 'sale-ended':
            return ended(event);
        case 'refund-ended':
            return owed(event);
        case 'recounted':
            return counted(event.found);
        case 'filled':
            return moved('income', sumOf(event.pieces), { id: 0, login: event.user });
        case 'collected':
            return moved('collection', sumOf(event.loop) + sumOf(event.box), nobody);
        default:
            return undefined;
    }
}
function ended(event) {
    const { id, outcome, kept } = event;
    if (outcome === 'cancelled')
        return owed(event);
    const movement = moved(kept < 0 ? 'return' : 'sale', Math.abs(kept), nobody);
    return movement && { ...movement, receipt: id };
}
/** Money that could not be given back stays in the machine. */
function owed({ id, kept }) {
    return moved('income', kept, nobody, `Cambio pendiente de ${id}`);
}
/** Pieces that were lost from sight are found by whoever counts. */
function counted(found) {
    return moved(found < 0 ? 'outcome' : 'income', Math.abs(found), nobody, 'Recuento');
}
function moved(kind, amount, user, comment = '') {
    if (amount === 0)
        return undefined;
    return { kind, amount: minor(amount), receipt: '', user, comment };
}
/** A receipt of the register is to be paid at the machine, or paid back by it. */
function takes({ kind, amount, receipt, user }, place, options) {
    if (kind !== 'sale' && kind !== 'return')
        return undefined;
    const method = kind === 'sale' ? 'efectivo' : methodOut(options);
    if (method === undefined)
        return undefined;
    const order = {
        id: `${place}-${receipt}`,
        amount: signed(kind, amount, options),
        user: user.login,
        terminal: String(place),
        datetime: '',
        method,
    };
    const ask = { kind: 'put-transaction', order };
    return { kind: 'call', token: options.token, isHandshake: false, ask };
}
function methodOut(options) {
    if (options['cash-out.by'] === 'none')
        return undefined;
    return options['cash-out.by'] === 'method' ? options['cash-out.method'] : 'efectivo';
}
function signed(kind, amount, options) {
    return kind === 'return' && options['cash-out.by'] === 'negative-amount' ? -amount : amount;
}
