/** Directories and reports, with the document's field names, spellings and types. */
import { minor, toDecimal, toMajor } from '../../../src/kernel/money.js';
import { unreachable } from '../../../src/kernel/invariant.js';
import { toLocal } from '../../../src/kernel/time.js';
import { decimalNumber } from './json.js';
import { kinds } from '../operations.js';
import { batteryPercent } from '../machine/standing.js';
import { openShift, queueSize } from '../state.js';
/** Gives `undefined` when there is no such shift or document. */
export function answerQuestion(state, question, at) {
    switch (question.kind) {
        case 'items':
            return state.samples.items;
        case 'catalog':
            return state.samples.catalog;
        case 'taxes':
            return Object.fromEntries(state.taxes.map(({ id, name }) => [id, name]));
        case 'cashiers':
            return Object.fromEntries(state.samples.cashiers.map(({ id, name }) => [id, name]));
        case 'shifts':
            return state.shifts.filter((shift) => !isArchived(state, shift, at)).map((s) => row(state, s));
        case 'cheques':
            return receiptsOf(state, question.shift)?.map((receipt) => cheque(state, receipt));
        case 'sales':
            return receiptsOf(state, question.shift)?.flatMap((receipt) => sales(receipt).map(({ id, ...rest }) => ({ id, chequeId: receipt.number, ...rest })));
        case 'report':
            return report(state, question.shift, at);
        case 'transaction':
            return transaction(state, question.key);
        case 'info':
            return question.minimum ? minimumInfo(state) : info(state);
        default:
            return unreachable(question);
    }
}
function date(state, at) {
    const local = toLocal(at, state.options['utc-offset']);
    return `${local.date} ${local.time}`;
}
function minuteDate(state, at) {
    return date(state, at).slice(0, -3);
}
function isArchived(state, shift, at) {
    return shift.closedAt !== undefined && at - shift.closedAt > state.options['archive.after'];
}
function row(state, shift) {
    const { sale, buy, saleReturn, buyReturn } = shift.opening;
    return {
        id: shift.id,
        opened: shift.closedAt === undefined ? 1 : 0,
        openDate: date(state, shift.openedAt),
        closeDate: shift.closedAt === undefined ? '' : date(state, shift.closedAt),
        cashierId: shift.cashier,
        sale: toMajor(sale.sum),
        buy: toMajor(buy.sum),
        saleReturn: toMajor(saleReturn.sum),
        buyReturn: toMajor(buyReturn.sum),
    };
}
export function isReceipt(document) {
    return 'payments' in document;
}
function receiptsOf(state, id) {
    const shift = state.shifts[id - 1];
    if (!shift)
        return undefined;
    return state.documents.slice(shift.from, state.shifts[id]?.from).filter(isReceipt);
}
function cheque(state, receipt) {
    return {
        chequeId: receipt.number,
        chequeDate: date(state, receipt.at),
        chequeType: kinds[receipt.kind].chequeType,
        chequeSales: sales(receipt),
    };
}
/** A receipt without positions is one sale of its sum. */
function sales(receipt) {
    const taxId = receipt.tax.id;
    const positions = receipt.positions ?? [
        { kind: 'item', price: receipt.total, quantity: 1000, sum: receipt.total },
    ];
    return positions.map((position, index) => {
        const isItem = position.kind === 'item';
        const sum = isItem ? toMajor(position.sum) : -toMajor(position.amount);
        return {
            id: receipt.firstSaleId + index,
            itemCode: '',
            qty: isItem ? position.quantity / 1000 : 1,
            price: isItem ? toMajor(position.price) : sum,
            saleSum: sum,
            taxId,
        };
    });
}
function report(state, id, at) {
    const shift = state.shifts[id - 1];
    if (!shift)
        return undefined;
    const { sale, buy, saleReturn, buyReturn } = state.totals;
    const fiscal = {
        fiscalDataOnShiftOpen: {
            sale: decimalNumber(shift.opening.sale.sum),
            buy: decimalNumber(shift.opening.buy.sum),
            saleReturn: decimalNumber(shift.opening.saleReturn.sum),
            buyReturn: decimalNumber(shift.opening.buyReturn.sum),
        },
        fiscalData: {
            sales: decimalNumber(sale.sum),
            buy: decimalNumber(buy.sum),
            saleReturn: decimalNumber(saleReturn.sum),
            buyReturn: decimalNumber(buyReturn.sum),
        },
    };
    if (isArchived(state, shift, at))
        return { ...fiscal, isArhived: true };
    const { fiscalDataOnShiftOpen, fiscalData } = fiscal;
    return {
        shiftState: shift.closedAt === undefined ? 'opened' : 'closed',
        dateOpen: minuteDate(state, shift.openedAt),
        ...(shift.closedAt === undefined ? {} : { dateClose: minuteDate(state, shift.closedAt) }),
        fiscalDataOnShiftOpen,
        ...details(shift, 'sale', 'totalSaleCheques', 'saleDetails'),
        ...details(shift, 'buy', 'totalBuyCheques', 'buyDetails'),
        ...details(shift, 'saleReturn', 'totalSaleReturnCheques', 'saleReturnDetails'),
        // The vendor's own spelling.
        ...details(shift, 'buyReturn', 'totalBuyReturnCheques', 'buyRetDetails'),
        cashOutDocCount: shift.tallies.withdraw.count,
        cashOutTotal: decimalNumber(shift.tallies.withdraw.sum),
        cashInDocCount: shift.tallies.deposit.count,
        cashInTotal: decimalNumber(shift.tallies.deposit.sum),
        cashWeHave: decimalNumber(shift.drawerAtClose ?? state.drawer),
        revenue: decimalNumber(revenue(shift.tallies)),
        fiscalData,
    };
}
function details(shift, kind, total, inShift) {
    const { sum, count } = shift.tallies[kind];
    return {
        [total]: shift.opening[kind].count + count,
        [inShift]: { sum: decimalNumber(sum), cheques: count },
    };
}
/** A22: what the shift earned: sales and returned purchases, less purchases and returned sales. */
function revenue({ sale, buy, saleReturn, buyReturn }) {
    return minor(sale.sum - saleReturn.sum - buy.sum + buyReturn.sum);
}
function transaction(state, key) {
    const number = state.usedKeys.get(key);
    const document = number === undefined ? undefined : state.documents[number - 1];
    if (!document)
        return undefined;
    const sentAt = state.sentAt.get(document.number);
    return {
        docid: String(document.number),
        createDate: date(state, document.at),
        submitDate: sentAt === undefined ? '' : date(state, sentAt),
        status: sentAt === undefined ? 0 : 1,
        onlineCode: sentAt === undefined ? '' : document.onlineCode,
    };
}
/** Shift numbers begin at 1; a new register has had none. */
function currentShift(state) {
    return {
        currentShiftID: String(state.shifts.length),
        currentShiftStatus: openShift(state) ? 'opened' : 'closed',
    };
}
function cashier(state) {
    const name = state.samples.cashiers.find(({ id }) => id === state.cashier)?.name ?? '';
    return { cashierID: String(state.cashier), cashierName: name };
}
function info(state) {
    return {
        applicationVersion: 101021,
        batteryCapacityPerc: String(batteryPercent(state)),
        cashWeHave: toDecimal(state.drawer),
        ...cashier(state),
        ...currentShift(state),
        databaseSizeKb: String(46 + Math.floor(state.documents.length / 2)),
        defaultApiTaxID: String(state.defaultTax),
        factorySerialNumber: '011700029000',
        lastClosedChequeId: String(state.documents.length),
        messagesQueueSize: String(queueSize(state)),
        printingMode: state.options.printer.startsWith('external') ? 'external' : 'internal',
        roundingRule: 'no',
        totalFlashUsedMb: '78',
        totalRamUsedMb: '70',
    };
}
function minimumInfo(state) {
    return {
        ...cashier(state),
        ...currentShift(state),
        defaultApiTaxID: String(state.defaultTax),
        lastClosedChequeId: String(state.documents.length),
    };
}
