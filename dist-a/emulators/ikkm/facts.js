import { toMajor } from '../../src/kernel/money.js';
import { audit } from './audit.js';
import * as learn from './learn.js';
import { drawDocument, drawText } from './wire/paper.js';
import { isReceipt } from './wire/reports.js';
import { batteryPercent, isBusy, SHIFT_MS_MAX } from './machine/standing.js';
import { openShift, queueSize } from './state.js';
export const facts = {
    key: { says: 'The current web-api key.', read: ({ key }) => key, learn: learn.key },
    drawer: {
        says: 'Cash in the drawer.',
        read: ({ drawer }) => toMajor(drawer),
        learn: learn.drawer,
    },
    receiptCount: {
        says: 'Receipts registered so far.',
        read: ({ totals: { sale, buy, saleReturn, buyReturn } }) => sale.count + buy.count + saleReturn.count + buyReturn.count,
        learn: learn.receiptCount,
    },
    lastNumber: {
        says: 'The number of the last document.',
        read: ({ documents }) => String(documents.length),
        learn: learn.lastNumber,
    },
    receipts: {
        says: 'All receipts, oldest first.',
        read: (state) => receipts(state),
        learn: learn.receipts,
    },
    movements: {
        says: 'All deposits and withdrawals, oldest first.',
        read: ({ documents }) => documents
            .filter((document) => !isReceipt(document))
            .map(({ number, kind, total, key, shift }) => ({
            number: String(number),
            type: kind,
            total: toMajor(total),
            key,
            shift,
        })),
    },
    drawnReceipts: {
        says: 'Every document as it was printed: number and text.',
        read: (state) => state.documents.map((document) => ({
            number: String(document.number),
            // Drawn when it is looked at: whoever wants one receipt does not wait for all of them.
            get text() {
                return drawDocument(state, document);
            },
        })),
    },
    printedText: {
        says: 'The last text printed in printer mode.',
        read: ({ printedText, options }) => printedText === undefined ? '' : drawText(printedText, options.printer),
    },
    shift: {
        says: 'The open shift, or the last one.',
        read: ({ shifts }) => {
            const last = shifts.at(-1);
            return last ? shiftFact(last) : { id: 0, state: 'closed' };
        },
        learn: learn.shift,
    },
    shifts: {
        says: 'All shifts, oldest first.',
        read: ({ shifts }) => shifts.map(shiftFact),
        learn: learn.shifts,
    },
    totals: {
        says: 'What the register has ever registered, by kind.',
        read: ({ totals }) => Object.fromEntries(Object.entries(totals).map(([kind, { sum }]) => [kind, toMajor(sum)])),
        learn: learn.totals,
    },
    queue: {
        says: 'Messages the tax operator has not seen.',
        read: queueSize,
        learn: learn.queue,
    },
    blockedBy: {
        says: 'What blocks the register: offline, ofd, or nothing.',
        read: ({ blockedBy }) => blockedBy ?? 'nothing',
        learn: learn.blockedBy,
    },
    audit: {
        says: 'Where the books and the documents disagree, in tiyn; empty when they agree.',
        read: (state) => audit(state),
    },
    cashier: {
        says: 'The code of the cashier logged in.',
        read: ({ cashier }) => cashier,
        learn: learn.cashier,
    },
    taxes: {
        says: 'The taxes, by their codes.',
        read: ({ taxes }) => taxes.toSorted((one, other) => one.id - other.id),
        learn: learn.taxes,
    },
    defaultTax: {
        says: 'The code of the default tax.',
        read: ({ defaultTax }) => defaultTax,
        learn: learn.defaultTax,
    },
};
function receipts(state) {
    return state.documents.filter(isReceipt).map((receipt) => ({
        number: String(receipt.number),
        type: receipt.kind,
        total: toMajor(receipt.total),
        cash: toMajor(receipt.payments.cash),
        bank: toMajor(receipt.payments.bank),
        tara: toMajor(receipt.payments.tara),
        credit: toMajor(receipt.payments.credit),
        change: toMajor(receipt.change),
        tax: receipt.tax.id,
        taxAmount: toMajor(receipt.tax.amount),
        key: receipt.key,
        shift: receipt.shift,
        cashier: receipt.cashier,
        at: new Date(receipt.at).toISOString(),
        offline: receipt.offline,
        sent: state.sentAt.has(receipt.number),
        positions: receipt.positions?.length ?? 1,
    }));
}
function shiftFact(shift) {
    const { sale, buy, saleReturn, buyReturn, deposit, withdraw } = shift.tallies;
    return {
        id: shift.id,
        state: shift.closedAt === undefined ? 'opened' : 'closed',
        cashier: shift.cashier,
        sales: toMajor(sale.sum),
        buys: toMajor(buy.sum),
        saleReturns: toMajor(saleReturn.sum),
        buyReturns: toMajor(buyReturn.sum),
        deposits: toMajor(deposit.sum),
        withdrawals: toMajor(withdraw.sum),
        receipts: sale.count + buy.count + saleReturn.count + buyReturn.count,
    };
}
/** The state as a person would ask for it. */
export function view(state, at) {
    const shift = openShift(state);
    const oldest = state.queue[state.sentCount];
    const last = state.documents.at(-1);
    return {
        key: state.key,
        drawer: facts.drawer.read(state),
        receiptCount: facts.receiptCount.read(state),
        lastNumber: facts.lastNumber.read(state),
        shift: {
            ...facts.shift.read(state),
            ...(shift?.firstPaymentAt === undefined
                ? {}
                : { mustCloseBy: new Date(shift.firstPaymentAt + SHIFT_MS_MAX).toISOString() }),
        },
        queue: queueSize(state),
        ...(oldest ? { oldestUnsent: new Date(oldest.at).toISOString() } : {}),
        blockedBy: facts.blockedBy.read(state),
        cashier: state.samples.cashiers.find(({ id }) => id === state.cashier) ?? state.cashier,
        battery: batteryPercent(state),
        busy: isBusy(state, at),
        bankOperation: state.bank ? toMajor(state.bank.amount) : null,
        taxes: state.taxes,
        defaultTax: state.defaultTax,
        causes: state.causes,
        lastDocument: last ? drawDocument(state, last) : '',
    };
}
