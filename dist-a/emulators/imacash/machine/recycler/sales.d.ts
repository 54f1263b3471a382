import type { Effects } from './evolve.ts';
import type { RecyclerState, Sale } from './state.ts';
type Kind = 'sale-begun' | 'customer-came' | 'customer-left' | 'payout-planned' | 'payout-stalled' | 'sale-cancelled' | 'refund-ended' | 'sale-ended';
export declare const saleEvents: Effects<Kind>;
export declare function saleOf({ sale }: RecyclerState): Sale;
export {};
