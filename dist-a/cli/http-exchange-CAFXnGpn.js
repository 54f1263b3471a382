import { n as exchange$1, t as Unreachable } from "./http-exchange-DK-pJT76.js";
import { t as TargetError } from "./target-DZ4FF0C_.js";
// dist/src/scenario/targets/http-exchange.js
/** One exchange of the runner: where nobody listens, the bench is at fault. */
/** @throws TargetError when nobody listens, RangeError for a request that HTTP cannot carry. */
async function exchange(base, request, timeoutMs, parts = {}) {
	try {
		return await exchange$1(base, request, timeoutMs, parts);
	} catch (error) {
		if (error instanceof Unreachable) throw new TargetError(error.message);
		throw error;
	}
}
export { exchange as t };
