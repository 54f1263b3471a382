import { minor, NOTHING } from '../../../src/kernel/money.js';
import { writeHistory } from './history.js';
import { readShops, shopOf } from './shops.js';
export function initialState(options, random, at) {
    const shops = readShops(options.shops) ?? [];
    const state = { options, causes: {}, shops, rows: [], lists: new Map(), cash: new Map() };
    writeHistory(state, random, at);
    return state;
}
export function cashOf({ cash }, terminal) {
    return cash.get(terminal) ?? NOTHING;
}
const comesIn = ['sale', 'income', 'from_strongbox'];
/** The next row. The cash may fall below zero: the ledger writes down what has happened (A9). */
export function rowOf(state, draft, at) {
    const { rows, options, shops } = state;
    const { terminal, type, amount, user, subtype, comment, receipt } = draft;
    const { id: warehouse, ext } = shopOf(shops, terminal);
    const before = cashOf(state, terminal);
    const change = minor(comesIn.includes(type) ? amount : -amount);
    return {
        id: options['first-id'] + rows.length,
        user,
        at: Math.max(at, rows.at(-1)?.at ?? at),
        terminal,
        warehouse,
        ext,
        type,
        subtype,
        before,
        after: minor(before + change),
        change,
        comment,
        receipt: type === 'sale' || type === 'return' ? receipt : '',
    };
}
/** A row stands in three lists of its type: of all tills, of its shop, and of its till. */
export function write({ rows, lists, cash }, row) {
    const index = rows.push(row) - 1;
    for (const place of ['all', `shop ${row.warehouse}`, `till ${row.terminal}`]) {
        const key = `${place} ${row.type}`;
        const list = lists.get(key);
        if (list)
            list.push(index);
        else
            lists.set(key, [index]);
    }
    cash.set(row.terminal, row.after);
}
