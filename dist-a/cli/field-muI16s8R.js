import { o as formatDuration, s as parseDuration } from "./time-DxuEK4C2.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
// dist/src/device/field.js
/** Named values people give us: options of a device, parameters of a cause or a fault. */
function textField(says, pattern, expects, fallback) {
	const read = (given) => {
		const text = typeof given === "number" ? String(given) : given;
		return typeof text === "string" && pattern.test(text) ? text : void 0;
	};
	return {
		says,
		expects,
		show: String,
		read,
		...withDefault(fallback)
	};
}
function integerField(says, { min, max }, fallback) {
	const read = (given) => {
		const value = typeof given === "string" && /^-?\d+$/.test(given) ? Number(given) : given;
		return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max ? value : void 0;
	};
	return {
		says,
		expects: `a whole number from ${min} to ${max}`,
		show: String,
		read,
		...withDefault(fallback)
	};
}
/** Durations are held in milliseconds and written like `25h` or `1.5s`. */
function durationField(says, fallbackMs) {
	const read = (given) => typeof given === "string" ? parseDuration(given) : void 0;
	return {
		says,
		expects: "a duration such as 250ms, 1.5s, 25h",
		show: formatDuration,
		read,
		...withDefault(fallbackMs)
	};
}
function choiceField(says, choices, fallback) {
	const read = (given) => choices.find((choice) => choice === given);
	return {
		says,
		expects: choices.join(" or "),
		show: String,
		read,
		...withDefault(fallback)
	};
}
function switchField(says, fallback) {
	const words = /* @__PURE__ */ new Map([
		["on", true],
		["true", true],
		[true, true],
		["off", false],
		["false", false],
		[false, false]
	]);
	const show = (value) => value ? "on" : "off";
	return {
		says,
		expects: "on or off",
		show,
		read: (v) => words.get(v),
		...withDefault(fallback)
	};
}
/**
* Checks given values against a table and fills in the defaults.
* @throws RangeError that names the value found and what was known.
*/
function readFields(what, fields, given) {
	const known = Object.keys(fields);
	for (const name of Object.keys(given)) if (!Object.hasOwn(fields, name)) throw new RangeError(known.length === 0 ? `Cannot ${what}: it takes no "${name}", nor anything else.` : `Cannot ${what}: ${unknownName("parameter", name, known)}`);
	const values = {};
	for (const [name, field] of Object.entries(fields)) {
		const value = given[name] === void 0 ? field.default : field.read(given[name]);
		if (value === void 0) throw new RangeError(given[name] === void 0 ? `Cannot ${what}: "${name}" is missing. Give ${field.expects}.` : `Cannot ${what}: "${name}" is ${JSON.stringify(given[name])}. Give ${field.expects}.`);
		values[name] = value;
	}
	return values;
}
function withDefault(value) {
	return value === void 0 ? {} : { default: value };
}
export { switchField as a, readFields as i, durationField as n, textField as o, integerField as r, choiceField as t };
