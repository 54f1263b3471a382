import { t as suggest } from "./suggest-B5vr_fey.js";
import { c as stepsByKind, o as stepKinds, r as kindsIn, s as stepSchema, t as branchOf } from "./format-tpo14CSH.js";
import { i as masked } from "./salvage-2SevMk7I.js";
import { n as show, t as kindOf } from "./show-Cx2o5hsF.js";
// dist/src/scenario/schema-complaints.js
/** What a file of this schema holds, or everything that is wrong with it. */
function readShape(schema, source) {
	const read = schema.safeParse(source.isScript ? masked(source.value) : source.value);
	if (read.success) return {
		shape: source.isScript ? source.value : read.data,
		complaints: []
	};
	return { complaints: read.error.issues.flatMap((issue) => complaintsOf(source, issue, {
		schema,
		path: []
	})) };
}
function complaintsOf(source, issue, within) {
	const path = [...within.path, ...issue.path];
	const value = valueAt(source.value, path);
	if (issue.code === "unrecognized_keys") {
		const known = knownKeys(within.schema, issue.path.map(String), value);
		return issue.keys.map((key) => ({
			place: source.keyAt([...path, key]),
			says: unknownKey(key, known)
		}));
	}
	if (issue.code === "invalid_key") return [{
		place: source.keyAt(path),
		says: `"${String(issue.path.at(-1))}" cannot stand here. Give ${issue.issues[0]?.message ?? "a name"}.`
	}];
	const isStep = schemaAt(within.schema, issue.path.map(String)) === stepSchema;
	if (issue.code === "invalid_union" && isStep) return stepComplaints(source, {
		path,
		value,
		branches: issue.errors
	});
	if (value === void 0 && path.length > 0) return [{
		place: source.at(path),
		says: `"${String(path.at(-1))}" is missing. Give ${issue.message}.`
	}];
	return [{
		place: source.at(path),
		says: `found ${described(issue, value)} Give ${issue.message}.`
	}];
}
function stepComplaints(source, step) {
	const { path, value, branches } = step;
	const place = source.at(path);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [{
		place,
		says: `found ${show(value, 60)}. Give a step: ${stepKinds.join(", ")}.`
	}];
	const [kind, ...others] = kindsIn(value);
	if (kind === void 0) return [noKind(source, path, Object.keys(value))];
	if (others.length > 0) return [{
		place: source.keyAt([...path, others[0] ?? kind]),
		says: `one step is both "${kind}" and "${others.join("\" and \"")}". Write a step for each.`
	}];
	const issues = branches[branchOf(kind)] ?? [];
	const option = stepSchema.options[branchOf(kind)];
	return issues.flatMap((issue) => complaintsOf(source, issue, {
		schema: option ?? stepSchema,
		path
	}));
}
function noKind(source, path, keys) {
	for (const key of keys) if (suggest(key, stepKinds) !== void 0) return {
		place: source.keyAt([...path, key]),
		says: unknownKey(key, stepKinds)
	};
	return {
		place: source.at(path),
		says: `this step does nothing. Give one of ${stepKinds.join(", ")}.`
	};
}
function unknownKey(key, known) {
	const near = suggest(key, known);
	return `unknown key "${key}".${near === void 0 ? "" : ` Did you mean "${near}"?`} Known: ${known.join(", ")}.`;
}
function described(issue, value) {
	if (value === null || value === void 0) return "nothing.";
	const shown = show(value, 60);
	if (typeof value !== "string") return issue.code === "invalid_type" ? `${shown}, ${kindOf(value)}.` : `${shown}.`;
	const near = issue.code === "invalid_value" ? suggest(value, issue.values.map(String)) : void 0;
	return near === void 0 ? `${shown}.` : `${shown}. Did you mean "${near}"?`;
}
function valueAt(value, path) {
	let found = value;
	for (const step of path) {
		if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return void 0;
		found = found[step];
	}
	return found;
}
function knownKeys(schema, path, value) {
	const here = schemaAt(schema, path);
	const [kind] = typeof value === "object" && value !== null ? kindsIn(value) : [];
	const shape = here === stepSchema && kind ? stepsByKind[kind] : here;
	return shape && "shape" in shape ? Object.keys(Object(shape.shape)) : [];
}
/** The schema of a value inside; steps are unions and end the way. */
function schemaAt(schema, path) {
	let here = unwrap(schema);
	for (const step of path) {
		if (typeof here !== "object" || here === null) return void 0;
		if ("shape" in here && typeof here.shape === "object" && here.shape !== null) here = unwrap(here.shape[step]);
		else if ("element" in here) here = unwrap(here.element);
		else if ("valueType" in here) here = unwrap(here.valueType);
		else return void 0;
	}
	return here;
}
function unwrap(schema) {
	let here = schema;
	while (isOptional(here)) here = here.unwrap();
	return here;
}
function isOptional(schema) {
	return typeof schema === "object" && schema !== null && "unwrap" in schema && typeof schema.unwrap === "function" && !("element" in schema);
}
export { readShape as t };
