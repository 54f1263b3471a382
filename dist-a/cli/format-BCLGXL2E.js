import { c as literal, m as string, n as _enum, p as strictObject, r as array } from "./schemas-rcOLL2tU.js";
// dist/src/scenario/baseline/format.js
/** What may stand in a baseline: failures that are known, each with its reason. */
/** What stands where a person has to give the reason. */
const CHANGE_ME = "CHANGE ME";
/** The verdicts a case can be known to end with. */
const excusable = [
	"FAIL",
	"ERROR",
	"UNKNOWN",
	"REVIEW",
	"NON_STRICT"
];
function isExcusable(verdict) {
	return excusable.some((one) => one === verdict);
}
const day = { error: "a day such as 2027-01-31" };
const reason = { error: `the reason in words of your own, not "${CHANGE_ME}"` };
const expectedSchema = strictObject({
	id: string({ error: "the id of a case or a scenario" }).describe("A case such as ikkm/repeat/lost-reply[cash], or a scenario with all its cases."),
	verdict: _enum(excusable, { error: `one of ${excusable.join(", ")}` }).optional().describe("How it ends; FAIL unless said."),
	why: string(reason).refine((text) => text.trim() !== "" && !text.includes("CHANGE ME"), reason).describe("Why it is known to end so."),
	until: string(day).refine(isDay, day).optional().describe("The last day on which this excuses anything.")
}, { error: "a map: { id: ..., why: ..., until: 2027-01-31 }" });
const baselineSchema = strictObject({
	format: literal(1, { error: "1, the only format there is" }),
	expected: array(expectedSchema, { error: "a list of entries" })
}, { error: "a map that begins with \"format: 1\"" });
function isDay(text) {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
export { isExcusable as i, baselineSchema as n, expectedSchema as r, CHANGE_ME as t };
