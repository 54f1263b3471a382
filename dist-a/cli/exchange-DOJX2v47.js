// dist/src/device/journal.js
/** Keeps nothing: the rig lives in memory. */
const memoryStore = {
	append: () => void 0,
	whenDurable: (kept) => kept(),
	replace: () => void 0
};
const EXCHANGES_MAX = 1e4;
const BODY_CHARS_MAX = 2e3;
/** Bodies are shortened here, so that a journal of a thousand large requests stays small. */
function shorten(text) {
	if (text.length <= BODY_CHARS_MAX) return text;
	return `${copy(text.slice(0, BODY_CHARS_MAX))}… (${text.length - BODY_CHARS_MAX} characters more)`;
}
/** A part of a text keeps the whole of it in memory, which a text of its own does not. */
function copy(part) {
	return JSON.parse(JSON.stringify(part));
}
function createJournal(store, past = []) {
	return new KeptJournal(store, past);
}
var KeptJournal = class {
	events;
	lastSeq;
	#store;
	#rings = /* @__PURE__ */ new Map();
	#listeners = /* @__PURE__ */ new Set();
	constructor(store, past) {
		this.#store = store;
		this.events = [...past];
		this.lastSeq = past.at(-1)?.seq ?? 0;
	}
	nextSeq() {
		return ++this.lastSeq;
	}
	add(entry) {
		if (entry.kind === "event") {
			this.events.push(entry);
			this.#store.append(entry);
		} else this.#keep(entry);
		for (const listener of this.#listeners) listener(entry);
	}
	list({ device, after = 0, limit = Infinity }) {
		const found = [];
		const kept = this.#exchangesAfter(device, after);
		let e = firstAfter(this.events, after);
		let x = 0;
		while (found.length < limit) {
			const event = this.events[e];
			const exchange = kept[x];
			if (event && (!exchange || event.seq < exchange.seq)) {
				e++;
				if (device === void 0 || event.device === device) found.push(event);
			} else if (exchange) {
				x++;
				found.push(exchange);
			} else break;
		}
		return found;
	}
	dropped(device) {
		return this.#rings.get(device)?.dropped ?? 0;
	}
	subscribe(listener) {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	replace(events, exchanges = []) {
		this.events = [...events];
		this.#rings = /* @__PURE__ */ new Map();
		for (const exchange of exchanges) this.#keep(exchange);
		this.#store.replace(this.events);
	}
	exchanges() {
		return this.#exchangesAfter(void 0, 0);
	}
	#keep(entry) {
		let ring = this.#rings.get(entry.device);
		if (!ring) this.#rings.set(entry.device, ring = {
			kept: [],
			dropped: 0
		});
		ring.kept.push(entry);
		if (ring.kept.length < 12500) return;
		ring.dropped += ring.kept.length - EXCHANGES_MAX;
		ring.kept = ring.kept.slice(-1e4);
	}
	#exchangesAfter(device, after) {
		const chosen = device === void 0 ? [...this.#rings.values()] : [this.#rings.get(device)];
		const all = chosen.flatMap((ring) => ring?.kept.slice(firstAfter(ring.kept, after)) ?? []);
		return chosen.length > 1 ? all.sort((a, b) => a.seq - b.seq) : all;
	}
};
/** The index of the first entry with a greater number, found by halving. */
function firstAfter(entries, after) {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((entries[middle]?.seq ?? 0) > after) high = middle;
		else low = middle + 1;
	}
	return low;
}
// dist/src/device/exchange.js
function exchangeEntry(seq, device, { request, operation, at, sender }, noted) {
	const { decision, reply } = noted;
	const says = decision?.kind === "refuse" || decision?.kind === "accept" ? decision : void 0;
	return {
		kind: "exchange",
		seq,
		at,
		device,
		operation,
		sender,
		request: {
			method: request.method,
			path: shorten(request.path),
			query: shorten(request.query),
			body: request.body.length === 0 ? "" : shorten(text.decode(request.body))
		},
		reply: reply && {
			status: reply.status,
			reason: reply.reason,
			body: shorten(reply.body)
		},
		refusal: says?.code,
		detail: says?.detail,
		note: operation === void 0 ? "not imitated" : void 0,
		fault: noted.fault,
		afterMs: noted.afterMs
	};
}
const text = new TextDecoder();
export { memoryStore as i, EXCHANGES_MAX as n, createJournal as r, exchangeEntry as t };
