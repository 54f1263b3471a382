import { a as Option, i as InvalidArgumentError } from "./esm-Bg2wG2mo.js";
import { t as own } from "./own-CaQ_u2f-.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { t as escaped } from "./escaped-BP1tv9nU.js";
import { a as sayMissed, i as percentOf, o as sayPercent, r as missedOf, s as shareOf } from "./coverage-mglvU86l.js";
import { i as sections } from "./reached-CD939sWm.js";
import { t as tillrigVersion } from "./version-B6FawUdl.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import path from "node:path";
import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from "node:fs";
// dist/src/scenario/coverage/coverage-page.js
/** What was reached as one page that needs nothing else: no script, no file beside it. */
function coveragePage(coverage) {
	const share = shareOf(coverage);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>tillrig coverage ${sayPercent(share)}</title>
<style>${style}</style>
<h1>Coverage of the device surface</h1>
<p>${share.reached} of ${share.known} reached, ${sayPercent(share)}.</p>
<ul>
${coverage.map((one) => `<li><a href="#${one.device}">${one.device}</a> ${saysOf(one)}</li>`).join("\n")}
</ul>
${coverage.map(deviceHtml).join("\n")}
</html>
`;
}
function deviceHtml(device) {
	const tables = sections.map((section) => tableHtml(device, section)).join("");
	return `<h2 id="${device.device}">${device.device} <small>${saysOf(device)}</small></h2>\n${tables}`;
}
function saysOf(device) {
	const share = shareOf([device]);
	return `${sayPercent(share)}, ${share.reached} of ${share.known}`;
}
function tableHtml(device, section) {
	const rows = device[section];
	if (rows.length === 0) return "";
	const { reached, known } = shareOf([device], [section]);
	return `<table><caption>${section} ${reached} of ${known}</caption>
<thead><tr><th>Name<th>What it is<th>Cases<th>First reached by</thead>
<tbody>
${[...rows.filter((row) => !row.reached), ...rows.filter((row) => row.reached)].map(rowHtml).join("\n")}
</tbody></table>\n`;
}
function rowHtml({ name, says, reached, cases, scenarios }) {
	const [first = "", ...more] = scenarios.map(escaped);
	const list = more.length === 0 ? "" : `<details><summary>${more.length} more</summary>${more.join("<br>")}</details>`;
	const by = reached ? `${first}${list}` : "✗ not reached";
	return `<tr${reached ? "" : " class=\"missed\""}><th>${escaped(name)}<td>${escaped(says)}<td>${cases}<td>${by}`;
}
const style = `
:root { color-scheme: light dark; --back: #fff; --ink: #1d2127; --dim: #667; --line: #d9dce1;
  --bad: #c4201d; --bad-soft: #fdf0ef }
@media (prefers-color-scheme: dark) { :root { --back: #14171c; --ink: #e4e7ec; --dim: #98a0ac;
  --line: #343a44; --bad: #ff7b72; --bad-soft: #2b1b1d } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 14px/1.45 system-ui, sans-serif;
  background: var(--back); color: var(--ink) }
a { color: inherit } small { color: var(--dim); font-weight: normal }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .5rem 0 1.5rem }
caption { text-align: left; font-weight: 600; padding: .3rem .5rem }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem;
  border-top: 1px solid var(--line); overflow-wrap: anywhere }
th:nth-child(1) { width: 24% } th:nth-child(3) { width: 4rem } th:nth-child(4) { width: 30% }
thead th { color: var(--dim); font-weight: normal } tbody th { font-weight: 600 }
.missed { background: var(--bad-soft) } .missed th, .missed td:last-child { color: var(--bad) }
summary { cursor: pointer; color: var(--dim) }
@media (max-width: 40rem) {
  thead { display: none } table, tbody, caption, tr, tbody th, td { display: block }
  tbody th:nth-child(1), td:nth-child(n) { width: auto; border: 0; padding: 0 .5rem }
  tr { border-top: 1px solid var(--line); padding: .4rem 0 }
  td:nth-child(3)::before { content: 'cases ' } td { color: var(--dim) }
}
`;
// dist/src/cli/report-sheets.js
/** `--reporter pretty --reporter junit=report.xml`: which reports are made, and where they go. */
/** Only what is asked for is loaded: a run should begin soon. */
const reporters = {
	pretty: async () => (await import("./pretty-BMTsgsA7.js")).prettyReporter,
	json: async () => (await import("./json-DUE5l30P.js")).jsonReporter,
	junit: async () => (await import("./junit-Cjv8DPKy.js")).junitReporter,
	ctrf: async () => (await import("./ctrf-DN3XlSJy.js")).ctrfReporter,
	tap: async () => (await import("./tap-6sworX4y.js")).tapReporter,
	github: async () => (await import("./github-CYB6oRex.js")).githubReporter,
	html: async () => (await import("./html-CzV2lnUe.js")).htmlReporter
};
/** Those that show the exchange of every case, and need it kept until it is told. */
const drawing = /* @__PURE__ */ new Set(["html"]);
/** What GitHub takes of one step. */
const PAGE_BYTES_MAX = 1048576;
const reporterNames = Object.keys(reporters);
/** @throws RangeError for an unknown reporter, two on the screen or in a file, or no such file. */
async function openReports(orders, requirements) {
	const read = orders.map((order) => {
		const [name = "", ...rest] = order.split("=");
		const load = Object.hasOwn(reporters, name) ? reporters[name] : void 0;
		if (!load) throw new RangeError(`Cannot report: ${unknownName("reporter", name, reporterNames)}`);
		return {
			name,
			load,
			file: rest.join("=")
		};
	});
	refuseTwoInOne(read);
	const creates = await Promise.all(read.map(({ load }) => load()));
	const files = [];
	const timers = /* @__PURE__ */ new Set();
	const around = {
		requirements,
		now: () => Date.now(),
		every,
		...read.some(({ name }) => name === "github") ? githubPlaces() : {},
		version: tillrigVersion()
	};
	return {
		pictures: read.some(({ name }) => drawing.has(name)),
		reporters: creates.map((create, i) => {
			const { file = "" } = read[i] ?? {};
			return create({
				sheet: file === "" ? screen() : paper(file),
				...around
			});
		}),
		close() {
			timers.forEach((one) => clearInterval(one));
			files.forEach((file) => closeSync(file));
		}
	};
	function every(ms, call) {
		const timer = setInterval(call, ms).unref();
		timers.add(timer);
		return () => clearInterval(timer);
	}
	function paper(file) {
		const handle = openForWriting(file);
		files.push(handle);
		return {
			write: (text) => void writeSync(handle, text),
			isTerminal: false,
			hasColors: false
		};
	}
	/** Where GitHub shows Markdown beside the log, and where we are in the repository. */
	function githubPlaces() {
		const { GITHUB_STEP_SUMMARY: file, GITHUB_WORKSPACE: root } = process.env;
		const below = root ? path.relative(root, process.cwd()) : "";
		const folder = below === "" || below.startsWith("..") ? "" : `${below.split(path.sep).join("/")}/`;
		if (!file) return { folder };
		const handle = openForWriting(file, "a");
		files.push(handle);
		return {
			folder,
			page: {
				write: (text) => void writeSync(handle, text),
				bytesMax: PAGE_BYTES_MAX - fstatSync(handle).size
			}
		};
	}
}
function refuseTwoInOne(read) {
	const names = read.filter(({ file }) => file === "").map(({ name }) => name);
	const onScreen = names.filter((name) => name !== "github" || !names.includes("pretty"));
	if (onScreen.length > 1) throw new RangeError(`Cannot print ${onScreen.join(" and ")} on one screen. Give one of them a file: --reporter ${onScreen[1]}=FILE.`);
	const files = read.flatMap(({ file }) => file === "" ? [] : [path.resolve(file)]);
	const twice = files.find((file, i) => files.indexOf(file) !== i);
	if (twice !== void 0) throw new RangeError(`Cannot write two reports into ${path.relative("", twice)}. Give each a file of its own.`);
}
function openForWriting(file, flags = "w") {
	try {
		mkdirSync(path.dirname(file), { recursive: true });
		return openSync(file, flags);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new RangeError(`Cannot write the report ${file}: ${why}. Give a file in a folder of yours.`);
	}
}
function screen() {
	const { stdout, env } = process;
	return {
		write: (text) => void stdout.write(text),
		isTerminal: stdout.isTTY === true && env["TERM"] !== "dumb",
		hasColors: colors.isColorSupported,
		get columns() {
			return stdout.columns;
		}
	};
}
// dist/src/cli/coverage-sheet.js
/** `--coverage FILE` and `--fail-under PERCENT`: what was reached, for programs, people and CI. */
const NAMES_MAX = 12;
const formats = {
	".json": (devices) => {
		const percent = Math.floor(percentOf(shareOf(devices)) * 10) / 10;
		return `${JSON.stringify({
			format: 1,
			...shareOf(devices),
			percent,
			devices
		}, null, 2)}\n`;
	},
	".html": coveragePage
};
const endings = Object.keys(formats);
function coverageFileOption() {
	return new Option("--coverage <file>", `what was reached, as ${endings.join(" or ")}; repeatable`).argParser((file, before) => [...before, readFile(file)]).default([], "none");
}
function failUnderOption() {
	return new Option("--fail-under <percent>", "of what can be reached, or codes=100; repeatable").argParser((text, before) => [...before, readFloor(text)]).default([], "none").conflicts("watch");
}
function readFile(file) {
	const format = own(formats, path.extname(file));
	if (format) return {
		file,
		format
	};
	throw new InvalidArgumentError(`Give a file that ends in ${endings.join(" or ")}.`);
}
function readFloor(text) {
	const [, name, digits] = /^(?:(.*)=)?(\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
	const percent = Number(digits);
	if (!(percent <= 100)) throw new InvalidArgumentError("Give a percentage: 90, or codes=100 for one section.");
	if (name === void 0) return {
		text,
		percent
	};
	const section = sections.find((known) => known === name);
	if (!section) throw new InvalidArgumentError(unknownName("section", name, sections));
	return {
		text,
		section,
		percent
	};
}
/** @throws RangeError when a file cannot be written: before anything is run. */
function openCoverage({ coverage: files, failUnder }) {
	const sheets = files.map(({ file, format }) => ({
		handle: openForWriting(file),
		format
	}));
	return { end({ coverage, isInterrupted }) {
		for (const { handle, format } of sheets) {
			writeSync(handle, format(coverage));
			closeSync(handle);
		}
		const below = failUnder.filter(({ section, percent }) => !isInterrupted && percentOf(shareOf(coverage, section && [section])) < percent);
		for (const floor of below) process.stderr.write(`tillrig: ${sayBelow(floor, coverage)}\n`);
		return below.length > 0;
	} };
}
function sayBelow({ text, section }, coverage) {
	const chosen = section && [section];
	const share = shareOf(coverage, chosen);
	const each = coverage.map((one) => `${one.device} ${sayPercent(shareOf([one], chosen))}`);
	const missed = coverage.flatMap((one) => missedOf(one, chosen));
	const names = missed.length > 0 ? ` Not reached: ${sayMissed(missed, NAMES_MAX)}.` : "";
	return `coverage${section ? ` of ${section}` : ""} is ${sayPercent(share)} (${share.reached} of ${share.known}), below --fail-under ${text}: ${each.join(", ")}.${names}`;
}
export { reporterNames as a, openReports as i, failUnderOption as n, openCoverage as r, coverageFileOption as t };
