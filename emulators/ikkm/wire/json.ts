/** JSON as the register writes it: some amounts are numbers that always show two decimals. */
import type { Minor } from '../../../src/kernel/money.ts'
import { toDecimal } from '../../../src/kernel/money.ts'

// A control character, which JSON.stringify escapes, so that nothing else looks like this.
const MARK = '\u0001'

/** An amount that `encodeJson` writes as a bare `529.70`. */
export function decimalNumber(amount: Minor): string {
  return MARK + toDecimal(amount)
}

export function encodeJson(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u0001(-?\d+\.\d\d)"/g, '$1')
}
