import { r as __toESM } from "./rolldown-runtime-DegdyBIC.js";
import { t as require_picocolors } from "./picocolors-Bp6UTfd8.js";
import { t as codeFrame } from "./frame-D2m4zKFa.js";
import { n as show } from "./show-Cx2o5hsF.js";
import { r as lineOf, t as formatPlace } from "./source-BFz2U6VX.js";
import { t as againLine } from "./again-DYIluof6.js";
// dist/src/scenario/reporters/marks.js
var import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
const marks = {
	PASS: "✓",
	NON_STRICT: "~",
	INFO: "i",
	FAIL: "✗",
	ERROR: "!",
	UNKNOWN: "?",
	REVIEW: "?",
	EXPECTED_FAIL: "x",
	STALE: "✗",
	NOT_APPLICABLE: "-",
	SKIPPED: "-"
};
// dist/src/scenario/reporters/failure.js
/** The block that explains a case that failed: all a person needs to find out why. */
const LABEL_MAX = 90;
const STDERR_MAX = 12;
function groupFailures(results) {
	const groups = /* @__PURE__ */ new Map();
	for (const result of results) {
		const cause = causeOf(result);
		const group = groups.get(cause);
		if (group) group.push(result);
		else groups.set(cause, [result]);
	}
	return [...groups.values()].map((group) => ({ results: group }));
}
/** An error of the bench is one cause whichever case met it; a mismatch belongs to its place. */
function causeOf({ verdict, reason, findings }) {
	const error = findings.find((one) => one.verdict === "ERROR");
	if (error && error.blame !== "scenario") return `${verdict} ${error.says}`;
	if (findings.length === 0) return `${verdict} ${reason ?? ""}`;
	return findings.map(({ place, verdict: one }) => `${one} ${formatPlace(place)}`).join("; ");
}
/** The block of one case, where there are no colours. */
function plainBlock(result, parts) {
	const colors = import_picocolors.default.createColors(false);
	return failureBlock({ results: [result] }, {
		...parts,
		colors
	}).join("\n");
}
function failureBlock(group, parts) {
	const { colors, target } = parts;
	const [first] = group.results;
	const { planned, findings, trace, reason, said = "", answers = [] } = first;
	return [
		headline(group, colors),
		...othersOf(group),
		...findings.length === 0 && reason ? indented(reason.split("\n")) : [],
		...chapters(findings).flatMap((chapter) => chapterLines(chapter, first, parts)),
		...traceLines(trace, first.faultLines, colors),
		...answers.map(({ say, answer }, i) => labelled(i === 0 ? "asked" : "", `${say}  ${answer}`)),
		...stderrLines(said),
		labelled("again", againLine(planned, target))
	];
}
/** ` ✗ ikkm/repeat/lost-reply  2 cases            FAIL   1.1 s`. */
function headline({ results }, colors) {
	const [{ planned, verdict }] = results;
	const scenarios = new Set(results.map((one) => one.planned.scenario.id));
	const many = `${results.length} cases`;
	const name = results.length === 1 ? planned.id : scenarios.size === 1 ? `${planned.scenario.id}  ${many}` : `${many} of ${scenarios.size} scenarios`;
	const durationMs = results.reduce((sum, one) => sum + one.durationMs, 0);
	const end = `${colors.red(colors.bold(verdict))}   ${formatSeconds(durationMs)}`;
	return ` ${colors.red(marks[verdict])} ${colors.bold(name.padEnd(66))} ${end}`;
}
function formatSeconds(durationMs) {
	return durationMs < 1e3 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1e3).toFixed(durationMs < 1e4 ? 1 : 0)} s`;
}
function othersOf({ results }) {
	if (results.length === 1) return [];
	const ids = results.map(({ planned }) => planned.id);
	const more = ids.length > 6 ? `, and ${ids.length - 6} more` : "";
	return [labelled("cases", `${ids.slice(0, 6).join(", ")}${more}`)];
}
/** Findings of one line stand under one frame. */
function chapters(findings) {
	const byLine = /* @__PURE__ */ new Map();
	for (const one of findings) {
		if (one.verdict === "PASS") continue;
		const key = `${one.place.source.file}:${lineOf(one.place)}`;
		const chapter = byLine.get(key);
		if (chapter) chapter.push(one);
		else byLine.set(key, [one]);
	}
	return [...byLine.values()];
}
function chapterLines(chapter, { planned }, { requirements, colors }) {
	const [first] = chapter;
	const proves = first.proves.length > 0 ? first.proves : planned.scenario.proves;
	return [
		...(first.verdict === "FAIL" ? proves : []).map((id) => `   proves ${id}   "${requirements.get(id) ?? ""}"`),
		`   ${colors.cyan(formatPlace(first.place))}${sectionOf(first)}`,
		...chapter.flatMap((one, i) => frameOf(one, i > 0, colors)),
		...chapter.flatMap(longValues),
		...unique(chapter.flatMap((one) => one.hint === void 0 ? [] : [labelled("hint", one.hint)])),
		...unique(chapter.flatMap(({ used }) => used.map(({ name, value, from }) => `   ${name} = ${show(value)}   (${from})`))),
		...chapter.flatMap(bugLines)
	];
}
function sectionOf({ section }) {
	return section === "steps" ? "" : `   in ${section}`;
}
function frameOf(one, isNext, colors) {
	const lines = codeFrame(one.place);
	const caret = `${lines.at(-1) ?? ""} ${labelOf(one)}`.trimEnd();
	return [...indented(isNext ? [] : lines.slice(0, -1), 5), `     ${colors.red(caret)}`];
}
/** What was expected is underlined already, unless the text only leads to it. */
function wholeLabel({ says, expected, place }) {
	const written = place.source.text.slice(place.start, place.end);
	return expected === void 0 || [expected, expected.slice(1, -1)].includes(written) ? says : `${says}, expected ${expected}`;
}
function labelOf(one) {
	const whole = wholeLabel(one);
	if (whole.length <= LABEL_MAX) return whole;
	return one.found === void 0 ? "" : `found ${one.found.slice(0, 40)}…`;
}
/** What does not fit beside the underline stands below the frame. */
function longValues(one) {
	const { expected, found, says } = one;
	if (wholeLabel(one).length <= LABEL_MAX) return [];
	if (expected === void 0 || found === void 0) return indented([says]);
	return [`   expected ${expected}`, `   found    ${found}`];
}
function bugLines({ stack }) {
	return stack === void 0 ? [] : indented(["This is a bug of tillrig. Please report it with these lines.", ...stack.split("\n")]);
}
function traceLines(trace, faultLines, colors) {
	const shown = trace.slice(-40);
	const hidden = trace.length - shown.length;
	const times = shown.map(({ atMs }, i) => `+${grouped(atMs)}${i === 0 ? " ms" : ""}`);
	const width = Math.max(8, ...times.map((time) => time.length));
	return [...hidden > 0 ? [labelled("wire", `… ${hidden} lines before these`)] : [], ...shown.map(({ says, fault }, i) => {
		const line = fault && faultLines.get(fault.id);
		const mark = fault ? `   ${colors.yellow(`fault ${fault.effect}${line ? ` (line ${line})` : ""}`)}` : "";
		const text = `${(times[i] ?? "").padEnd(width)} ${says}${mark}`;
		return labelled(i === 0 && hidden === 0 ? "wire" : "", text);
	})];
}
/** The last lines: what a program says before it gives up says most. */
function stderrLines(said) {
	const lines = said.trimEnd().split("\n");
	const hidden = Math.max(0, lines.length - STDERR_MAX);
	if (said.trim() === "") return [];
	return [...hidden > 0 ? [`… ${hidden} lines before these`] : [], ...lines.slice(hidden)].map((line, i) => labelled(i === 0 ? "stderr" : "", line));
}
function labelled(label, text) {
	return `   ${label.padEnd(6)} ${text}`.trimEnd();
}
function indented(lines, by = 3) {
	return lines.map((line) => `${" ".repeat(by)}${line}`);
}
function unique(lines) {
	return [...new Set(lines)];
}
/** `10310` becomes `10 310`. */
function grouped(value) {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, " ");
}
export { groupFailures as a, marks as c, formatSeconds as i, chapters as n, grouped as o, failureBlock as r, plainBlock as s, causeOf as t };
