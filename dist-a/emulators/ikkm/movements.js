import { minor } from '../../src/kernel/money.js';
import { cashChange } from './machine/evolve.js';
export const cash = {
    currency: () => 'KZT',
    tells: (event) => (event.kind === 'registered' ? told(event.document) : undefined),
    holds: ({ drawer }) => drawer,
};
/** What was paid by card only moves no cash. */
function told(document) {
    const change = cashChange(document);
    if (change === 0)
        return undefined;
    const { kind, comment, hasReceipt } = kinds[document.kind];
    const number = String(document.number);
    return {
        kind,
        amount: minor(Math.abs(change)),
        receipt: hasReceipt ? number : '',
        user: { id: document.cashier, login: `kassir${document.cashier}` },
        comment: comment === '' ? '' : `${comment}, чек ${number}`,
    };
}
/** A ledger knows receipts of sales and returns only. */
const kinds = {
    sale: { kind: 'sale', hasReceipt: true, comment: '' },
    saleReturn: { kind: 'return', hasReceipt: true, comment: '' },
    buy: { kind: 'outcome', hasReceipt: false, comment: 'Покупка' },
    buyReturn: { kind: 'income', hasReceipt: false, comment: 'Возврат покупки' },
    deposit: { kind: 'income', hasReceipt: false, comment: '' },
    withdraw: { kind: 'outcome', hasReceipt: false, comment: '' },
};
