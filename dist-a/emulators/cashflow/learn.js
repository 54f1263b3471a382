/** What a real ledger can be asked: all of its rows, a page at a time. */
import { askFor, CannotLearn, listIn, numberIn, textIn } from '../../src/device/learning.js';
/** Few requests, and no page that a server would have to cut. */
const PAGE = 1000;
const isPage = ({ success, transactions }) => success === 1 && Array.isArray(transactions);
/** Each page begins after the greatest id of the one before, up to the one that is empty. */
function* pages() {
    const rows = [];
    for (let lastid = 0;;) {
        const params = { lastid, limit: PAGE, format: 'json' };
        const told = yield* askFor({ operation: 'export', params }, isPage);
        const page = listIn(told['transactions'], 'the rows');
        if (page.length === 0)
            return rows;
        rows.push(...page);
        const greatest = Math.max(...page.map((row) => numberIn(row, 'id')));
        if (greatest <= lastid)
            throw new CannotLearn('the same page comes again and again');
        lastid = greatest;
    }
}
/** Oldest first, whatever the order of a page. */
export function* transactions() {
    return (yield* pages()).toSorted((one, other) => numberIn(one, 'id') - numberIn(other, 'id'));
}
export function* count() {
    return (yield* pages()).length;
}
export function* lastid() {
    const last = (yield* transactions()).at(-1);
    return last ? numberIn(last, 'id') : 0;
}
export function* balances() {
    const cash = {};
    for (const row of yield* transactions())
        cash[tillOf(row)] = numberIn(row, 'cash_after');
    return cash;
}
export function* sums() {
    const all = {};
    for (const row of yield* transactions()) {
        const sum = (all[tillOf(row)] ??= {});
        const type = textIn(row, 'type');
        // Whole kopecks add up exactly.
        const kopecks = Math.round((sum[type] ?? 0) * 100) + Math.round(numberIn(row, 'cash_change') * 100);
        sum[type] = kopecks / 100;
    }
    return all;
}
/** What comes from the main cash has the till at its other side (A8). */
function tillOf(row) {
    return numberIn(row, row['src_terminal_id'] === '' ? 'dst_terminal_id' : 'src_terminal_id');
}
