import { t as require_dist } from "./dist-Mptx2rQI.js";
import path from "node:path";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
// dist/src/scenario/files.js
/** Finds scenarios, parts and requirement texts on the disk. */
var import_dist = require_dist();
const PARTS = "parts";
const RIGS = "rigs";
const notScenarios = /* @__PURE__ */ new Set([
	PARTS,
	RIGS,
	"node_modules",
	"tillrig.yaml"
]);
/**
* Every `*.yaml` and `*.scenario.ts` (or mts, js, mjs) below a folder in the order of names, but
* those in `parts` and `rigs` and a `tillrig.yaml`; or the one file.
*/
function scenarioFiles(from) {
	if (statSync(from).isFile()) return [from];
	return readdirSync(from, { withFileTypes: true }).filter(({ name }) => !name.startsWith(".") && !notScenarios.has(name)).toSorted((a, b) => a.name < b.name ? -1 : 1).flatMap((entry) => {
		const inside = path.join(from, entry.name);
		if (entry.isDirectory()) return scenarioFiles(inside);
		return isYaml(entry.name) || isTyped(entry.name) ? [inside] : [];
	});
}
/** A part is looked for in `parts` beside the file that uses it, then in the folders above. */
const partFiles = { find(name, usedBy) {
	const folders = partFolders(usedBy);
	for (const folder of folders) for (const ending of [".yaml", ".yml"]) {
		const file = path.join(folder, `${name}${ending}`);
		if (existsSync(file)) return {
			file: shown(file),
			text: readFileSync(file, "utf8")
		};
	}
	const known = folders.flatMap((folder) => scenarioFiles(folder).map((file) => path.relative(folder, file).replace(/\.ya?ml$/, "")));
	return { known: [...new Set(known)] };
} };
const rigFiles = { find(name, usedBy) {
	const folder = path.dirname(path.resolve(usedBy));
	const file = path.resolve(folder, name);
	if (existsSync(file) && statSync(file).isFile()) return {
		file: shown(file),
		text: readFileSync(file, "utf8")
	};
	const beside = path.join(folder, RIGS);
	return { known: (existsSync(beside) ? scenarioFiles(beside) : []).map((one) => path.relative(folder, one).replaceAll("\\", "/")) };
} };
function partFolders(usedBy) {
	const folders = [];
	let folder = path.dirname(path.resolve(usedBy));
	for (;;) {
		if (path.basename(folder) === PARTS) folders.push(folder);
		const beside = path.join(folder, PARTS);
		if (existsSync(beside)) folders.push(beside);
		const above = path.dirname(folder);
		if (above === folder) return folders;
		folder = above;
	}
}
/** The texts of all devices and of the shop in one map; ids are unique over all of them. */
function readRequirements(packageFolder) {
	const texts = /* @__PURE__ */ new Map();
	const emulators = path.join(packageFolder, "emulators");
	const folders = (existsSync(emulators) ? readdirSync(emulators).toSorted() : []).map((device) => path.join(emulators, device));
	for (const folder of [...folders, path.join(packageFolder, "src", "shop")]) {
		const file = path.join(folder, "requirements.yaml");
		if (!existsSync(file)) continue;
		const value = (0, import_dist.parse)(readFileSync(file, "utf8"));
		if (typeof value !== "object" || value === null || Array.isArray(value)) throw new RangeError(`Cannot read ${shown(file)}: it is not a map of ids to texts.`);
		for (const [id, text] of Object.entries(value)) {
			if (typeof text !== "string") throw new RangeError(`Cannot read ${shown(file)}: the text of "${id}" is not text.`);
			if (texts.has(id)) throw new RangeError(`Cannot read ${shown(file)}: "${id}" stands elsewhere too.`);
			texts.set(id, text.trim());
		}
	}
	return texts;
}
/** A path as a person would write it from where they are. */
function shown(file) {
	const relative = path.relative(process.cwd(), path.resolve(file));
	return relative.startsWith("..") && path.isAbsolute(file) ? file : relative.replaceAll("\\", "/");
}
function isYaml(name) {
	return name.endsWith(".yaml") || name.endsWith(".yml");
}
function isTyped(name) {
	return isScript(name) && /\.scenario\.\w+$/.test(name);
}
/** Whether a file is written in TypeScript or JavaScript. */
function isScript(file) {
	return /\.m?[jt]s$/.test(file);
}
export { scenarioFiles as a, rigFiles as i, partFiles as n, shown as o, readRequirements as r, isScript as t };
