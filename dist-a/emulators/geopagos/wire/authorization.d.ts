/** Who asks, as the `Authorization` header has it. */
import type { WireRequest } from '../../../src/device/contract.ts';
import type { Credential } from '../state.ts';
/** A header without anything in it counts as none (A8). */
export declare function readCredential(request: WireRequest): Credential;
export declare function basicOf(user: string, password: string): string;
