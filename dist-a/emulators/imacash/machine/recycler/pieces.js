/** Coins and notes on their way: in, out, stuck, and lost from sight. */
import { invariant } from '../../../../src/kernel/invariant.js';
import { minor } from '../../../../src/kernel/money.js';
import { kindOf, put, putAll } from '../cash.js';
import { saleOf } from './sales.js';
/** How long a customer takes to pick up his change. */
const TAKES_MS = 2000;
export const pieceEvents = {
    'piece-moved'(state, { motion, until }) {
        const { piece, way, place } = motion;
        state.motion = motion;
        state.busyUntil = until;
        if (way === 'in') {
            fromHand(state, piece);
            put(state.inserted, piece);
        }
        else {
            put(state.held[place], piece, -1);
            saleOf(state).toPay.shift();
        }
    },
    'piece-refused'(state, { piece, why, until }) {
        fromHand(state, piece);
        put(state.inserted, piece);
        put(state.handedOut, piece);
        if (state.customer)
            state.customer.refusals++;
        if (state.sale && why === 'no-change')
            state.sale.lacksChange = true;
        state.busyUntil = until;
    },
    'piece-taken'(state, { piece, place }, at) {
        state.motion = undefined;
        state.busyUntil = at;
        taken(state, piece, place);
    },
    'piece-paid'(state, { piece }, at) {
        state.motion = undefined;
        state.busyUntil = at;
        put(state.tray, piece);
        paid(state, piece);
        if (state.customer)
            state.takesAt = at + TAKES_MS;
    },
    'piece-stuck'(state, { by }) {
        invariant(state.motion, 'Cannot get stuck: nothing moves');
        state.stuck = { ...state.motion, by };
        state.motion = undefined;
    },
    'piece-cleared'(state, { fate, isInside }, at) {
        const { stuck } = state;
        invariant(stuck, 'Cannot clear a piece: none is stuck');
        const { piece, way, place } = stuck;
        state.stuck = undefined;
        if (fate === 'unknown') {
            state.discrepancies.push({ kind: 'piece', piece, way, since: at, isInside });
            if (isInside)
                put(state.held[place], piece);
            else
                put(state.handedOut, piece);
            // The machine pays nothing twice, and credits nothing that it did not count.
            if (way === 'out')
                paid(state, piece);
            state.changesCount++;
        }
        else if (fate === 'returned') {
            put(state.handedOut, piece);
            if (way === 'out')
                paid(state, piece);
        }
        else if (way === 'in')
            taken(state, piece, place);
        else {
            put(state.held[place], piece);
            saleOf(state).toPay.unshift(piece);
        }
    },
    'change-taken'(state) {
        putAll(state.handedOut, state.tray);
        for (const piece in state.tray)
            delete state.tray[piece];
        state.takesAt = undefined;
    },
};
/** How long the machine takes for a piece. */
export function pieceMs({ options }, piece) {
    return options[kindOf(options.currency, piece) === 'coin' ? 'speed.coin' : 'speed.bill'];
}
/** A rich customer's pieces come from nowhere. */
function fromHand({ customer }, piece) {
    if (customer?.hand[0] === piece)
        customer.hand.shift();
}
/** A piece is inside for good, and counts for the sale. */
function taken(state, piece, place) {
    const sale = saleOf(state);
    put(state.held[place], piece);
    put(state.book[place], piece);
    put(sale.taken, piece);
    sale.takenSum = minor(sale.takenSum + piece);
    if (state.customer)
        state.customer.refusals = 0;
    state.changesCount++;
}
/** A piece is out as far as the machine knows. */
function paid(state, piece) {
    put(state.book.loop, piece, -1);
    put(saleOf(state).paid, piece);
    state.changesCount++;
}
