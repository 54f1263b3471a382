import { ways } from '../../src/device/transitions.js';
import { statuses, statusNames } from './protocol/statuses.js';
export const recyclerTransitions = {
    'sale-begun': ways(({ job }) => job.way, {
        in: 'The machine begins to take the money of a sale.',
        out: 'The machine begins to pay out what its server asked for.',
    }),
    'customer-came': 'A customer has pieces in his hand.',
    'customer-left': 'The customer goes away.',
    'piece-moved': 'A piece enters the machine, or leaves its place on the way out.',
    'piece-refused': ways(({ why }) => why, {
        'not-accepted': 'A piece is given back: the machine takes none of its value.',
        'not-recognised': 'A piece is given back: the validator does not know it.',
        'no-room': 'A piece is given back: there is no room for it.',
        'no-change': 'A piece is given back: there is no change for it.',
    }),
    'piece-taken': 'A piece is inside, and counts.',
    'piece-paid': 'A piece lies in the tray.',
    'piece-stuck': ways(({ by }) => by, {
        'bill-jam': 'A note is stuck.',
        'coin-jam': 'A coin is stuck.',
        'power-cut': 'A piece is on its way when power fails.',
    }),
    'piece-cleared': ways(({ fate }) => fate, {
        returned: 'The piece that was stuck is given back.',
        kept: 'The piece that was stuck is kept.',
        unknown: 'The piece that was stuck is lost from sight.',
    }),
    'change-taken': 'What lay in the tray is taken.',
    'payout-planned': ways(({ why }) => why, {
        change: 'The machine chooses the pieces of the change.',
        refund: 'The machine chooses the pieces to give back.',
        payment: 'The machine chooses the pieces of a payment out.',
    }),
    'payout-stalled': 'The rest cannot be paid out now.',
    doubted: ways(({ doubt }) => doubt.of, {
        sale: 'The machine no longer knows whether its sale still waits.',
        confirmation: 'The machine does not know whether its confirmation was taken.',
    }),
    'doubt-ended': 'The server has told what was in doubt.',
    'sale-cancelled': 'The till takes back the sale that the machine is at.',
    'refund-ended': 'The customer has his money back, and the sale goes on.',
    'sale-ended': ways(({ outcome }) => outcome, {
        paid: 'A sale is paid.',
        'paid-out': 'A payment out is made.',
        cancelled: 'A sale ends without payment.',
    }),
    'power-lost': 'The machine loses power.',
    filled: 'Somebody refills the machine.',
    collected: 'Somebody takes money out.',
    recounted: ways(({ found }) => (found > 0 ? 'more' : 'right'), {
        right: 'Somebody counts the machine, and finds what its books say.',
        more: 'Somebody counts the machine, and finds more than its books say.',
    }),
    told: ways(({ report }) => report, {
        handshake: 'The server knows the machine.',
        confirmation: 'The server takes a confirmation.',
        refill: 'The server takes a refill.',
        condition: 'The server takes a condition.',
        inventory: 'The server takes an inventory.',
    }),
    'told-in-vain': ways(({ report }) => (report === 'confirmation' ? report : 'report'), {
        confirmation: 'The server will never take a confirmation: nobody booked the money.',
        report: 'The server will never take something else that the machine tells.',
    }),
    'link-changed': ways(({ link }) => link, {
        up: 'The machine reaches its server.',
        down: 'The machine does not reach its server.',
        refused: 'The server refuses the token of the machine.',
    }),
    'cause-began': 'A cause begins.',
    'cause-ended': 'A cause ends.',
};
const serverTransitions = {
    'transaction-registered': 'A till orders a transaction.',
    'transaction-confirmed': 'A transaction is confirmed, with its pieces.',
    'transaction-cancelled': 'A transaction that waits is cancelled.',
    'reversal-ordered': 'A paid sale is to be paid back.',
    'inventory-received': 'The server hears of an inventory.',
    'condition-received': ways(({ isAlert }) => (isAlert ? 'alert' : 'well'), {
        alert: 'The server hears that somebody has to do something.',
        well: 'The server hears that all is well.',
    }),
    'fill-received': 'The server hears of a refill.',
};
export const transitions = {
    ...recyclerTransitions,
    ...serverTransitions,
    relieved: 'Another machine works for this server, and the one inside stands aside.',
};
/** The status that the machine told with its own word; options may give it others. */
export function toldStatus(event) {
    if (event.kind !== 'told' || event.report !== 'condition')
        return undefined;
    return statusNames.find((name) => event.what.startsWith(`${statuses[name].wire} `));
}
