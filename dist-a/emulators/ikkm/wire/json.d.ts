/** JSON as the register writes it: some amounts are numbers that always show two decimals. */
import type { Minor } from '../../../src/kernel/money.ts';
/** An amount that `encodeJson` writes as a bare `529.70`. */
export declare function decimalNumber(amount: Minor): string;
export declare function encodeJson(value: unknown): string;
