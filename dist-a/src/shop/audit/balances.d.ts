import type { Line as Link } from '../state.ts';
import type { Accounts, Told } from './accounts.ts';
import type { Past } from './replay.ts';
import type { Break, Findings } from './report.ts';
export declare function currencyOf({ devices }: Past, name: string): string;
/** The device's own fact `audit`: a list of what does not agree, empty when everything does. */
export declare function ownBreaks(around: Past, name: string): Break[];
/** Opening + cash sales − returns + deposits − withdrawals, and what the device holds (A5). */
export declare function drawerOf(around: Past, name: string, accounts: Accounts): Findings;
/** What a ledger says that a till holds, and what is written there. */
export declare function ledgerCashOf(around: Past, { from, to, place }: Link, written: readonly Told[]): Findings;
