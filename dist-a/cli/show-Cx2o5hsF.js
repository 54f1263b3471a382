// dist/src/scenario/show.js
/** A value as one short line of a report: text in quotes, the rest in YAML's flow style. */
function show(value, charsMax = 120) {
	const text = flow(value);
	return text.length <= charsMax ? text : `${text.slice(0, charsMax - 1)}…`;
}
function flow(value) {
	if (value === void 0) return "nothing";
	if (typeof value === "string") return JSON.stringify(value);
	if (typeof value === "function") return "a function";
	if (typeof value !== "object" || value === null) return String(value);
	if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
	const fields = Object.entries(value).map(([key, field]) => `${key}: ${flow(field)}`);
	return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
/** `text`, `a number`, `a list`: what a value is, for a person. */
function kindOf(value) {
	if (value === void 0) return "nothing";
	if (value === null) return "null";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "string") return "text";
	if (typeof value === "object") return "a map";
	return `a ${typeof value}`;
}
export { show as n, kindOf as t };
