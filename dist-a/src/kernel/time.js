/** Instants and durations are whole milliseconds; nothing here knows what time it is now. */
/** The end of the year 9999: beyond it, dates are no longer written with four digits. */
export const INSTANT_MAX = 253_402_300_799_999;
export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const units = {
    ms: 1,
    s: SECOND_MS,
    m: MINUTE_MS,
    h: HOUR_MS,
    d: DAY_MS,
};
/** Reads `250ms`, `1.5s`, `25h`, `2d12h`; gives `undefined` for anything else. */
export function parseDuration(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, amount, , unit] of text.matchAll(/(\d+(\.\d+)?)(ms|s|m|h|d)/g))
        total += Number(amount) * (units[unit ?? ''] ?? Number.NaN);
    return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : undefined;
}
/** `90000000` becomes `25h`; at most two units are shown, the smaller one only when it counts. */
export function formatDuration(durationMs) {
    if (durationMs < SECOND_MS)
        return `${Math.round(durationMs)}ms`;
    if (durationMs < MINUTE_MS)
        return `${Math.floor(durationMs / 100) / 10}s`;
    const [big, bigMs, small, smallMs] = durationMs < HOUR_MS
        ? ['m', MINUTE_MS, 's', SECOND_MS]
        : ['h', HOUR_MS, 'm', MINUTE_MS];
    const rest = Math.floor((durationMs % bigMs) / smallMs);
    return `${Math.floor(durationMs / bigMs)}${big}${rest ? `${rest}${small}` : ''}`;
}
/** The wall-clock fields of an instant in a place so many minutes east of Greenwich. */
export function toLocal(at, offsetMinutes) {
    const [date = '', rest = ''] = new Date(at + offsetMinutes * MINUTE_MS).toISOString().split('T');
    return { date, time: rest.slice(0, 8) };
}
