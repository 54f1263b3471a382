import { r as __toESM } from "./rolldown-runtime-DegdyBIC.js";
import { t as require_picocolors } from "./picocolors-Bp6UTfd8.js";
import { t as coverageLines } from "./coverage-lines-DGF1gQsj.js";
import { i as verdictNames, n as isBad } from "./verdict-DHxQis4S.js";
import { a as groupFailures, c as marks, i as formatSeconds, r as failureBlock } from "./failure-B_jQpH8i.js";
// dist/src/scenario/reporters/progress.js
var import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
const REPAINT_MS = 100;
const LOOK_MS = 1e3;
const LONG_MS = 1e4;
const COLUMNS = 80;
const CLEAR_LINE = "\r\x1B[2K";
function createProgress({ sheet, now, every }, colors) {
	/** The oldest first. */
	const running = /* @__PURE__ */ new Map();
	const slow = /* @__PURE__ */ new Set();
	let casesCount = 0;
	let toldCount = 0;
	/** In virtual time a case is over before anybody can look: then this is as good as now. */
	let last = "";
	let painted = "";
	let isQuiet = false;
	let rest = () => {};
	return {
		begin(count, isShared) {
			casesCount = count;
			isQuiet = isShared;
			if (!sheet.isTerminal) rest = every(LOOK_MS, tellSlow);
			else if (!isQuiet) rest = every(REPAINT_MS, () => paint(line()));
		},
		started(id) {
			running.set(id, now());
			last = id;
			if (sheet.isTerminal && isQuiet) paint(line());
		},
		ended: (id) => void running.delete(id),
		told: () => void toldCount++,
		print(text) {
			sheet.write(`${painted === "" ? "" : CLEAR_LINE}${text}${painted}`);
		},
		stop() {
			rest();
			paint("");
		}
	};
	function paint(text) {
		if (text === painted) return;
		sheet.write(`${painted === "" ? "" : CLEAR_LINE}${text}`);
		painted = text;
	}
	/** Never wider than the terminal: a line that wraps could not be taken back. */
	function line() {
		const count = `${toldCount}/${casesCount}`;
		const width = Math.max(1, (sheet.columns ?? COLUMNS) - count.length - 3);
		const text = [...running].map(([id, since]) => {
			const seconds = Math.floor((now() - since) / 1e3);
			return seconds > 0 ? `${id} ${seconds} s` : id;
		}).join("  ") || last;
		return ` ${colors.dim(count)} ${text.length <= width ? text : `${text.slice(0, width - 1)}…`}`;
	}
	function tellSlow() {
		for (const [id, since] of running) {
			if (slow.has(id) || now() - since < LONG_MS) continue;
			slow.add(id);
			sheet.write(` … still running: ${id}   ${formatSeconds(now() - since)}\n`);
		}
	}
}
// dist/src/scenario/reporters/pretty.js
/** For people: on a terminal what runs now and what failed; in a pipe one line a case. */
const WIDTH_MAX = 66;
const WHATS_MAX = 4;
function prettyReporter(parts) {
	const { sheet, requirements } = parts;
	const colors = import_picocolors.default.createColors(sheet.hasColors);
	const progress = createProgress(parts, colors);
	const failed = [];
	const lenient = [];
	let started;
	let width = 0;
	return { on(event) {
		switch (event.kind) {
			case "run-started": return begin(event);
			case "case-started": return progress.started(event.planned.id);
			case "case-ended": return progress.ended(event.planned.id);
			case "case-finished": return finished(event.result);
			case "run-finished": return ending(event.summary);
		}
	} };
	function begin(event) {
		started = event;
		for (const { id } of event.cases) width = Math.min(WIDTH_MAX, Math.max(width, id.length));
		progress.begin(event.cases.length, event.target.kind === "device");
	}
	function finished(result) {
		progress.told();
		const { planned, verdict, reason } = result;
		if (isBad(verdict)) failed.push(result);
		if (verdict === "NON_STRICT") lenient.push(` NON_STRICT ${planned.id}: ${reason ?? ""}`);
		if (verdict !== "SKIPPED" && (!sheet.isTerminal || isBad(verdict))) progress.print(`${caseLine(result, width, colors)}\n`);
	}
	function ending(summary) {
		const groups = groupFailures(failed);
		const target = started?.target ?? {};
		progress.stop();
		for (const group of groups) sheet.write(`\n${failureBlock(group, {
			target,
			requirements,
			colors
		}).join("\n")}\n`);
		const lines = [
			`${countsOf(summary, colors)}${causesOf(failed.length, groups.length)}${howOf(summary, started?.seed)}`,
			...lenient,
			...coverageLines(summary.coverage),
			...leftOut(summary.notMeasured)
		];
		sheet.write(`\n${lines.join("\n")}\n`);
	}
}
function caseLine(result, width, colors) {
	const { planned, verdict, reason, durationMs } = result;
	const why = verdict === "PASS" || reason === void 0 || isBad(verdict) ? "" : `   ${reason}`;
	const paint = paintOf(verdict, colors);
	const name = planned.id.padEnd(width);
	return ` ${paint(marks[verdict])} ${name} ${paint(verdict)}   ${formatSeconds(durationMs)}${why}`;
}
function paintOf(verdict, colors) {
	if (verdict === "PASS") return colors.green;
	if (verdict === "EXPECTED_FAIL") return (text) => colors.dim(colors.yellow(text));
	return isBad(verdict) ? colors.red : colors.yellow;
}
function countsOf({ counts }, colors) {
	return ` ${verdictNames.filter((name) => counts[name] > 0).map((name) => paintOf(name, colors)(`${counts[name]} ${name}`)).join("  ")}`;
}
function causesOf(failedCount, causesCount) {
	return failedCount > 1 ? `   (${causesCount} ${causesCount === 1 ? "cause" : "causes"})` : "";
}
function howOf({ checksCount, durationMs, isInterrupted }, seed) {
	const checks = `${checksCount} ${checksCount === 1 ? "check" : "checks"}`;
	const end = isInterrupted ? "   interrupted" : "";
	return `   ${checks}   ${formatSeconds(durationMs)}   seed ${seed}${end}`;
}
function leftOut(left) {
	if (left.length === 0) return [" not measured: nothing was left out"];
	return [" not measured:", ...left.map(({ why, what }) => {
		const more = what.length > WHATS_MAX ? `, and ${what.length - WHATS_MAX} more` : "";
		return `   ${what.slice(0, WHATS_MAX).join(", ")}${more}: ${why}`;
	})];
}
export { prettyReporter };
