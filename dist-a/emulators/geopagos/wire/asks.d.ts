/** What each operation reads from a request; rules that no source states are assumed (A4). */
import type { WireRequest } from '../../../src/device/contract.ts';
import type { Operation } from '../operations.ts';
import type { Ask, Family, Malformed } from '../state.ts';
/** How each operation says no. */
export declare const families: Readonly<Record<Operation, Family>>;
/** What is asked, unless something is wrong with it: then what stands first among the errors. */
export declare function readAsk(operation: Operation, request: WireRequest, isOlder: boolean): Ask | Malformed;
