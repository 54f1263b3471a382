/** Whether the register's books agree with its documents; in tiyn, so that nothing is rounded. */
import { minor } from '../../src/kernel/money.js';
import { cashChange } from './machine/evolve.js';
import { createTallies, openShift } from './state.js';
/** Empty when everything agrees. */
export function audit(state) {
    const sums = createTallies();
    let drawer = state.options.drawer * 100;
    for (const document of state.documents) {
        sums[document.kind].sum = minor(sums[document.kind].sum + document.total);
        sums[document.kind].count += 1;
        drawer += cashChange(document);
    }
    const shift = openShift(state);
    const rows = [{ what: 'drawer', books: state.drawer, documents: drawer }];
    // The keys are those of the tallies themselves.
    for (const kind of Object.keys(sums)) {
        const { sum, count } = sums[kind];
        rows.push({ what: `${kind} sum`, books: state.totals[kind].sum, documents: sum });
        rows.push({ what: `${kind} count`, books: state.totals[kind].count, documents: count });
        if (!shift)
            continue;
        const books = shift.opening[kind].sum + shift.tallies[kind].sum;
        rows.push({ what: `${kind} sum of the open shift and before`, books, documents: sum });
    }
    return rows.filter(({ books, documents }) => books !== documents);
}
