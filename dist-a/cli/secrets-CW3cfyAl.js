// dist/src/kernel/parse-json.js
/** What a text says as JSON; nothing when it is none, as text from elsewhere may well be. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// dist/src/device/secrets.js
/** Keys, tokens and one-time codes: found by the names of their fields, and blanked in texts. */
const BLANK = "•••";
/** Shorter values are no secrets, and blanking them would make texts unreadable. */
const CHARS_MIN = 4;
/**
* The values of fields with these names, wherever they stand in a value: in objects and lists, and
* in texts that are JSON or a form, as bodies and queries are.
*/
function secretsIn(value, names) {
	const found = /* @__PURE__ */ new Set();
	if (names.length > 0) collect(value, new Set(names.map((name) => name.toLowerCase())), found);
	return [...found].sort((a, b) => b.length - a.length);
}
/** The same text with a mark in place of each of these values, also where one was cut short. */
function blank(text, secrets) {
	return secrets.reduce((left, secret) => blankCut(left.replaceAll(secret, BLANK), secret), text);
}
/** `abcd12…` holds most of a secret. */
function blankCut(text, secret) {
	let blanked = text;
	for (let end = text.lastIndexOf("…"); end > 0; end = text.lastIndexOf("…", end - 1)) {
		let length = Math.min(secret.length, end);
		while (length >= CHARS_MIN && !secret.startsWith(text.slice(end - length, end))) length--;
		if (length >= CHARS_MIN) blanked = blanked.slice(0, end - length) + BLANK + blanked.slice(end);
	}
	return blanked;
}
/** The same value, deeply, with its own secrets blanked. */
function blankIn(value, names) {
	const secrets = secretsIn(value, names);
	return secrets.length === 0 ? value : mapTexts(value, (text) => blank(text, secrets));
}
/** The value with every text and number in it replaced where the change says so; keys stay. */
function mapTexts(value, change) {
	if (typeof value === "string") return change(value);
	if (typeof value === "number") {
		const text = String(value);
		const changed = change(text);
		return changed === text ? value : changed;
	}
	if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]));
}
function collect(value, names, found) {
	if (typeof value === "string") return collectInText(value, names, found);
	if (typeof value !== "object" || value === null) return;
	for (const [name, one] of Object.entries(value)) if (names.has(name.toLowerCase()) && (typeof one === "string" || typeof one === "number")) add(String(one), found);
	else collect(one, names, found);
}
function collectInText(text, names, found) {
	const json = /^\s*[[{]/.test(text) ? parseJson(text) : void 0;
	if (json !== void 0) return collect(json, names, found);
	for (const [, name = "", value = ""] of text.matchAll(/"([\w-]+)"\s*:\s*"([^"\\]*)/g)) if (names.has(name.toLowerCase())) add(value, found);
	for (const [, name = "", value = ""] of text.matchAll(/(?:^|[?&])([\w-]+)=([^&\s]*)/g)) if (names.has(name.toLowerCase())) {
		add(value, found);
		add(decode(value), found);
	}
}
function add(value, found) {
	if (value.length >= CHARS_MIN && value !== "•••") found.add(value);
}
function decode(text) {
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		return text;
	}
}
export { parseJson as a, secretsIn as i, blankIn as n, mapTexts as r, blank as t };
