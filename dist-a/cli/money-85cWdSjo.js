import { n as invariant } from "./invariant-C8gqGLfn.js";
// dist/src/kernel/money.js
/** Amounts are whole minor units (tiyn, cents) inside; decimals exist only on the wire. */
/** Marks a whole number as an amount in minor units. */
function minor(value) {
	invariant(Number.isSafeInteger(value), `Cannot hold ${value} as minor units: not a whole number`);
	return value;
}
const NOTHING = minor(0);
/** `292000` becomes `"2920.00"`. */
function toDecimal(amount) {
	const sign = amount < 0 ? "-" : "";
	const digits = String(Math.abs(amount)).padStart(3, "0");
	return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
/** `292000` becomes `2920`, as a person would write it in a scenario. */
function toMajor(amount) {
	return amount / 100;
}
/**
* Reads digits with an optional dot and decimals. More than two decimals are rounded half up.
* Gives `undefined` for anything else: signs, exponents, blanks, a comma, no digits at all.
*/
function fromDecimal(text) {
	const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(text);
	if (!match) return void 0;
	const decimals = (match[2] ?? "").padEnd(3, "0");
	return minor(Number(match[1]) * 100 + Number(decimals.slice(0, 2)) + (decimals.charCodeAt(2) >= 53 ? 1 : 0));
}
/** `amount * numerator / denominator`, rounded half up, without leaving the whole numbers. */
function share(amount, numerator, denominator) {
	const product = minor(2 * amount * numerator + denominator);
	const divisor = 2 * denominator;
	const rest = product % divisor;
	return minor((product - rest) / divisor - (rest < 0 ? 1 : 0));
}
export { toDecimal as a, share as i, fromDecimal as n, toMajor as o, minor as r, NOTHING as t };
