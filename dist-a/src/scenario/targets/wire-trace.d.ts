/** Reads a rig's journal: what was said on the wire. */
import type { ExchangeEntry } from '../../device/journal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { TraceLine } from '../target.ts';
/** Two lines an exchange: what was asked, and what came back or why nothing did. */
export declare function traceExchange(exchange: ExchangeEntry, beganAt: Instant): TraceLine[];
/** After these the device acted, and the till heard nothing whole. */
export declare const hidesReply: ReadonlySet<string>;
