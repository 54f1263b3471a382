import { minor, NOTHING } from '../../src/kernel/money.js';
/** Sums and counts of nothing, or the same as others have; to be counted on from there. */
export function createTallies(from) {
    const copy = (kind) => ({ ...(from?.[kind] ?? { sum: NOTHING, count: 0 }) });
    return {
        sale: copy('sale'),
        buy: copy('buy'),
        saleReturn: copy('saleReturn'),
        buyReturn: copy('buyReturn'),
        deposit: copy('deposit'),
        withdraw: copy('withdraw'),
    };
}
export function initialState(options, samples) {
    return {
        options,
        samples,
        causes: {},
        key: options.key,
        usedKeys: new Map(),
        digests: new Map(),
        documents: [],
        saleIdsCount: 0,
        drawer: minor(options.drawer * 100),
        shifts: [],
        totals: createTallies(),
        taxes: [...samples.taxes],
        defaultTax: samples.taxes[0]?.id ?? 0,
        cashier: options.cashier,
        queue: [],
        sentCount: 0,
        sentAt: new Map(),
        linkedSince: 0,
        blockedBy: undefined,
        bank: undefined,
        busyUntil: 0,
        lastPrinted: undefined,
        printedText: undefined,
    };
}
/** The shift that is open, if one is. */
export function openShift(state) {
    const last = state.shifts.at(-1);
    return last?.closedAt === undefined ? last : undefined;
}
/** Whether documents reach the tax operator now. */
export function isLinked({ causes }) {
    const refused = causes['ofd-refuses'];
    return !causes['ofd-down'] && !causes['power-cut'] && !refused;
}
/** The result code with which the tax operator turns documents away, when it can be reached. */
export function ofdResult({ causes }) {
    if (causes['ofd-down'])
        return undefined;
    const code = causes['ofd-refuses']?.['code'];
    return typeof code === 'number' ? code : undefined;
}
/** Messages that the tax operator has not seen yet. */
export function queueSize(state) {
    return state.queue.length - state.sentCount;
}
