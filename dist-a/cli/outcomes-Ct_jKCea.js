import { n as isBad } from "./verdict-DHxQis4S.js";
// dist/src/scenario/reporters/outcomes.js
const outcomes = {
	PASS: "passed",
	NON_STRICT: "passed",
	INFO: "passed",
	FAIL: "failure",
	ERROR: "error",
	UNKNOWN: "error",
	REVIEW: "error",
	EXPECTED_FAIL: "skipped",
	STALE: "failure",
	NOT_APPLICABLE: "skipped",
	SKIPPED: "skipped"
};
/** What went wrong, in a line: the reason, or the first thing that was found. */
function messageOf({ reason, findings, verdict }) {
	return reason || (findings.find((one) => isBad(one.verdict))?.says ?? verdict);
}
export { outcomes as n, messageOf as t };
