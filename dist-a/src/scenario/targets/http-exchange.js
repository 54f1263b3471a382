/** One exchange of the runner: where nobody listens, the bench is at fault. */
import { exchange as carry, Unreachable } from '../../host/http-exchange.js';
import { TargetError } from '../target.js';
/** @throws TargetError when nobody listens, RangeError for a request that HTTP cannot carry. */
export async function exchange(base, request, timeoutMs, parts = {}) {
    try {
        return await carry(base, request, timeoutMs, parts);
    }
    catch (error) {
        if (error instanceof Unreachable)
            throw new TargetError(error.message);
        throw error;
    }
}
