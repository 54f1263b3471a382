/** What the machine and its customer do by themselves, one step after another. */
import { invariant } from '../../../../src/kernel/invariant.js';
import { minor } from '../../../../src/kernel/money.js';
import { currencies, kindOf, readPiece, sumOf, values } from '../cash.js';
import { fewestPieces, mostOf } from './change.js';
import { pieceMs } from './pieces.js';
import { isBlocked } from './state.js';
import { accepted, roomFor } from './units.js';
/** A customer whose money comes back so often goes away. */
const REFUSALS_MAX = 5;
export function dueRecycler(state) {
    const { takesAt } = state;
    if (isBlocked(state) || !(hasNextStep(state) || failsNow(state)))
        return takesAt;
    return takesAt === undefined ? state.busyUntil : Math.min(takesAt, state.busyUntil);
}
/** The power goes before the machine can tell that it was paid. */
function failsNow({ causes, unconfirmed }) {
    return unconfirmed.length > 0 && causes['power-cut']?.['during'] === 'confirm';
}
function hasNextStep({ motion, sale, customer, options }) {
    if (motion)
        return true;
    if (!sale || sale.isStalled)
        return false;
    if (sale.phase !== 'paying-in' || isPaid(sale))
        return true;
    if (sale.isCancelled || (sale.isAbandoned && sale.takenSum > 0))
        return true;
    if (!customer)
        return options.customer === 'pays' && !sale.isAbandoned;
    return customer.isRich || customer.hand.length > 0;
}
export function elapseRecycler(state, at, random) {
    const { takesAt, motion, sale } = state;
    if (takesAt !== undefined && takesAt <= at)
        return [{ kind: 'change-taken' }];
    if (failsNow(state))
        return [{ kind: 'power-lost' }];
    if (motion)
        return arrive(state, motion);
    invariant(sale, 'Cannot go on: the machine has nothing to do');
    if (sale.phase !== 'paying-in')
        return payOut(state, sale, at);
    if (sale.isCancelled)
        return planRefund(state, sale);
    if (isPaid(sale))
        return planChange(state, sale);
    if (sale.isAbandoned && sale.takenSum > 0)
        return planRefund(state, sale);
    const { customer } = state;
    if (!customer)
        return [{ kind: 'customer-came', hand: [], isRich: true }];
    return insert(state, { sale, customer, at, random });
}
function isPaid({ takenSum, amount }) {
    return takenSum >= amount;
}
/** The end of a motion: unless something waits for exactly this moment. */
function arrive({ causes, options }, { piece, way, place }) {
    const isCoin = kindOf(options.currency, piece) === 'coin';
    const jam = isCoin ? 'coin-jam' : 'bill-jam';
    if (causes[jam]?.['when'] === way)
        return [{ kind: 'piece-stuck', by: jam }];
    if (causes['power-cut']?.['during'] === way)
        return [{ kind: 'piece-stuck', by: 'power-cut' }, { kind: 'power-lost' }];
    return way === 'in' ? [{ kind: 'piece-taken', piece, place }] : [{ kind: 'piece-paid', piece }];
}
/** What the machine can give out: what it believes to hold, where a hopper works. */
export function dispensable({ book, causes, options }) {
    const failed = causes['hopper-empty']?.['denomination'];
    if (failed === undefined)
        return book.loop;
    const piece = readPiece(String(failed), options.currency);
    const left = {};
    for (const one of values(book.loop)) {
        const isFailed = failed === 'all' ? kindOf(options.currency, one) === 'coin' : one === piece;
        if (!isFailed)
            left[one] = book.loop[one] ?? 0;
    }
    return left;
}
function planChange(state, sale) {
    const over = sale.takenSum - sale.amount;
    if (over === 0)
        return [ended(sale, 'paid')];
    return plan(state, over, 'change');
}
function plan(state, rest, why) {
    const pieces = fewestPieces(rest, dispensable(state));
    return pieces
        ? [{ kind: 'payout-planned', pieces, why, debt: 0 }]
        : [{ kind: 'payout-stalled', rest }];
}
/** Money that must go back goes back as far as it can; the rest stays owed. */
function planRefund(state, sale) {
    const { takenSum } = sale;
    if (takenSum === 0)
        return [ended(sale, 'cancelled')];
    const available = dispensable(state);
    const pieces = fewestPieces(takenSum, available) ?? mostOf(takenSum, available);
    const debt = takenSum - pieces.reduce((sum, piece) => sum + piece, 0);
    return [{ kind: 'payout-planned', pieces, why: 'refund', debt }];
}
function payOut(state, sale, at) {
    const { causes } = state;
    const owed = owedBy(sale);
    if (sale.way === 'out' && sale.isCancelled && sumOf(sale.paid) === 0)
        return [ended(sale, 'cancelled')];
    if (sale.phase === 'refunding' ? sale.toPay.length === 0 : owed === 0)
        return [finish(sale)];
    if (causes['power-cut']?.['during'] === 'change')
        return [{ kind: 'power-lost' }];
    const [piece] = sale.toPay;
    if (piece === undefined || (dispensable(state)[piece] ?? 0) === 0) {
        if (sale.phase !== 'refunding')
            return plan(state, owed, sale.way === 'in' ? 'change' : 'payment');
        const rest = sale.toPay.reduce((sum, one) => sum + one, 0);
        const pieces = fewestPieces(rest, dispensable(state));
        return pieces
            ? [{ kind: 'payout-planned', pieces, why: 'refund', debt: 0 }]
            : [{ kind: 'payout-stalled', rest }];
    }
    const motion = { piece, way: 'out', place: 'loop' };
    return [{ kind: 'piece-moved', motion, until: at + pieceMs(state, piece) }];
}
/** What is still to be given out, leaving refunds aside. */
export function owedBy(sale) {
    const whole = sale.way === 'in' ? sale.takenSum - sale.amount : sale.amount;
    return whole - sumOf(sale.paid);
}
function finish(sale) {
    if (sale.phase === 'refunding')
        return sale.isCancelled
            ? ended(sale, 'cancelled')
            : { kind: 'refund-ended', id: sale.id, kept: sale.debt };
    return ended(sale, sale.way === 'in' ? 'paid' : 'paid-out');
}
function ended({ id, way, amount, debt }, outcome) {
    const kept = outcome === 'cancelled' ? debt : minor(way === 'in' ? amount : -amount);
    return { kind: 'sale-ended', id, outcome, kept };
}
function insert(state, insertion) {
    const { customer, at, random } = insertion;
    if (customer.isRich && customer.refusals >= REFUSALS_MAX)
        return [{ kind: 'customer-left' }];
    const piece = customer.hand[0] ?? choose(state, insertion);
    const until = at + pieceMs(state, piece);
    const place = placeFor(state, insertion.sale, piece, random);
    return place === 'loop' || place === 'box'
        ? [{ kind: 'piece-moved', motion: { piece, way: 'in', place }, until }]
        : [{ kind: 'piece-refused', piece, why: place, until }];
}
/** What a rich customer takes out of his purse: not always the best, never without sense. */
function choose(state, { sale, customer, random }) {
    const { currency } = state.options;
    const { coins, bills } = currencies[currency];
    const all = [...coins, ...bills].filter(accepted(currency));
    const rest = sale.amount - sale.takenSum;
    const fitting = all.filter((piece) => piece <= rest);
    // Who got money back tries to pay exactly; who gets notes back tries coins.
    const larger = customer.refusals > 0 ? [] : all.filter((piece) => piece > rest).slice(0, 3);
    const notes = larger.filter((piece) => kindOf(currency, piece) === 'bill');
    if (notes.length > 0 && (fitting.length === 0 || random.integer(1, 3) === 1))
        return notes[random.integer(0, notes.length - 1)] ?? rest;
    const useful = customer.refusals > 2 ? fitting.filter((one) => coins.some((c) => c === one)) : fitting;
    const largest = (useful.length > 0 ? useful : fitting).slice(-2);
    return largest[random.integer(0, largest.length - 1)] ?? larger[0] ?? all[0] ?? rest;
}
/** Where the machine puts a piece, or why it gives it back; decided before anything is taken. */
function placeFor(state, sale, piece, random) {
    const { causes, options, held } = state;
    const isBill = kindOf(options.currency, piece) === 'bill';
    if (!accepted(options.currency)(piece))
        return 'not-accepted';
    const rejected = causes['note-rejected']?.['denomination'];
    const isRejected = rejected === 'all' ||
        (rejected !== undefined && readPiece(String(rejected), options.currency) === piece);
    if (isBill && isRejected)
        return 'not-recognised';
    const dirt = Number(causes['validator-dirty']?.['percent'] ?? 0);
    if (isBill && dirt > 0 && random.integer(1, 100) <= dirt)
        return 'not-recognised';
    const place = freePlace(state, piece, isBill);
    if (!place)
        return 'no-room';
    const over = sale.takenSum + piece - sale.amount;
    if (over > 0 && (causes['no-change'] || !fewestPieces(over, dispensable(state))))
        return 'no-change';
    invariant(roomFor(piece, place, held, options) > 0, 'Cannot take a piece: it does not fit');
    return place;
}
function freePlace({ causes, options, held }, piece, isBill) {
    const isLoopFull = isBill && causes['recycler-full'] !== undefined;
    if (!isLoopFull && roomFor(piece, 'loop', held, options) > 0)
        return 'loop';
    const isBoxAway = isBill && (causes['cassette-full'] ?? causes['stacker-removed']) !== undefined;
    return !isBoxAway && roomFor(piece, 'box', held, options) > 0 ? 'box' : undefined;
}
