import type { Row } from '../state.ts';
/** Money is an amount with two decimals; an id a whole number, or empty. */
declare const kinds: {
    readonly id: 'id';
    readonly user_id: 'id';
    readonly user_login: 'text';
    readonly created_date: 'text';
    readonly last_update_date: 'text';
    readonly src_terminal_id: 'id';
    readonly dst_terminal_id: 'id';
    readonly src_warehouse_id: 'id';
    readonly dst_warehouse_id: 'id';
    readonly src_warehouse_ext_id: 'text';
    readonly dst_warehouse_ext_id: 'text';
    readonly type: 'text';
    readonly subtype: 'text';
    readonly cash_before: 'money';
    readonly cash_after: 'money';
    readonly cash_change: 'money';
    readonly comment: 'text';
    readonly receipt_id: 'id';
};
type Fields = Readonly<Record<keyof typeof kinds, string>>;
export declare function fieldsOf(row: Row, utcOffset: number): Fields;
/** For both formats, with one kind of ends of lines (A13). */
export declare function printable(text: string): string;
/** The same fields, ids and amounts as numbers; what is empty or no number stays as it is. */
export declare function withNumbers(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
export {};
