import { n as Command } from "./esm-Bg2wG2mo.js";
import { t as emulators } from "./emulators-CxK7wAw1.js";
import { o as shown } from "./files-BDvFV1nZ.js";
import { a as boolean, c as literal, d as object, f as record, l as looseObject, m as string, n as _enum, o as discriminatedUnion, r as array, s as int, u as number } from "./schemas-rcOLL2tU.js";
import { t as createTally } from "./summary-s0aMYj0i.js";
import { i as verdictNames } from "./verdict-DHxQis4S.js";
import { n as placeOfFrame } from "./finding-frame-114ZEe0n.js";
import { i as openReports, n as failUnderOption, r as openCoverage, t as coverageFileOption } from "./coverage-sheet-C5w57S6c.js";
import { n as exitCodeOf, r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as reporterOption } from "./run-options-CObhhxJ6.js";
import path from "node:path";
import { createReadStream, existsSync } from "node:fs";
import readline from "node:readline";
// dist/src/scenario/merge/event-schema.js
/** What a line of the `json` report must hold, so that other reports can be made of it. */
const texts = array(string());
const count = int().min(0);
const runStarted = looseObject({
	kind: literal("run-started"),
	target: string(),
	more: string().optional(),
	targetKind: _enum([
		"emulator",
		"remote",
		"device",
		"client"
	]),
	seed: number(),
	shard: object({
		number: int().min(1),
		of: int().min(1)
	}).optional(),
	cases: texts
});
const finding = looseObject({
	verdict: _enum(verdictNames),
	step: string(),
	section: _enum([
		"setup",
		"steps",
		"teardown"
	]),
	proves: texts,
	used: array(looseObject({
		name: string(),
		from: string()
	})),
	says: string(),
	file: string(),
	line: int().min(1),
	column: int().min(1),
	length: int().min(1),
	frame: texts
});
const caseFinished = looseObject({
	kind: literal("case-finished"),
	id: string(),
	scenario: string(),
	case: string().optional(),
	title: string(),
	file: string(),
	isShared: literal(true).optional(),
	level: _enum(["core", "extended"]),
	tags: texts,
	proves: texts,
	requirements: record(string(), string()),
	seed: number(),
	verdict: _enum(verdictNames),
	reason: string().optional(),
	findings: array(finding),
	notMeasured: array(looseObject({
		step: string(),
		why: string()
	})),
	checksCount: count,
	stepsCount: count,
	reached: texts,
	trace: array(looseObject({
		atMs: number(),
		says: string()
	})),
	papers: array(object({
		device: string(),
		number: string(),
		text: string()
	})),
	durationMs: number().min(0),
	blame: _enum([
		"scenario",
		"target",
		"us"
	]).optional(),
	faults: record(string(), number()).optional()
});
const runFinished = looseObject({
	kind: literal("run-finished"),
	casesCount: count,
	durationMs: number().min(0),
	isInterrupted: boolean(),
	coverage: array(looseObject({ device: string() }))
});
const eventSchema = discriminatedUnion("kind", [
	runStarted,
	looseObject({ kind: literal("case-started") }),
	caseFinished,
	runFinished
]);
// dist/src/scenario/merge/rebuild-case.js
/** `devices` are those that its run used. */
function rebuildPlanned(line, devices) {
	const { id, seed, title, level, tags, proves } = line;
	const nowhere = {
		file: line.file,
		line: 1,
		column: 1,
		length: 1,
		frame: []
	};
	const { isShared } = line;
	const source = {
		...placeOfFrame(nowhere).source,
		...isShared ? { isShared } : {}
	};
	const whole = {
		act: { kind: "settle" },
		source,
		path: [],
		save: {},
		proves: Object.keys(line.requirements)
	};
	return {
		id,
		scenario: {
			id: line.scenario,
			title,
			level,
			tags,
			proves,
			devices,
			source,
			features: [],
			options: {},
			vars: {},
			rows: [],
			setup: [],
			steps: [whole],
			teardown: []
		},
		seed,
		...line.case === void 0 ? {} : { row: { name: line.case } }
	};
}
/** What the line says of the case itself; the rest of it is the result. */
const head = new Set("kind id scenario case title file isShared level tags proves seed requirements again".split(" "));
/** The schema has held the line against what a result is. */
function rebuildResult(line, planned) {
	const { findings, faults = {}, ...rest } = line;
	return {
		...Object.fromEntries(Object.entries(rest).filter(([key]) => !head.has(key))),
		planned,
		faultLines: new Map(Object.entries(faults)),
		findings: findings.map(({ file, line: row, column, length, frame, ...one }) => ({
			...one,
			place: placeOfFrame({
				file,
				line: row,
				column,
				length,
				frame
			}),
			path: []
		}))
	};
}
// dist/src/scenario/merge/merge-runs.js
/** Files whose reports cannot be joined. */
var MergeError = class extends Error {
	name = "MergeError";
};
/**
* Reads all files once to be sure of them before any report begins.
* @throws MergeError
*/
async function mergeRuns(files, { devices, isPartial }) {
	const requirements = /* @__PURE__ */ new Map();
	const runs = [];
	for (const file of files) runs.push(await readRun(file, requirements));
	mustBelongTogether(runs, isPartial);
	const inOrder = runs.toSorted((a, b) => (a.started.shard?.number ?? 0) - (b.started.shard?.number ?? 0));
	return {
		requirements,
		replay: (report) => replay(inOrder, devices, report)
	};
}
async function replay(runs, devices, report) {
	const tally = createTally(devices);
	const cases = runs.flatMap(({ planned }) => [...planned.values()]);
	const seed = runs[0]?.started.seed ?? 1;
	report({
		kind: "run-started",
		cases,
		target: targetOf(runs),
		seed
	});
	for (const { file, planned } of runs) for await (const { event } of events(file)) {
		const its = event.kind === "case-finished" && planned.get(event.id);
		if (!its) continue;
		const result = rebuildResult(event, its);
		tally.add(result);
		report({
			kind: "case-finished",
			result
		});
	}
	const summary = tally.sumUp({
		durationMs: runs.reduce((sum, one) => sum + one.durationMs, 0),
		isInterrupted: runs.some((one) => one.isInterrupted)
	});
	report({
		kind: "run-finished",
		summary
	});
	return summary;
}
function targetOf(runs) {
	const { target = "emulator", targetKind: kind = "emulator", more } = runs[0]?.started ?? {};
	return {
		kind,
		...target === kind ? {} : { address: target },
		...more === void 0 ? {} : { more },
		open: async () => ({
			kind: "unsupported",
			why: "what is over does not run again"
		})
	};
}
/** One run, whole: begun, each of its cases finished once, and ended. */
async function readRun(file, requirements) {
	let started;
	const finished = /* @__PURE__ */ new Map();
	let last = 0;
	for await (const { event, number } of events(file)) {
		last = number;
		const refuse = (why) => new MergeError(`${file.name}:${number}: ${why}`);
		if (event.kind === "run-started") {
			if (started) throw refuse("a second run begins here. Keep one run a file.");
			started = event;
		} else if (!started) throw refuse("the run does not begin here. The beginning is missing.");
		else if (event.kind === "case-finished") {
			if (finished.has(event.id)) throw refuse(`"${event.id}" is finished a second time.`);
			finished.set(event.id, light(event));
			for (const [id, text] of Object.entries(event.requirements)) requirements.set(id, text);
		} else if (event.kind === "run-finished") {
			const missing = started.cases.find((id) => !finished.has(id));
			if (missing !== void 0) throw refuse(`the run ends, but "${missing}" was never told.`);
			const used = event.coverage.map(({ device }) => device);
			const planned = [...finished].map(([id, line]) => [id, rebuildPlanned(line, used)]);
			const { durationMs, isInterrupted } = event;
			return {
				file,
				started,
				planned: new Map(planned),
				durationMs,
				isInterrupted
			};
		}
	}
	const end = last === 0 ? "it is empty" : "the run does not end: the rest is missing";
	throw new MergeError(`${file.name}:${last + 1}: ${end}. Give the whole report of --reporter json=FILE.`);
}
/** Of a case only what a plan holds: the rest is read again when it is told. */
function light(event) {
	return {
		...event,
		findings: [],
		trace: [],
		papers: [],
		reached: []
	};
}
async function* events(file) {
	let number = 0;
	for await (const line of file.lines()) {
		number++;
		if (line.trim() !== "") yield {
			number,
			event: readLine(line, `${file.name}:${number}`)
		};
	}
}
function readLine(line, place) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		throw new MergeError(`${place}: this line is not whole JSON: ${line.slice(0, 60)}${line.length > 60 ? "…" : ""}`);
	}
	const { success, error } = eventSchema.safeParse(value);
	if (success) return value;
	const [issue] = error.issues;
	throw new MergeError(`${place}: this is no event of \`tillrig run --reporter json\`${issue && issue.path.length > 0 ? ` at "${issue.path.join(".")}"` : ""}: ${issue?.message}.`);
}
function mustBelongTogether(runs, isPartial) {
	const owners = /* @__PURE__ */ new Map();
	const [first] = runs;
	for (const run of runs) {
		if (first && run.started.target !== first.started.target) throw new MergeError(`Cannot merge: ${first.file.name} ran against "${first.started.target}", ${run.file.name} against "${run.started.target}". Merge runs of one target.`);
		for (const id of run.planned.keys()) {
			const other = owners.get(id);
			if (other && !/#\d+$/.test(id)) throw new MergeError(`Cannot merge: "${id}" is in ${other.file.name} and in ${run.file.name}. Give each run once.`);
			owners.set(id, run);
		}
	}
	const parts = runs.flatMap(({ file, started: { shard } }) => shard ? [{
		file,
		shard
	}] : []);
	const [one] = parts;
	if (!one) return;
	const { of } = one.shard;
	const strange = parts.find(({ shard }) => shard.of !== of);
	if (strange) throw new MergeError(`Cannot merge: ${one.file.name} is part ${one.shard.number}/${of}, ${strange.file.name} is ${strange.shard.number}/${strange.shard.of}. Merge parts of one plan.`);
	const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !parts.some(({ shard }) => shard.number === number));
	if (missing.length > 0 && !isPartial) throw new MergeError(`Cannot merge: missing ${missing.map((number) => `${number}/${of}`).join(", ")}. Give the reports of all parts, or --partial.`);
}
// dist/src/cli/report.js
/** `tillrig report merge`: one report of the parts of a run. */
function command() {
	const merge = new Command("merge").summary("make one report of several runs").description("Reads the JSON reports of several runs, such as the parts of one, and reports them as one.").argument("<file...>", "what --reporter json=FILE wrote").addOption(reporterOption()).addOption(coverageFileOption()).addOption(failUnderOption()).option("--partial", "merge although parts are missing").option("--strict", "NON_STRICT counts as a failure").addHelpText("after", `
Examples:
  $ tillrig run --shard 1/2 --reporter json=1.json     on one machine
  $ tillrig run --shard 2/2 --reporter json=2.json     on another
  $ tillrig report merge 1.json 2.json --reporter pretty --reporter junit=all.xml
  $ tillrig report merge 1.json 2.json --coverage all.html --fail-under 90
  $ tillrig report merge night/*.json --partial        what there is, though a part was lost

Exit codes: as the whole run would have given (see "tillrig run --help"); 2 when a file is broken,
cut off, missing its other parts, or holds a case that another one holds too.`).action(run);
	return new Command("report").summary("make reports of runs that are over").description("Makes reports of runs that are over.").addCommand(merge);
}
async function run(files, options) {
	const missing = files.find((file) => !existsSync(file));
	if (missing !== void 0) throw new CliError(`Cannot merge "${missing}": there is no such file.`, exitCodes.usage);
	const orders = options.reporter.length > 0 ? options.reporter : ["pretty"];
	refuseToOverwrite(files, [...orders.map((order) => order.replace(/^[^=]*=?/, "")), ...options.coverage.map(({ file }) => file)]);
	try {
		const isPartial = options.partial ?? false;
		const merge = await mergeRuns(files.map(eventFile), {
			devices: emulators,
			isPartial
		});
		const reports = await openReports(orders, merge.requirements);
		const coverage = openCoverage(options);
		const summary = await merge.replay((event) => reports.reporters.forEach((one) => one.on(event)));
		reports.close();
		process.exitCode = exitCodeOf(summary, options.strict ?? false, coverage.end(summary));
	} catch (error) {
		if (error instanceof MergeError) throw new CliError(error.message, exitCodes.invalid);
		throw error;
	}
}
function refuseToOverwrite(inputs, outputs) {
	const read = new Set(inputs.map((file) => path.resolve(file)));
	const eaten = outputs.find((file) => file !== "" && read.has(path.resolve(file)));
	if (eaten !== void 0) throw new CliError(`Cannot write ${eaten}: it is one of the files to merge. Give another name.`, exitCodes.usage);
}
function eventFile(file) {
	const lines = () => readline.createInterface({
		input: createReadStream(file, "utf8"),
		crlfDelay: Infinity
	});
	return {
		name: shown(file),
		lines
	};
}
export { command };
