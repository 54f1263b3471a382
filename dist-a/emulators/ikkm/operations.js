import { documented } from '../../src/device/evidence.js';
/** An amount above this is refused, in tenge. */
export const AMOUNT_MAX_TENGE = 20_000_000;
/** More positions than this are accepted, and one position is sent to the tax operator. */
export const POSITIONS_MAX = 79;
/** Kinds of registration: parameter, wire number in reports, title on paper. */
export const kinds = {
    sale: { operation: 'sale', chequeType: '0', title: 'Продажа', position: 'продажа' },
    buy: { operation: 'buy', chequeType: '1', title: 'Покупка', position: 'покупка' },
    saleReturn: {
        operation: 'sale-return',
        chequeType: '2',
        title: 'Возврат продажи',
        position: 'возврат продажи',
    },
    buyReturn: {
        operation: 'buy-return',
        chequeType: '3',
        title: 'Возврат покупки',
        position: 'возврат покупки',
    },
};
// Keys of the table itself.
export const receiptKinds = Object.keys(kinds);
export const payments = ['cash', 'bank', 'tara', 'credit'];
const registration = documented('registration');
const reports = documented('reports');
const directories = documented('directories');
export const operations = {
    sale: { says: 'Registers a sale.', from: registration },
    buy: { says: 'Registers a purchase: the shop buys.', from: registration },
    'sale-return': { says: 'Registers the return of a sale.', from: registration },
    'buy-return': { says: 'Registers the return of a purchase.', from: registration },
    register: { says: '/api without a kind of registration, or with two.', from: registration },
    check: { says: 'Asks whether the register is ready.', from: documented('status check') },
    'print-last': { says: 'Prints the last document again.', from: documented('apicheck') },
    info: { says: 'What the register is and how it does.', from: documented('apicheck') },
    print: { says: 'Prints text.', from: documented('printer mode') },
    bank: { says: 'Opens the bank application.', from: documented('bank application') },
    'z-report': { says: 'Closes the shift and prints the Z report.', from: documented('Z, X') },
    'x-report': { says: 'Prints the X report.', from: documented('Z, X') },
    withdraw: { says: 'Takes cash out of the drawer.', from: documented('deposit and withdrawal') },
    deposit: { says: 'Puts cash into the drawer.', from: documented('deposit and withdrawal') },
    items: { says: 'The goods.', from: directories },
    catalog: { says: 'The catalogue’s sections.', from: directories },
    taxes: { says: 'The taxes by code.', from: directories },
    cashiers: { says: 'The cashiers by code.', from: directories },
    shifts: { says: 'All shifts but the archived.', from: reports },
    cheques: { says: 'The receipts of a shift.', from: reports },
    sales: { says: 'The positions sold in a shift.', from: reports },
    report: { says: 'The Z or X report of a shift.', from: reports },
    transaction: { says: 'What became of the document made with a key.', from: reports },
};
