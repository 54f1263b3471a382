import type { Till } from './till.ts';
export declare function createHttpTill(address: string, signal: AbortSignal): Till;
