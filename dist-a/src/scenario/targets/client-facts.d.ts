/** What the integrator's till did, as scenarios may ask it: `wire.requests`, `wire.replies`. */
import type { ExchangeEntry } from '../../device/journal.ts';
/**
 * One a message: what it carried by name, from query, form or JSON, and with it `device`,
 * `operation`, `method`, `path`. Those four win over parameters of the same name.
 */
export declare function requestsOf(exchanges: readonly ExchangeEntry[]): unknown[];
/** What the till said itself: messages that a fault doubled or held back are there once. */
export declare function saidByTill(exchanges: readonly ExchangeEntry[]): ExchangeEntry[];
/**
 * One a message: `transport` is `lost` where the till heard nothing of what the device said, and
 * `damaged` where it heard something else.
 */
export declare function repliesOf(exchanges: readonly ExchangeEntry[]): unknown[];
