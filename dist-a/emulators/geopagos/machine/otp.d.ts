import type { Random } from '../../../src/kernel/random.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { Ask, State } from '../state.ts';
import type { Verdict } from './verdict.ts';
export declare function requestOtp(state: State, { serial, nbo, sending }: Ask & {
    kind: 'request-otp';
}, at: Instant, random: Random): Verdict;
/** Each merchant begins each day anew. */
export declare function requestsLeft(state: State, nbo: string, at: Instant): number;
export declare function deactivateByOtp(state: State, { serial, nbo, otp }: Ask & {
    kind: 'deactivate-otp';
}, at: Instant): Verdict;
