/** One exchange of the runner: where nobody listens, the bench is at fault. */
import { exchange as carry, Unreachable } from '../../host/http-exchange.ts'
import type { Exchanged, ExchangeParts, Outgoing } from '../../host/http-exchange.ts'
import { TargetError } from '../target.ts'

/** @throws TargetError when nobody listens, RangeError for a request that HTTP cannot carry. */
export async function exchange(
  base: string,
  request: Outgoing,
  timeoutMs: number,
  parts: ExchangeParts = {},
): Promise<Exchanged> {
  try {
    return await carry(base, request, timeoutMs, parts)
  } catch (error) {
    if (error instanceof Unreachable) throw new TargetError(error.message)
    throw error
  }
}
