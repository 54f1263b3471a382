import { n as unknownName, t as suggest } from "./suggest-B5vr_fey.js";
import { n as show } from "./show-Cx2o5hsF.js";
import { l as references, o as hasReferences } from "./computed-BWdvUonE.js";
import { a as scenarioSchema, i as partSchema } from "./format-tpo14CSH.js";
import { a as salvage, o as savedAnywhere, r as lostRoots } from "./salvage-2SevMk7I.js";
import { t as readShape } from "./schema-complaints-B86RMWDe.js";
import { i as readSource, n as inOrder, r as lineOf } from "./source-BFz2U6VX.js";
import { c as placeOf, i as variants, l as splitName, n as checkOptions, o as wrongRequirement, t as checkNames, u as withInner } from "./check-names-4hTf9yvv.js";
import { o as inShop } from "./plan-DlB-65bR.js";
import { a as matchers, i as matcherNames } from "./expect-CXjUgQpM.js";
import { r as isVerdict, t as alternativeVerdicts } from "./verdict-DHxQis4S.js";
import { i as rigFiles } from "./files-BDvFV1nZ.js";
import { t as readRig } from "./read-rig-CRZafKde.js";
import path from "node:path";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
// dist/src/scenario/check-expectations.js
/** Matchers that are unknown, or have an argument they cannot take: told before anything runs. */
function checkExpectations({ expect, path, source }) {
	const { all, alternatives = [] } = expect ?? {};
	return [...walk(all, [...path, "expect"]), ...alternatives.flatMap((one) => walk(one.expect, one.path))];
	function walk(value, at) {
		if (typeof value !== "object" || value === null) return [];
		const isMatching = Object.keys(value).some((key) => key.startsWith("$"));
		return Object.entries(value).flatMap(([key, argument]) => {
			const inside = [...at, key];
			const says = wrongWith$1(key, argument, isMatching);
			const place = says?.isAboutValue ? source.at(inside) : source.keyAt(inside);
			return [...says ? [{
				place,
				says: says.text
			}] : [], ...walk(argument, inside)];
		});
	}
}
function wrongWith$1(key, argument, isMatching) {
	const matcher = matchers[key];
	if (!matcher && key.startsWith("$")) return { text: unknownName("matcher", key, matcherNames) };
	if (!matcher) return isMatching ? { text: `the field "${key}" stands among matchers. Write either one or the other.` } : void 0;
	if (hasReferences(argument) || matcher.accepts(argument)) return void 0;
	return {
		text: `found ${show(argument)}. ${key} takes ${matcher.takes}.`,
		isAboutValue: true
	};
}
// dist/src/scenario/check-head.js
/** What stands above the steps of a scenario, and what concerns all of them together. */
function checkHead(source, head, steps, known) {
	const { proves = [], needs, explore, options = {}, matrix = [] } = head;
	const points = explore?.points ?? [];
	return [
		...proves.flatMap((id, i) => wrongRequirement(id, known, ["proves", i]).map(({ at, says }) => ({
			place: source.at(at),
			says
		}))),
		...(needs?.devices ?? []).flatMap((name, i) => device(name, [
			"needs",
			"devices",
			i
		])),
		...points.flatMap((point, i) => device(splitName(point).device, [
			"explore",
			"points",
			i
		])),
		...checkOptions(source, options, known.devices),
		...twice(matrix.map(({ name }) => name)).map((i) => ({
			place: source.at([
				"matrix",
				i,
				"name"
			]),
			says: `the row "${matrix[i]?.name}" stands here twice. Give each row a name of its own.`
		})),
		...sameIds(steps)
	];
	function device(name, at) {
		const names = known.devices.map((one) => one.name);
		if (names.includes(name)) return [];
		return [{
			place: source.at(at),
			says: unknownName("device", name, names)
		}];
	}
}
function sameIds(steps) {
	const named = steps.filter((step) => step.id !== void 0);
	return twice(named.map(({ id }) => id)).flatMap((i) => {
		const step = named[i];
		const first = named.find(({ id }) => id === step?.id);
		if (!step || !first) return [];
		const line = lineOf(placeOf(first, ["id"]));
		return [{
			place: placeOf(step, ["id"]),
			says: `the step in line ${line} is called "${step.id}" too. Give each an id of its own.`
		}];
	});
}
/** The indexes of names that came before. */
function twice(names) {
	return names.flatMap((name, i) => names.indexOf(name) < i ? [i] : []);
}
// dist/src/scenario/check-references.js
/** Follows the names of values through a scenario: each must exist by the time it is used. */
/** Complaints about one step; afterwards `names` holds what it adds. */
function checkReferences(step, names) {
	const { act, expect, source, path } = step;
	const found = [];
	const look = (template, inside) => found.push(...complaintsOf(template, [...path, ...inside], source, names));
	if (act.kind === "send") names.implied.add("before");
	const field = act.kind;
	if (act.kind === "send") look(act.operation, ["send"]);
	if (act.kind === "cause" || act.kind === "clear") look(act.cause, [field]);
	if (act.kind === "advance") look(act.by, ["advance"]);
	if (act.kind === "check") {
		look(act.fact, ["check"]);
		look(act.where, ["where"]);
	}
	if (act.kind === "fault") {
		look(act.on, ["fault", "on"]);
		look(act.order, ["fault"]);
	}
	if ("params" in act) look(act.params, ["with"]);
	if (act.kind === "use") look(act.inputs, ["with"]);
	if (act.kind === "operator") look(act.question, ["operator"]);
	look(step.operator, ["operator"]);
	for (const name of impliedBy[act.kind] ?? []) names.implied.add(name);
	look(expect?.all, ["expect"]);
	for (const one of expect?.alternatives ?? []) look(one.expect, one.path.slice(path.length));
	look(step.save, ["save"]);
	for (const name of Object.keys(step.save)) names.saved.add(name);
	return found;
}
/** What a kind of step leaves behind for the steps after it. */
const impliedBy = {
	send: ["reply"],
	client: ["reply"],
	check: ["fact"],
	operator: ["answer"],
	use: ["outputs"]
};
function complaintsOf(template, path, source, names) {
	return references(template).flatMap((reference) => {
		const says = wrongWith(reference, names);
		if (says === void 0) return [];
		const { start, end, source: written } = source.at([...path, ...reference.path]);
		const offset = written.text.slice(start, end).indexOf(reference.written);
		const from = start + Math.max(0, offset);
		return [{
			place: {
				source: written,
				start: from,
				end: offset < 0 ? end : from + reference.written.length
			},
			says
		}];
	});
}
function wrongWith(reference, names) {
	const { root, name, fields, wellFormed } = reference;
	if (root === "env") return `a scenario cannot read \${${name}}: addresses, keys and secrets live in the environment or in tillrig.yaml.`;
	if (!wellFormed) return `"${name}" is not a name: \${...} takes one value, such as \${reply.reason}, and does not compute.`;
	if (names.saved.has(root)) return void 0;
	if (!names.implied.has(root)) return unknown("name", root, [...names.saved, ...names.implied]);
	const [field] = fields;
	if (field === void 0) return void 0;
	if (root === "vars" && !Object.hasOwn(names.vars, field)) return unknown("variable", field, Object.keys(names.vars));
	if (root !== "case") return void 0;
	const without = names.rows.find((row) => !Object.hasOwn(row, field));
	return without && `row "${without.name}" of the matrix has no "${field}". It has: ${Object.keys(without).join(", ")}.`;
}
function unknown(what, name, known) {
	const near = suggest(name, known);
	return `unknown ${what} "${name}".${near === void 0 ? "" : ` Did you mean "${near}"?`} ${known.length === 0 ? "Nothing is known here" : `Known here: ${known.join(", ")}`}.`;
}
// dist/src/scenario/compile.js
function compileSteps(files, section, compiling) {
	return (files ?? []).flatMap((file, i) => (file && compileStep(file, [section, i], compiling)) ?? []);
}
function compileStep(file, path, compiling) {
	const { source } = compiling;
	const act = actOf(file, path, compiling);
	if (!act) return void 0;
	const { expect, save = {}, proves = [], as, id, eventually, stays } = looseFields(file);
	const { operator, meanwhile } = innerFields(file, act);
	if (eventually && stays) compiling.complain({
		place: source.keyAt([...path, "stays"]),
		says: "a step cannot have both \"eventually\" and \"stays\". Write a step for each."
	});
	const expectation = expect === void 0 ? void 0 : readExpectation(expect, [...path, "expect"], compiling);
	const waiting = readWaiting(eventually, stays);
	if (act.kind === "client" && stays) compiling.complain({
		place: source.keyAt([...path, "stays"]),
		says: "a till is asked once: \"stays\" cannot look at it again. Write a check after it."
	});
	if (waiting && !expectation) compiling.complain({
		place: source.keyAt([...path, waiting.kind]),
		says: `"${waiting.kind}" waits for nothing. Give "expect" beside it.`
	});
	return {
		act,
		source,
		path,
		save,
		proves,
		...id === void 0 ? {} : { id },
		...as === void 0 ? {} : { till: as },
		...expectation ? { expect: expectation } : {},
		...waiting ? { waiting } : {},
		...operator ? { operator } : {},
		...meanwhile ? { meanwhile: inner(meanwhile, path, compiling) } : {}
	};
}
/** Steps inside a step; the till and the runner cannot both be at work. */
function inner(files, path, compiling) {
	const place = [...path, "meanwhile"];
	return files.map((file, i) => compileStep(file, [...place, i], compiling)).flatMap((step) => {
		if (!step) return [];
		if (step.act.kind === "client" || step.act.kind === "send") compiling.complain({
			place: step.source.keyAt([...step.path, step.act.kind]),
			says: `"${step.act.kind}" cannot stand in "meanwhile": the till is at work there. Let the world act on it: cause, clear, fault, check.`
		});
		return [step];
	});
}
/** What stands inside a step of some kinds; alone, a question is the act itself. */
function innerFields(file, act) {
	return {
		operator: "operator" in file && act.kind !== "operator" ? file.operator : void 0,
		meanwhile: "client" in file ? file.meanwhile : void 0
	};
}
/** The fields that several kinds of step share; a kind that lacks one was refused by its schema. */
function looseFields(file) {
	return file;
}
function actOf(file, path, compiling) {
	if ("send" in file) return {
		kind: "send",
		operation: file.send,
		params: file.with ?? {}
	};
	if ("client" in file) return {
		kind: "client",
		stimulus: file.client,
		params: file.with ?? {}
	};
	if ("cause" in file) return {
		kind: "cause",
		cause: file.cause,
		params: file.with ?? {}
	};
	if ("clear" in file) return {
		kind: "clear",
		cause: file.clear
	};
	if ("fault" in file) {
		const { on, effect, ...params } = file.fault;
		return {
			kind: "fault",
			on,
			order: {
				fault: effect,
				...params
			}
		};
	}
	if ("advance" in file) return {
		kind: "advance",
		by: file.advance
	};
	if ("settle" in file) return { kind: "settle" };
	if ("check" in file) return {
		kind: "check",
		fact: file.check,
		where: file.where
	};
	if ("use" in file) {
		const part = compiling.part(file.use, compiling.source.at([...path, "use"]));
		return part && {
			kind: "use",
			part,
			inputs: file.with ?? {}
		};
	}
	return {
		kind: "operator",
		question: file.operator
	};
}
function readWaiting(eventually, stays) {
	const [kind, forText, every] = eventually ? [
		"eventually",
		eventually.within,
		eventually.every
	] : stays ? [
		"stays",
		stays.for,
		stays.every
	] : [];
	if (kind === void 0 || forText === void 0) return void 0;
	return {
		kind,
		forText,
		...every === void 0 ? {} : { everyText: every }
	};
}
function readExpectation(expect, path, compiling) {
	if (!isMap(expect) || !("any-of" in expect)) return { all: expect };
	const { "any-of": given, ...all } = expect;
	const always = Object.keys(all).length === 0 ? {} : { all };
	if (!Array.isArray(given) || given.length === 0) {
		compiling.complain({
			place: compiling.source.at([...path, "any-of"]),
			says: `found ${show(given)}. Give a list of alternatives: [{ verdict: PASS, ... }].`
		});
		return always;
	}
	const alternatives = given.flatMap((one, i) => readAlternative(one, [
		...path,
		"any-of",
		i
	], compiling) ?? []);
	return {
		...always,
		alternatives
	};
}
function readAlternative(given, path, { source, complain }) {
	if (!isMap(given)) {
		complain({
			place: source.at(path),
			says: `found ${show(given)}. Give { verdict: PASS, ... }.`
		});
		return;
	}
	const { verdict, because, ...expect } = wholeReason(given);
	if (!isVerdict(verdict) || !alternativeVerdicts.includes(verdict)) {
		const says = verdict === void 0 ? `"verdict" is missing. Give one of ${alternativeVerdicts.join(", ")}.` : unknownName("verdict", String(verdict), alternativeVerdicts);
		complain({
			place: source.at([...path, "verdict"]),
			says
		});
		return;
	}
	if (typeof because !== "string" && (because !== void 0 || verdict !== "PASS")) {
		complain({
			place: source.at([...path, because === void 0 ? "verdict" : "because"]),
			says: because === void 0 ? `"because" is missing. Say why this is ${verdict} and not PASS.` : `found ${show(because)}. Give text.`
		});
		return;
	}
	return {
		verdict,
		expect,
		path,
		...because === void 0 ? {} : { because }
	};
}
/**
* In a map on one line a comma ends the reason: `because: safe, but slow }` reads as a second key
* without a value. No field has blanks in its name, so such a key is the rest of the sentence.
*/
function wholeReason(given) {
	const { because } = given;
	if (typeof because !== "string") return given;
	const isRest = ([key, value]) => value === null && key.includes(" ");
	const entries = Object.entries(given);
	const rest = entries.filter(isRest).map(([key]) => key);
	return {
		...Object.fromEntries(entries.filter((one) => !isRest(one))),
		because: [because, ...rest].join(", ")
	};
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// dist/src/scenario/parts.js
/** Parts are steps to use from several scenarios; each is read once for a file. */
function createParts(files, reading) {
	const done = /* @__PURE__ */ new Map();
	return { open: (usedBy) => opener(usedBy, []) };
	function opener(usedBy, trail) {
		return (name, at) => {
			const found = files.find(name, usedBy);
			if ("known" in found) {
				const says = found.known.length > 0 ? unknownName("part", name, found.known) : `unknown part "${name}". There are none: parts stand in a folder "parts" beside the scenario.`;
				reading.complain({
					place: at,
					says
				});
				return;
			}
			const { file, text } = found;
			if (trail.includes(file)) {
				const circle = [...trail.slice(trail.indexOf(file)), file].join(" uses ");
				reading.complain({
					place: at,
					says: `this part leads back to itself: ${circle}. Take one of these out.`
				});
				return;
			}
			if (!done.has(file)) done.set(file, read(readSource(file, text), [...trail, file]));
			return done.get(file);
		};
	}
	function read(source, trail) {
		source.complaints.forEach(reading.complain);
		if (!source.readable) return void 0;
		const { shape, complaints } = readShape(partSchema, source);
		complaints.forEach(reading.complain);
		if (!shape) return void 0;
		const { inputs = {}, outputs = {} } = shape;
		const steps = compileSteps(shape.steps, "steps", {
			source,
			complain: reading.complain,
			part: opener(source.file, trail)
		});
		const names = {
			saved: new Set(Object.keys(inputs)),
			implied: /* @__PURE__ */ new Set(),
			rows: [],
			vars: {}
		};
		reading.check(steps, names).forEach(reading.complain);
		complaintsOf(outputs, ["outputs"], source, names).forEach(reading.complain);
		return {
			file: source.file,
			inputs,
			outputs,
			steps
		};
	}
}
// dist/src/scenario/rig-file/named-rig.js
function readNamedRig(path, scenario, { rigs, kinds }) {
	const found = rigs.find(path, scenario.file);
	if (!("known" in found)) return readRig(readSource(found.file, found.text), kinds);
	const says = found.known.length > 0 ? unknownName("rig", path, found.known) : `there is no file "${path}". Give the path of a rig from the folder of this scenario.`;
	return { complaints: [{
		place: scenario.at(["rig"]),
		says
	}] };
}
// dist/src/scenario/load.js
function loadScenario(file, text, around) {
	return loadSource(readSource(file, text), around);
}
function loadSource(source, around) {
	const complaints = [...source.complaints];
	if (!source.readable) return { complaints };
	const { shape, complaints: misshapen } = readShape(scenarioSchema, source);
	complaints.push(...misshapen);
	const head = shape ?? salvage(source.value);
	const rig = rigOf(head, source, around);
	if (rig && !rig.plan) return { complaints: [...inOrder(complaints), ...rig.complaints] };
	const rows = head.matrix ?? [];
	const vars = head.vars ?? {};
	const known = {
		devices: rig?.plan?.devices ?? inShop(around.devices),
		requirements: around.requirements,
		rows: rows.length > 0 ? rows : [void 0],
		vars
	};
	const complain = (complaint) => complaints.push(complaint);
	const check = (steps, names, than = known) => withInner(steps).flatMap((step) => [
		...checkNames(step, than),
		...checkExpectations(step),
		...checkReferences(step, names)
	]);
	const compiling = {
		source,
		complain,
		part: createParts(around.parts, {
			complain,
			check: (steps, names) => check(steps, names, {
				...known,
				rows: [void 0],
				vars: {}
			})
		}).open(source.file)
	};
	const setup = compileSteps(head.setup, "setup", compiling);
	const steps = compileSteps(head.steps, "steps", compiling);
	const teardown = compileSteps(head.teardown, "teardown", compiling);
	const all = [
		...setup,
		...steps,
		...teardown
	];
	complaints.push(...check(all, namesOf(head, rows, shape ? void 0 : source)));
	complaints.push(...checkHead(source, head, all, known));
	if (!shape || complaints.length > 0) return { complaints: inOrder(complaints) };
	return {
		complaints: [],
		scenario: {
			id: shape.id,
			title: shape.title,
			level: shape.level ?? "core",
			tags: shape.tags ?? [],
			proves: shape.proves ?? [],
			options: shape.options ?? {},
			devices: devicesOf(all, shape, known),
			features: shape.needs?.features ?? [],
			...rig?.plan ? { rig: rig.plan } : {},
			vars,
			rows,
			setup,
			steps,
			teardown,
			source
		}
	};
}
function rigOf({ rig }, source, { devices, rigs = rigFiles }) {
	return rig === void 0 ? void 0 : readNamedRig(rig, source, {
		rigs,
		kinds: devices
	});
}
/** What is known before the first step; of a broken file, all that it may have meant to say. */
function namesOf(head, rows, broken) {
	const { vars = {} } = head;
	const implied = /* @__PURE__ */ new Set();
	if (rows.length > 0) implied.add("case");
	if (Object.keys(vars).length > 0) implied.add("vars");
	const lost = broken ? [...savedAnywhere(broken.value), ...lostRoots(broken.value, head)] : [];
	return {
		saved: new Set(lost),
		implied,
		rows,
		vars
	};
}
function devicesOf(steps, { needs, options = {} }, known) {
	const named = /* @__PURE__ */ new Set([...needs?.devices ?? [], ...Object.keys(options)]);
	const add = (name) => name !== void 0 && named.add(splitName(name).device);
	const visit = ({ act }) => {
		const name = nameIn(act);
		if (name?.includes("${")) variants(act, known).forEach((one) => add(nameIn(one)));
		else add(name);
		if (act.kind === "use") withInner(act.part.steps).forEach((inner) => add(nameIn(inner.act)));
	};
	withInner(steps).forEach(visit);
	const all = known.devices.map((one) => one.name);
	return [...named].some((name) => name.includes("${")) ? all : all.filter((name) => named.has(name));
}
/** What it is about, as `device.name`. */
function nameIn(act) {
	if (act.kind === "send") return act.operation;
	if (act.kind === "cause" || act.kind === "clear") return act.cause;
	if (act.kind === "fault") return act.on;
	return act.kind === "check" ? act.fact : void 0;
}
// dist/src/scenario/built-folder.js
/** Where this program stands, whether it runs from its sources, built, or joined into few files. */
const ending = path.extname(fileURLToPath(import.meta.url));
let found;
/** The folder that holds `src/index.js`, or `src/index.ts`. */
function builtFolder() {
	return found ??= search(path.dirname(fileURLToPath(import.meta.url)));
}
/** A file in it, named without its ending: `src/index`. */
function builtFile(name) {
	return path.join(builtFolder(), `${name}${ending}`);
}
function search(folder) {
	if (existsSync(path.join(folder, "src", `index${ending}`))) return folder;
	const above = path.dirname(folder);
	if (above === folder) throw new Error("The package is not whole: it has no src/index.");
	return search(above);
}
export { loadSource as i, builtFolder as n, loadScenario as r, builtFile as t };
