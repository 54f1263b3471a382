import type { Exchanged, ExchangeParts, Outgoing } from '../../host/http-exchange.ts';
/** @throws TargetError when nobody listens, RangeError for a request that HTTP cannot carry. */
export declare function exchange(base: string, request: Outgoing, timeoutMs: number, parts?: ExchangeParts): Promise<Exchanged>;
