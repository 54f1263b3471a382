/** Refusals that follow from the state alone, whatever exactly is asked. */
import { refuse } from '../../../src/device/contract.js';
import { DAY_MS, HOUR_MS } from '../../../src/kernel/time.js';
import { errors, ofdCode } from '../protocol.js';
import { ofdResult, openShift } from '../state.js';
export const SHIFT_MS_MAX = DAY_MS;
export const OFFLINE_MS_MAX = 72 * HOUR_MS;
const CHARGED_PERCENT = 80;
export function batteryPercent({ causes }) {
    const percent = causes['battery']?.['percent'];
    return typeof percent === 'number' ? percent : CHARGED_PERCENT;
}
export function isBusy(state, at) {
    return state.bank !== undefined || state.busyUntil > at;
}
const standing = {
    BUSY: isBusy,
    SHIFT_TOO_OLD: (state, at) => {
        const first = openShift(state)?.firstPaymentAt;
        return first !== undefined && at - first > SHIFT_MS_MAX;
    },
    OFFLINE_TOO_LONG: (state) => state.blockedBy === 'offline',
    BATTERY_LOW: (state) => batteryPercent(state) < state.options['battery.minimum'],
    PRINTER_NOT_READY: ({ causes }) => !!causes['paper-out'] || !!causes['cover-open'],
    OTHER_CASHIER: (state) => (openShift(state)?.cashier ?? state.cashier) !== state.cashier,
    SENIOR_ONLY: (state) => state.samples.cashiers.find(({ id }) => id === state.cashier)?.role === 'cashier',
    INTERNAL: ({ causes }) => !!causes['internal-error'],
    OFD_BLOCKED: (state) => state.blockedBy === 'ofd',
};
const order = Object.keys(errors).filter((code) => Object.hasOwn(standing, code));
/** A set of codes that an operation can meet, in the order of their rows. */
export function standingCodes(...codes) {
    return order.filter((code) => codes.includes(code));
}
/** The first of these codes that the state calls for. */
export function standingRefusal(state, at, codes) {
    for (const code of codes)
        if (standing[code](state, at))
            return refuse(code);
    return undefined;
}
/** What the tax operator says to a document right now; 254 and 255 are offline work. */
export function ofdRefusal(state) {
    if (state.blockedBy === 'ofd')
        return refuse('OFD_BLOCKED');
    const code = ofdCode(ofdResult(state) ?? 0);
    return code && refuse(code);
}
