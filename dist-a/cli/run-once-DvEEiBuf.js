import { n as exitCodeOf, r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as emulators } from "./emulators-CxK7wAw1.js";
import { i as planCases, r as idOfCase } from "./plan-9OnF6xcM.js";
import { n as tellChanged, r as runCases, t as confirmPlan } from "./confirm-plan-Caxlt57M.js";
import { n as isBad } from "./verdict-DHxQis4S.js";
import { i as closeConsole, n as openTargets } from "./open-targets-DgDhlaOq.js";
import { i as openReports, r as openCoverage } from "./coverage-sheet-C5w57S6c.js";
import path from "node:path";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
// dist/src/cli/choose-cases.js
/** @throws RangeError when nothing is chosen, with what was near. */
function chooseCases({ scenarios, words }, { tag: tags, case: rows, grep, level, shard, seed, repeat }, ids) {
	return planCases(scenarios, {
		words,
		tags,
		rows,
		seed,
		repeat,
		...ids ? { ids } : {},
		...grep ? { grep } : {},
		...level ? { level } : {},
		...shard ? { shard } : {}
	});
}
// dist/src/cli/last-run.js
/** `.tillrig/last-run.json`: what the last run in this folder left to be mended. */
const FOLDER = ".tillrig";
const FILE = path.join(FOLDER, "last-run.json");
/** @throws CliError when there was no run yet. */
function readLastRun() {
	const last = find();
	if (last) return last;
	throw new CliError(`Cannot run what failed last: no run of this folder is known (${FILE}). Run once without --last-failed.`, exitCodes.usage);
}
/** Listens to a run and keeps what it leaves, where the folder can be written. */
function recordRun({ words, isWhole, isStrict }) {
	const before = find();
	const wasLeft = new Set(before?.left);
	const left = new Set(isWhole ? [] : wasLeft);
	const skipped = /* @__PURE__ */ new Set();
	return { on(event) {
		if (event.kind === "run-started") for (const planned of event.cases) left.delete(idOfCase(planned));
		if (event.kind === "case-finished") {
			const { planned, verdict } = event.result;
			if (isBad(verdict) || isStrict && verdict === "NON_STRICT") left.add(idOfCase(planned));
			if (verdict === "SKIPPED") skipped.add(idOfCase(planned));
		}
		if (event.kind !== "run-finished") return;
		for (const id of skipped) if (event.summary.isInterrupted || wasLeft.has(id)) left.add(id);
		keep({
			words: isWhole ? words : before?.words ?? words,
			left: [...left]
		});
	} };
}
function find() {
	try {
		const { words, left } = JSON.parse(readFileSync(FILE, "utf8"));
		return areTexts(words) && areTexts(left) ? {
			words,
			left
		} : void 0;
	} catch {
		return;
	}
}
function areTexts(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}
function keep(run) {
	try {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(path.join(FOLDER, ".gitignore"), "*\n");
		const draft = `${FILE}.${process.pid}`;
		writeFileSync(draft, `${JSON.stringify(run)}\n`);
		renameSync(draft, FILE);
	} catch {}
}
// dist/src/cli/run-once.js
/** @throws CliError for a baseline or a report that cannot be; RangeError for a target. */
async function runOnce(order) {
	const { cases, loaded, options, words, isWhole, signal } = order;
	const isStrict = options.strict ?? false;
	const { baseline, draft } = await openBaselines(options, loaded);
	const targets = await openTargets(options, devicesOf(options));
	const isAgreed = options.yes ?? false;
	await confirmPlan(targets, {
		cases,
		devices: emulators,
		isAgreed,
		signal
	}).catch(closeAnd);
	const reports = await openReports(options.reporter.length > 0 ? options.reporter : ["pretty"], loaded.requirements);
	const sheets = openCoverage(options);
	const listeners = [
		...reports.reporters,
		...draft,
		recordRun({
			words,
			isWhole,
			isStrict
		})
	];
	const summary = await runCases({
		cases,
		targets,
		devices: emulators,
		workers: options.workers,
		seed: options.seed,
		bail: options.bail ?? false,
		signal,
		clock: () => performance.now(),
		pictures: reports.pictures,
		...options.shard ? { shard: options.shard } : {},
		...baseline ? { judge: baseline.judge } : {},
		report: (event) => listeners.forEach((one) => one.on(event))
	});
	closeConsole();
	reports.close();
	tellChanged(targets);
	process.stderr.write(baseline?.outside(cases) ?? "");
	return exitCodeOf(summary, isStrict, sheets.end(summary));
}
function closeAnd(error) {
	closeConsole();
	throw error;
}
/** Most runs have none, and need not wait for what reads them. */
async function openBaselines({ baseline, writeBaseline, strict }, loaded) {
	if (baseline === void 0 && writeBaseline === void 0) return { draft: [] };
	const { draftBaseline, loadBaseline } = await import("./load-baseline-BVV9QIYG.js");
	return {
		...baseline === void 0 ? {} : { baseline: loadBaseline(baseline, loaded.scenarios) },
		draft: writeBaseline === void 0 ? [] : [draftBaseline(writeBaseline, strict ?? false)]
	};
}
function devicesOf({ showSecrets }) {
	return showSecrets ? emulators.map((one) => ({
		...one,
		secrets: []
	})) : emulators;
}
export { chooseCases as i, runOnce as n, readLastRun as r, devicesOf as t };
