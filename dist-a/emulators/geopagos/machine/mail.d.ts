/** Mails and SMS to merchants, and how long they are on their way (A12). */
import type { Instant } from '../../../src/kernel/time.ts';
import type { Approval, Event, Message, OneTimeCode, State } from '../state.ts';
/** The page where a request is answered, on the control port. */
export declare function approvalPath(device: string, number: number): string;
export declare function mailApproval(state: State, { number, serial, nbo }: Approval, at: Instant): readonly Event[];
/** The code itself stands beside the text, so that texts can be shown to anybody. */
export declare function sendOtp(state: State, { otp, serial, nbo }: OneTimeCode, channels: readonly Message['channel'][], at: Instant): readonly Event[];
