import { t as emulators } from "./emulators-CxK7wAw1.js";
import { a as scenarioFiles, n as partFiles, o as shown, r as readRequirements, t as isScript } from "./files-BDvFV1nZ.js";
import { n as builtFolder, r as loadScenario } from "./built-folder-CUH2QQrs.js";
import { t as formatPlace } from "./source-BFz2U6VX.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
import path from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
// dist/src/scenario/catalogue.js
/** Reads many scenario files together: what is wrong in any of them, and ids that collide. */
async function readCatalogue(files, around) {
	const loaded = [];
	for (const file of files) loaded.push(...isScript(file) ? await loadScenarioFile(file, around) : [loadYaml(file, around)]);
	return joinScenarios(loaded);
}
/**
* What one file holds now: one scenario of YAML, one or more of TypeScript or JavaScript. The same
* file may be read again after a change, and so are the files it imports.
*/
async function loadScenarioFile(file, around) {
	if (!isScript(file)) return [loadYaml(file, around)];
	const { loadTyped } = await import("./load-typed-CHL4P6oq.js");
	return loadTyped(file, around);
}
function loadYaml(file, around) {
	return loadScenario(shown(file), readFileSync(file, "utf8"), around);
}
/** Files that were read one by one, with a complaint for each id that stands in two of them. */
function joinScenarios(loaded) {
	const complaints = loaded.flatMap((one) => one.complaints);
	const byId = /* @__PURE__ */ new Map();
	for (const { scenario } of loaded) {
		if (!scenario) continue;
		const other = byId.get(scenario.id);
		if (other) complaints.push({
			place: scenario.source.at(["id"]),
			says: `the id "${scenario.id}" stands in ${formatPlace(other.source.at(["id"]))} too. An id is an address: give each scenario its own.`
		});
		else byId.set(scenario.id, scenario);
	}
	return {
		scenarios: [...byId.values()],
		complaints
	};
}
// dist/src/cli/load-scenarios.js
/** The scenarios that words on the command line are about: built-in ones, or given files. */
/** @throws CliError after every mistake of every file was printed to stderr. */
async function loadScenarios(given, devices = emulators) {
	const root = packageRoot();
	const requirements = readRequirements(root);
	const around = {
		devices,
		requirements,
		parts: partFiles
	};
	const { files, words } = filesOfWords(given, root);
	const { scenarios, complaints } = await readCatalogue(files, around);
	if (complaints.length > 0) refuseFiles(complaints, "nothing was run");
	return {
		scenarios,
		words,
		requirements
	};
}
/**
* The files that words lead to, with the catalogue of the package where a word is no path, and
* the words as a selection among them.
* @throws CliError for a folder without scenarios.
*/
function filesOfWords(given, root) {
	const paths = new Map(given.filter((word) => existsSync(word)).map((word) => [word, filesOf(word)]));
	const catalogue = given.length === 0 || paths.size < given.length ? filesOf(path.join(root, "scenarios")) : [];
	const files = new Map([...paths.values(), catalogue].flat().map((file) => [path.resolve(file), file]));
	const words = given.flatMap((word) => paths.get(word)?.map(shown) ?? [word]);
	return {
		files: [...files.values()],
		words
	};
}
function filesOf(from) {
	const files = scenarioFiles(from);
	if (files.length === 0) throw new CliError(`Cannot run "${shown(from)}": there is no scenario (*.yaml, *.scenario.ts) in it.`, exitCodes.usage);
	return files.map(builtOf);
}
/** Scenarios of ours in TypeScript are built with the package, so that nothing need read types. */
function builtOf(file) {
	if (!file.endsWith(".ts")) return file;
	const inside = path.relative(path.join(packageRoot(), "scenarios"), path.resolve(file));
	if (inside.startsWith("..")) return file;
	const built = path.join(builtFolder(), "scenarios", inside.replace(/ts$/, "js"));
	return existsSync(built) ? built : file;
}
/** The folder of this package, whether it runs from its sources or built. */
function packageRoot() {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const file = path.join(folder, "package.json");
		if (existsSync(file) && JSON.parse(readFileSync(file, "utf8")).name === "tillrig") return folder;
		const above = path.dirname(folder);
		if (above === folder) throw new CliError("Cannot find the built-in scenarios: the package is not whole. Install it again.", exitCodes.environment);
		folder = above;
	}
}
export { loadScenarioFile as a, joinScenarios as i, loadScenarios as n, packageRoot as r, filesOfWords as t };
