import { a as sayMissed, r as missedOf, s as shareOf } from "./coverage-mglvU86l.js";
import { i as sections } from "./reached-CD939sWm.js";
// dist/src/scenario/coverage/coverage-lines.js
/** More than these are no list to read: a run of a few scenarios misses nearly everything. */
const NAMES_MAX = 8;
/**
* `ikkm   operations 24/24  codes 16/17 …`, and what was not reached on a line below where that
* is little.
*/
function coverageLines(coverage) {
	const width = Math.max(0, ...coverage.map(({ device }) => device.length));
	return coverage.flatMap((one) => {
		const shares = sections.flatMap((section) => {
			const { reached, known } = shareOf([one], [section]);
			return known === 0 ? [] : [`${section} ${reached}/${known}`];
		});
		const missed = missedOf(one);
		const isFew = missed.length > 0 && missed.length <= NAMES_MAX;
		return [` ${one.device.padEnd(width)}   ${shares.join("  ")}`, ...isFew ? [` ${" ".repeat(width)}   not reached: ${sayMissed(missed, NAMES_MAX)}`] : []];
	});
}
export { coverageLines as t };
