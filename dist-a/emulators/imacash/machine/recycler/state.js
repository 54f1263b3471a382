import { NOTHING } from '../../../../src/kernel/money.js';
import { initialStock } from './units.js';
export function initialRecycler(options, at) {
    const opening = initialStock(options);
    return {
        options,
        startedAt: at,
        causes: {},
        isOff: false,
        held: { loop: { ...opening }, box: {} },
        book: { loop: { ...opening }, box: {} },
        changesCount: 1,
        opening,
        inserted: {},
        filled: {},
        handedOut: {},
        motion: undefined,
        busyUntil: at,
        stuck: undefined,
        tray: {},
        takesAt: undefined,
        customer: undefined,
        sale: undefined,
        ended: [],
        unconfirmed: [],
        untoldRefills: [],
        doubt: undefined,
        discrepancies: [],
        told: { isGreeted: false, condition: '', changesCount: 0 },
        link: 'unknown',
    };
}
export function beginSale(job) {
    return {
        ...job,
        phase: job.way === 'in' ? 'paying-in' : 'paying-out',
        taken: {},
        takenSum: NOTHING,
        toPay: [],
        paid: {},
        debt: NOTHING,
        isStalled: false,
        isCancelled: false,
        isAbandoned: false,
        lacksChange: false,
    };
}
/** What the machine is doing, as its display would say. */
export function modeOf(state) {
    const { sale } = state;
    if (state.isOff)
        return 'off';
    if (state.causes['door-open'])
        return 'out-of-service';
    if (isJammed(state))
        return 'jammed';
    if (!sale)
        return 'idle';
    if (sale.phase !== 'paying-in')
        return 'paying-out';
    return state.motion ? 'counting' : 'waiting';
}
/** Nothing moves inside. */
export function isBlocked(state) {
    return state.isOff || state.causes['door-open'] !== undefined || isJammed(state);
}
/** A jam that waits for its moment is none yet. */
export function isJammed({ stuck, causes }) {
    return (stuck !== undefined ||
        causes['bill-jam']?.['when'] === 'now' ||
        causes['coin-jam']?.['when'] === 'now');
}
/** Also while a sale can still be taken back, for only so does the machine hear of it. */
export function asksForWork(state) {
    const { sale } = state;
    if (!sale)
        return !isBlocked(state);
    if (sale.isCancelled)
        return false;
    return (sale.phase === 'paying-in' ||
        (sale.way === 'out' && sale.isStalled && Object.keys(sale.paid).length === 0));
}
/** What the machine is at; an answer that comes after it moved on is no news any more. */
export function standingOf({ sale, ended }) {
    return `${ended.length} ${sale ? `${sale.way} ${sale.id}` : ''}`;
}
