import type { Instant } from '../../../../src/kernel/time.ts';
import type { Options } from '../../options.ts';
import type { State } from '../../state.ts';
import type { Pieces } from '../cash.ts';
import type { Verdict } from './decide.ts';
import type { Ask, Order, ServerState, Transaction } from './state.ts';
export declare function register(state: State, order: Order, at: Instant): Verdict;
export declare function cancel({ options, server }: State, id: string): Verdict;
export declare function isPaymentOut({ amount, method }: Order, options: Options): boolean;
/** Reading changes nothing: the same one is handed out until it is confirmed. */
export declare function offer({ options, server }: State): Verdict;
export declare function nextOffered(server: ServerState, options: Options): Transaction | undefined;
/** Whether a sale, or the payment out that takes it back, still waits for a machine. */
export declare function isWaiting({ byId, waiting, transactions }: ServerState, { id, way }: {
    readonly id: string;
    readonly way: 'in' | 'out';
}): boolean;
export declare function confirm({ options, server }: State, id: string, denominations: Pieces): Verdict;
export declare function tellTransaction({ server }: State, id: string): Verdict;
export declare function tellTransactions({ server }: State, { status, days }: Ask & {
    kind: 'transactions';
}): Verdict;
