import { i as verdictNames, n as isBad } from "./verdict-DHxQis4S.js";
import { t as frameOf } from "./finding-frame-114ZEe0n.js";
import { t as coverageLines } from "./coverage-lines-DGF1gQsj.js";
import { c as marks, i as formatSeconds, s as plainBlock } from "./failure-B_jQpH8i.js";
import { t as messageOf } from "./outcomes-Ct_jKCea.js";
// dist/src/scenario/reporters/job-summary.js
/** The page that GitHub shows beside a job: verdicts, what failed and why, what was left out. */
const LEFT_OUT_MAX = 40;
/** For the totals, and for saying how many blocks found no room. */
const TOTALS_BYTES = 24576;
function createJobSummary({ requirements, page }, target) {
	const blocks = [];
	let bytesLeft = (page?.bytesMax ?? 0) - TOTALS_BYTES;
	let hiddenCount = 0;
	return {
		add(result) {
			if (!isBad(result.verdict)) return;
			const block = blockOf(result);
			bytesLeft -= Buffer.byteLength(block);
			if (bytesLeft > 0) blocks.push(block);
			else hiddenCount++;
		},
		sumUp(summary) {
			const hidden = `\n${hiddenCount} more found no room here; the log has them.\n`;
			const text = `${[
				`### tillrig: ${headline(summary)}\n`,
				verdictTable(summary),
				...blocks,
				...hiddenCount > 0 ? [hidden] : [],
				...summary.coverage.length > 0 ? [fenced(coverageLines(summary.coverage).map((line) => line.slice(1)).join("\n"))] : [],
				notMeasured(summary.notMeasured)
			].join("\n")}\n`;
			return Buffer.byteLength(text) <= (page?.bytesMax ?? 0) ? text : "";
		}
	};
	function blockOf(result) {
		const { planned, verdict } = result;
		return `<details><summary>${`${marks[verdict]} ${verdict} <code>${escaped(planned.id)}</code> ${escaped(planned.scenario.title)}`}</summary>\n\n${fenced(plainBlock(result, {
			target,
			requirements
		}))}\n</details>\n`;
	}
}
function headline({ counts, casesCount, isInterrupted }) {
	const badCount = verdictNames.reduce((sum, name) => sum + (isBad(name) ? counts[name] : 0), 0);
	const end = isInterrupted ? ", interrupted" : "";
	return badCount === 0 ? `${casesCount} cases, and none needs a look${end}` : `${badCount} of ${casesCount} cases need a look${end}`;
}
function verdictTable({ counts, checksCount, durationMs }) {
	return `| verdict | cases |\n| --- | ---: |\n${verdictNames.filter((name) => counts[name] > 0).map((name) => `| ${marks[name]} ${name} | ${counts[name]} |`).join("\n")}\n\n${checksCount} checks in ${formatSeconds(durationMs)}\n`;
}
function notMeasured(left) {
	if (left.length === 0) return "Not measured: nothing was left out.";
	const rows = left.slice(0, LEFT_OUT_MAX).map(({ why, what }) => {
		const more = what.length > 3 ? ` and ${what.length - 3} more` : "";
		return `- ${markdown(why.slice(0, 200))}: ${markdown(what.slice(0, 3).join(", "))}${more}`;
	});
	const more = left.length > LEFT_OUT_MAX ? [`- and ${left.length - LEFT_OUT_MAX} more`] : [];
	return [
		"<details><summary>Not measured</summary>\n",
		...rows,
		...more,
		"\n</details>"
	].join("\n");
}
/** A fence longer than any inside it. */
function fenced(text) {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}\n${text}\n${fence}\n`;
}
/** Inside HTML, where Markdown is not read. */
function escaped(text) {
	return text.replace(/\s+/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
function markdown(text) {
	return escaped(text).replace(/[\\`*_[\]|#~@>]/g, "\\$&");
}
// dist/src/scenario/reporters/github.js
function githubReporter(parts) {
	const { sheet, page, folder = "" } = parts;
	let summary;
	const lines = [];
	return { on(event) {
		if (event.kind === "run-started" && page) summary = createJobSummary(parts, event.target);
		if (event.kind === "case-finished") {
			lines.push(...annotations(event.result));
			summary?.add(event.result);
		}
		if (event.kind !== "run-finished") return;
		sheet.write(lines.map((line) => `${line}\n`).join(""));
		if (summary) page?.write(summary.sumUp(event.summary));
	} };
	function annotations(result) {
		const { planned, verdict, findings } = result;
		if (!isBad(verdict) && verdict !== "NON_STRICT") return [];
		const title = `${verdict} ${planned.id}`;
		const told = findings.filter((one) => levels[one.verdict] !== void 0);
		if (told.length > 0) return told.map((one) => annotation(one, title));
		const file = folder + planned.scenario.source.file;
		return [command(levels[verdict] ?? "error", {
			file,
			line: 1,
			title
		}, messageOf(result))];
	}
	function annotation(one, title) {
		const { file, line, column, length } = frameOf(one);
		const place = {
			file: folder + file,
			line,
			col: column,
			endColumn: column + length
		};
		return command(levels[one.verdict] ?? "error", {
			...place,
			title
		}, messageFor(one));
	}
}
const levels = {
	FAIL: "error",
	ERROR: "error",
	UNKNOWN: "error",
	REVIEW: "error",
	STALE: "error",
	NON_STRICT: "warning"
};
function messageFor({ says, expected, hint, proves }) {
	return [
		expected === void 0 ? says : `${says}, expected ${expected}`,
		...hint === void 0 ? [] : [`hint: ${hint}`],
		...proves.length > 0 ? [`proves ${proves.join(", ")}`] : []
	].join("\n");
}
function command(name, properties, message) {
	return `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`).join(",")}::${data(message)}`;
}
/** A line break would end the command, and let the rest pass for another one. */
function data(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text) {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export { githubReporter };
