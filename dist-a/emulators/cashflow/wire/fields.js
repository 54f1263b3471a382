/** The fields of a row as the document names and orders them; texts here, numbers for readers. */
import { toDecimal } from '../../../src/kernel/money.js';
import { own } from '../../../src/kernel/own.js';
import { toLocal } from '../../../src/kernel/time.js';
/** Money is an amount with two decimals; an id a whole number, or empty. */
const kinds = {
    id: 'id',
    user_id: 'id',
    user_login: 'text',
    created_date: 'text',
    last_update_date: 'text',
    src_terminal_id: 'id',
    dst_terminal_id: 'id',
    src_warehouse_id: 'id',
    dst_warehouse_id: 'id',
    src_warehouse_ext_id: 'text',
    dst_warehouse_ext_id: 'text',
    type: 'text',
    subtype: 'text',
    cash_before: 'money',
    cash_after: 'money',
    cash_change: 'money',
    comment: 'text',
    receipt_id: 'id',
};
const nowhere = { terminal: '', warehouse: '', ext: '' };
/** The till is the source, as in the sample; the main cash is the shop without a till (A8). */
function sidesOf({ type, terminal, warehouse, ext }) {
    const till = { terminal: String(terminal), warehouse: String(warehouse), ext };
    const strongbox = { ...till, terminal: '' };
    if (type === 'from_strongbox')
        return [strongbox, till];
    return [till, type === 'to_strongbox' ? strongbox : nowhere];
}
export function fieldsOf(row, utcOffset) {
    const { date, time } = toLocal(row.at, utcOffset);
    const [src, dst] = sidesOf(row);
    return {
        id: String(row.id),
        user_id: String(row.user.id),
        user_login: printable(row.user.login),
        created_date: `${date} ${time}`,
        last_update_date: `${date} ${time}`,
        src_terminal_id: src.terminal,
        dst_terminal_id: dst.terminal,
        src_warehouse_id: src.warehouse,
        dst_warehouse_id: dst.warehouse,
        src_warehouse_ext_id: printable(src.ext),
        dst_warehouse_ext_id: printable(dst.ext),
        type: row.type,
        subtype: printable(row.subtype),
        cash_before: toDecimal(row.before),
        cash_after: toDecimal(row.after),
        cash_change: toDecimal(row.change),
        comment: printable(row.comment),
        receipt_id: printable(row.receipt),
    };
}
/** What one XML parser or another takes for the end of a line. */
const lineEnds = /\r[\n\u0085]?|[\u0085\u2028\u2029]/g;
/** What XML 1.0 cannot hold. */
const unprintable = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** For both formats, with one kind of ends of lines (A13). */
export function printable(text) {
    return text.replace(lineEnds, '\n').replace(unprintable, '\ufffd');
}
/** The same fields, ids and amounts as numbers; what is empty or no number stays as it is. */
export function withNumbers(fields) {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => {
        const pattern = own(patterns, own(kinds, name) ?? '');
        return [name, pattern?.test(String(value)) ? Number(value) : value];
    }));
}
const patterns = { id: /^\d{1,15}$/, money: /^-?\d{1,15}\.\d\d$/ };
