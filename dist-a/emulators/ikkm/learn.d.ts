/** What a real register can be asked without changing anything: its directories and reports. */
import type { Learned } from '../../src/device/learning.ts';
/** That it answers shows that the key it was asked with is the current one. */
export declare function key(): Learned<string>;
export declare function drawer(): Learned<number>;
export declare function lastNumber(): Learned<string>;
export declare function queue(): Learned<number>;
export declare function cashier(): Learned<number>;
export declare function defaultTax(): Learned<number>;
/** Without their rates, which no directory shows. */
export declare function taxes(): Learned<unknown>;
export declare function receiptCount(): Learned<number>;
/** Without deposits and withdrawals, which are told by shift only. */
export declare function totals(): Learned<unknown>;
export declare function shift(): Learned<unknown>;
/** Those that are not in the archive. */
export declare function shifts(): Learned<unknown>;
/**
 * Those of the shifts that are not in the archive, without what no report says: payments, change,
 * the key, the time with its zone, the rate and amount of the tax, what the tax operator knows.
 */
export declare function receipts(): Learned<unknown>;
/** Some other hindrance may hide it. */
export declare function blockedBy(): Learned<string>;
