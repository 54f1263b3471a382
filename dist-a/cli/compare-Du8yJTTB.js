import { a as Option, i as InvalidArgumentError, n as Command } from "./esm-Bg2wG2mo.js";
import { t as resolveOptions } from "./options-B0EglqSR.js";
import { t as emulators } from "./emulators-CxK7wAw1.js";
import { n as invariant } from "./invariant-C8gqGLfn.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { r as mapTexts } from "./secrets-CW3cfyAl.js";
import { a as stepsOf, d as createBlanks, f as secretNames, i as draftScenario, r as readRecording, u as timesAsForms } from "./recording-BntXZSeS.js";
import { r as expectedSchema } from "./format-BCLGXL2E.js";
import { t as readShape } from "./schema-complaints-B86RMWDe.js";
import { c as literal, m as string, p as strictObject, r as array } from "./schemas-rcOLL2tU.js";
import { i as readSource, n as inOrder, t as formatPlace } from "./source-BFz2U6VX.js";
import { i as planCases, r as idOfCase } from "./plan-9OnF6xcM.js";
import { c as placeOf, u as withInner } from "./check-names-4hTf9yvv.js";
import { n as show } from "./show-Cx2o5hsF.js";
import { r as overrule } from "./plan-DlB-65bR.js";
import { n as tellChanged, r as runCases, t as confirmPlan } from "./confirm-plan-Caxlt57M.js";
import { n as partFiles, o as shown } from "./files-BDvFV1nZ.js";
import { r as loadScenario } from "./built-folder-CUH2QQrs.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import { n as loadScenarios } from "./load-scenarios-DrT11hsd.js";
import { i as closeConsole, n as openTargets } from "./open-targets-DgDhlaOq.js";
import { n as printJson, r as printText } from "./print-DjQLU-Nn.js";
import { t as refuseFiles } from "./refuse-files-CHFmpoFn.js";
import { t as formatTable } from "./table-D4aocnMV.js";
import { r as targetOptions } from "./target-options-CDPPw6P7.js";
import { existsSync, readFileSync } from "node:fs";
// dist/src/scenario/compare/differences.js
/** Where two values differ, and in which of five ways. */
const driftKinds = [
	"missing",
	"extra",
	"code",
	"field",
	"order"
];
/** Fields that say yes or no, and why. */
const codes = /(^|\.)(status|reason|code|error|refusal|success)$/;
function differences(a, b, at = "") {
	if (Array.isArray(a) && Array.isArray(b)) return inLists(a, b, at);
	if (isMap(a) && isMap(b)) return inMaps(a, b, at);
	if (a === void 0 || b === void 0) return a === b ? [] : [{
		kind: "extra",
		at,
		a,
		b
	}];
	return textOf(a) === textOf(b) ? [] : [{
		kind: codes.test(at) ? "code" : "field",
		at,
		a,
		b
	}];
}
function inMaps(a, b, at) {
	const below = (name) => at === "" ? name : `${at}.${name}`;
	const shared = Object.keys(a).filter((name) => Object.hasOwn(b, name));
	const again = Object.keys(b).filter((name) => Object.hasOwn(a, name));
	const swapped = shared.join("\n") === again.join("\n") ? [] : [{
		kind: "order",
		at: below("*"),
		a: shared.join(", "),
		b: again.join(", ")
	}];
	const names = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
	return [...swapped, ...names.flatMap((name) => differences(own(a, name), own(b, name), below(name)))];
}
function own(map, name) {
	return Object.hasOwn(map, name) ? map[name] : void 0;
}
function inLists(a, b, at) {
	const [onlyA, onlyB] = [without(a, b), without(b, a)];
	const inside = `${at}[]`;
	if (onlyA.length === 0 && onlyB.length === 0) return textOf(a) === textOf(b) ? [] : [{
		kind: "order",
		at: inside,
		a,
		b
	}];
	const [restA, restB] = a.length === b.length ? [a, b] : [onlyA, onlyB];
	const count = Math.max(restA.length, restB.length);
	return Array.from({ length: count }, (_, i) => i).flatMap((i) => differences(restA[i], restB[i], inside));
}
/** The elements of a list that another lacks, as often as it lacks them. */
function without(list, other) {
	const left = /* @__PURE__ */ new Map();
	for (const one of other) left.set(textOf(one), (left.get(textOf(one)) ?? 0) + 1);
	return list.filter((one) => {
		const count = left.get(textOf(one)) ?? 0;
		if (count > 0) left.set(textOf(one), count - 1);
		return count === 0;
	});
}
function textOf(value) {
	return JSON.stringify(value) ?? "";
}
// dist/src/scenario/compare/answer.js
/** An answer taken apart for comparison: what is said twice in it counts once. */
function answerIn(fields) {
	const { status, reason, headers, body, json: _json, ...read } = fields;
	const tree = treeOf(String(body ?? ""));
	const content = tree !== void 0 ? { body: tree } : Object.keys(read).length > 0 ? { read } : { body: String(body ?? "") };
	return {
		status,
		reason,
		...isMap(headers) ? { headers } : {},
		...content
	};
}
const numberOrText = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** JSON of a map or a list, with numbers that are not written as usual kept as they are written. */
function treeOf(text) {
	if (!/^\s*[[{]/.test(text)) return void 0;
	const marked = text.replace(numberOrText, (written) => written.startsWith("\"") || String(Number(written)) === written ? written : JSON.stringify(`${written} as a number`));
	try {
		JSON.parse(text);
		return JSON.parse(marked);
	} catch {
		return;
	}
}
// dist/src/scenario/compare/normaliser.js
/** Makes alike what must differ, by named rules that keep identity; one for each side and case. */
/** About the connection, the moment or the server: what every one of them has of its own. */
const passingHeaders = /* @__PURE__ */ new Set([
	"connection",
	"content-length",
	"date",
	"etag",
	"expires",
	"keep-alive",
	"last-modified",
	"proxy-connection",
	"server",
	"transfer-encoding",
	"vary",
	"via",
	"x-powered-by",
	"x-request-id"
]);
const counting = /^(reason|number|no|nr|seq|id|ids|lastid|docid|receipt|cheque|document|shift|last\w*id)$/i;
const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
const standardPhrase = /^([A-Z][A-Za-z'-]*( [A-Za-z'-]+)*)?$/;
function createNormaliser(parts) {
	return new RuleNormaliser(parts);
}
var RuleNormaliser = class {
	#parts;
	#blanks;
	#uuids = /* @__PURE__ */ new Map();
	/** By the name of the field, the first number seen in it. */
	#first = /* @__PURE__ */ new Map();
	constructor(parts) {
		this.#parts = parts;
		this.#blanks = createBlanks(() => parts.secrets);
	}
	answer({ status, reason, headers, body, read }) {
		this.#blanks.learn(headers, body, read);
		const phrase = this.#phrase(String(reason ?? ""));
		return {
			status,
			...phrase === void 0 ? {} : { reason: this.#value(phrase, "reason") },
			...headers ? { headers: this.#headers(headers) } : {},
			...body === void 0 ? {} : { body: this.#value(body, "body") },
			...read ? this.#map(read) : {}
		};
	}
	fact(value) {
		this.#blanks.learn(value);
		return { value: this.#value(value, "value") };
	}
	veiled(value) {
		return mapTexts(value, (text) => this.#blanks.cover(text));
	}
	#value(value, name) {
		if (Array.isArray(value)) return value.map((one) => this.#value(one, name));
		if (isMap(value)) return this.#map(value);
		if (typeof value !== "string" && typeof value !== "number") return value;
		const counted = this.#has("numbers") && counting.test(name) ? this.#counted(value, name) : void 0;
		if (counted !== void 0) return this.#did("numbers", counted);
		if (typeof value === "string") return this.#text(value);
		const text = this.#keys(`${value}`);
		return text === `${value}` ? value : text;
	}
	#map(map) {
		const fields = Object.entries(map).map(([name, one]) => [name, this.#value(one, name)]);
		return Object.fromEntries(fields);
	}
	#text(text) {
		const left = this.#apply("uuids", this.#keys(text), (one) => one.replace(uuid, (found) => this.#nameOf(found.toLowerCase())));
		return this.#apply("times", left, timesAsForms);
	}
	#keys(text) {
		return this.#apply("keys", text, (one) => this.#blanks.cover(one));
	}
	#nameOf(found) {
		const name = this.#uuids.get(found) ?? `‹uuid ${this.#uuids.size + 1}›`;
		this.#uuids.set(found, name);
		return name;
	}
	/** How it is written stays: text or a number, with zeros before it or without. */
	#counted(value, name) {
		const text = String(value);
		if (!/^\d{1,15}$/.test(text)) return void 0;
		const base = this.#first.get(name) ?? Number(text);
		this.#first.set(name, base);
		const step = Number(text) - base;
		return `‹first${step === 0 ? "" : step > 0 ? `+${step}` : `${step}`}›${/^0\d/.test(text) ? ` of ${text.length} digits` : ""}${typeof value === "string" ? "" : " as a number"}`;
	}
	#phrase(reason) {
		if (!this.#has("phrases") || !standardPhrase.test(reason)) return reason;
		return reason === "" ? void 0 : this.#did("phrases", void 0);
	}
	/** Their order means nothing. */
	#headers(headers) {
		const pairs = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]).sort(([a], [b]) => a < b ? -1 : 1);
		const kept = this.#has("headers") ? pairs.filter(([name]) => !passingHeaders.has(name)) : pairs;
		if (kept.length < pairs.length) this.#parts.used("headers");
		return Object.fromEntries(kept.map(([name, value]) => [name, this.#text(value)]));
	}
	#has(rule) {
		return this.#parts.rules.has(rule);
	}
	#apply(rule, text, change) {
		if (!this.#has(rule)) return text;
		const changed = change(text);
		return changed === text ? text : this.#did(rule, changed);
	}
	#did(rule, value) {
		this.#parts.used(rule);
		return value;
	}
};
// dist/src/scenario/compare/compare-sides.js
function compareSides({ a, b, rules, partial, secretsOf }) {
	const drifts = /* @__PURE__ */ new Map();
	const used = /* @__PURE__ */ new Map();
	const operations = /* @__PURE__ */ new Set();
	let stepsCount = 0;
	const pairs = /* @__PURE__ */ new Map();
	for (const key of /* @__PURE__ */ new Set([...a.keys(), ...b.keys()])) {
		const [own, other] = [a.get(key), b.get(key)];
		const some = own ?? other;
		const id = key.slice(0, key.lastIndexOf(" "));
		if (!some || partial.has(id) && !(own && other)) continue;
		const { operation, place, device } = some;
		operations.add(operation);
		if (own && other) stepsCount++;
		const scope = `${id} ${device}`;
		const pair = pairs.get(scope) ?? pairOf(secretsOf(device));
		pairs.set(scope, pair);
		for (const one of differencesOf(own, other, pair)) add({
			...one,
			a: pair.a.veiled(one.a),
			b: pair.b.veiled(one.b),
			operation,
			place
		});
	}
	return {
		drifts: sorted([...drifts.values()]),
		stepsCount,
		operations,
		used
	};
	function pairOf(secrets) {
		const parts = {
			secrets,
			rules,
			used: (rule) => void used.set(rule, (used.get(rule) ?? 0) + 1)
		};
		return {
			a: createNormaliser(parts),
			b: createNormaliser(parts)
		};
	}
	function add(one) {
		const name = nameOfDrift(one);
		const before = drifts.get(name);
		drifts.set(name, before ? {
			...before,
			count: before.count + 1
		} : {
			...one,
			count: 1
		});
	}
}
/** How a drift is named where it is known: `ikkm.sale field reason`. */
function nameOfDrift({ operation, kind, at }) {
	return `${operation} ${kind} ${at}`;
}
function differencesOf(a, b, pair) {
	const [seenA, seenB] = [a?.seen ?? notRun, b?.seen ?? notRun];
	if (seenA.kind === "reply" && seenB.kind === "reply") return answers(seenA, seenB, pair);
	if (seenA.kind === "fact" && seenB.kind === "fact") return differences(pair.a.fact(seenA.value), pair.b.fact(seenB.value));
	if (seenA.kind === seenB.kind) return [];
	return [{
		kind: "missing",
		at: a && b ? "answer" : "operation",
		a: inWords(seenA),
		b: inWords(seenB)
	}];
}
const notRun = {
	kind: "nothing",
	why: "not done"
};
function answers(a, b, pair) {
	const madeA = pair.a.answer(answerIn(a.fields));
	const madeB = pair.b.answer(answerIn(b.fields));
	if (isNo(a) !== isNo(b)) return [{
		kind: "code",
		at: "status",
		a: inWords(a),
		b: inWords(b)
	}];
	return differences(madeA, madeB);
}
function isNo({ fields }) {
	return Number(fields["status"]) >= 400;
}
/** Without its body, which may be long. */
function inWords(seen) {
	switch (seen.kind) {
		case "reply": {
			const { status, reason, code } = seen.fields;
			return [
				status,
				reason,
				code === void 0 ? "" : `code ${String(code)}`
			].filter((one) => one !== "" && one !== void 0).join(" ");
		}
		case "fact": return "a value";
		case "lost": return `no answer (${seen.how})`;
		case "nothing": return seen.why;
	}
}
/** By operation, in the order in which it was first seen to drift. */
function sorted(drifts) {
	const order = [...new Set(drifts.map(({ operation }) => operation))];
	return drifts.toSorted((a, b) => order.indexOf(a.operation) - order.indexOf(b.operation));
}
// dist/src/scenario/compare/known-deviations.js
/** Deviations that are known: each with its place, its reason and its last day. */
const what = { error: `an operation, ${driftKinds.join("|")} and a field, such as "ikkm.sale field reason"` };
const entryShape = strictObject({
	at: string(what).regex(new RegExp(String.raw`^\S+\.\S+ (${driftKinds.join("|")}|\*) \S+$`), what).describe("Where it drifts, as `tillrig compare` writes it; * stands for anything."),
	why: expectedSchema.shape.why,
	until: expectedSchema.shape.until.unwrap()
}, { error: "a map: { at: ikkm.sale field reason, why: ..., until: 2027-01-31 }" });
const fileShape = strictObject({
	format: literal(1, { error: "1, the only format there is" }),
	deviations: array(entryShape, { error: "a list of entries" })
}, { error: "a map that begins with \"format: 1\"" });
function readDeviations(source) {
	if (!source.readable) return { complaints: source.complaints };
	const { shape, complaints } = readShape(fileShape, source);
	const all = [
		...source.complaints,
		...complaints,
		...doubled(source)
	];
	if (!shape || all.length > 0) return { complaints: inOrder(all) };
	return {
		deviations: shape.deviations.map((one, i) => ({
			...one,
			place: formatPlace(source.at([
				"deviations",
				i,
				"at"
			]))
		})),
		complaints: []
	};
}
function doubled(source) {
	const { value } = source;
	const names = (isMap(value) && Array.isArray(value["deviations"]) ? value["deviations"] : []).map((one) => isMap(one) ? one["at"] : void 0);
	return names.flatMap((name, i) => {
		const before = names.indexOf(name);
		if (name === void 0 || before === i) return [];
		const there = formatPlace(source.at([
			"deviations",
			before,
			"at"
		]));
		return [{
			place: source.at([
				"deviations",
				i,
				"at"
			]),
			says: `this is listed at ${there} already. Keep one of them.`
		}];
	});
}
/** `today` is a day such as 2027-01-31; an entry excuses up to the end of its last one. */
function judgeDrifts({ drifts, operations }, deviations, today) {
	const met = /* @__PURE__ */ new Set();
	const known = [];
	const left = drifts.filter((drift) => {
		const entries = deviations.filter(({ at }) => matches(at, nameOfDrift(drift)));
		for (const one of entries) met.add(one);
		const good = entries.find(({ until }) => until >= today);
		if (good) known.push({
			...drift,
			why: good.why
		});
		return !good;
	});
	const compared = deviations.filter(({ at }) => [...operations].some((one) => matches(at.split(" ")[0] ?? "", one)));
	return {
		drifts: left,
		known,
		stale: compared.filter((one) => !met.has(one)),
		expired: [...met].filter(({ until }) => until < today),
		outsideCount: deviations.length - compared.length
	};
}
function matches(pattern, name) {
	const source = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
	return new RegExp(`^${source}$`).test(name);
}
// dist/src/scenario/compare/observe.js
/** Headers are no part of what a till reads in an answer; to compare them they must be. */
function withHeaders(devices) {
	return devices.map((device) => ({
		...device,
		client: readingHeaders(device.client)
	}));
}
function readingHeaders(client) {
	return {
		...client,
		read: (session, sending, reply) => ({
			...client.read(session, sending, reply),
			headers: reply.headers
		})
	};
}
/**
* Notes all that a target says to `send` and `check` steps, a case after the other; of a step that
* polls, the last.
*/
function watch$1(targets, change, recorded) {
	const side = /* @__PURE__ */ new Map();
	let id = "";
	return {
		side,
		begin(planned) {
			id = idOfCase(planned);
		},
		targets: Object.assign(Object.create(targets), { async open(order) {
			const target = await targets.open(change(order));
			if ("why" in target) return target;
			const find = stepFinder(order.scenario);
			return watched(target, recorded, (device, name) => {
				const operation = `${device}.${name}`;
				const { number, place } = find(operation);
				const shown = recorded ? exchangeAt(number) : place;
				const note = (seen) => void side.set(`${id} ${number}`, {
					device,
					operation,
					place: shown,
					seen
				});
				return {
					number,
					note
				};
			});
		} })
	};
}
function watched(target, recorded, find) {
	const { send, fact, kind } = target;
	const hasClock = kind === "emulator" || kind === "remote";
	return Object.assign(target, {
		async send(...[order]) {
			const { number, note } = find(order.device, order.operation);
			const pauseMs = hasClock ? recorded?.pauseBefore(number) ?? 0 : 0;
			if (pauseMs > 0) await target.advance(pauseMs);
			const sent = await send.call(target, order);
			note(seenIn(sent));
			return sent;
		},
		async fact(...[device, name]) {
			const { note } = find(device, name);
			const answer = await fact.call(target, device, name);
			note("why" in answer ? {
				kind: "nothing",
				why: answer.why
			} : {
				kind: "fact",
				value: structuredClone(answer.value)
			});
			return answer;
		}
	});
}
function seenIn(sent) {
	if (sent.kind === "unsupported") return {
		kind: "nothing",
		why: sent.why
	};
	return sent.kind === "lost" ? {
		kind: "lost",
		how: sent.how
	} : sent;
}
/** Which step of the scenario it is that does something now: they come in their order. */
function stepFinder(scenario) {
	const steps = observedSteps(scenario);
	let next = 0;
	return (operation) => {
		const found = steps.findIndex((step, i) => i >= next && isLike(step, operation));
		const number = found < 0 || isSameAgain(steps[next - 1], operation) ? next - 1 : found;
		next = number + 1;
		const step = steps[number];
		return {
			number,
			place: step ? formatPlace(placeOf(step)) : scenario.source.file
		};
	};
}
function isSameAgain(step, operation) {
	return step?.waiting !== void 0 && isLike(step, operation);
}
function isLike({ act }, operation) {
	const written = act.kind === "send" ? act.operation : act.kind === "check" ? act.fact : "";
	return written.includes("${") || written === operation;
}
function observedSteps({ setup, steps, teardown }) {
	return within([
		...setup,
		...steps,
		...teardown.toReversed()
	]).filter(({ act }) => act.kind === "send" || act.kind === "check");
}
function within(steps) {
	return withInner(steps).flatMap((step) => step.act.kind === "use" ? within(step.act.part.steps) : [step]);
}
function recordedSteps(steps) {
	const begins = steps.map(({ exchange }) => exchange.at);
	return { pauseBefore: (number) => (begins[number] ?? 0) - (begins[number - 1] ?? begins[number] ?? 0) };
}
function exchangeAt(number) {
	return `exchange ${number + 1}`;
}
/** A recording as a side: its draft has one `send` for each exchange. */
function recordedSide(scenario, device, steps) {
	const id = idOfCase({ scenario });
	return new Map(steps.map(({ exchange, followed }, number) => [`${id} ${number}`, {
		device: device.name,
		operation: `${device.name}.${followed.operation}`,
		place: exchangeAt(number),
		seen: seenInRecording(exchange, followed)
	}]));
}
function seenInRecording({ reply, lost }, { fields }) {
	if (!reply) return {
		kind: "lost",
		how: lost ?? "reset"
	};
	const { status, reason = "", body, headers } = reply;
	return {
		kind: "reply",
		fields: {
			status,
			reason,
			body,
			headers,
			...fields
		}
	};
}
// dist/src/scenario/compare/report.js
/** What a comparison found, for people and as data. */
const VALUE_CHARS_MAX = 400;
function reportText(report, paint) {
	const { compared, judged, again } = report;
	const { drifts, known, stale, expired, outsideCount } = judged;
	const operations = [...new Set(drifts.map(({ operation }) => operation))];
	const used = [...compared.used].map(([rule, count]) => `${rule} ${count}`);
	return `${[
		...operations.map((operation) => [paint.bold(operation), ...drifts.filter((one) => one.operation === operation).map((one) => driftText(one, report.names, paint))].join("\n")),
		...listed("Known", known.map((one) => `${nameOfDrift(one)}  ${times(one.count)}: ${one.why}`)),
		...listed("Known, but no longer excused", expired.map(({ at, until, place }) => `${at}  until ${until}  (${place})`)),
		...listed("Known, but no longer there: take these entries out", stale.map(({ at, why, place }) => `${at}  ${why}  (${place})`)),
		...report.names.flatMap((name, i) => listed(`Not compared on ${name}`, (report.problems[i] ?? []).map(({ id, why }) => `${id}: ${why}`))),
		[
			...outsideCount === 0 ? [] : [`${outsideCount} known deviations are about other operations`],
			`rules  ${used.length === 0 ? "none was needed" : used.join(", ")}`,
			`again  ${again}`,
			summaryLine(report, paint)
		].join("\n")
	].join("\n\n")}\n`;
}
function driftText({ kind, at, count, place, a, b }, names, paint) {
	const width = Math.max(...names.map((name) => name.length));
	const [nameA, nameB] = names.map((name) => paint.dim(name.padEnd(width)));
	return `  ${paint.red(kind.padEnd(7))} ${at}  ${paint.dim(`${times(count)}, first at ${place}`)}
          ${nameA}  ${show(a, VALUE_CHARS_MAX)}
          ${nameB}  ${show(b, VALUE_CHARS_MAX)}`;
}
function listed(title, lines) {
	return lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${line}`)].join("\n")];
}
function times(count) {
	return count === 1 ? "once" : `${count} times`;
}
function summaryLine({ what, names, compared, judged }, { bold }) {
	const { drifts, known, stale } = judged;
	const steps = `${compared.stepsCount} ${compared.stepsCount === 1 ? "step" : "steps"}`;
	const found = drifts.length > 0 ? `${drifts.length} ${drifts.length === 1 ? "drift" : "drifts"}` : stale.length > 0 ? `no drift, ${stale.length} stale` : "the same";
	const more = known.length === 0 ? "" : `, ${known.length} known`;
	return bold(`${what}: ${names.join(" and ")}, ${steps} compared, ${found}${more}`);
}
/** The same as JSON; values as the rules made them. */
function reportData({ what, names, compared, judged, problems, again }) {
	const [a, b] = names;
	return {
		what,
		targets: {
			a,
			b
		},
		stepsCount: compared.stepsCount,
		drifts: judged.drifts,
		known: judged.known,
		stale: judged.stale,
		expired: judged.expired,
		notCompared: {
			a: problems[0],
			b: problems[1]
		},
		rules: Object.fromEntries(compared.used),
		again
	};
}
// dist/src/scenario/compare/rules.js
/** The named rules by which what must differ between two targets is made alike. */
/** In the order in which they are applied. */
const rules = {
	headers: { says: "Headers about the connection, the moment or the server are left out: date, server, connection, content-length and others." },
	phrases: { says: "A reason phrase that only says what the status says, such as \"OK\", is as good as none." },
	keys: { says: "Keys, tokens and passwords become key 1, key 2 … in the order they appear, also inside of texts: the same stay the same." },
	uuids: { says: "UUIDs become uuid 1, uuid 2 … in the order they appear." },
	times: { says: "Dates and times count as what they look like: 2026-11-22 10:00 is 0000-00-00 00:00." },
	numbers: { says: "Whole numbers in fields that count up (number, id, seq, lastid, docid, receipt, shift, a reason of digits) count from the first seen: first, first+1 …" }
};
const ruleNames = Object.keys(rules);
// dist/src/scenario/compare/run-side.js
/** Whether expectations hold is not asked here. */
async function runSide(parts) {
	const { targets, cases, devices, options, signal, clock, recorded } = parts;
	const watched = watch$1(targets, (order) => ({
		...order,
		options: overrule(order.options, options)
	}), recorded);
	const problems = [];
	await runCases({
		cases,
		targets: watched.targets,
		devices,
		workers: 1,
		seed: cases[0]?.seed ?? 1,
		bail: false,
		signal,
		clock,
		pictures: false,
		report(event) {
			if (event.kind === "case-started") watched.begin(event.planned);
			if (event.kind !== "case-finished") return;
			const { planned, verdict, reason, findings, blame } = event.result;
			const why = reason ?? findings.find((one) => one.verdict === verdict)?.says ?? verdict;
			const id = idOfCase(planned);
			if (verdict === "ERROR") problems.push({
				id,
				why,
				blame: blame ?? "target"
			});
			if (verdict === "NOT_APPLICABLE" || verdict === "SKIPPED") problems.push({
				id,
				why
			});
		}
	});
	return {
		side: watched.side,
		problems
	};
}
// dist/src/cli/compare.js
/** `tillrig compare`: runs the same against two targets, and tells where they differ. */
/** The side that is the recording itself. */
const RECORDING = "recording";
const examples = `
Examples:
  $ tillrig compare session.json --target recording --target emulator
  $ tillrig compare ikkm/sale --target emulator --target shop-7
  $ tillrig compare session.yaml --target emulator --target emulator --set-b ikkm.profile=v27a
  $ tillrig compare session.json --target recording --target emulator --known known.yaml
  $ tillrig compare --rules

Known deviations, each with its reason and its last day:
  format: 1
  deviations:
    - { at: ikkm.info extra body.imei, why: "newer firmware, #12", until: 2027-01-31 }

Exit codes: 0 the same, 1 drift, 2 a file is invalid, 3 a target or the network is at fault, 4 a known
deviation no longer occurs, 5 nothing was compared, 64 usage. When several apply, the first of
70, 2, 3, 1, 4, 5 is given.`;
function command() {
	const before = (text, all) => [...all, ruleNamed(text)];
	return targetOptions(new Command("compare").summary("run the same against two targets, and tell where they differ").description("Runs scenarios, or what a recording holds, against two targets and tells by operation where they differ: missing, extra, code, field, order. What must differ is made alike by named rules.").argument("[what...]", "a recording, or paths, ids, beginnings of ids, tags")).option("--set-a <device.option=value>", "an option of the first target; repeatable", set, {}).option("--set-b <device.option=value>", "an option of the second; repeatable", set, {}).option("--known <file>", "known deviations; one that no longer occurs fails").addOption(new Option("--without <rule>", "leave out a rule that makes values alike; repeatable").argParser(before).default([], "none")).option("--rules", "list these rules").option("--json", "print the report as JSON").addHelpText("after", examples).action(compare);
}
async function compare(given, options) {
	if (options.rules) return printText(formatTable(ruleNames.map((name) => [colors.bold(name), rules[name].says])));
	const [nameA = "", nameB = "", ...more] = options.target;
	if (given.length === 0 || nameB === "" || more.length > 0) throw new CliError("Cannot compare: say what, and against which two targets: tillrig compare ikkm/sale --target emulator --target shop-7.", exitCodes.usage);
	const deviations = readKnown(options.known);
	const devices = withHeaders(emulators);
	const work = await workOf(given, devices);
	const names = [labelOf(nameA, options.setA), labelOf(nameB, options.setB)];
	if (names[0] === names[1]) throw new CliError(`Cannot compare ${names[0]} with itself. Give two targets, or options of one: --set-b ikkm.profile=v27a.`, exitCodes.usage);
	const around = {
		work,
		options,
		devices
	};
	const [a, b] = await inTurn(await openSide(nameA, options.setA, around), await openSide(nameB, options.setB, around)).finally(closeConsole);
	const secrets = new Map(emulators.map((one) => [one.name, secretNames(one.secrets)]));
	const compared = compareSides({
		a: a.side,
		b: b.side,
		partial: new Set([...a.problems, ...b.problems].map(({ id }) => id)),
		rules: new Set(ruleNames.filter((name) => !options.without.includes(name))),
		secretsOf: (device) => secrets.get(device) ?? secretNames()
	});
	const report = {
		what: given.join(" "),
		names,
		compared,
		judged: judgeDrifts(compared, deviations, (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)),
		problems: [a.problems, b.problems],
		again: againLine()
	};
	if (options.json) printJson(reportData(report));
	else printText(reportText(report, colors));
	process.exitCode = exitCodeOf(report);
}
/** @throws CliError for files with mistakes, RangeError for what is not there. */
async function workOf(given, devices) {
	const selection = {
		tags: [],
		rows: [],
		seed: 1,
		repeat: 1
	};
	const [file = "", ...more] = given;
	if (!file.endsWith(".json") || more.length > 0) {
		const { scenarios, words } = await loadScenarios(given, devices);
		return { cases: planCases(scenarios, {
			...selection,
			words
		}) };
	}
	if (!existsSync(file)) throw new CliError(`Cannot compare "${file}": there is no such file.`, exitCodes.usage);
	const recording = invalidAs(() => readRecording(shown(file), readFileSync(file, "utf8")));
	const device = devices.find(({ name }) => name === recording.device);
	const isEmpty = recording.exchanges.length === 0;
	if (!device || isEmpty) throw new CliError(`Cannot compare "${shown(file)}": ${isEmpty ? "nothing was recorded" : `it does not say which device it is. Write "device":"${emulators[0]?.name}" into its first line, or whichever it was`}.`, exitCodes.invalid);
	const text = draftScenario(recording, device, {
		name: "compared",
		losesAgain: false
	});
	const around = {
		devices,
		requirements: /* @__PURE__ */ new Map(),
		parts: partFiles
	};
	const { scenario, complaints } = loadScenario(`${shown(file)} as a scenario`, text, around);
	invariant(scenario, `a draft is no scenario: ${complaints[0]?.says}`);
	const steps = stepsOf(recording, device);
	const side = {
		side: recordedSide(scenario, device, steps),
		problems: []
	};
	return {
		cases: planCases([scenario], {
			...selection,
			words: []
		}),
		recorded: {
			side,
			steps: recordedSteps(steps)
		}
	};
}
/** A file that is broken is not a word that is wrong. */
function invalidAs(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof RangeError) throw new CliError(error.message, exitCodes.invalid);
		throw error;
	}
}
async function inTurn(a, b) {
	return [await a(), await b()];
}
/** @throws RangeError or CliError for a target that is unknown. */
async function openSide(target, set, { work, options, devices }) {
	const { cases, recorded } = work;
	if (target === RECORDING) {
		if (recorded) return async () => recorded.side;
		throw new CliError("Cannot compare with \"recording\": only a recording is one. Give its file, which ends in .json.", exitCodes.usage);
	}
	const targets = await openTargets({
		...options,
		target: [target]
	}, devices);
	return async () => {
		const stop = new AbortController();
		const { signal } = stop;
		const interrupt = () => signal.aborted ? process.exit(exitCodes.interrupted) : stop.abort();
		process.on("SIGINT", interrupt);
		await confirmPlan(targets, {
			cases,
			devices,
			isAgreed: options.yes ?? false,
			signal
		});
		const clock = () => performance.now();
		const steps = recorded ? { recorded: recorded.steps } : {};
		const ran = await runSide({
			targets,
			cases,
			devices,
			options: set,
			signal,
			clock,
			...steps
		});
		process.off("SIGINT", interrupt);
		tellChanged(targets);
		if (signal.aborted) process.exit(exitCodes.interrupted);
		return ran;
	};
}
function labelOf(target, set) {
	return target + Object.entries(set).flatMap(([device, values]) => Object.entries(values).map(([option, value]) => ` ${device}.${option}=${String(value)}`)).join("");
}
function readKnown(file) {
	if (file === void 0) return [];
	if (!existsSync(file)) throw new CliError(`Cannot read "${file}": there is no such file.`, exitCodes.usage);
	const read = readDeviations(readSource(shown(file), readFileSync(file, "utf8")));
	return read.deviations ?? refuseFiles(read.complaints, "nothing was compared");
}
function exitCodeOf({ judged, compared, problems }) {
	const blames = problems.flat().flatMap(({ blame }) => blame ?? []);
	if (blames.includes("us")) return exitCodes.bug;
	if (blames.includes("scenario")) return exitCodes.invalid;
	if (blames.length > 0) return exitCodes.environment;
	if (judged.drifts.length > 0) return exitCodes.failed;
	if (judged.stale.length > 0) return exitCodes.unexpected;
	return compared.stepsCount === 0 ? exitCodes.undecided : exitCodes.ok;
}
/** As it was typed, but for what nobody should read over a shoulder. */
function againLine() {
	return `tillrig ${process.argv.slice(2).map((word, i, all) => {
		if (/^--(key|token|access)$/.test(all[i - 1] ?? "")) return "…";
		const shownWord = word.replace(/^(--(?:key|token|access))=.*$/s, "$1=…");
		return /^[\w@%+=:,./…-]+$/.test(shownWord) ? shownWord : `'${shownWord.replaceAll("'", String.raw`'\''`)}'`;
	}).join(" ")}`;
}
function ruleNamed(text) {
	const found = ruleNames.find((name) => name === text);
	if (!found) throw new InvalidArgumentError(unknownName("rule", text, [...ruleNames]));
	return found;
}
/** @throws RangeError for an unknown option or value. */
function set(text, before) {
	const [, name, option, value] = /^([^.=]+)\.([^=]+)=(.*)$/s.exec(text) ?? [];
	const device = emulators.find((one) => one.name === name);
	if (name === void 0 || option === void 0 || !device) throw new InvalidArgumentError("Give a device, an option and a value: ikkm.profile=v27a.");
	const after = {
		...before[name],
		[option]: value
	};
	resolveOptions(device, after);
	return {
		...before,
		[name]: after
	};
}
export { command };
