import { t as createRandom } from "./random-xhgp9cq4.js";
import { t as resolveOptions } from "./options-B0EglqSR.js";
import { _ as unknown, c as literal, d as object, f as record, h as tuple, i as base64, m as string, n as _enum, r as array, t as ZodISODateTime, u as number, y as _isoDateTime } from "./schemas-rcOLL2tU.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { a as parseJson, i as secretsIn, r as mapTexts } from "./secrets-CW3cfyAl.js";
import { t as require_dist } from "./dist-Mptx2rQI.js";
import { n as isSame } from "./expect-CXjUgQpM.js";
// node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}
// dist/src/scenario/recording/blank-secrets.js
/** Blanks the secrets of a recording, each by a name of its own, and finds stand-ins for them. */
/** Names of fields that hold a secret on any device; a device may know more of its own. */
const usualNames = [
	"key",
	"apikey",
	"api-key",
	"x-api-key",
	"token",
	"access_token",
	"refresh_token",
	"authorization",
	"proxy-authorization",
	"cookie",
	"set-cookie",
	"password",
	"passwd",
	"secret"
];
function secretNames(more = []) {
	return [.../* @__PURE__ */ new Set([...usualNames, ...more.map((name) => name.toLowerCase())])];
}
/** Longer secrets, but for plain numbers, are blanked inside of words too. */
const WORD_CHARS_MAX = 8;
function createBlanks(names) {
	const known = /* @__PURE__ */ new Set();
	const counts = /* @__PURE__ */ new Map();
	/** Keys are whole words and go on with each sale: however many, a text is read once. */
	const words = /* @__PURE__ */ new Map();
	/** The longest first: one may be part of another. */
	let patterns = [];
	return {
		learn(...values) {
			const looks = {};
			const learnt = [];
			for (const name of names()) for (const found of secretsIn(values, [name])) {
				const { value, look } = bare(found);
				const plain = decoded(value);
				if (isBlanked(value) || known.has(plain)) continue;
				known.add(plain);
				looks[nextName(name)] = look;
				const blank = `‹${name} ${counts.get(name)}›`;
				if (isWord$1(plain)) words.set(plain, blank);
				else patterns = [...patterns, {
					plain,
					blank,
					pattern: patternOf(plain, value)
				}];
				learnt.push(patternOf(plain, value));
			}
			patterns = patterns.toSorted((a, b) => b.plain.length - a.plain.length);
			return {
				looks,
				isIn: (text) => learnt.some((pattern) => text.search(pattern) >= 0)
			};
		},
		cover: (text) => patterns.reduce((left, { pattern, blank }) => left.replace(pattern, blank), text).replace(wordOrNot, (found) => words.get(found) ?? found)
	};
	function nextName(name) {
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return `${name} ${count}`;
	}
}
/** What is blanked already, and an encoded character, are no words. */
const wordOrNot = /‹[^›]*›|%[\da-f]{2}|\w+/gi;
/** A short one may be a part of any word, and a number of any number. */
function isWord$1(plain) {
	return /^\d+$/.test(plain) || plain.length < WORD_CHARS_MAX && /^\w+$/.test(plain);
}
/** The scheme of an `Authorization` header is no secret. */
function bare(value) {
	const [, scheme, rest] = /^(basic|bearer|digest|token) +(\S.*)$/is.exec(value) ?? [];
	if (rest === void 0) return {
		value,
		look: lookOf(value)
	};
	return {
		value: rest,
		look: scheme?.toLowerCase() === "basic" ? "basic" : lookOf(rest)
	};
}
function lookOf(value) {
	return `${/^\d+$/.test(value) ? "9" : "a"}×${value.length}`;
}
function isBlanked(value) {
	return /^‹[^›]*›$/.test(value);
}
function decoded(text) {
	try {
		return text.includes("%") ? decodeURIComponent(text) : text;
	} catch {
		return text;
	}
}
function patternOf(...values) {
	const ways = new Set(values.flatMap((one) => [
		one,
		encodeURIComponent(one),
		JSON.stringify(one).slice(1, -1)
	]));
	return new RegExp([...ways].map((way) => way.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|"), "g");
}
const blanked = /‹([^›]*? \d+)›/g;
/** Values of the same look in place of blanked ones; the same name gets the same value. */
function standIns(looks) {
	const values = new Map([...looks].map(([name, look], i) => [name, standIn(look, `${i + 1}`)]));
	return (text) => text.replace(blanked, (whole, name) => values.get(name) ?? whole);
}
function standIn(look, number) {
	if (look === "basic") return btoa(`till${number}:stand-in`);
	const [kind = "a", length = "12"] = look.split("×");
	const chars = Number(length);
	if (kind === "9") return `9${number.padStart(chars - 1, "0")}`.slice(0, chars);
	return `standin-${number.padStart(4, "0")}-`.padEnd(chars, "x").slice(-chars);
}
/** The same value with every text in it changed. */
function withTexts(value, change) {
	return mapTexts(value, change);
}
// dist/src/scenario/recording/times.js
/** Moments written as text: what they look like counts, not when they were. */
const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const dotted = String.raw`(?:0[1-9]|[12]\d|3[01])([./])(?:0[1-9]|1[0-2])\1(?:\d{4}|\d\d)`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?`;
const moment = new RegExp(String.raw`(?<![\w.-])(?:(?:${day}|${dotted})(?:[T ]+${clock})?|${clock})(?![\w:])`, "g");
/** Every date and time in a text as its form: `2026-11-22 10:00` becomes `0000-00-00 00:00`. */
function timesAsForms(text) {
	return text.replace(moment, (written) => written.replace(/\d/g, "0"));
}
/** The same value, deeply, with the forms of its dates and times. */
function withoutTimes(value) {
	return mapTexts(value, timesAsForms);
}
// dist/src/scenario/recording/follow-till.js
var import_dist = require_dist();
/** What a till must know to talk to the device, as these requests tell it. */
function accessIn(device, requests) {
	const options = resolveOptions(device, {});
	const state = device.initial(options, createRandom(1), 0, device.name);
	const usual = device.access(state);
	return Object.fromEntries(Object.entries(usual).map(([name, value]) => {
		for (const request of requests) {
			const found = findText(tellingOf(device, request), name);
			if (found !== void 0) return [name, found];
		}
		return [name, value];
	}));
}
/** @param own Secrets of the till that nobody can know: its client has samples in their place. */
function followTill(device, access, own = /* @__PURE__ */ new Set()) {
	const { client } = device;
	const options = resolveOptions(device, {});
	const session = client.open(access, options);
	return {
		knows: () => ({ ...client.knows(session) }),
		hear(request, reply, at) {
			const before = { ...client.knows(session) };
			const order = orderOf(request, at);
			const sending = build(session, order, at);
			const fields = reply && sending && { ...client.read(session, sending, reply) };
			return {
				...order,
				before,
				...fields ? { fields } : {}
			};
		}
	};
	function orderOf(request, at) {
		const isLike = (operation, params) => {
			const made = build(structuredClone(session), {
				operation,
				params
			}, at);
			return made !== void 0 && isSameRequest(made.request, request);
		};
		if ("repeat" in client.operations && isLike("repeat", {})) return {
			operation: "repeat",
			params: {}
		};
		const operation = operationOf(device, request);
		if (operation !== void 0 && operation in client.operations) {
			for (const params of paramsIn(device, request)) if (isLike(operation, params)) return {
				operation,
				params: withoutOwn(operation, shortest(params, (fewer) => isLike(operation, fewer)))
			};
		}
		return {
			operation: "request",
			params: plainRequest(request)
		};
	}
	function withoutOwn(operation, params) {
		const fewer = Object.fromEntries(Object.entries(params).filter(([, value]) => !own.has(String(value))));
		return build(structuredClone(session), {
			operation,
			params: fewer
		}, 0) !== void 0 ? fewer : params;
	}
	function build(of, { operation, params }, at) {
		try {
			return client.request(of, operation, params, at);
		} catch (error) {
			if (error instanceof RangeError) return void 0;
			throw error;
		}
	}
}
/** The name the device has for a request; nothing where it cannot be read. */
function operationOf(device, request) {
	return decodedBy(device, request)?.operation;
}
/** Parameters that the client fills in by itself are left out, and numbers are numbers. */
function shortest(params, isLike) {
	let left = params;
	for (const name of Object.keys(params)) {
		const { [name]: value, ...others } = left;
		if (isLike(others)) left = others;
		else if (typeof value === "string" && /^(0|[1-9]\d{0,8})$/.test(value)) {
			const numbered = {
				...left,
				[name]: Number(value)
			};
			if (isLike(numbered)) left = numbered;
		}
	}
	return left;
}
/** What the parameters may have been, the likeliest first. */
function* paramsIn(device, request) {
	const query = formIn(request.query);
	const text = new TextDecoder().decode(request.body);
	const body = jsonIn(text) ?? formIn(text);
	if (!query || !isMap(body)) return;
	const fields = {
		...query,
		...body
	};
	yield fields;
	yield Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, jsonIn(String(value)) ?? value]));
	const read = scalarsIn(commandIn(device, request));
	yield {
		...read,
		...fields
	};
	const [last] = Object.values(read).slice(-1);
	const operation = operationOf(device, request);
	if (operation !== void 0 && last !== void 0) yield {
		...fields,
		[operation]: last
	};
}
function plainRequest({ method, path, query, headers, body }) {
	const { authorization, "content-type": type } = headers;
	const told = Object.entries(headers).filter(([name]) => name.startsWith("x-"));
	const kept = {
		...authorization === void 0 ? {} : { authorization },
		...type === void 0 ? {} : { "content-type": type },
		...Object.fromEntries(told)
	};
	return {
		...method === "GET" ? {} : { method },
		path,
		...query === "" ? {} : { query },
		...Object.keys(kept).length === 0 ? {} : { headers: kept },
		...body.length === 0 ? {} : { body: new TextDecoder().decode(body) }
	};
}
/** The order of fields, and the moment, are the till's own. */
function isSameRequest(made, heard) {
	return made.method === heard.method && made.path === heard.path && isSame(sorted(formIn(made.query) ?? made.query), sorted(formIn(heard.query) ?? heard.query)) && isSame(bodyOf(made), bodyOf(heard)) && Object.entries(made.headers).every(([name, value]) => name === "content-type" || heard.headers[name] === value);
}
function bodyOf({ body }) {
	const text = new TextDecoder().decode(body);
	return sorted(jsonIn(text) ?? formIn(text) ?? text);
}
function sorted(value) {
	return withoutTimes(isMap(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)) : value);
}
/** Nothing where a field is there twice. */
function formIn(text) {
	const pairs = [...new URLSearchParams(text)];
	const form = Object.fromEntries(pairs);
	return Object.keys(form).length === pairs.length ? form : void 0;
}
function jsonIn(text) {
	try {
		return /^\s*[[{]/.test(text) ? JSON.parse(text) : void 0;
	} catch {
		return;
	}
}
/** What the device would make of a request; nothing where it cannot be read. */
function commandIn(device, request) {
	return decodedBy(device, request)?.command;
}
function decodedBy(device, request) {
	try {
		return device.decode(request, resolveOptions(device, {}));
	} catch {
		return;
	}
}
/** Everything in a request that has a name. */
function tellingOf(device, request) {
	const text = new TextDecoder().decode(request.body);
	return [
		formIn(request.query),
		jsonIn(text) ?? formIn(text),
		commandIn(device, request)
	];
}
function findText(value, name) {
	if (typeof value !== "object" || value === null) return void 0;
	for (const [key, one] of Object.entries(value)) {
		if (key === name && (typeof one === "string" || typeof one === "number") && String(one) !== "") return String(one);
		const inside = findText(one, name);
		if (inside !== void 0) return inside;
	}
}
function scalarsIn(value) {
	if (!isMap(value)) return {};
	return Object.entries(value).reduce((found, [name, one]) => isMap(one) ? {
		...found,
		...scalarsIn(one)
	} : typeof one === "string" || typeof one === "number" ? {
		...found,
		[name]: one
	} : found, {});
}
// dist/src/scenario/recording/restore.js
function restoreExchanges({ exchanges }) {
	const looks = new Map(exchanges.flatMap(({ secrets = {} }) => Object.entries(secrets)));
	const restore = standIns(looks);
	const firsts = [...looks.keys()].filter((name) => name.endsWith(" 1"));
	return {
		exchanges: exchanges.map(restored),
		firstOf: new Map(firsts.map((name) => [name.slice(0, -2), restore(`‹${name}›`)]))
	};
	function restored(one) {
		const { at, request, reply, lost } = withTexts(one, restore);
		return {
			at,
			request: {
				method: request.method,
				path: request.path,
				query: request.query,
				headers: headersOf(request),
				body: bytesOf(request)
			},
			...reply ? { reply: replyOf(reply) } : {},
			...lost ? { lost } : {}
		};
	}
}
function replyOf(reply) {
	const { status, reason } = reply;
	return {
		status,
		reason,
		headers: headersOf(reply),
		body: new TextDecoder().decode(bytesOf(reply))
	};
}
/** As Node joins those that are there twice. */
function headersOf({ headers }) {
	const joined = {};
	for (const [name, value] of headers) {
		const key = name.toLowerCase();
		joined[key] = joined[key] === void 0 ? value : `${joined[key]}, ${value}`;
	}
	return joined;
}
function bytesOf({ body, base64 }) {
	return base64 === void 0 ? new TextEncoder().encode(body ?? "") : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
// dist/src/scenario/recording/saved-values.js
/** Values that a till took from an answer, or knew before: a scenario saves and uses them. */
/** Shorter values are alike by chance. */
const CHARS_MIN = 4;
function createSources(steps) {
	const sources = sourcesOf(steps);
	const counts = /* @__PURE__ */ new Map();
	const replaced = steps.map(({ followed }, i) => replaceIn(followed.params, i, followed.before));
	const saved = /* @__PURE__ */ new Map();
	for (const { name, step, template } of sources.values()) if (name !== void 0) saved.set(step, {
		...saved.get(step),
		[name]: template
	});
	return {
		paramsOf: (step) => replaced[step] ?? {},
		savedBy: (step) => saved.get(step) ?? {}
	};
	function replaceIn(params, step, before) {
		return mapScalars(params, (value) => {
			const own = Object.entries(before).find(([, known]) => isUsable(known) && known === value);
			if (own) return `\${before.${own[0]}}`;
			const source = sources.get(String(value));
			if (source && source.step < step) return `\${${nameOf(source)}}`;
			return typeof value === "string" ? replaceInside(value, step, before) : value;
		});
	}
	/** A path, a query or a body that is sent as it was may hold such values among others. */
	function replaceInside(text, step, before) {
		let left = text.replaceAll("${", "$${");
		for (const [name, known] of Object.entries(before)) if (isUsable(known)) left = replaceWord(left, String(known), () => `\${before.${name}}`);
		for (const [value, source] of sources) if (source.step < step) left = replaceWord(left, value, () => `\${${nameOf(source)}}`);
		return left;
	}
	function nameOf(source) {
		if (source.name === void 0) {
			const word = /^[A-Za-z_][\w-]*$/.test(source.field) ? source.field : "value";
			const count = (counts.get(word) ?? 0) + 1;
			counts.set(word, count);
			source.name = `${word}-${count}`;
		}
		return source.name;
	}
}
/** By value, the first that said it; what the till said first is its own. */
function sourcesOf(steps) {
	const sources = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Set();
	for (const [step, { followed }] of steps.entries()) {
		const { before, params, fields = {} } = followed;
		for (const [field, value] of Object.entries(before)) if (isUsable(value)) add(String(value), {
			step,
			template: `\${before.${field}}`,
			field
		});
		for (const value of scalarsOf(params)) own.add(String(value.value));
		for (const { value, way } of scalarsOf(fields)) {
			const field = way.at(-1) ?? "";
			if (way.every((part) => /^[\w-]+$/.test(part)) && !plainFields.has(way[0] ?? "") && isUsable(value)) add(String(value), {
				step,
				template: `\${reply.${way.join(".")}}`,
				field
			});
		}
	}
	return sources;
	function add(value, source) {
		if (!own.has(value) && !sources.has(value)) sources.set(value, source);
	}
}
/** Everything a reply says is read from these. */
const plainFields = /* @__PURE__ */ new Set([
	"status",
	"body",
	"headers"
]);
function isUsable(value) {
	if (typeof value !== "string" && typeof value !== "number") return false;
	const text = String(value);
	return text.length >= CHARS_MIN && /\d/.test(text) && !/\s/.test(text);
}
function* scalarsOf(value, way = []) {
	if (typeof value !== "object" || value === null) yield {
		value,
		way
	};
	else for (const [key, one] of Object.entries(value)) yield* scalarsOf(one, [...way, key]);
}
function mapScalars(value, change) {
	if (Array.isArray(value)) return value.map((one) => mapScalars(one, change));
	if (!isMap(value)) return change(value);
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapScalars(one, change)]));
}
function replaceWord(text, word, by) {
	const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return text.replace(new RegExp(`(?<![\\w{.])${escaped}(?![\\w}])`, "g"), by);
}
// dist/src/scenario/recording/draft-scenario.js
/** A scenario to begin with: what the till of a recording did, and what it was answered. */
/** The exchanges of a recording, each with the operation it was; in their order. */
function stepsOf(recording, device) {
	const { exchanges, firstOf } = restoreExchanges(recording);
	const access = accessIn(device, exchanges.map(({ request }) => request));
	const own = [...firstOf].flatMap(([field, value]) => field in access ? [] : [value]);
	const till = followTill(device, access, new Set(own));
	const began = Date.parse(recording.date);
	return exchanges.map((exchange) => {
		const { request, reply, at } = exchange;
		return {
			exchange,
			followed: till.hear(request, reply, began + at)
		};
	});
}
/** The text of a scenario: one `send` for each exchange of the recording. */
function draftScenario(recording, device, { name, losesAgain }) {
	const all = stepsOf(recording, device);
	const sources = createSources(all);
	const steps = all.flatMap((step, i) => {
		const { followed, exchange } = step;
		const { operation } = followed;
		const params = sources.paramsOf(i);
		const save = sources.savedBy(i);
		const on = device.operations[operation] ? `${device.name}.${operation}` : device.name;
		return [...exchange.lost && losesAgain ? [{ fault: {
			on,
			effect: faultOf(exchange.lost),
			times: 1
		} }] : [], {
			send: `${device.name}.${operation}`,
			...Object.keys(params).length > 0 ? { with: params } : {},
			expect: exchange.lost ? { transport: "lost" } : expectationOf(step),
			...Object.keys(save).length > 0 ? { save } : {}
		}];
	});
	const { date, upstream } = recording;
	const head = {
		format: 1,
		id: `recorded/${device.name}/${slug(name)}`,
		title: `What a till and ${device.name} said to each other on ${date.slice(0, 10)}`,
		tags: ["recorded"]
	};
	return `${remarks(upstream)}${(0, import_dist.stringify)({
		...head,
		steps
	}, { lineWidth: 100 })}`;
}
function remarks(upstream) {
	return `# A draft, made by \`tillrig record\` from what was said to ${upstream}. Say in the title what
# it shows, give it an id of its own, and expect what matters. Secrets were blanked: where one is
# needed that the till did not learn from an answer, a stand-in of the same length is in its place.
# A lost answer is repeated here as lost on its way back; the device may as well not have heard.
`;
}
function slug(name) {
	return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "session";
}
function faultOf(lost) {
	return lost === "cut" ? "cut-reply" : "lose-reply";
}
/** What will be the same next time is expected as it was; of the rest, what it looks like. */
function expectationOf({ exchange: { reply }, followed: { fields = {}, before } }) {
	const { status, body: _body, json: _json, reason, ...others } = {
		...reply,
		...fields
	};
	const expected = { status };
	const phrase = phraseOf(reason);
	if (phrase !== void 0) expected["reason"] = phrase;
	for (const [name, value] of Object.entries(others)) {
		if (name === "headers") continue;
		if (name in before) {
			if (value !== before[name]) expected[name] = { $not: `\${before.${name}}` };
		} else if (name === "code" || isWord(value)) expected[name] = value;
	}
	return expected;
}
function phraseOf(reason) {
	const text = String(reason ?? "");
	if (/^\d+$/.test(text)) return { $matches: "^[0-9]+$" };
	return text === "" || /^[A-Z][A-Za-z-]*( [A-Za-z-]+)*$/.test(text) ? void 0 : text;
}
/** A word such as `ok`, which no number, time or identity is part of. */
function isWord(value) {
	if (typeof value === "boolean") return true;
	if (typeof value !== "string" || isMap(value)) return false;
	return value.length <= 60 && !/\d{3}/.test(value) && timesAsForms(value) === value;
}
// dist/src/scenario/recording/recording.js
/**
* A recording: what a till and a device said to each other, for others to read and to replay.
*
* One JSON object; each exchange is a line of its own, so that a file that was cut off loses at
* most the last one.
*
*     {"format":1,"kind":"recording","date":"2026-11-22T09:30:00.000Z","device":"ikkm",
*      "upstream":"http://192.168.1.40:8080","about":{"applicationVersion":101021},
*      "exchanges":[
*     {"at":0,"operation":"sale",
*      "request":{"method":"GET","path":"/api","query":"key=‹key 1›&sale=2920","headers":[]},
*      "reply":{"status":200,"reason":"42","headers":[["Content-Type","text/plain"]],
*               "body":"‹key 2›","afterMs":131},
*      "secrets":{"key 1":"9×8","key 2":"9×8"}}
*     ]}
*
* - `at`, `afterMs`: milliseconds, since the recording began and since the request.
* - `headers`: names and values as they were written, in their order.
* - `body`: text; `base64` stands in its place where it is no UTF-8.
* - `lost` in place of `reply`: `timeout`, `reset` or `cut`, with `trouble` where nobody was there.
* - `‹key 1›`: a secret that was blanked; the same secret has the same name everywhere.
*   `secrets` says where a name first stands what the value looked like: `9×8` is eight digits,
*   `a×20` twenty characters, `basic` the user and password of Basic auth.
*/
const headers = array(tuple([string(), string()]));
const content = {
	body: string().optional(),
	base64: base64().optional()
};
const exchangeShape = object({
	at: number(),
	operation: string().optional(),
	request: object({
		method: string(),
		path: string(),
		query: string(),
		headers,
		...content
	}),
	reply: object({
		status: number(),
		reason: string(),
		headers,
		afterMs: number(),
		...content
	}).optional(),
	lost: _enum([
		"timeout",
		"reset",
		"cut"
	]).optional(),
	trouble: string().optional(),
	secrets: record(string(), string()).optional()
});
const headShape = object({
	format: literal(1),
	kind: literal("recording"),
	date: datetime(),
	/** Absent when no request told what the device is. */
	device: string().optional(),
	upstream: string(),
	/** What the device said of itself: firmware, serial number. */
	about: record(string(), unknown()).optional()
});
const OPENING = ",\"exchanges\":[\n";
const CLOSING = "\n]}\n";
/** The beginning of a recording; exchanges follow, parted by `,\n`, and then the closing. */
function openingOf(head) {
	return JSON.stringify(head).slice(0, -1) + OPENING;
}
/** @throws RangeError for what is no recording. */
function readRecording(file, text) {
	const begin = text.indexOf(OPENING);
	const head = headShape.safeParse(parseJson(`${text.slice(0, Math.max(0, begin))}}`));
	if (!head.success) throw new RangeError(`Cannot read the recording "${file}": it does not begin as one. Give a file that \`tillrig record\` wrote.`);
	const rest = text.slice(begin + 15);
	const isCut = !rest.endsWith("\n]}\n") && rest !== "\n]}\n".slice(1);
	const lines = rest.split("\n").filter((line) => line !== "" && line !== "]}");
	const exchanges = lines.flatMap((line, i) => {
		const read = exchangeShape.safeParse(parseJson(line.replace(/,$/, "")));
		if (read.success) return [read.data];
		if (isCut && i === lines.length - 1) return [];
		throw new RangeError(`Cannot read the recording "${file}": exchange ${i + 1} is no exchange. Was the file edited?`);
	});
	return {
		...head.data,
		exchanges,
		isCut
	};
}
export { stepsOf as a, followTill as c, createBlanks as d, secretNames as f, draftScenario as i, operationOf as l, openingOf as n, accessIn as o, readRecording as r, commandIn as s, CLOSING as t, timesAsForms as u };
