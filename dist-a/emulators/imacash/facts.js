import { audit } from './audit.js';
import * as learn from './learn.js';
import { countOf, named, sumOf } from './machine/cash.js';
import { conditionOf, sayDiscrepancy } from './machine/recycler/condition.js';
import { everything } from './machine/recycler/messages.js';
import { modeOf } from './machine/recycler/state.js';
import { dispensable, owedBy } from './machine/recycler/steps.js';
/** What can be asked of the machine alone. */
export const recyclerFacts = {
    mode: { says: 'What the machine is doing.', read: (state) => modeOf(state) },
    condition: {
        says: 'The status word that the machine tells, or will tell next.',
        read: (state) => {
            const { word, detail } = conditionOf(state);
            return { status: word, detail };
        },
    },
    link: {
        says: 'What the machine knows of its server: unknown, up, down or refused.',
        read: ({ link, causes }) => (causes['network-down'] ? 'down' : link),
    },
    sale: {
        says: 'The sale at the machine: what is due, what was paid in; nothing between sales.',
        read: ({ sale }) => sale
            ? {
                id: sale.id,
                amount: sale.amount,
                way: sale.way,
                phase: sale.phase,
                inserted: sale.takenSum,
                due: Math.max(0, sale.way === 'in' ? sale.amount - sale.takenSum : 0),
                owed: sale.phase === 'paying-in' ? 0 : owedBy(sale),
                pieces: named(sale.taken),
            }
            : null,
    },
    sales: {
        says: 'What the machine has finished, oldest first.',
        read: ({ ended }) => ended.map(sayEnded),
    },
    salesCount: {
        says: 'How many sales were paid at the machine.',
        read: ({ ended }) => ended.filter(({ outcome }) => outcome === 'paid').length,
    },
    held: {
        says: 'What is inside, by piece: the truth.',
        read: ({ held }) => named(everything(held)),
    },
    heldTotal: { says: 'What is inside, in cents.', read: ({ held }) => sumOf(everything(held)) },
    books: {
        says: 'What the machine believes to hold, by piece.',
        read: ({ book }) => named(everything(book)),
    },
    boxes: {
        says: 'What lies in the cassette and in the coin box.',
        read: ({ held }) => named(held.box),
    },
    dispensable: {
        says: 'What the machine could give out now.',
        read: (state) => named(dispensable(state)),
    },
    tray: {
        says: 'What lies in the tray, for the customer to take.',
        read: ({ tray }) => named(tray),
    },
    stuck: {
        says: 'The piece that is stuck inside, or null.',
        read: ({ stuck }) => stuck ? { piece: Object.keys(named({ [stuck.piece]: 1 }))[0], way: stuck.way } : null,
    },
    inserted: {
        says: 'Everything that was ever put in at the inlet.',
        read: ({ inserted }) => named(inserted),
    },
    handedOut: {
        says: 'Everything that ever left the machine: change, refused pieces, what was collected.',
        read: ({ handedOut }) => named(handedOut),
    },
    discrepancies: {
        says: 'What the machine cannot account for, oldest first.',
        read: ({ discrepancies, options }) => discrepancies.map((one) => ({
            kind: one.kind,
            says: sayDiscrepancy(one, options.currency),
            ...('id' in one ? { id: one.id } : {}),
            ...(one.kind === 'debt' ? { amount: one.amount } : {}),
            ...(one.kind === 'piece'
                ? { piece: Object.keys(named({ [one.piece]: 1 }))[0], way: one.way }
                : {}),
        })),
    },
    untold: {
        says: 'Confirmations and refills that the server has not taken yet.',
        read: ({ unconfirmed, untoldRefills }) => unconfirmed.length + untoldRefills.length,
    },
    audit: {
        says: 'Where pieces, books and sales disagree; empty when they agree.',
        read: (state) => audit(state),
    },
};
export const serverFacts = {
    transactions: {
        says: 'All transactions as the server has them, oldest first.',
        read: ({ server }) => server.transactions.map((one) => ({
            id: one.id,
            amount: one.amount,
            status: one.status,
            user: one.user,
            terminal: one.terminal,
            method: one.method,
            denominations: named(one.denominations),
        })),
        learn: learn.transactions,
    },
    transactionCount: {
        says: 'How many transactions were registered.',
        read: ({ server }) => server.transactions.length,
        learn: learn.transactionCount,
    },
    waiting: {
        says: 'How many transactions wait for a machine.',
        read: ({ server }) => server.waiting.size,
        learn: learn.waiting,
    },
    inventory: {
        says: 'The last inventory that was told: coins and notes; empty when none was.',
        read: ({ server }) => {
            const last = [...server.inventories.values()].at(-1);
            return last ? { uuid: last.uuid, coins: named(last.coins), bills: named(last.bills) } : {};
        },
        learn: learn.inventory,
    },
    alerts: {
        says: 'What machines told and did not take back.',
        read: ({ server }) => [...server.alerts.values()]
            .flat()
            .map(({ uuid, status, detail }) => ({ uuid, status, detail })),
        learn: learn.alerts,
    },
    fills: {
        says: 'The refills that were told.',
        read: ({ server }) => server.fills.map(({ uuid, user, total, coins, bills }) => ({
            uuid,
            user,
            total,
            pieces: sum(coins, bills),
        })),
        learn: learn.fills,
    },
    isRelieved: {
        says: 'Whether the machine inside the rig stands aside for another one.',
        read: ({ isRelieved }) => isRelieved,
    },
};
// The names stay; each asks the machine inside.
const ofMachine = Object.fromEntries(Object.entries(recyclerFacts).map(([name, row]) => [
    name,
    {
        says: row.says,
        read: ({ recycler }, ...more) => row.read(recycler, ...more),
    },
]));
export const facts = { ...serverFacts, ...ofMachine };
function sayEnded({ id, amount, way, outcome, taken, paid }) {
    return {
        id,
        amount,
        way,
        outcome,
        inserted: named(taken),
        change: named(paid),
        pieces: countOf(taken),
    };
}
function sum(coins, bills) {
    return sumOf(coins) + sumOf(bills);
}
/** The machine as a person would look at it. */
export function viewRecycler(state) {
    const { uuid, name, currency } = state.options;
    return {
        machine: { uuid, name, currency },
        mode: modeOf(state),
        condition: recyclerFacts.condition.read(state),
        link: recyclerFacts.link.read(state),
        sale: recyclerFacts.sale.read(state),
        customer: state.customer
            ? { hand: state.customer.hand.length, pays: state.customer.isRich }
            : null,
        tray: named(state.tray),
        books: named(everything(state.book)),
        total: sumOf(everything(state.book)),
        boxes: named(state.book.box),
        stuck: recyclerFacts.stuck.read(state),
        discrepancies: recyclerFacts.discrepancies.read(state),
        untold: recyclerFacts.untold.read(state),
        salesPaid: recyclerFacts.salesCount.read(state),
    };
}
export function view(state) {
    const { token } = state.options;
    return {
        token: state.causes['token-revoked'] ? 'revoked' : token,
        transactions: state.server.transactions.length,
        waiting: state.server.waiting.size,
        alerts: serverFacts.alerts.read(state),
        recycler: state.isRelieved ? 'stands aside for another machine' : viewRecycler(state.recycler),
        lastTransactions: serverFacts.transactions.read(state).slice(-5),
        causes: state.causes,
    };
}
