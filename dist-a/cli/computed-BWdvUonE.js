import { n as unknownName } from "./suggest-B5vr_fey.js";
import { n as show } from "./show-Cx2o5hsF.js";
// dist/src/scenario/interpolate.js
/** `${x}` in a scenario: a value that is only `${x}` keeps its type; inside text it is text. */
/** A name that leads to nothing at run time. */
var MissingValue = class extends Error {
	name = "MissingValue";
	root;
	/** As written between the braces. */
	written;
	constructor(written, message) {
		super(message);
		this.written = written;
		this.root = written.split(".")[0] ?? "";
	}
};
const pattern = /\$?\$\{([^}]*)\}/g;
const nameForm = /^[A-Za-z_][\w-]*(\.[\w-]+)*$/;
/** Replaces every `${x}` in a template by its value, and every function by what it gives. */
function interpolate(template, scope) {
	if (typeof template === "string") return fill(template, scope);
	if (isComputed(template)) return compute(template, scope);
	if (Array.isArray(template)) return template.map((one) => interpolate(one, scope));
	if (typeof template !== "object" || template === null) return template;
	return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, interpolate(value, scope)]));
}
function fill(text, scope) {
	if (!text.includes("${")) return text;
	const whole = /^\$\{([^}]*)\}$/.exec(text);
	if (whole?.[1] !== void 0) return lookUp(whole[1], scope);
	return text.replace(pattern, (written, name) => {
		if (written.startsWith("$$")) return written.slice(1);
		const value = lookUp(name, scope);
		return typeof value === "object" ? show(value) : String(value);
	});
}
/** @throws MissingValue that lists what is known at the place where the way ended. */
function lookUp(name, scope) {
	const [root = "", ...fields] = name.split(".");
	let value;
	const saved = scope.saved.get(root);
	if (saved) ({value} = saved);
	else if (scope.implied.has(root)) value = scope.implied.get(root);
	else throw new MissingValue(name, unknownName("name", root, knownNames(scope)));
	let way = root;
	for (const field of fields) {
		if (typeof value !== "object" || value === null) throw new MissingValue(name, `"${way}" is ${show(value)} and has no "${field}".`);
		if (!Object.hasOwn(value, field)) throw new MissingValue(name, `"${way}" has no such field: ${unknownName("field", field, Object.keys(value))}`);
		value = value[field];
		way += `.${field}`;
	}
	return value;
}
function knownNames({ saved, implied }) {
	return [.../* @__PURE__ */ new Set([...saved.keys(), ...implied.keys()])].sort();
}
/** Every `${x}` of a template, with the way to the text it stands in. */
function references(template, path = []) {
	if (typeof template === "string") return template.includes("${") ? [...template.matchAll(pattern)].flatMap(toReference) : [];
	if (typeof template !== "object" || template === null) return [];
	return Object.entries(template).flatMap(([key, value]) => references(value, [...path, key]));
	function toReference([written, name = ""]) {
		if (written.startsWith("$$")) return [];
		const [root = "", ...fields] = name.split(".");
		return [{
			name,
			root,
			fields,
			path,
			written,
			wellFormed: nameForm.test(name)
		}];
	}
}
function hasReferences(template) {
	if (isComputed(template)) return true;
	if (typeof template === "string") return template.includes("${") && references(template).length > 0;
	if (typeof template !== "object" || template === null) return false;
	return Object.values(template).some(hasReferences);
}
// dist/src/scenario/computed.js
/** Functions in a scenario: values computed from what came before, judgements of what is found. */
/** A function of the scenario that failed: a mistake of whoever wrote it. */
var BrokenFunction = class extends RangeError {
	name = "BrokenFunction";
};
function isComputed(value) {
	return typeof value === "function";
}
function compute(template, scope) {
	return plain(called("compute a value", () => template(givenBy(scope))));
}
function objectionTo(found, by, scope) {
	const shown = show(found);
	try {
		const said = plain(called("judge", () => by(found, givenBy(scope))));
		if (said === true) return void 0;
		if (typeof said === "string" && said !== "") return {
			says: said,
			found: shown
		};
		if (said === false) return {
			says: `found ${shown}, and the function says no`,
			found: shown
		};
		throw new BrokenFunction(`Cannot judge: the function gave ${show(said)}. Return true, or a sentence of what is wrong.`);
	} catch (error) {
		const thrown = error instanceof BrokenFunction ? error.cause : void 0;
		if (!isAssertion(thrown)) throw error;
		const { actual, expected, generatedMessage, message } = thrown;
		if (generatedMessage !== true) {
			const [said = message] = message.split("\n\n");
			return {
				says: said.replaceAll(/\s+/g, " ").trim(),
				found: shown,
				thrown
			};
		}
		return {
			says: `found ${show(actual)}`,
			found: show(actual),
			expected: show(expected),
			thrown
		};
	}
}
function called(what, call) {
	try {
		return call();
	} catch (error) {
		if (error instanceof MissingValue) throw error;
		throw new BrokenFunction(`Cannot ${what}: the function threw ${error instanceof Error ? `${error.name}: ${error.message}` : show(error)}`, { cause: error });
	}
}
function plain(value) {
	if (value instanceof Promise) throw new BrokenFunction("Cannot wait for a function: it is async. Return the value itself.");
	return value;
}
/** Those of node:assert, and of libraries that give their errors the same name. */
function isAssertion(error) {
	return error instanceof Error && error.name === "AssertionError";
}
function givenBy(scope) {
	const { saved, implied } = scope;
	const named = (name) => {
		if (implied.has(name)) return implied.get(name);
		throw new MissingValue(name, unknownName("name", name, knownNames(scope)));
	};
	const map = (name) => named(name);
	return {
		saved: new Proxy(Object.fromEntries([...saved].map(([key, { value }]) => [key, value])), { get(values, name) {
			if (typeof name === "symbol" || Object.hasOwn(values, name)) return Reflect.get(values, name);
			throw new MissingValue(name, unknownName("name", name, Object.keys(values)));
		} }),
		get reply() {
			return map("reply");
		},
		get fact() {
			return named("fact");
		},
		get answer() {
			return named("answer");
		},
		get before() {
			return map("before");
		},
		get row() {
			return map("case");
		},
		get vars() {
			return map("vars");
		},
		get outputs() {
			return map("outputs");
		}
	};
}
/** What the text of a function takes from what it is given: `saved.before`, `row['price']`. */
function namesGiven(text) {
	return [...text.matchAll(/\b(saved|reply|before|row|vars|outputs)(?:\.([\w$]+)|\[(['"])([^'"]+)\3\])/g)].map(([, root, field, , quoted]) => {
		const name = field ?? quoted ?? "";
		return root === "saved" ? name : `${root === "row" ? "case" : root}.${name}`;
	});
}
export { MissingValue as a, lookUp as c, objectionTo as i, references as l, isComputed as n, hasReferences as o, namesGiven as r, interpolate as s, BrokenFunction as t };
