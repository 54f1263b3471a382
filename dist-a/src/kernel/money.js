/** Amounts are whole minor units (tiyn, cents) inside; decimals exist only on the wire. */
import { invariant } from './invariant.js';
/** Marks a whole number as an amount in minor units. */
export function minor(value) {
    invariant(Number.isSafeInteger(value), `Cannot hold ${value} as minor units: not a whole number`);
    return value; // Checked in the line above.
}
export const NOTHING = minor(0);
/** `292000` becomes `"2920.00"`. */
export function toDecimal(amount) {
    const sign = amount < 0 ? '-' : '';
    const digits = String(Math.abs(amount)).padStart(3, '0');
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
/** `292000` becomes `2920`, as a person would write it in a scenario. */
export function toMajor(amount) {
    return amount / 100;
}
/**
 * Reads digits with an optional dot and decimals. More than two decimals are rounded half up.
 * Gives `undefined` for anything else: signs, exponents, blanks, a comma, no digits at all.
 */
export function fromDecimal(text) {
    const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(text);
    if (!match)
        return undefined;
    const decimals = (match[2] ?? '').padEnd(3, '0');
    const cents = Number(match[1]) * 100 + Number(decimals.slice(0, 2));
    return minor(cents + (decimals.charCodeAt(2) >= 0x35 ? 1 : 0));
}
/** `amount * numerator / denominator`, rounded half up, without leaving the whole numbers. */
export function share(amount, numerator, denominator) {
    const product = minor(2 * amount * numerator + denominator);
    const divisor = 2 * denominator;
    const rest = product % divisor;
    return minor((product - rest) / divisor - (rest < 0 ? 1 : 0));
}
