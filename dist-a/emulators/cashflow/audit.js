import { NOTHING, toMajor } from '../../src/kernel/money.js';
/** Empty when all agrees. */
export function audit(state) {
    const { rows, options } = state;
    const found = [];
    const cash = new Map();
    let last = -Infinity;
    for (const [index, row] of rows.entries()) {
        const { id, before, after, change, terminal, at } = row;
        const add = (what, books, should) => {
            if (books !== should)
                found.push({ what, id, books, rows: should });
        };
        add('id', id, options['first-id'] + index);
        add('time', at, Math.max(at, last));
        add('cash before', toMajor(before), toMajor(cash.get(terminal) ?? NOTHING));
        add('cash after', toMajor(after), (before + change) / 100);
        cash.set(terminal, after);
        last = at;
    }
    const id = rows.at(-1)?.id ?? 0;
    for (const till of new Set([...cash.keys(), ...state.cash.keys()])) {
        const [books, should] = [state.cash, cash].map((one) => toMajor(one.get(till) ?? NOTHING));
        if (books !== should)
            found.push({ what: `cash of till ${till}`, id, books: books ?? 0, rows: should ?? 0 });
    }
    return found;
}
/** What each till did, signed, in major units. */
export function sumsOf(rows) {
    const sums = {};
    for (const { terminal, type, change } of rows) {
        const sum = (sums[terminal] ??= {});
        sum[type] = (sum[type] ?? 0) + change;
    }
    for (const sum of Object.values(sums))
        for (const type in sum)
            sum[type] = (sum[type] ?? 0) / 100;
    return sums;
}
