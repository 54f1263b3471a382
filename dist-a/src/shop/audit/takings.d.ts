import type { Line as Link, State } from '../state.ts';
import type { Accounts } from './accounts.ts';
import type { Past } from './replay.ts';
import type { Findings } from './report.ts';
interface Machine {
    readonly taker: string;
    /** Of all registers it takes cash for. */
    readonly links: readonly Link[];
    readonly shop: State | undefined;
}
export declare function takings(around: Past, accounts: Accounts, machine: Machine): Findings;
export {};
