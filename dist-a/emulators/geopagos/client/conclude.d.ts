/** What a good till concludes from an answer; it does not guess what was done. */
import type { WireReply, WireRequest } from '../../../src/device/contract.ts';
import type { Conclusion, Session, Values } from './session.ts';
/** Only a clear answer is one: what cannot be read may have been done, or not. */
export declare function conclude(session: Session, request: WireRequest, { status, body }: WireReply, json: Values | undefined): Conclusion;
