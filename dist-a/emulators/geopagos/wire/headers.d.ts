/** Names of headers are the same in any case; a scenario may write them as people do. */
import type { WireRequest } from '../../../src/device/contract.ts';
/** Without the blanks around it; empty when it is not there. */
export declare function headerOf({ headers }: WireRequest, name: string): string;
