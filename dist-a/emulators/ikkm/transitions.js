import { ways } from '../../src/device/transitions.js';
export const transitions = {
    'shift-opened': 'A shift is opened.',
    registered: ways(({ document }) => document.kind, {
        sale: 'A sale is registered.',
        buy: 'A purchase is registered.',
        saleReturn: 'The return of a sale is registered.',
        buyReturn: 'The return of a purchase is registered.',
        deposit: 'Cash is put into the drawer.',
        withdraw: 'Cash is taken out of the drawer.',
    }),
    'shift-closed': 'A shift is closed.',
    sent: 'The tax operator takes what was queued.',
    blocked: ways(({ by }) => by, {
        offline: 'The register blocks itself: it was offline for too long.',
        ofd: 'The register is blocked: the tax operator demands it.',
    }),
    unblocked: 'A technician unblocks the register.',
    'bank-opened': 'A bank operation is opened on the register.',
    'bank-finished': 'The cashier finishes the bank operation.',
    printed: ways(({ what }) => what, {
        text: 'A text of the till is printed.',
        last: 'What was printed last is printed again.',
        'x-report': 'A report is printed that closes no shift.',
    }),
    'cashier-changed': 'Another cashier logs in.',
    'tax-changed': 'A tax gets another rate, and with it a new code.',
    'cause-began': 'A cause begins.',
    'cause-ended': 'A cause ends.',
    restarted: 'The register starts anew, and what it was doing is over.',
};
