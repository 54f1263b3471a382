import { s as readFault } from "./faults-B29WUkqI.js";
import { i as readFields } from "./field-muI16s8R.js";
import { t as resolveOptions } from "./options-B0EglqSR.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { s as parseDuration } from "./time-DxuEK4C2.js";
import { a as MissingValue, n as isComputed, o as hasReferences, s as interpolate } from "./computed-BWdvUonE.js";
import { n as show } from "./show-Cx2o5hsF.js";
// dist/src/scenario/scenario.js
/** Names in acts are written `device.name`. */
function splitName(name) {
	const dot = name.indexOf(".");
	return dot < 0 ? {
		device: name,
		rest: ""
	} : {
		device: name.slice(0, dot),
		rest: name.slice(dot + 1)
	};
}
/** Where a step, or something inside it, stands. */
function placeOf(step, inside = []) {
	return step.source.at([...step.path, ...inside]);
}
/** Steps with those that stand inside them, in the order of the file; parts stay closed. */
function withInner(steps) {
	return steps.flatMap((step) => [step, ...withInner(step.meanwhile ?? [])]);
}
/** What a report calls a step: its id, or what it does. */
function nameOf({ id, act }) {
	if (id !== void 0) return id;
	switch (act.kind) {
		case "send": return `send ${act.operation}`;
		case "client": return `client ${act.stimulus}`;
		case "cause":
		case "clear": return `${act.kind} ${act.cause}`;
		case "fault": return `fault on ${act.on}`;
		case "advance": return `advance ${act.by}`;
		case "check": return `check ${act.fact}`;
		case "use": return `use ${act.part.file}`;
		case "settle":
		case "operator": return act.kind;
	}
}
// dist/src/scenario/check-names.js
/** Facts of what the integrator's till did; only a target with a till under test has them. */
const clientFacts = {
	wire: ["requests", "replies"],
	client: ["outcome"]
};
function checkNames(step, known) {
	return [...variants(step.act, known).flatMap((act) => wrongIn(act, known.devices)), ...step.proves.flatMap((id, i) => wrongRequirement(id, known, ["proves", i]))].map(({ at, says, isKey }) => {
		const path = [...step.path, ...at];
		return {
			place: isKey ? step.source.keyAt(path) : step.source.at(path),
			says
		};
	});
}
function wrongIn(act, devices) {
	switch (act.kind) {
		case "send": return named(act.operation, "operation", ({ client }) => client.operations, {
			devices,
			at: ["send"]
		}).wrong;
		case "cause":
		case "clear": return wrongCause(act, devices);
		case "fault": return wrongFault(act, devices);
		case "check": return wrongFact(act.fact, devices);
		case "advance": return hasReferences(act.by) || parseDuration(act.by) !== void 0 ? [] : [{
			at: ["advance"],
			says: `found ${show(act.by)}. Give a duration such as 250ms, 1.5s, 25h.`
		}];
		case "use": return wrongInputs(act);
		case "client":
		case "operator":
		case "settle": return [];
	}
}
/** The device of a dotted name, and what is wrong with either half of it. */
function named(name, what, table, { devices, at }) {
	const { device: deviceName, rest } = splitName(name);
	if (hasReferences(name)) return {
		rest,
		wrong: []
	};
	const device = devices.find((one) => one.name === deviceName);
	if (!device) return {
		rest,
		wrong: [{
			at,
			says: unknownName("device", deviceName, devices.map((one) => one.name))
		}]
	};
	const names = Object.keys(table(device));
	return {
		device,
		rest,
		wrong: names.includes(rest) ? [] : [{
			at,
			says: unknownName(what, rest, names)
		}]
	};
}
function wrongCause(act, devices) {
	const at = [act.kind];
	const { device, rest, wrong } = named(act.cause, "cause", ({ causes }) => causes, {
		devices,
		at
	});
	const row = device?.causes[rest];
	if (!row) return wrong;
	if (act.kind === "clear") {
		const says = `"${act.cause}" cannot be cleared: it is a single act and leaves nothing in force.`;
		return row.opposite === void 0 ? [{
			at,
			says
		}] : [];
	}
	return refused(act.params, ["with"], (params) => readFields(`cause "${act.cause}"`, row.params, params));
}
function wrongFault({ on, order }, devices) {
	const { rest } = splitName(on);
	const isPattern = rest === "" || rest.includes("*");
	const { device, wrong } = named(on, "operation", ({ operations }) => operations, {
		devices,
		at: ["fault", "on"]
	});
	return [...device && isPattern ? [] : wrong, ...refused(order, ["fault", "effect"], (fault) => readFault(fault, "new"))];
}
function wrongFact(fact, devices) {
	const { device, rest } = splitName(fact);
	const ofClient = clientFacts[device];
	if (!ofClient) return named(fact, "fact", ({ facts }) => facts, {
		devices,
		at: ["check"]
	}).wrong;
	return ofClient.includes(rest) ? [] : [{
		at: ["check"],
		says: unknownName("fact", rest, ofClient)
	}];
}
function wrongInputs({ part, inputs }) {
	if (typeof inputs !== "object" || inputs === null) return [];
	const names = Object.keys(part.inputs);
	const unknown = Object.keys(inputs).filter((name) => !names.includes(name)).map((name) => ({
		at: ["with", name],
		says: unknownName("input", name, names),
		isKey: true
	}));
	const missing = Object.entries(part.inputs).filter(([name, input]) => !Object.hasOwn(inputs, name) && !("default" in input)).map(([name]) => ({
		at: ["use"],
		says: `the part needs "${name}". Give it in "with".`
	}));
	return [...unknown, ...missing];
}
function wrongRequirement(id, { requirements }, at) {
	if (requirements.has(id)) return [];
	const ids = [...requirements.keys()];
	const near = ids.filter((one) => one.split("/")[0] === id.split("/")[0]);
	return [{
		at,
		says: unknownName("requirement", id, near.length > 0 ? near : ids)
	}];
}
function checkOptions(source, options, devices) {
	return Object.entries(options).flatMap(([name, given]) => {
		const device = devices.find((one) => one.name === name);
		if (!device) {
			const known = devices.map((one) => one.name);
			return [{
				place: source.keyAt(["options", name]),
				says: unknownName("device", name, known)
			}];
		}
		return wrongOptions(device, given).map(({ option, says }) => ({
			place: source.keyAt([
				"options",
				name,
				option
			]),
			says
		}));
	});
}
function wrongOptions(device, given) {
	return Object.entries(given).flatMap(([option, value]) => {
		return refused({}, [], () => resolveOptions(device, { [option]: value })).map(({ says }) => ({
			option,
			says
		}));
	});
}
/** The tables of the device say what is wrong, and their sentence is kept. */
function refused(params, at, read) {
	if (hasReferences(params) || typeof params !== "object" || params === null) return [];
	try {
		read(params);
		return [];
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return [{
			at,
			says: error.message
		}];
	}
}
/** An act as it will be for each row; what cannot be told before the run keeps its `${...}`. */
function variants(act, { rows, vars }) {
	if (act.kind === "use" || !hasReferences(act)) return [act];
	return rows.map((row) => {
		const implied = new Map([["vars", vars], ...caseOf(row)]);
		const fill = (template) => {
			if (isComputed(template)) return template;
			if (typeof template === "object" && template !== null && !Array.isArray(template)) return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one)]));
			try {
				return interpolate(template, {
					saved: /* @__PURE__ */ new Map(),
					implied
				});
			} catch (error) {
				if (error instanceof MissingValue) return template;
				throw error;
			}
		};
		return fill(act);
	});
}
function caseOf(row) {
	return row ? [["case", row]] : [];
}
export { wrongOptions as a, placeOf as c, variants as i, splitName as l, checkOptions as n, wrongRequirement as o, clientFacts as r, nameOf as s, checkNames as t, withInner as u };
