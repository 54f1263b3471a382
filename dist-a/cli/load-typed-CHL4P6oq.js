import { o as shown } from "./files-BDvFV1nZ.js";
import { i as loadSource, n as builtFolder, t as builtFile } from "./built-folder-CUH2QQrs.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { n as isComputed } from "./computed-BWdvUonE.js";
import { n as show } from "./show-Cx2o5hsF.js";
import { register } from "node:module";
import path from "node:path";
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
// dist/src/scenario/typed/origin.js
/** Where in a script something was written: kept when it is made, worked out when it is needed. */
/** So that scenarios made by another copy of the package are known too. */
const originMark = Symbol.for("tillrig.origin");
/** Remembers who called `maker`. */
function originOf(maker) {
	const origin = {};
	Error.captureStackTrace(origin, maker);
	return origin;
}
/** The innermost line of a stack that stands in a file; `isAsked` may leave out files. */
function spotIn({ stack = "" }, isAsked = () => true) {
	for (const row of stack.split("\n")) {
		const [, where = "", line, column] = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/]).*?):(\d+):(\d+)\)?$/.exec(row) ?? [];
		if (where === "") continue;
		const file = fileOf(where);
		if (isAsked(file)) return {
			file,
			line: Number(line),
			column: Number(column)
		};
	}
}
/** The path of a module, whichever reading of it this is. */
function fileOf(where) {
	if (!where.startsWith("file://")) return where;
	return fileURLToPath(where.replace(/[?#].*$/, ""));
}
// dist/src/scenario/typed/literal.js
/** The arguments of the call that begins at a place, in their order. */
function callAt(text, start) {
	const open = text.indexOf("(", start);
	if (open < 0) return {
		whole: {
			start,
			end: start + 1
		},
		args: []
	};
	return {
		whole: {
			start,
			end: tokenEnd(text, open)
		},
		args: elementsOf(text, open)
	};
}
/** What a way inside a written value leads to; the nearest around it when it is not written out. */
function inside(text, value, path, asKey = false) {
	let here = value;
	for (const [i, step] of path.entries()) {
		const found = text[here.start] === "[" ? element(text, here, step) : field(text, here, step);
		if (!found) return here;
		here = asKey && i === path.length - 1 ? found.key : found.value;
	}
	return here;
}
function element(text, list, index) {
	const upTo = elementsOf(text, list.start).slice(0, Number(index) + 1);
	const value = upTo[Number(index)];
	if (!value || upTo.some(({ start }) => text.startsWith("...", start))) return void 0;
	return {
		key: value,
		value
	};
}
function field(text, map, name) {
	if (text[map.start] !== "{") return void 0;
	for (const one of elementsOf(text, map.start)) {
		const written = text.slice(one.start, one.end);
		const [, quote = "", key] = /^(['"]?)([^'":,\s(]+)\1/.exec(written) ?? [];
		if (key !== String(name)) continue;
		const end = one.start + key.length + 2 * quote.length;
		const colon = /^\s*:/.exec(text.slice(end, one.end))?.[0];
		const value = colon === void 0 ? one : trimmed(text, end + colon.length, one.end);
		return {
			key: {
				start: one.start,
				end
			},
			value
		};
	}
}
/** What stands between the commas of a bracket. */
function elementsOf(text, open) {
	const found = [];
	let from = open + 1;
	for (let at = from; at < text.length; at = tokenEnd(text, at)) {
		const char = text[at] ?? "";
		if (char !== "," && !closing.includes(char)) continue;
		const one = trimmed(text, from, at);
		if (one.end > one.start) found.push(one);
		if (char !== ",") break;
		from = at + 1;
	}
	return found;
}
/** Without the blanks and comments around it. */
function trimmed(text, from, to) {
	let start = from;
	let end = from;
	for (let at = from; at < to; at = tokenEnd(text, at)) {
		if (blank.test(text[at] ?? "") || isComment(text, at)) continue;
		if (end === from) start = at;
		end = tokenEnd(text, at);
	}
	return {
		start,
		end: Math.min(end, to)
	};
}
const opening = "([{";
const closing = ")]}";
const blank = /\s/;
/** Where the token ends that begins here; a bracket ends with its partner. */
function tokenEnd(text, at) {
	const char = text[at] ?? "";
	if (opening.includes(char)) return bracketEnd(text, at);
	if (char === "`") return templateEnd(text, at);
	if (char === "/" && isComment(text, at)) return after(text, at, /\/\/.*|\/\*[^]*?(\*\/|$)/y);
	if (char === "/" && opensPattern(text, at)) return after(text, at, /\/(\\.|\[(\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*|\//y);
	if (char === "'" || char === "\"") return after(text, at, /(['"])(\\[^]|(?!\1)[^\\\n])*\1?/y);
	return after(text, at, /[\w$]+|[^]/y);
}
function after(text, at, token) {
	token.lastIndex = at;
	return token.test(text) ? token.lastIndex : at + 1;
}
function bracketEnd(text, open) {
	let at = open + 1;
	while (at < text.length && !closing.includes(text[at] ?? "")) at = tokenEnd(text, at);
	return Math.min(at + 1, text.length);
}
function templateEnd(text, open) {
	let at = open + 1;
	while (at < text.length && text[at] !== "`") if (text.startsWith("${", at)) at = bracketEnd(text, at + 1);
	else at += text[at] === "\\" ? 2 : 1;
	return Math.min(at + 1, text.length);
}
function isComment(text, at) {
	return text.startsWith("//", at) || text.startsWith("/*", at);
}
/** After a value a slash divides; elsewhere it begins a pattern. */
function opensPattern(text, at) {
	const before = text.slice(Math.max(0, at - 40), at).trimEnd();
	return /(^|[^\w$)\]}'"`]|\b(return|typeof|case|in|of))$/.test(before);
}
/** The word at a place, with what it is called with. */
function wordAt(text, at) {
	const start = at - (/[\w$.]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0);
	const end = after(text, at, /(new\s+)?[\w$.]+|[^]/y);
	return {
		start,
		end: text[end] === "(" ? bracketEnd(text, end) : end
	};
}
// dist/src/scenario/typed/steps.js
/** Each step becomes what a scenario file would hold. */
const makers = {
	send: (send, params, more) => ({
		send,
		with: params,
		...more
	}),
	client: (client, params, more) => ({
		client,
		with: params,
		...more
	}),
	cause: (cause, params, more) => ({
		cause,
		with: params,
		...more
	}),
	clear: (clear, more) => ({
		clear,
		...more
	}),
	fault: (on, effect, { id, ...params } = {}) => ({
		fault: {
			on,
			effect,
			...params
		},
		id
	}),
	advance: (advance, more) => ({
		advance,
		...more
	}),
	settle: (more) => ({
		settle: true,
		...more
	}),
	check: (check, more) => ({
		check,
		...more
	}),
	use: (use, inputs, more) => ({
		use,
		with: inputs,
		...more
	}),
	operator: (operator, more) => ({
		operator,
		...more
	})
};
/** Which argument of its maker a field of a step was given in, and the way inside it. */
function argumentOf(step, path) {
	const [kind] = Object.keys(step);
	const [first, ...rest] = path;
	if (first === void 0) return void 0;
	if (first === "fault") {
		if (rest[0] === "on" || rest[0] === "effect") return {
			index: rest[0] === "on" ? 0 : 1,
			path: rest.slice(1)
		};
		return rest.length > 0 ? {
			index: 2,
			path: rest
		} : void 0;
	}
	if (first === kind && kind !== "settle") return {
		index: 0,
		path: rest
	};
	if (first === "with") return {
		index: 1,
		path: rest
	};
	if (kind === "settle") return {
		index: 0,
		path
	};
	return {
		index: kind === "fault" || "with" in step ? 2 : 1,
		path
	};
}
Object.fromEntries(Object.entries(makers).map(([kind, make]) => {
	const put = make;
	const step = (...given) => ({
		...put(...given),
		[originMark]: originOf(step)
	});
	return [kind, step];
}));
// dist/src/scenario/typed/typed-source.js
/** The source of one scenario in a script: its value, and the places of everything in it. */
/** `name`: what the main file is called in reports. */
function readScripts(main, name) {
	const mainText = textSource(name, readFileSync(main, "utf8"));
	const known = /* @__PURE__ */ new Map([[main, mainText]]);
	return {
		main,
		mainText,
		of(file) {
			if (!known.has(file)) known.set(file, readText(file));
			return known.get(file);
		}
	};
}
function readText(file) {
	try {
		return textSource(shown(file), readFileSync(file, "utf8"));
	} catch {
		return;
	}
}
function textSource(file, text) {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	const source = {
		file,
		text,
		value: void 0,
		complaints: [],
		readable: true,
		isScript: true,
		at: () => ({
			source,
			start: 0,
			end: 1
		}),
		keyAt: () => source.at([]),
		position(offset) {
			const line = starts.findLastIndex((start) => start <= offset);
			return {
				line: line + 1,
				column: offset - (starts[line] ?? 0) + 1
			};
		}
	};
	return source;
}
/** `value`: the scenario as a file would hold it, found plain. */
function typedSource(scenario, value, scripts, isShared) {
	const { file, text, position } = scripts.mainText;
	return {
		file,
		text,
		value,
		complaints: [],
		readable: true,
		isScript: true,
		...isShared ? { isShared } : {},
		at: (path) => placeOf(path, false),
		keyAt: (path) => placeOf(path, true),
		position,
		thrownAt: (error) => thrownAt(error, scripts)
	};
	function placeOf(path, asKey) {
		const [section, index, ...rest] = path;
		const step = stepAt(scenario, section, index);
		if (!step) return callPlace(scenario[originMark], {
			index: 0,
			path
		}, asKey);
		return callPlace(step[originMark], argumentOf(step, rest), asKey);
	}
	function callPlace(origin, way, asKey) {
		const spot = spotIn(origin, (one) => isReadable(one, scripts));
		const script = spot && scripts.of(spot.file);
		if (!script) return scripts.mainText.at([]);
		const { whole, args } = callAt(script.text, offsetOf(script, spot));
		const argument = way && args[way.index];
		return {
			source: script,
			...argument ? inside(script.text, argument, way.path, asKey) : whole
		};
	}
}
function stepAt(scenario, section, index) {
	if (!isMap(scenario) || typeof section !== "string") return void 0;
	const steps = scenario[section];
	const step = Array.isArray(steps) ? steps[Number(index)] : void 0;
	return hasOrigin(step) ? step : void 0;
}
function hasOrigin(value) {
	return typeof value === "object" && value !== null && originMark in value;
}
/** The call or the word in which an error was thrown. */
function thrownAt(error, scripts) {
	if (!(error instanceof Error)) return void 0;
	const spot = spotIn(error, (one) => isReadable(one, scripts));
	return spot && placeAt(spot, scripts);
}
function placeAt(spot, scripts) {
	const source = scripts.of(spot.file);
	return source && {
		source,
		...wordAt(source.text, offsetOf(source, spot))
	};
}
function offsetOf({ text }, { line, column }) {
	const start = text.split("\n").slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
	return Math.min(start + column - 1, text.length);
}
/** What a package did on the way is not what somebody wrote here. */
function isReadable(file, scripts) {
	return file === scripts.main || !/[\\/]node_modules[\\/]/.test(file) && !!scripts.of(file);
}
// dist/src/scenario/typed/broken-script.js
/** What is wrong with a script that could not be loaded, and where. */
async function complaintAbout(error, scripts) {
	const { place, says } = unreadable(error, scripts) ?? badImport(error, scripts) ?? notFound(error, scripts) ?? (error instanceof SyntaxError ? await badScript(error, scripts) : thrown(error, scripts));
	return {
		place: place ?? scripts.mainText.at([]),
		says
	};
}
function unreadable(error, scripts) {
	if (!isUnreadable(error)) return void 0;
	const { code, message, filename, startLine, startColumn } = error;
	return {
		place: placeAt({
			file: filename,
			line: startLine,
			column: startColumn + 1
		}, scripts),
		says: code === "UnsupportedSyntax" ? `${message}. Use what vanishes with the types: no enum, no namespace, no parameter properties.` : `this is not valid TypeScript: ${message}. Mend it.`
	};
}
function isUnreadable(error) {
	return typeof error === "object" && error !== null && "startLine" in error && "filename" in error;
}
/** Node puts the line and an arrow before the stack of an import of a name that is not there. */
function badImport(error, scripts) {
	if (!(error instanceof SyntaxError)) return void 0;
	const [, file = "", line, arrow = ""] = /^(file:.*|\/.*):(\d+)\n.*\n( *)\^/.exec(error.stack ?? "") ?? [];
	if (file === "") return void 0;
	const place = placeAt({
		file: fileOf(file),
		line: Number(line),
		column: arrow.length + 1
	}, scripts);
	const [, module, name] = /^The requested module '(.*)' .* export named '(.*)'/.exec(error.message) ?? [];
	return module === void 0 ? {
		place,
		says: invalid(error)
	} : {
		place,
		says: `"${module}" exports no "${name}". Look at what it exports.`
	};
}
function notFound(error, scripts) {
	if (!(error instanceof Error) || !("code" in error)) return void 0;
	if (error.code !== "ERR_MODULE_NOT_FOUND") return void 0;
	const [, kind, name = "", by = ""] = /^Cannot find (module|package) '(.+)' imported from (.+?)(\?.*)?$/.exec(error.message) ?? [];
	const source = scripts.of(fileOf(by)) ?? scripts.mainText;
	const last = name.split(/[\\/]/).at(-1)?.replace(/\?.*/, "") ?? name;
	const written = [...source.text.matchAll(/(['"])([^'"\n]+)\1/g)].find(([, , one = ""]) => kind === "package" ? one === name || one.startsWith(`${name}/`) : one.endsWith(last));
	const what = written?.[2] ?? name;
	const start = written?.index ?? 0;
	return {
		place: {
			source,
			start,
			end: start + (written?.[0].length ?? 1)
		},
		says: `cannot import "${what}". ${kind === "package" ? "Install the package beside the scenario." : "There is no such file."}`
	};
}
/** Node does not say where JavaScript is wrong; the reader of TypeScript does. */
async function badScript(error, scripts) {
	const { transform } = await import("@swc/wasm-typescript");
	try {
		await transform(readFileSync(scripts.main, "utf8"), {
			mode: "strip-only",
			module: true,
			filename: scripts.main
		});
	} catch (found) {
		const told = unreadable(found, scripts);
		if (told) return {
			...told,
			says: invalid(error)
		};
	}
	return {
		place: void 0,
		says: invalid(error)
	};
}
function invalid({ message }) {
	return `this is not valid JavaScript: ${message}. Mend it.`;
}
function thrown(error, scripts) {
	const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	return {
		place: thrownAt(error, scripts),
		says: `this threw while the file was loaded: ${said}. Mend it.`
	};
}
// dist/src/scenario/typed/import-script.js
/** Imports scenario scripts, TypeScript too, each time anew. */
var __rewriteRelativeImportExtension = function(path, preserveJsx) {
	if (typeof path === "string" && /^\.\.?\//.test(path)) return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
		return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
	});
	return path;
};
let readingsCount = 0;
let isRegistered = false;
/**
* What a script exports. The same file, and what it imports, may have changed since it was imported
* last: each reading is a module of its own, which Node keeps until the process ends.
*/
async function importScript(file) {
	if (!file.startsWith(builtFolder() + path.sep)) registerHooks();
	const url = pathToFileURL(file);
	url.searchParams.set("tillrig", String(++readingsCount));
	return import(__rewriteRelativeImportExtension(url.href));
}
function registerHooks() {
	if (isRegistered) return;
	isRegistered = true;
	const tillrig = pathToFileURL(builtFile("src/index")).href;
	const hooks = pathToFileURL(builtFile("src/scenario/typed/script-hooks"));
	register(hooks, { data: { tillrig } });
}
// dist/src/scenario/typed/plain.js
/** The value of a typed scenario as a file would hold it. */
/** A copy that is lists, maps, texts, numbers, switches and functions through and through. */
function plainValue(value) {
	const wrong = [];
	const around = /* @__PURE__ */ new Set();
	return {
		value: copy(value, []),
		wrong
	};
	function copy(one, path) {
		if (typeof one === "number" && !Number.isFinite(one)) return refuse(path, show(one));
		if (typeof one === "bigint" || typeof one === "symbol") return refuse(path, `a ${typeof one}`);
		if (typeof one !== "object" || one === null || isComputed(one)) return one;
		if (around.has(one)) return refuse(path, "a value that holds itself");
		if (!Array.isArray(one) && !isPlain(one)) return refuse(path, nameOf(one));
		around.add(one);
		const copied = Array.isArray(one) ? one.map((each, i) => copy(each, [...path, i])) : Object.fromEntries(Object.entries(one).filter(([, each]) => each !== void 0).map(([key, each]) => [key, copy(each, [...path, key])]));
		around.delete(one);
		return copied;
	}
	function refuse(path, found) {
		const hint = found === "a RegExp" ? " For a pattern write { $matches: \"...\" }." : "";
		wrong.push({
			path,
			says: `found ${found}. Give text, numbers, true, false, null, lists and maps.${hint}`
		});
	}
}
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function nameOf(value) {
	const { name } = value.constructor;
	return name === "" ? "an object of a class" : `a ${name}`;
}
// dist/src/scenario/typed/load-typed.js
/** Loads the scenarios of a script: what it exports, or what is wrong with it. */
async function loadTyped(file, around) {
	const scripts = readScripts(realpathSync(file), shown(file));
	let exported;
	try {
		exported = Object.values(await importScript(scripts.main));
	} catch (error) {
		return [{ complaints: [await complaintAbout(error, scripts)] }];
	}
	const scenarios = [...new Set(exported.flat())].filter(isScenario);
	if (scenarios.length === 0) return [{ complaints: [{
		place: scripts.mainText.at([]),
		says: "no scenario is exported here. Write: export default defineScenario({ ... })."
	}] }];
	const isShared = scenarios.length > 1;
	return scenarios.map((one) => loadOne(one, {
		scripts,
		isShared,
		around
	}));
}
function isScenario(value) {
	return hasOrigin(value) && "format" in value;
}
function loadOne(scenario, { scripts, isShared, around }) {
	const { value, wrong } = plainValue(scenario);
	const source = typedSource(scenario, value, scripts, isShared);
	if (wrong.length > 0) return { complaints: wrong.map(({ path, says }) => ({
		place: source.at(path),
		says
	})) };
	return loadSource(source, around);
}
export { loadTyped };
