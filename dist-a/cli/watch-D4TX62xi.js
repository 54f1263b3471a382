import { i as rigFiles, n as partFiles, o as shown, r as readRequirements, t as isScript } from "./files-BDvFV1nZ.js";
import { n as formatComplaint } from "./frame-D2m4zKFa.js";
import { i as chooseCases, n as runOnce, t as devicesOf } from "./run-once-DvEEiBuf.js";
import { t as counted } from "./counted-DPuKXBra.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { a as loadScenarioFile, i as joinScenarios, r as packageRoot, t as filesOfWords } from "./load-scenarios-DrT11hsd.js";
import path from "node:path";
import { existsSync, readFileSync, statSync, watch } from "node:fs";
// dist/src/cli/folder-watch.js
/** An editor writes a file in several steps; whoever reads it between them reads half of it. */
const PAUSE_MS = 50;
/** `told` is called with absolute paths; of a folder itself, where no file is named. */
function watchFolders(told) {
	const watchers = /* @__PURE__ */ new Map();
	const changed = /* @__PURE__ */ new Set();
	let since = 0;
	let timer;
	return {
		follow(folders) {
			for (const [folder, watcher] of watchers) if (!folders.includes(folder)) {
				watcher.close();
				watchers.delete(folder);
			}
			const news = folders.filter((folder) => !watchers.has(folder));
			for (const folder of news) watchers.set(folder, open(folder));
			return news.length > 0;
		},
		close() {
			clearTimeout(timer);
			for (const watcher of watchers.values()) watcher.close();
		}
	};
	function open(folder) {
		return watch(folder, (_kind, name) => heard(name === null ? folder : path.join(folder, name))).on("error", () => void 0);
	}
	function heard(file) {
		if (changed.size === 0) since = performance.now();
		changed.add(file);
		clearTimeout(timer);
		timer = setTimeout(() => {
			const paths = [...changed];
			changed.clear();
			told(paths, since);
		}, PAUSE_MS);
	}
}
// dist/src/cli/file-memory.js
/** The texts of files as they were read, to tell what has changed since. */
/** Paths are absolute. */
function createFileMemory() {
	const texts = /* @__PURE__ */ new Map();
	return {
		remember: (file) => void texts.set(file, textOf(file)),
		get files() {
			return [...texts.keys()];
		},
		isChanged(file) {
			if (texts.has(file)) return texts.get(file) !== textOf(file);
			if (isScript(file)) return [...texts.keys()].some(isScript);
			if (path.basename(file).startsWith(".")) return false;
			return existsSync(file) && (/\.ya?ml$/.test(file) || isFolder(file));
		},
		isNews: (file) => !texts.has(file) && /[\\/](parts|rigs)([\\/]|$)/.test(file)
	};
}
function isFolder(file) {
	return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
// dist/src/cli/scenario-library.js
/** Scenario files held in memory: after a change only what it touches is read again. */
function createLibrary({ given, devices, others }) {
	const root = packageRoot();
	const paths = given.filter((word) => existsSync(word));
	const memory = createFileMemory();
	const held = /* @__PURE__ */ new Map();
	let requirements = /* @__PURE__ */ new Map();
	for (const file of others) memory.remember(path.resolve(file));
	return {
		changed: (candidates) => candidates.filter((file) => memory.isChanged(file)),
		refresh,
		files: () => memory.files,
		folders: () => foldersOf(memory.files, paths)
	};
	async function refresh(changed) {
		const lost = paths.find((word) => !existsSync(word));
		if (lost !== void 0) throw new CliError(`Cannot find "${lost}" any more.`, exitCodes.invalid);
		const { files, words } = filesOfWords(given, root);
		const listed = files.map((file) => path.resolve(file));
		const isLaw = held.size === 0 || changed.some((file) => file.endsWith("requirements.yaml"));
		if (isLaw) requirements = readLaw();
		const isNews = changed.some((file) => !listed.includes(file) && memory.isNews(file));
		const isAll = changed.some((file) => others.some((one) => path.resolve(one) === file));
		for (const file of changed) if (memory.files.includes(file)) memory.remember(file);
		const gone = [...held.keys()].filter((file) => !listed.includes(file));
		for (const file of gone) held.delete(file);
		const touched = listed.filter((file) => {
			const one = held.get(file);
			return !one || isLaw || isNews || changed.includes(file) || isTouched(file, one, changed);
		});
		for (const file of touched) held.set(file, await read(file, {
			devices,
			requirements
		}, memory));
		const all = listed.flatMap((file) => held.get(file)?.loaded ?? []);
		const { scenarios, complaints } = joinScenarios(all);
		return {
			loaded: {
				scenarios,
				words,
				requirements
			},
			complaints,
			touched: [...gone, ...touched].map(shown),
			isAll
		};
	}
	function readLaw() {
		const emulators = devices.map(({ name }) => path.join(root, "emulators", name));
		for (const folder of [...emulators, path.join(root, "src", "shop")]) memory.remember(path.join(folder, "requirements.yaml"));
		return readRequirements(root);
	}
}
/** A file with mistakes may wait for another to be mended; what a script imports is not known. */
function isTouched(file, { loaded, uses }, changed) {
	return loaded.some(({ complaints }) => complaints.length > 0) || changed.some((one) => uses.has(one) || isScript(file) && isScript(one));
}
async function read(file, known, memory) {
	const uses = /* @__PURE__ */ new Set();
	const note = (found) => {
		if ("file" in found && typeof found.file === "string") {
			const used = path.resolve(found.file);
			uses.add(used);
			memory.remember(used);
		}
		return found;
	};
	memory.remember(file);
	return {
		loaded: await loadScenarioFile(shown(file), {
			...known,
			parts: { find: (name, usedBy) => note(partFiles.find(name, usedBy)) },
			rigs: { find: (name, usedBy) => note(rigFiles.find(name, usedBy)) }
		}),
		uses
	};
}
/** Those of the files, those that were given, and where parts and rigs may stand. */
function foldersOf(files, given) {
	const folders = /* @__PURE__ */ new Set([...files.map((file) => path.dirname(file)), ...given.map((one) => path.resolve(one))]);
	const beside = [...new Set([...folders].flatMap(upwards))].flatMap((one) => [path.join(one, "parts"), path.join(one, "rigs")]);
	return [.../* @__PURE__ */ new Set([...folders, ...beside])].filter(isFolder);
}
function upwards(folder) {
	const above = path.dirname(folder);
	return above === folder ? [folder] : [folder, ...upwards(above)];
}
// dist/src/cli/wake-calls.js
/** What wakes a watch that waits, or interrupts what it runs: changes, keys, Ctrl-C. */
const CTRL_C = "";
function createWakeCalls() {
	const changed = /* @__PURE__ */ new Set();
	let sinceMs = Infinity;
	let isAll = false;
	let end;
	let wake;
	let interruption = new AbortController();
	return {
		change(paths, since) {
			for (const one of paths) changed.add(one);
			sinceMs = Math.min(sinceMs, since);
			ring();
		},
		all() {
			isAll = true;
			ring();
		},
		end(how) {
			end = how;
			ring();
		},
		async next() {
			if (!interruption.signal.aborted) await new Promise((resolve) => wake = resolve);
			interruption = new AbortController();
			const call = {
				changed: [...changed],
				sinceMs,
				isAll,
				signal: interruption.signal
			};
			changed.clear();
			sinceMs = Infinity;
			isAll = false;
			return end === void 0 ? call : {
				...call,
				end
			};
		}
	};
	function ring() {
		interruption.abort();
		wake?.();
	}
}
/** Keys of a terminal while nothing runs; what runs may ask something itself. */
function listenToKeys(terminal, calls) {
	if (!terminal.isTTY) return () => void 0;
	const heard = (keys) => {
		const key = keys.toString();
		if (key.includes(CTRL_C)) calls.end("interrupted");
		else if (/q/i.test(key)) calls.end("quit");
		else if (/[\r\n]/.test(key)) calls.all();
	};
	terminal.setRawMode(true);
	terminal.on("data", heard).resume();
	return () => {
		terminal.off("data", heard).pause();
		terminal.setRawMode(false);
	};
}
// dist/src/cli/watch.js
/** `tillrig run --watch`: runs, waits, and runs again what a change of a file touches. */
const NAMES_MAX = 3;
/** Ends when somebody ends it: `q` with the exit code of the last run, Ctrl-C with 130. */
async function watchRuns(order) {
	const { words, options } = order;
	const others = ["tillrig.yaml", ...options.baseline === void 0 ? [] : [options.baseline]];
	const library = createLibrary({
		given: words,
		devices: devicesOf(options),
		others
	});
	const calls = createWakeCalls();
	const folders = watchFolders((paths, sinceMs) => {
		const changed = library.changed(paths);
		if (changed.length > 0) calls.change(changed, sinceMs);
	});
	const release = stopAtCtrlC(() => calls.end("interrupted"));
	const answer = createAnswer(order, library);
	let last = exitCodes.ok;
	calls.all();
	try {
		for (;;) {
			const hush = listenToKeys(process.stdin, calls);
			const call = await calls.next();
			hush();
			if (call.end) return call.end === "quit" ? last : exitCodes.interrupted;
			last = await answer(call, follow) ?? last;
		}
	} finally {
		release();
		folders.close();
	}
	function follow() {
		if (!folders.follow(library.folders())) return;
		const missed = library.changed(library.files());
		if (missed.length > 0) calls.change(missed, performance.now());
	}
}
function stopAtCtrlC(stop) {
	let isStopped = false;
	const heard = () => {
		if (isStopped) process.exit(exitCodes.interrupted);
		isStopped = true;
		stop();
	};
	process.on("SIGINT", heard);
	return () => void process.off("SIGINT", heard);
}
/** Runs what a call makes due, and says how that ended; nothing, when nothing came to an end. */
function createAnswer({ words, options, ids }, library) {
	const due = /* @__PURE__ */ new Set();
	let isAllDue = true;
	return async (call, follow) => {
		if (call.isAll) isAllDue = true;
		try {
			const plan = await replan(call, follow);
			if (plan === "nothing") return void 0;
			const code = plan === "broken" ? exitCodes.invalid : await run(plan, call.signal);
			if (!call.signal.aborted) say(waitingLine(library));
			return code;
		} catch (error) {
			const code = codeOfTold(error);
			say(waitingLine(library));
			return code;
		}
	};
	async function replan({ changed, sinceMs }, follow) {
		const { loaded, complaints, touched, isAll } = await library.refresh(changed);
		follow();
		isAllDue ||= isAll;
		for (const file of touched) due.add(file);
		if (complaints.length > 0) {
			say(`${complaints.map(formatComplaint).join("\n\n")}\n`);
			say(`${counted(complaints.length, "mistake")}; nothing was run.`);
			return "broken";
		}
		if (!isAllDue && due.size === 0) return "nothing";
		const all = chooseCases(loaded, options, ids);
		const cases = isAllDue ? all : all.filter(({ scenario }) => due.has(scenario.source.file));
		if (changed.length > 0) {
			const ms = Math.ceil(performance.now() - sinceMs);
			say(`${namesOf(changed)} changed; re-planned in ${ms} ms: ${cases.length} of ${all.length} cases`);
		}
		return {
			cases,
			loaded
		};
	}
	async function run({ cases, loaded }, signal) {
		const isWhole = isAllDue && ids === void 0;
		const code = cases.length === 0 ? void 0 : await runOnce({
			cases,
			loaded,
			options,
			words,
			isWhole,
			signal
		});
		if (signal.aborted) return void 0;
		due.clear();
		isAllDue = false;
		return code;
	}
}
/** @throws what nobody but us can mend. */
function codeOfTold(error) {
	if (!(error instanceof Error)) throw error;
	if (!(error instanceof CliError || error.name === "TargetError" || error instanceof RangeError && error.message.startsWith("Cannot ") || "syscall" in error)) throw error;
	say(`tillrig: ${error.message}`);
	if (error instanceof CliError) return error.exitCode;
	return error instanceof RangeError ? exitCodes.usage : exitCodes.environment;
}
function waitingLine(library) {
	const keys = process.stdin.isTTY ? "Enter runs all again, q ends" : "Ctrl-C ends";
	return `watching ${counted(library.files().length, "file")}; ${keys}`;
}
function namesOf(files) {
	const names = files.slice(0, NAMES_MAX).map(shown);
	const more = files.length - names.length;
	return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
/** Not where reports may go. */
function say(line) {
	process.stderr.write(`${line}\n`);
}
export { watchRuns };
