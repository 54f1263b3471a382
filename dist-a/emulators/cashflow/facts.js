import { toMajor } from '../../src/kernel/money.js';
import { audit, sumsOf } from './audit.js';
import * as learn from './learn.js';
import { fieldsOf, withNumbers } from './wire/fields.js';
export const facts = {
    transactions: {
        says: 'All rows, oldest first, with the names of the document.',
        read: ({ rows, options }) => tell(rows, options['utc-offset']),
        learn: learn.transactions,
    },
    count: {
        says: 'How many rows there are.',
        read: ({ rows }) => rows.length,
        learn: learn.count,
    },
    lastid: {
        says: 'The id of the last row; 0 when there is none.',
        read: ({ rows }) => rows.at(-1)?.id ?? 0,
        learn: learn.lastid,
    },
    balances: {
        says: 'The cash of each till after its last row.',
        read: ({ cash }) => Object.fromEntries([...cash].map(([terminal, amount]) => [terminal, toMajor(amount)])),
        learn: learn.balances,
    },
    sums: {
        says: 'What each till did, by type; below zero is money that left it.',
        read: ({ rows }) => sumsOf(rows),
        learn: learn.sums,
    },
    audit: {
        says: 'Where the rows disagree with each other; empty when they agree.',
        read: (state) => audit(state),
    },
};
function tell(rows, utcOffset) {
    return rows.map((row) => withNumbers(fieldsOf(row, utcOffset)));
}
/** The ledger as a person would look at it. */
export function view(state) {
    const { rows, causes, options } = state;
    return {
        apikey: causes['key-revoked'] ? 'revoked' : options.apikey,
        count: rows.length,
        lastid: facts.lastid.read(state),
        balances: facts.balances.read(state),
        last: tell(rows.slice(-5), options['utc-offset']),
        causes,
    };
}
