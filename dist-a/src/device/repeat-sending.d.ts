/** A till that lost an answer sends the same bytes again. */
import type { Sending } from './contract.ts';
/**
 * @param missing what the till has not sent, when there is nothing to repeat.
 * @throws RangeError when there is nothing, or when it is to be something else.
 */
export declare function repeatSending(sent: Sending | undefined, params: Readonly<Record<string, unknown>>, missing: string): Sending;
