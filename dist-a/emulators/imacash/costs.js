const moves = (says) => ({ says, isReceipt: true, amount: centsOf });
const tells = (says) => ({ says, isReceipt: false });
export const costs = {
    puttransaction: moves('a sale that the machine asks somebody to pay'),
    cancel: moves('a sale that is taken back, and paid back by the machine'),
    canceltransaction: moves('a sale that is taken back, and paid back by the machine'),
    'cash-out': moves('money that the machine pays out'),
    changestatustransaction: tells('a sale that counts as paid'),
    putinventory: tells('what the server believes to be in the machine'),
    putstatus: tells('a status or an alert that no machine told'),
    putfill: tells('a refill in the books'),
    // No document says that the server knows a repeat (A5); how much it was is counted once.
    repeat: {
        says: 'a second time, where the server does not know it for a repeat',
        isReceipt: true,
    },
    request: {
        says: 'whatever it asks for, at most money that moves',
        isReceipt: true,
        // Only what is sure to tell and not to do is left out.
        applies: ({ path }) => !/^\/(handshake|get[a-z]+|listtransactions|statustransaction)\.php\/?$/.test(String(path)),
        amount: ({ query = '', body = '' }) => Math.max(centsOf(Object.fromEntries(new URLSearchParams(String(query)))), centsIn(body)),
    },
};
/** Below zero is money that goes out; Infinity is an amount that cannot be read. */
function centsOf({ amount }) {
    const cents = Math.abs(Number(amount ?? 0));
    return Number.isNaN(cents) ? Infinity : cents;
}
function centsIn(body) {
    if (body === '')
        return 0;
    try {
        return centsOf(Object(JSON.parse(String(body))));
    }
    catch {
        return Infinity;
    }
}
