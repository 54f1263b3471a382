import { askFor, CannotLearn, listIn, mapIn, numberIn, textIn } from '../../src/device/learning.js';
import { own } from '../../src/kernel/own.js';
import { kinds, receiptKinds } from './operations.js';
/** The names of a kind in the report of a shift: the vendor's own spellings. */
const inReport = {
    sale: { ever: 'sales', count: 'totalSaleCheques', details: 'saleDetails' },
    buy: { ever: 'buy', count: 'totalBuyCheques', details: 'buyDetails' },
    saleReturn: {
        ever: 'saleReturn',
        count: 'totalSaleReturnCheques',
        details: 'saleReturnDetails',
    },
    buyReturn: { ever: 'buyReturn', count: 'totalBuyReturnCheques', details: 'buyRetDetails' },
};
const byChequeType = Object.fromEntries(receiptKinds.map((kind) => [kinds[kind].chequeType, kind]));
/** Directories and reports are JSON; a refusal is a number. */
const isJson = ({ status, json }) => status === 200 && json !== undefined;
function* jsonOf(operation, params = {}) {
    return (yield* askFor({ operation, params }, isJson))['json'];
}
const minimum = { show: 'minimum' };
function* info(params = minimum) {
    return mapIn(yield* jsonOf('info', params), 'getInfo');
}
function* shiftRows() {
    const rows = listIn(yield* jsonOf('shifts'), 'the shifts');
    return rows.toSorted((one, other) => numberIn(one, 'id') - numberIn(other, 'id'));
}
function* reportOf(shift) {
    return mapIn(yield* jsonOf('report', { shift }), 'the report');
}
/** That it answers shows that the key it was asked with is the current one. */
export function* key() {
    return textIn(yield* askFor({ operation: 'info', params: minimum }, isJson), 'key');
}
export function* drawer() {
    return numberIn(yield* info({}), 'cashWeHave');
}
export function* lastNumber() {
    return String(numberIn(yield* info(), 'lastClosedChequeId'));
}
export function* queue() {
    return numberIn(yield* info({}), 'messagesQueueSize');
}
export function* cashier() {
    return numberIn(yield* info(), 'cashierID');
}
export function* defaultTax() {
    return numberIn(yield* info(), 'defaultApiTaxID');
}
/** Without their rates, which no directory shows. */
export function* taxes() {
    const names = mapIn(yield* jsonOf('taxes'), 'the directory');
    return Object.keys(names).map((code) => ({
        id: numberIn({ code }, 'code'),
        name: textIn(names, code),
    }));
}
/** The report of the current shift, which also tells what ever was; nothing before the first. */
function* lastReport() {
    const shift = numberIn(yield* info(), 'currentShiftID');
    return shift === 0 ? undefined : yield* reportOf(shift);
}
export function* receiptCount() {
    const report = yield* lastReport();
    if (!report)
        return 0;
    return receiptKinds.reduce((sum, kind) => sum + numberIn(report, inReport[kind].count), 0);
}
/** Without deposits and withdrawals, which are told by shift only. */
export function* totals() {
    const report = yield* lastReport();
    return Object.fromEntries(receiptKinds.map((kind) => [kind, report ? everOf(report, kind) : 0]));
}
function everOf(report, kind) {
    return numberIn(mapIn(report['fiscalData'], 'fiscalData'), inReport[kind].ever);
}
export function* shift() {
    const id = numberIn(yield* info(), 'currentShiftID');
    if (id === 0)
        return { id, state: 'closed' };
    const row = (yield* shiftRows()).find((one) => numberIn(one, 'id') === id);
    if (!row)
        throw new CannotLearn(`shift ${id} is in the archive`);
    return shiftFact(row, yield* reportOf(id));
}
/** Those that are not in the archive. */
export function* shifts() {
    const list = [];
    for (const row of yield* shiftRows())
        list.push(shiftFact(row, yield* reportOf(numberIn(row, 'id'))));
    return list;
}
/** Who opened it stands in the directory alone, and the rest in the report alone. */
function shiftFact(row, report) {
    const details = (kind) => mapIn(report[inReport[kind].details], kind);
    const sum = (kind) => numberIn(details(kind), 'sum');
    return {
        id: numberIn(row, 'id'),
        state: textIn(report, 'shiftState'),
        cashier: numberIn(row, 'cashierId'),
        sales: sum('sale'),
        buys: sum('buy'),
        saleReturns: sum('saleReturn'),
        buyReturns: sum('buyReturn'),
        deposits: numberIn(report, 'cashInTotal'),
        withdrawals: numberIn(report, 'cashOutTotal'),
        receipts: receiptKinds.reduce((all, kind) => all + numberIn(details(kind), 'cheques'), 0),
    };
}
/**
 * Those of the shifts that are not in the archive, without what no report says: payments, change,
 * the key, the time with its zone, the rate and amount of the tax, what the tax operator knows.
 */
export function* receipts() {
    const rows = yield* shiftRows();
    const list = [];
    for (const [index, row] of rows.entries()) {
        const id = numberIn(row, 'id');
        const cheques = listIn(yield* jsonOf('cheques', { shift: id }), 'the receipts')
            .map(readCheque)
            .toSorted((one, other) => Number(one.number) - Number(other.number));
        const next = rows[index + 1];
        const report = next ? undefined : yield* reportOf(id);
        // The sums at the end of a shift are those at the beginning of the next one.
        const end = (kind) => (report ? everOf(report, kind) : numberIn(next ?? row, kind));
        const sums = receiptKinds.filter((kind) => {
            const ofKind = cheques.filter((one) => one.type === kind);
            const sum = ofKind.reduce((all, { cents }) => all + cents, 0);
            return sum === inCents(end(kind)) - inCents(numberIn(row, kind));
        });
        for (const { cents, tax, ...cheque } of cheques)
            list.push({
                ...cheque,
                shift: id,
                cashier: numberIn(row, 'cashierId'),
                // Positions need not sum up to what was registered.
                ...(sums.includes(cheque.type) ? { total: cents / 100 } : {}),
                ...(tax === undefined ? {} : { tax }),
            });
    }
    return list;
}
function readCheque(cheque) {
    const positions = listIn(cheque['chequeSales'], 'chequeSales');
    const type = own(byChequeType, textIn(cheque, 'chequeType'));
    if (!type)
        throw new CannotLearn('chequeType is none of the four');
    const [tax, another] = new Set(positions.map((one) => numberIn(one, 'taxId')));
    return {
        number: String(numberIn(cheque, 'chequeId')),
        type,
        positions: positions.length,
        cents: positions.reduce((sum, one) => sum + inCents(numberIn(one, 'saleSum')), 0),
        tax: another === undefined ? tax : undefined,
    };
}
const inCents = (amount) => Math.round(amount * 100);
const blockedWhen = {
    '0': 'nothing',
    '-4': 'offline',
    '-115': 'ofd',
};
/** Some other hindrance may hide it. */
export function* blockedBy() {
    const told = yield* askFor({ operation: 'check', params: {} }, ({ code }) => {
        return own(blockedWhen, String(code)) !== undefined;
    });
    return String(blockedWhen[String(told['code'])]);
}
