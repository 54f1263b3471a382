import { i as writeLinks, n as nameOfLink, r as readLinks } from "./links-h97uvqcS.js";
import { t as assumed } from "./evidence-Sb-a984v.js";
import { n as durationField, o as textField, r as integerField } from "./field-muI16s8R.js";
import { i as MINUTE_MS } from "./time-DxuEK4C2.js";
import { o as toMajor } from "./money-85cWdSjo.js";
import { t as audit } from "./audit-CThg97o-.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { t as accept } from "./contract-BDhg1X0I.js";
// dist/src/shop/causes.js
const link = textField("Which link, such as ikkm>cashflow; several with commas between them; or all.", /^(all|[a-z][a-z\d>,-]*)$/, "a link such as ikkm>cashflow, or all", "all");
const percent = integerField("How many of a hundred.", {
	min: 1,
	max: 100
}, 100);
const causes = {
	"link-down": {
		says: "A link is down: what happens waits until it is up again.",
		opposite: "it is up, and what waited is passed on in its order",
		params: { link },
		from: assumed("A1")
	},
	"link-delay": {
		says: "A link is slow: what happens arrives so much later.",
		opposite: "it is as quick as ever",
		params: {
			link,
			by: durationField("How much later.", MINUTE_MS)
		},
		from: assumed("A1")
	},
	"link-loses": {
		says: "A link loses so many percent of what happens, and nobody notices.",
		opposite: "it loses nothing",
		params: {
			link,
			percent
		},
		from: assumed("A1")
	},
	"link-repeats": {
		says: "A link passes so many percent of what happens on twice.",
		opposite: "it passes everything on once",
		params: {
			link,
			percent
		},
		from: assumed("A1")
	}
};
// dist/src/shop/state.js
function initialState(lines) {
	const from = /* @__PURE__ */ new Map();
	for (const line of lines) from.set(line.from, [...from.get(line.from) ?? [], line]);
	return {
		causes: {},
		lines: new Map(lines.map((line) => [line.name, line])),
		from,
		waiting: /* @__PURE__ */ new Map(),
		told: 0,
		passed: 0,
		lost: 0
	};
}
/** Whether a cause that is in force strikes this link. */
function strikes({ causes }, cause, link) {
	const struck = causes[cause]?.["link"];
	if (struck === void 0) return false;
	return struck === "all" || String(struck).split(",").includes(link);
}
// dist/src/shop/facts.js
const facts = {
	audit: {
		says: "Whether money appeared, vanished or was counted twice anywhere; amounts in minor units.",
		read: (_state, _at, around) => audit(around)
	},
	links: {
		says: "Who tells whom, and how many movements wait on the way.",
		read: (state) => [...state.lines.values()].map(({ name, from, to, place, by }) => ({
			name,
			from,
			to,
			by,
			place,
			isDown: strikes(state, "link-down", name),
			waiting: state.waiting.get(name)?.length ?? 0
		}))
	},
	waiting: {
		says: "Movements on their way, by link and in the order they happened.",
		read: ({ waiting }) => [...waiting].flatMap(([link, queue]) => queue.map(({ movement: { kind, amount, receipt }, since }) => ({
			link,
			kind,
			amount: toMajor(amount),
			receipt,
			since: new Date(since).toISOString()
		})))
	},
	passed: {
		says: "Movements passed on so far.",
		read: ({ passed }) => passed
	},
	lost: {
		says: "Movements that a link lost.",
		read: ({ lost }) => lost
	}
};
/** The shop as a person would look at it. */
function view(state) {
	return {
		links: facts.links.read(state),
		waiting: facts.waiting.read(state),
		passed: state.passed,
		lost: state.lost,
		causes: state.causes
	};
}
// dist/src/shop/lines.js
/** The terminal of the ledger's own sample; the others count on from there (A2). */
const PLACE_FIRST = 13;
/** A ledger keeps books; whatever else takes movements takes cash for somebody. */
const isLedger = (device) => device?.cash?.keeps !== void 0;
/** Each device that has cash, linked to the ledger, where there is exactly one. */
function usualLinks(devices) {
	const [ledger, ...more] = devices.filter(isLedger);
	if (!ledger || more.length > 0) return [];
	return devices.filter(({ cash }) => cash?.tells).map(({ name }) => ({
		from: name,
		to: ledger.name,
		by: "link",
		place: void 0
	}));
}
/** @throws RangeError for a link that cannot be. */
function linesOf(links, devices) {
	const byName = new Map(devices.map((one) => [one.name, one]));
	for (const [i, link] of links.entries()) {
		const why = whyNot(link, byName) ?? whyNotAfter(link, links.slice(0, i), byName);
		if (why !== void 0) throw new RangeError(`Cannot link ${nameOfLink(link)}: ${why}`);
	}
	const takers = new Set(links.filter(({ to }) => !isLedger(byName.get(to))).map(({ to }) => to));
	const places = placesOf(links, takers);
	const lines = links.map((link) => {
		const carries = takers.has(link.to) ? "receipts" : takers.has(link.from) ? "rest" : "all";
		return {
			...link,
			name: nameOfLink(link),
			place: places.get(link) ?? 0,
			carries
		};
	});
	checkNumbers(lines);
	return lines;
}
function whyNot({ from, to, by }, byName) {
	const names = [...byName.keys()];
	for (const name of [from, to]) if (!byName.has(name)) return unknownName("device", name, names);
	const [teller, taker] = [byName.get(from)?.cash, byName.get(to)?.cash];
	if (from === to) return "a device cannot be linked to itself.";
	if (!teller?.tells) return `${from} has no cash of which it could tell.`;
	if (!taker?.takes) return `${to} can neither keep books nor take cash for another.`;
	if (by === "till" && taker.keeps) return `${to} is a ledger: it must be told by the link (">").`;
	if (!taker.keeps && teller.takes) return `${from} takes cash for others itself.`;
}
/** What a link cannot be beside those before it. */
function whyNotAfter({ from, to }, before, byName) {
	if (before.some((one) => one.from === from && one.to === to)) return "they are linked already.";
	const other = before.find((one) => one.from === from && !isLedger(byName.get(one.to)));
	return other && !isLedger(byName.get(to)) ? `${other.to} takes the cash of ${from} already.` : void 0;
}
/**
* A machine knows the receipts of its registers by their numbers.
* @throws RangeError
*/
function checkNumbers(lines) {
	const known = /* @__PURE__ */ new Map();
	for (const { from, to, place, name, carries } of lines) {
		const other = known.get(`${to}@${place}`);
		if (carries === "receipts" && other !== void 0) throw new RangeError(`Cannot link ${name}: ${other} is till ${place} at ${to} already. Give ${from} another number, as in ${name}@${place + 1}.`);
		known.set(`${to}@${place}`, from);
	}
}
/**
* What links did not say: the next free number; a machine that takes cash stands at the till of its
* first register, and a link to it goes by the register's number.
*/
function placesOf(links, takers) {
	const taken = new Set(links.flatMap(({ place }) => place ?? []));
	const own = /* @__PURE__ */ new Map();
	for (const { from, place } of links) if (place !== void 0) own.set(from, place);
	const places = /* @__PURE__ */ new Map();
	const registers = links.filter(({ from }) => !takers.has(from));
	const machines = links.filter(({ from }) => takers.has(from));
	let next = PLACE_FIRST;
	for (const link of [...registers, ...machines]) {
		const register = registers.find(({ to }) => to === link.from);
		const known = link.place ?? own.get(link.from) ?? own.get(register?.from ?? "");
		while (known === void 0 && taken.has(next)) next++;
		const place = known ?? next;
		taken.add(place);
		own.set(link.from, place);
		places.set(link, place);
	}
	return places;
}
/**
* Amounts of two currencies must not meet.
* @throws RangeError
*/
function checkCurrencies(lines, devices) {
	const currencyOf = (name) => {
		const { device, options } = devices.get(name) ?? {};
		return options && device?.cash?.currency?.(options);
	};
	const byPlace = /* @__PURE__ */ new Map();
	for (const { from, to, place, name } of lines) {
		const currency = currencyOf(from);
		const other = currencyOf(to);
		if (currency === void 0) continue;
		if (other !== void 0 && other !== currency) throw new RangeError(`Cannot link ${name}: ${from} counts in ${currency} and ${to} in ${other}. Give both one currency, as in --set ${to}.currency=${currency}.`);
		if (other !== void 0) continue;
		const till = `${to}@${place}`;
		const first = byPlace.get(till) ?? {
			currency,
			from
		};
		byPlace.set(till, first);
		if (first.currency !== currency) throw new RangeError(`Cannot link ${name}: till ${place} of ${to} holds the ${first.currency} of ${first.from}, and ${from} counts in ${currency}. Give it another terminal.`);
	}
}
// dist/src/shop/machine.js
/** How long until something that nobody took is brought again (A6). */
const AGAIN_MS = MINUTE_MS;
function decide(state, command, at, random) {
	switch (command.kind) {
		case "told": return accept(told(state, command, at, random), {});
		case "returned": {
			const { kind: _, ...carried } = command.passed;
			return accept([{
				kind: "returned",
				...carried,
				until: at + AGAIN_MS
			}], {});
		}
		case "cause": return befall(state, command);
		case "restart": return accept([], {});
		case "unknown": return {
			kind: "refuse",
			code: "UNKNOWN_PATH"
		};
	}
}
function told(state, { from, movement }, at, random) {
	let number = state.told;
	return (state.from.get(from) ?? []).filter((line) => line.by === "link" && isFor(line, movement)).flatMap((line) => fate(state, line, {
		number: ++number,
		movement,
		at,
		random
	}));
}
/** To the machine that takes cash go only receipts; what it took for one was told by that (A4). */
function isFor({ carries }, { kind }) {
	return carries === "all" || carries === "receipts" === (kind === "sale" || kind === "return");
}
function fate(state, { name }, { number, movement, at, random }) {
	const carried = {
		link: name,
		number,
		movement
	};
	const isHit = (cause) => strikes(state, cause, name) && random.integer(1, 100) <= Number(state.causes[cause]?.["percent"]);
	if (isHit("link-loses")) return [{
		kind: "lost",
		...carried
	}];
	const delayMs = strikes(state, "link-delay", name) ? Number(state.causes["link-delay"]?.["by"]) : 0;
	const once = delayMs > 0 || strikes(state, "link-down", name) || state.waiting.has(name) ? {
		kind: "held",
		...carried,
		until: at + delayMs
	} : {
		kind: "passed",
		...carried,
		since: at
	};
	return isHit("link-repeats") ? [once, once] : [once];
}
function befall(state, { cause, begins, params }) {
	const known = [...state.lines.values()].filter((one) => one.by === "link").map(({ name }) => name);
	const unknown = String(params["link"] ?? "all").split(",").find((name) => name !== "all" && !known.includes(name));
	if (unknown !== void 0) return {
		kind: "impossible",
		why: unknownName("link", unknown, known)
	};
	if (!begins && state.causes[cause] === void 0) return {
		kind: "impossible",
		why: "it is not in force."
	};
	return accept([begins ? {
		kind: "cause-began",
		cause,
		params
	} : {
		kind: "cause-ended",
		cause
	}], {});
}
function evolve(state, event, at) {
	switch (event.kind) {
		case "passed":
			state.passed++;
			state.told = Math.max(state.told, event.number);
			take(state, event.link, event.number);
			break;
		case "held":
			state.told = Math.max(state.told, event.number);
			put(state, event.link, {
				...kept(event),
				since: at
			});
			break;
		case "returned":
			state.passed--;
			put(state, event.link, {
				...kept(event),
				since: event.since
			});
			break;
		case "lost":
			state.lost++;
			state.told = Math.max(state.told, event.number);
			break;
		case "cause-began":
			state.causes = {
				...state.causes,
				[event.cause]: event.params
			};
			break;
		case "cause-ended": {
			const { [event.cause]: _, ...left } = state.causes;
			state.causes = left;
		}
	}
	return state;
}
function kept({ number, movement, until }) {
	return {
		number,
		movement,
		until
	};
}
function put(state, link, one) {
	const queue = state.waiting.get(link);
	if (!queue) return void state.waiting.set(link, [one]);
	const index = queue.findLastIndex(({ number }) => number <= one.number);
	queue.splice(index + 1, 0, one);
}
function take(state, link, number) {
	const queue = state.waiting.get(link);
	const index = queue?.findIndex((one) => one.number === number) ?? -1;
	if (index >= 0) queue?.splice(index, 1);
	if (queue?.length === 0) state.waiting.delete(link);
}
/** One after another on each link: what waits behind something else waits for it. */
function due(state) {
	return first(state)?.one.until;
}
/** One at a time, as whoever it is for may return it. */
function elapse(state) {
	const next = first(state);
	if (!next) return [];
	const { number, movement, since } = next.one;
	return [{
		kind: "passed",
		link: next.link,
		number,
		movement,
		since
	}];
}
function first(state) {
	let found;
	for (const [link, [one]] of state.waiting) {
		if (!one || strikes(state, "link-down", link)) continue;
		if (!found || one.until < found.one.until) found = {
			link,
			one
		};
	}
	return found;
}
// dist/src/shop/transitions.js
const transitions = {
	passed: "A movement is brought to whom it is for.",
	held: "A movement waits on its link.",
	lost: "A movement is lost on its link.",
	returned: "Nobody took a movement: it waits, and is brought again.",
	"cause-began": "A cause begins.",
	"cause-ended": "A cause ends."
};
// dist/src/shop/create-shop.js
const options = { links: {
	says: "Who tells whom: \"ikkm>cashflow@13 ikkm~imacash\"; usual is each device to the only ledger.",
	expects: "links such as \"ikkm>cashflow@13 imacash>cashflow\", or usual",
	default: "usual",
	show: String,
	read(given) {
		if (given === "usual") return given;
		const read = typeof given === "string" ? readLinks(given) : void 0;
		return read && writeLinks(read);
	}
} };
const errors = { UNKNOWN_PATH: {
	wire: 404,
	text: "Not found",
	means: "Nobody can ask the shop over the wire.",
	cause: "A request to it.",
	cure: "Ask the control API.",
	from: assumed("A1"),
	reproduce: []
} };
/** A shop of these devices; two currencies at one till are found when the rig is made. */
function createShop(devices) {
	return {
		name: "shop",
		title: "the shop: links between the devices, and the audit",
		errors,
		causes,
		transitions,
		options,
		profiles: { documented: {
			says: "as set",
			options: {}
		} },
		operations: {},
		facts,
		client: {
			operations: {},
			open: () => void 0,
			request(_session, operation) {
				throw new RangeError(`Cannot send "${operation}": the shop is asked by nobody.`);
			},
			read: () => ({}),
			knows: () => ({})
		},
		hub: {
			check: ({ lines }, all) => checkCurrencies(lines.values(), all),
			told: (from, movement) => ({
				kind: "told",
				from,
				movement
			}),
			passes(event, { lines }) {
				const line = event.kind === "passed" ? lines.get(event.link) : void 0;
				return line && event.kind === "passed" ? {
					...line,
					movement: event.movement
				} : void 0;
			},
			returned: (event) => event.kind === "passed" ? {
				kind: "returned",
				passed: event
			} : { kind: "unknown" }
		},
		initial({ links: text }) {
			return initialState(linesOf(text === "usual" ? usualLinks(devices) : readLinks(text) ?? [], devices));
		},
		decide,
		evolve,
		due,
		elapse,
		decode: () => ({ command: { kind: "unknown" } }),
		encode: () => ({
			status: 404,
			headers: {},
			body: ""
		}),
		access: () => ({}),
		view
	};
}
/** The devices, and the shop around them where there is anything to link. */
function inShop(devices) {
	return usualLinks(devices).length > 0 ? [...devices, createShop(devices)] : devices;
}
// dist/src/scenario/rig-file/plan.js
/** These devices in their shop; without links, the usual ones. */
function withShop(devices, links) {
	if (links === void 0) return {
		devices: inShop(devices),
		options: {}
	};
	const all = links.length > 0 ? [...devices, createShop(devices)] : inShop(devices);
	return {
		devices: all,
		options: all.length > devices.length ? { shop: { links: writeLinks(links) } } : {}
	};
}
/** A rig of fewer devices, with the links that are left. */
function chooseFrom(plan, names) {
	const isChosen = (name) => names.includes(name);
	const devices = plan.devices.filter((one) => !one.hub && isChosen(one.name));
	const text = plan.options["shop"]?.["links"];
	const left = (typeof text === "string" ? readLinks(text) : void 0)?.filter(({ from, to }) => isChosen(from) && isChosen(to));
	const chosen = withShop(devices, left);
	const { shop: _links, ...options } = plan.options;
	return {
		...plan,
		devices: chosen.devices,
		options: {
			...pick(options, isChosen),
			...chosen.options
		},
		ports: pick(plan.ports, isChosen)
	};
}
/** Options of which some are set anew. */
function overrule(options, by) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(options), ...Object.keys(by)])];
	return Object.fromEntries(names.map((name) => [name, {
		...options[name],
		...by[name]
	}]));
}
/** What a device is, whatever it is called in its rig. */
function kindOf({ kind, name }) {
	return kind ?? name;
}
function pick(all, isWanted) {
	return Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));
}
export { createShop as a, withShop as i, kindOf as n, inShop as o, overrule as r, chooseFrom as t };
