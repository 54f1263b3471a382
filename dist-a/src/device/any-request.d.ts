import type { WireRequest } from './contract.ts';
/** @throws RangeError for an unknown parameter, or without a path. */
export declare function anyRequest(params: Readonly<Record<string, unknown>>): WireRequest;
