import { n as unknownName } from "./suggest-B5vr_fey.js";
import "./time-DxuEK4C2.js";
import { n as invariant, t as HarnessError } from "./invariant-C8gqGLfn.js";
import { t as own } from "./own-CaQ_u2f-.js";
import { t as createRandom } from "./random-xhgp9cq4.js";
import { a as garble, o as meetFaults, r as disarmFault, t as armFault } from "./faults-B29WUkqI.js";
import { i as readFields } from "./field-muI16s8R.js";
import { i as memoryStore, r as createJournal, t as exchangeEntry } from "./exchange-DOJX2v47.js";
import { t as resolveOptions } from "./options-B0EglqSR.js";
import { t as followLinks } from "./links-h97uvqcS.js";
// dist/src/device/break-message.js
function breakMessage(message, { id, effect }, hands) {
	const fault = {
		id,
		effect: effect.kind
	};
	const intact = {
		afterMs: 0,
		cutAtBytes: void 0,
		fault
	};
	const nothing = (ending) => ({
		...intact,
		reply: void 0,
		ending
	});
	const unheard = (ending) => {
		hands.note(message, { fault });
		return nothing(ending);
	};
	switch (effect.kind) {
		case "delay": {
			const delivery = hands.handle(message, fault);
			return {
				...delivery,
				afterMs: delivery.afterMs + effect.delayMs
			};
		}
		case "lose-request": return unheard(effect.ending);
		case "lose-reply":
			hands.handle(message, fault);
			return nothing(effect.ending);
		case "duplicate": {
			const first = hands.handle(message, fault);
			hands.handle(message, fault);
			return first;
		}
		case "late":
			hands.late({
				request: message.request,
				sender: message.sender,
				until: effect.until,
				fault
			});
			return unheard(effect.ending);
		case "cut-reply": return {
			...hands.handle(message, fault),
			cutAtBytes: effect.bytes
		};
		case "garble": {
			const { reply, ...rest } = hands.handle(message, fault);
			return {
				...rest,
				reply: reply && garble(reply, hands.random())
			};
		}
		case "status": {
			if (effect.processed) hands.handle(message, fault);
			else hands.note(message, { fault });
			const reply = {
				status: effect.status,
				headers: {},
				body: ""
			};
			return {
				...intact,
				reply,
				ending: void 0
			};
		}
		case "restart-before":
			hands.restart(message.at);
			return unheard(effect.ending);
		case "restart-after":
			hands.handle(message, fault);
			hands.restart(message.at);
			return nothing(effect.ending);
	}
}
// dist/src/device/calling.js
var Speaker = class {
	calling = {
		waiting: void 0,
		last: void 0
	};
	#parts;
	constructor(parts) {
		this.#parts = parts;
	}
	due(state) {
		const { waiting, last } = this.calling;
		return waiting ? waiting.until : this.#parts.caller.due(state, last);
	}
	/** Says what there is to say, or takes in what came of it; gives what that makes happen. */
	act(state, at) {
		const { caller, carry, receive, next } = this.#parts;
		const { waiting } = this.calling;
		if (waiting) {
			const { events, failed } = caller.hears(state, waiting.call, waiting.reply, at);
			this.calling = {
				waiting: void 0,
				last: {
					at,
					failed
				}
			};
			return events;
		}
		const call = caller.says(state, at);
		const number = caller.to === "outside" ? next() : 0;
		this.#wait({
			call,
			number,
			until: at + call.timeoutMs,
			reply: void 0
		});
		if (caller.to === "outside") carry?.(number, call);
		else this.#wait({
			call,
			number,
			...heardFrom(receive(call.request, at, caller.name), call, at)
		});
		return [];
	}
	/** The call that this answers; nothing when its patience has ended, for then nobody hears it. */
	hear(number, reply, at) {
		const { waiting } = this.calling;
		if (waiting?.number !== number) return void 0;
		this.#wait({
			...waiting,
			until: at,
			reply
		});
		return waiting.call;
	}
	#wait(waiting) {
		this.calling = {
			...this.calling,
			waiting
		};
	}
};
/** What the caller will get of a delivery, and when. */
function heardFrom({ reply, ending, afterMs, cutAtBytes }, { timeoutMs }, at) {
	if (!reply && ending === "silence" || afterMs > timeoutMs) return {
		until: at + timeoutMs,
		reply: void 0
	};
	return {
		until: at + afterMs,
		reply: cutAtBytes === void 0 ? reply : void 0
	};
}
// dist/src/device/cause-order.js
/** What somebody wants to happen to the world around a device, read against its table. */
/** @throws RangeError for an unknown cause or parameter, or an act that cannot be taken back. */
function readCause(device, { name, begins, given }) {
	const { causes } = device;
	const row = own(causes, name);
	const what = `${begins ? "cause" : "clear"} "${name}" on ${device.name}`;
	if (!row) throw new RangeError(`Cannot ${what}: ${unknownName("cause", name, Object.keys(causes))}`);
	if (!begins && row.opposite === void 0) throw new RangeError(`Cannot ${what}: it is a single act and leaves nothing in force.`);
	return {
		what,
		command: {
			kind: "cause",
			cause: name,
			begins,
			params: begins ? readFields(`cause "${name}"`, row.params, given) : {}
		}
	};
}
// dist/src/device/create-emulator.js
/** The shell around a machine: one synchronous function answers each message, however carried. */
function createEmulator(parts) {
	return new Shell(parts);
}
var Shell = class {
	device;
	options;
	#parts;
	#state;
	#eventsCount = 0;
	#due;
	#isDueKnown = false;
	#rules = [];
	#rulesCount = 0;
	#late = [];
	#speaker;
	/** The latest moment at which something happened here. */
	#latest;
	constructor(parts) {
		const { device, options, seed, startAt, journal, carry } = parts;
		this.#parts = parts;
		this.device = device;
		this.options = options;
		this.#latest = startAt;
		this.#state = device.initial(options, createRandom(seed, device.name), startAt, device.name);
		const { caller } = device;
		const next = () => journal.nextSeq();
		this.#speaker = caller && new Speaker({
			caller,
			carry,
			receive: this.#receive.bind(this),
			next
		});
	}
	get state() {
		return this.#state;
	}
	get rules() {
		return this.#rules;
	}
	order(command, at) {
		const decision = this.#decide(command, at);
		if (decision.kind === "accept") this.#happen(decision.events, at);
		return decision.kind === "accept";
	}
	deliver(request, at) {
		this.elapse(at);
		return this.#receive(request, at);
	}
	#receive(request, at, sender) {
		const { operation, command } = this.device.decode(request, this.options);
		const message = {
			request,
			operation,
			command,
			at,
			sender
		};
		if (this.#rules.length === 0 && this.#late.length === 0) return this.#handle(message);
		const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) => createRandom(this.#parts.seed, `fault:${id}:${seen}`));
		this.#rules = rules;
		const delivery = met ? breakMessage(message, met, this.#hands) : this.#handle(message);
		if (met?.effect.kind !== "late") this.#land("next", at);
		return delivery;
	}
	cause(name, params, at) {
		this.#command({
			name,
			begins: true,
			given: params
		}, at);
	}
	clear(name, at) {
		this.#command({
			name,
			begins: false,
			given: {}
		}, at);
	}
	arm(order) {
		const rule = armFault(order, this.device, this.#rulesCount + 1);
		this.#rulesCount++;
		this.#rules = [...this.#rules, rule];
		return rule;
	}
	disarm(id) {
		this.#rules = disarmFault(this.#rules, id);
	}
	settle(at) {
		this.#land("end", at);
	}
	due() {
		if (!this.#isDueKnown) this.#due = this.#nextDue();
		this.#isDueKnown = true;
		return this.#due;
	}
	elapse(at) {
		for (let due = this.due(); due !== void 0 && due <= at; due = this.due()) {
			this.#isDueKnown = false;
			const own = this.device.due(this.#state);
			if (own === void 0 || own > due) {
				this.#happen(this.#speaker?.act(this.#state, due) ?? [], due);
				continue;
			}
			const events = this.device.elapse(this.#state, due, this.#random());
			invariant(events.length > 0, `Cannot go on: ${this.device.name} was due, and nothing happened`);
			this.#happen(events, due);
		}
	}
	hear(number, reply, at) {
		this.elapse(at);
		const call = this.#speaker?.hear(number, reply, at);
		if (!call) return;
		this.#isDueKnown = false;
		this.#note({
			...call,
			command: void 0,
			at,
			sender: this.device.name
		}, { reply });
		this.elapse(at);
	}
	#nextDue() {
		const own = this.device.due(this.#state);
		const call = this.#speaker?.due(this.#state);
		if (own === void 0 && call === void 0) return void 0;
		return Math.max(Math.min(own ?? Infinity, call ?? Infinity), this.#latest);
	}
	load(entries) {
		for (const { device, event, at } of entries) {
			if (device !== this.device.name) continue;
			this.#evolve(event, at);
		}
	}
	save() {
		return {
			state: structuredClone(this.#state),
			eventsCount: this.#eventsCount,
			rules: this.#rules,
			rulesCount: this.#rulesCount,
			late: this.#late,
			calling: this.#speaker?.calling,
			latest: this.#latest
		};
	}
	restore(saved) {
		this.#state = structuredClone(saved.state);
		this.#isDueKnown = false;
		this.#eventsCount = saved.eventsCount;
		this.#rules = saved.rules;
		this.#rulesCount = saved.rulesCount;
		this.#late = saved.late;
		this.#latest = saved.latest;
		if (this.#speaker && saved.calling) this.#speaker.calling = saved.calling;
	}
	view(at) {
		return this.device.view(this.#state, at);
	}
	fact(name, at) {
		const { facts } = this.device;
		const row = own(facts, name);
		const known = Object.keys(facts);
		if (!row) throw new RangeError(`Cannot ask ${this.device.name}: ${unknownName("fact", name, known)}`);
		return row.read(this.#state, at, this.#parts.around());
	}
	access() {
		return this.device.access(this.#state);
	}
	/** Chance of its own for each decision, so that nothing of it needs to be remembered. */
	#random() {
		return createRandom(this.#parts.seed, `${this.device.name}:${this.#eventsCount}`);
	}
	#decide(command, at) {
		return this.device.decide(this.#state, command, at, this.#random());
	}
	#evolve(event, at) {
		this.#state = this.device.evolve(this.#state, event, at);
		this.#eventsCount++;
		this.#latest = at;
		this.#isDueKnown = false;
	}
	#happen(events, at) {
		for (const event of events) {
			this.#evolve(event, at);
			const seq = this.#parts.journal.nextSeq();
			this.#parts.journal.add({
				kind: "event",
				seq,
				at,
				device: this.device.name,
				event
			});
			this.#parts.happened(this.device.name, event, at);
		}
	}
	/** Decide, journal, evolve, encode. */
	#handle(message, fault) {
		const decision = this.#decide(message.command, message.at);
		const afterMs = decision.kind === "accept" ? decision.takesMs ?? 0 : 0;
		const reply = this.#answer(decision, message.at);
		this.#note(message, {
			reply,
			decision,
			fault,
			afterMs
		});
		return {
			reply,
			ending: reply ? void 0 : "reset",
			afterMs,
			cutAtBytes: void 0,
			fault
		};
	}
	#answer(decision, at) {
		switch (decision.kind) {
			case "accept":
				this.#happen(decision.events, at);
				return this.device.encode({
					kind: "answer",
					answer: decision.answer
				}, this.options);
			case "refuse": return this.device.encode({
				...decision,
				kind: "refusal"
			}, this.options);
			case "ignore": return;
			case "impossible": throw new HarnessError(`Cannot answer: ${this.device.name} found a message impossible (${decision.why})`);
		}
	}
	/** What a broken message may do here. */
	#hands = {
		handle: (message, fault) => this.#handle(message, fault),
		note: (message, noted) => this.#note(message, noted),
		restart: (at) => void this.order({ kind: "restart" }, at),
		late: (one) => this.#late = [...this.#late, one],
		random: () => this.#random()
	};
	#land(until, at) {
		const landing = this.#late.filter((one) => until === "end" || one.until === "next");
		this.#late = this.#late.filter((one) => !landing.includes(one));
		for (const { request, sender, fault } of landing) this.#handle({
			request,
			sender,
			...this.device.decode(request, this.options),
			at
		}, fault);
	}
	#command(order, at) {
		const { what, command } = readCause(this.device, order);
		this.elapse(at);
		const decision = this.#decide(command, at);
		if (decision.kind === "impossible") throw new RangeError(`Cannot ${what}: ${decision.why}`);
		invariant(decision.kind === "accept", `Cannot ${what}: the device did not accept it`);
		this.#happen(decision.events, at);
	}
	#note(message, noted) {
		this.#parts.journal.add(exchangeEntry(this.#parts.journal.nextSeq(), this.device.name, message, noted));
	}
};
// dist/src/device/beginning.js
/** How a rig begins: its seed and options, given now or written in its journal before. */
/**
* What was set when the rig was started holds for as long as its journal lives.
* @throws RangeError when something else is asked for now.
*/
function beginning(parts) {
	const names = parts.devices.map((one) => one.name);
	const given = parts.options ?? {};
	for (const name of Object.keys(given)) if (!names.includes(name)) throw new RangeError(`Cannot set options: ${unknownName("device", name, names)}`);
	const starts = (parts.past ?? []).filter(isStarted).map((entry) => entry.event);
	const before = Object.assign({}, ...starts.map((one) => one.options));
	const chosen = names.map((name) => [name, given[name] ?? before[name] ?? {}]);
	return {
		seed: seedOf(parts.seed, starts[0]),
		chosen: {
			...before,
			...Object.fromEntries(chosen)
		},
		options: new Map(parts.devices.map((one) => [one.name, optionsOf(one, given[one.name], before[one.name])])),
		isNew: names.some((name) => !Object.hasOwn(before, name)) || starts.length === 0
	};
}
function seedOf(given, began) {
	const seed = given ?? began?.seed ?? 1;
	if (began && began.seed !== seed) throw new RangeError(`Cannot continue with seed ${seed}: the rig was started with seed ${began.seed}. Leave the seed out, or start afresh.`);
	return seed;
}
function optionsOf(device, given, before) {
	const options = resolveOptions(device, given ?? before ?? {});
	if (before && JSON.stringify(options) !== JSON.stringify(resolveOptions(device, before))) throw new RangeError(`Cannot continue with other options for ${device.name}: the rig was started with ${JSON.stringify(before)}. Leave the options out, or start afresh.`);
	return options;
}
function isStarted(entry) {
	return entry.device === "rig" && entry.event.kind === "started";
}
// dist/src/device/rig.js
/** A set of devices with one clock, one seed and one journal. Two rigs share nothing. */
/** Virtual time begins here: a Monday, 09:00 in Almaty. */
const VIRTUAL_START = Date.UTC(2026, 0, 5, 4);
/** @throws RangeError for an option that is unknown or has a value it cannot have. */
function createRig(parts) {
	return new RigAtWork(parts);
}
var RigAtWork = class {
	clock;
	journal;
	store;
	seed;
	#models;
	#beginning;
	#base;
	#carry;
	#devices;
	#follow;
	/** How far the rig's clock is ahead of its base. */
	#offsetMs;
	#latest;
	constructor({ devices, now, carry, store = memoryStore, past = [], ...chosen }) {
		this.#carry = carry;
		this.clock = now ? "wall" : "virtual";
		this.#base = now ?? (() => VIRTUAL_START);
		this.#models = devices;
		this.#beginning = beginning({
			devices,
			past,
			...chosen
		});
		this.seed = this.#beginning.seed;
		this.store = store;
		this.journal = createJournal(store, past);
		this.#offsetMs = past.findLast(isClockSet)?.event.offsetMs ?? 0;
		this.#latest = past.at(-1)?.at ?? this.#base();
		this.#devices = this.#build(past[0]?.at ?? this.#latest);
		for (const emulator of this.#devices.values()) emulator.load(past);
		if (this.#beginning.isNew) this.#start();
	}
	get devices() {
		return this.#devices;
	}
	device(name) {
		const emulator = this.#devices.get(name);
		if (!emulator) throw new RangeError(`Cannot use "${name}": ${unknownName("device", name, [...this.#devices.keys()])}`);
		return emulator;
	}
	/** The clock never goes behind what has already happened. */
	now() {
		return Math.max(this.#base() + this.#offsetMs, this.#latest);
	}
	deliver(device, request) {
		return this.device(device).deliver(request, this.catchUp());
	}
	hear(device, number, reply) {
		this.device(device).hear(number, reply, this.catchUp());
	}
	advance(byMs) {
		if (!(byMs >= 0)) throw new RangeError(`Cannot advance by ${byMs} ms: time goes forward only.`);
		if (!Number.isInteger(byMs) || this.now() + byMs > 0xe677d21fdbff) throw new RangeError(`Cannot advance by ${byMs} ms: give whole milliseconds that end before the year 10000.`);
		const at = this.#catchUp(this.now() + byMs);
		this.#setClock(this.#offsetMs + byMs, at);
	}
	catchUp() {
		return this.#catchUp(this.now());
	}
	due() {
		return this.#next()?.due();
	}
	settle() {
		const at = this.catchUp();
		for (const emulator of this.#devices.values()) emulator.settle(at);
	}
	capture() {
		return {
			at: this.catchUp(),
			events: [...this.journal.events],
			exchanges: this.journal.exchanges(),
			emulators: new Map([...this.#devices].map(([name, one]) => [name, one.save()]))
		};
	}
	become({ at, events, exchanges, emulators }) {
		this.journal.replace(events, exchanges);
		for (const [name, saved] of emulators) this.device(name).restore(saved);
		this.#latest = at;
		this.#setClock(at - this.#base(), at);
	}
	reset() {
		this.journal.replace([]);
		this.#offsetMs = 0;
		this.#latest = this.#base();
		this.#devices = this.#build(this.#latest);
		this.#start();
	}
	fork() {
		const { seed, chosen } = this.#beginning;
		const options = Object.fromEntries(this.#models.map(({ name }) => [name, chosen[name] ?? {}]));
		const twin = createRig({
			devices: this.#models,
			seed,
			options
		});
		twin.become(this.capture());
		return twin;
	}
	around() {
		return {
			seed: this.seed,
			devices: this.#devices,
			events: this.journal.events
		};
	}
	#build(startAt) {
		const { seed, journal } = this;
		const around = () => this.around();
		const happened = (...what) => this.#follow?.(...what);
		const devices = new Map(this.#models.map((device) => {
			const options = this.#beginning.options.get(device.name) ?? {};
			const carry = this.#carry?.bind(void 0, device.name);
			const whole = {
				device,
				options,
				seed,
				startAt,
				journal,
				carry,
				happened,
				around
			};
			return [device.name, createEmulator(whole)];
		}));
		this.#follow = followLinks(devices);
		return devices;
	}
	#catchUp(at) {
		for (let next = this.#next(); next; next = this.#next()) {
			const due = next.due();
			if (due === void 0 || due > at) break;
			next.elapse(due);
		}
		this.#latest = at;
		return at;
	}
	/** The device to which something happens first. */
	#next() {
		let first;
		let earliest = Infinity;
		for (const emulator of this.#devices.values()) {
			const due = emulator.due() ?? Infinity;
			if (due < earliest) [first, earliest] = [emulator, due];
		}
		return first;
	}
	#start() {
		const event = {
			kind: "started",
			seed: this.seed,
			options: this.#beginning.chosen
		};
		this.#note(event, this.#latest);
	}
	#setClock(offsetMs, at) {
		this.#offsetMs = offsetMs;
		const event = {
			kind: "clock-set",
			offsetMs
		};
		this.#note(event, at);
	}
	#note(event, at) {
		const seq = this.journal.nextSeq();
		this.journal.add({
			kind: "event",
			seq,
			at,
			device: "rig",
			event
		});
	}
};
function isClockSet(entry) {
	return entry.device === "rig" && entry.event.kind === "clock-set";
}
export { createRig as n, VIRTUAL_START as t };
