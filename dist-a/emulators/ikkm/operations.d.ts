/** What can be asked of the register, and the words of its documents for it. */
import type { Evidence } from '../../src/device/evidence.ts';
/** An amount above this is refused, in tenge. */
export declare const AMOUNT_MAX_TENGE = 20000000;
/** More positions than this are accepted, and one position is sent to the tax operator. */
export declare const POSITIONS_MAX = 79;
/** Kinds of registration: parameter, wire number in reports, title on paper. */
export declare const kinds: {
    readonly sale: {
        readonly operation: 'sale';
        readonly chequeType: '0';
        readonly title: 'Продажа';
        readonly position: 'продажа';
    };
    readonly buy: {
        readonly operation: 'buy';
        readonly chequeType: '1';
        readonly title: 'Покупка';
        readonly position: 'покупка';
    };
    readonly saleReturn: {
        readonly operation: 'sale-return';
        readonly chequeType: '2';
        readonly title: 'Возврат продажи';
        readonly position: 'возврат продажи';
    };
    readonly buyReturn: {
        readonly operation: 'buy-return';
        readonly chequeType: '3';
        readonly title: 'Возврат покупки';
        readonly position: 'возврат покупки';
    };
};
export type ReceiptKind = keyof typeof kinds;
export declare const receiptKinds: readonly ReceiptKind[];
export declare const payments: readonly ['cash', 'bank', 'tara', 'credit'];
export type Payment = (typeof payments)[number];
export declare const operations: {
    readonly sale: {
        readonly says: 'Registers a sale.';
        readonly from: Evidence;
    };
    readonly buy: {
        readonly says: 'Registers a purchase: the shop buys.';
        readonly from: Evidence;
    };
    readonly 'sale-return': {
        readonly says: 'Registers the return of a sale.';
        readonly from: Evidence;
    };
    readonly 'buy-return': {
        readonly says: 'Registers the return of a purchase.';
        readonly from: Evidence;
    };
    readonly register: {
        readonly says: '/api without a kind of registration, or with two.';
        readonly from: Evidence;
    };
    readonly check: {
        readonly says: 'Asks whether the register is ready.';
        readonly from: Evidence;
    };
    readonly 'print-last': {
        readonly says: 'Prints the last document again.';
        readonly from: Evidence;
    };
    readonly info: {
        readonly says: 'What the register is and how it does.';
        readonly from: Evidence;
    };
    readonly print: {
        readonly says: 'Prints text.';
        readonly from: Evidence;
    };
    readonly bank: {
        readonly says: 'Opens the bank application.';
        readonly from: Evidence;
    };
    readonly 'z-report': {
        readonly says: 'Closes the shift and prints the Z report.';
        readonly from: Evidence;
    };
    readonly 'x-report': {
        readonly says: 'Prints the X report.';
        readonly from: Evidence;
    };
    readonly withdraw: {
        readonly says: 'Takes cash out of the drawer.';
        readonly from: Evidence;
    };
    readonly deposit: {
        readonly says: 'Puts cash into the drawer.';
        readonly from: Evidence;
    };
    readonly items: {
        readonly says: 'The goods.';
        readonly from: Evidence;
    };
    readonly catalog: {
        readonly says: 'The catalogue’s sections.';
        readonly from: Evidence;
    };
    readonly taxes: {
        readonly says: 'The taxes by code.';
        readonly from: Evidence;
    };
    readonly cashiers: {
        readonly says: 'The cashiers by code.';
        readonly from: Evidence;
    };
    readonly shifts: {
        readonly says: 'All shifts but the archived.';
        readonly from: Evidence;
    };
    readonly cheques: {
        readonly says: 'The receipts of a shift.';
        readonly from: Evidence;
    };
    readonly sales: {
        readonly says: 'The positions sold in a shift.';
        readonly from: Evidence;
    };
    readonly report: {
        readonly says: 'The Z or X report of a shift.';
        readonly from: Evidence;
    };
    readonly transaction: {
        readonly says: 'What became of the document made with a key.';
        readonly from: Evidence;
    };
};
export type Operation = keyof typeof operations;
