import { toDecimal } from '../../../src/kernel/money.js';
// A control character, which JSON.stringify escapes, so that nothing else looks like this.
const MARK = '\u0001';
/** An amount that `encodeJson` writes as a bare `529.70`. */
export function decimalNumber(amount) {
    return MARK + toDecimal(amount);
}
export function encodeJson(value) {
    return JSON.stringify(value).replace(/"\\u0001(-?\d+\.\d\d)"/g, '$1');
}
