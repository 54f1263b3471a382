/** A till that lost an answer sends the same bytes again. */
import type { Sending } from './contract.ts'

/**
 * @param missing what the till has not sent, when there is nothing to repeat.
 * @throws RangeError when there is nothing, or when it is to be something else.
 */
export function repeatSending(
  sent: Sending | undefined,
  params: Readonly<Record<string, unknown>>,
  missing: string,
): Sending {
  if (!sent) throw new RangeError(`Cannot repeat: this till has sent ${missing} yet.`)
  if (Object.keys(params).length > 0)
    throw new RangeError('Cannot repeat with other parameters: a repeat is the same bytes.')
  return { ...sent, operation: 'repeat' }
}
