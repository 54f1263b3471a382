/** Requests to unbind, as the legal representative may still answer them or not (A12). */
import type { Instant } from '../../../src/kernel/time.ts';
import type { Approval, Message, State } from '../state.ts';
/** The mail that says where to answer. */
export declare function mailOf({ messages }: State, { number }: Approval): Message | undefined;
export type Standing = Approval['status'] | 'expired';
/** One that ran out without being used is nothing any more, whatever was answered. */
export declare function standingOf({ status, expiresAt }: Approval, at: Instant): Standing;
/** Why nobody can answer it now, and what to do. */
export declare function whyUnanswerable(state: State, approval: Approval, at: Instant): string | undefined;
