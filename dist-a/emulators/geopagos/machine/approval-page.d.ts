/** The page that a mail leads to: the legal representative approves or rejects an unbinding. */
import type { PageRow } from '../../../src/device/contract.ts';
import type { State } from '../state.ts';
export declare const approvalPage: PageRow<State>;
