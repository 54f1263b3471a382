import { pieceName, put, putAll, sumOf, values } from './machine/cash.js';
import { everything } from './machine/recycler/messages.js';
/** Empty when every piece is accounted for, and every difference is known. */
export function audit(state) {
    const { opening, inserted, filled, motion, stuck, tray, handedOut } = state;
    const came = sum(opening, inserted, filled);
    const there = sum(everything(state.held), tray, handedOut);
    for (const one of [motion, stuck])
        if (one)
            put(there, one.piece);
    return [
        ...compare('pieces that came, and where they are', came, there),
        ...compare('pieces in the books, and inside', everything(state.book), accountedFor(state)),
        ...paidOnce(state),
    ];
}
/** What the books must say: what is inside, less what the machine does not know to be there. */
function accountedFor({ held, motion, stuck, discrepancies }) {
    const pieces = everything(held);
    // A piece that is on its way out is in the books until it is out.
    for (const one of [motion, stuck])
        if (one?.way === 'out')
            put(pieces, one.piece);
    for (const one of discrepancies)
        if (one.kind === 'piece' && one.isInside)
            put(pieces, one.piece, -1);
    return pieces;
}
/** What a customer put in, less the change, is what the sale cost. */
function paidOnce({ ended }) {
    return ended
        .map(({ id, outcome, way, amount, taken, paid, debt }) => ({
        what: `money kept for ${id}`,
        books: outcome === 'cancelled' ? debt : way === 'in' ? amount : -amount,
        pieces: sumOf(taken) - sumOf(paid),
    }))
        .filter(({ books, pieces }) => books !== pieces);
}
function sum(...all) {
    const pieces = {};
    for (const one of all)
        putAll(pieces, one);
    return pieces;
}
function compare(what, books, pieces) {
    const kinds = new Set([...values(books), ...values(pieces)]);
    return [...kinds]
        .map((piece) => ({
        what: `${what}: ${pieceName(piece)}`,
        books: books[piece] ?? 0,
        pieces: pieces[piece] ?? 0,
    }))
        .filter((one) => one.books !== one.pieces);
}
