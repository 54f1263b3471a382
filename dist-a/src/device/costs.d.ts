import type { ClientOperation } from './contract.ts';
export type Cost = NonNullable<ClientOperation['irreversible']>;
export type Costs = Readonly<Record<string, Cost>>;
export declare function withCosts(operations: Readonly<Record<string, {
    readonly says: string;
}>>, costs: Costs): Readonly<Record<string, ClientOperation>>;
/** What one request costs; nothing where it can be taken back, or leaves nothing. */
export declare function costOfRequest(operation: ClientOperation | undefined, params: Readonly<Record<string, unknown>>): Cost | undefined;
