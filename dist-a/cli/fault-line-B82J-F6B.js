import { n as EXCHANGES_MAX, t as exchangeEntry } from "./exchange-DOJX2v47.js";
import { a as garble, n as breakingOff, o as meetFaults, r as disarmFault, t as armFault } from "./faults-B29WUkqI.js";
import { t as createRandom } from "./random-xhgp9cq4.js";
import { setTimeout } from "node:timers/promises";
// dist/src/host/broken-answer.js
function at(passed, waitMs = 0) {
	return {
		passed,
		waitMs
	};
}
function unanswered(ending, timeoutMs, taken) {
	const spentMs = taken?.afterMs ?? 0;
	return ending === "reset" ? at({
		kind: "lost",
		how: "reset",
		afterMs: spentMs
	}) : at({
		kind: "lost",
		how: "timeout",
		afterMs: timeoutMs
	}, timeoutMs - spentMs);
}
function delayed(taken, delayMs, timeoutMs) {
	const afterMs = taken.afterMs + delayMs;
	if (afterMs >= timeoutMs) return unanswered("silence", timeoutMs, taken);
	return at({
		...taken,
		afterMs
	}, delayMs);
}
function cut(taken, cutAtBytes) {
	if (taken.kind === "lost") return taken;
	const { reply, raw, afterMs } = taken;
	if (cutAtBytes >= (raw?.body ?? Buffer.from(reply.body)).length) return taken;
	return {
		kind: "lost",
		how: "cut",
		afterMs,
		cutAtBytes,
		part: raw ? {
			reply,
			raw
		} : { reply }
	};
}
/** The bytes are garbled, so that an answer that is no text is so too. */
function garbled(taken, random) {
	if (taken.kind === "lost") return taken;
	const { reply, raw } = taken;
	const body = Buffer.from(raw?.body ?? reply.body);
	const noisy = Buffer.from(garble({
		...reply,
		body: body.toString("latin1")
	}, random).body, "latin1");
	return {
		...taken,
		reply: {
			...reply,
			body: noisy.toString("utf8")
		},
		...raw ? { raw: {
			...raw,
			body: noisy
		} } : {}
	};
}
// dist/src/host/fault-line.js
/** The line to a device that is real: one message at a time, broken where a fault says so. */
const wallClock = {
	now: Date.now,
	wait: (forMs, signal) => setTimeout(forMs, void 0, { signal }).catch(() => void 0)
};
/** Why a fault cannot be done to a device that is real; nothing where it can. */
function whyNotOnLine({ fault }) {
	return fault === "restart-before" || fault === "restart-after" ? `${fault} needs the power of the device, which only a person can switch` : void 0;
}
function createFaultLine(parts) {
	return new Line(parts);
}
var Line = class {
	#parts;
	#rules = [];
	#rulesCount = 0;
	#late = [];
	#entries = [];
	#seq = 0;
	/** Settled once the message before is through. */
	#turn = Promise.resolve();
	constructor(parts) {
		this.#parts = parts;
	}
	arm(order) {
		const { device } = this.#parts;
		const why = whyNotOnLine(order);
		if (why !== void 0) throw new RangeError(`Cannot arm a fault of ${device.name}: ${why}.`);
		const rule = armFault(breakingOff(order), device, this.#rulesCount + 1);
		this.#rulesCount++;
		this.#rules = [...this.#rules, rule];
		return rule;
	}
	disarm(id) {
		this.#rules = disarmFault(this.#rules, id);
	}
	rules() {
		return this.#rules;
	}
	exchanges() {
		return this.#entries.slice(-EXCHANGES_MAX);
	}
	async send(request, timeoutMs, signal) {
		const { passed, waitMs } = await this.#inTurn(() => this.#pass(request, timeoutMs, signal));
		if (waitMs > 0) await this.#parts.clock.wait(waitMs, signal);
		return passed;
	}
	settle() {
		return this.#inTurn(() => this.#land("end"));
	}
	#inTurn(act) {
		const done = this.#turn.then(act);
		this.#turn = done.catch(() => void 0);
		return done;
	}
	async #pass(request, timeoutMs, signal) {
		const { device, options, seed, clock } = this.#parts;
		const operation = operationOf(device, request, options);
		const message = {
			request,
			operation,
			command: void 0,
			at: clock.now()
		};
		const { rules, met } = meetFaults(this.#rules, request, operation, ({ id, seen }) => createRandom(seed, `fault:${id}:${seen}`));
		this.#rules = rules;
		const going = {
			message,
			timeoutMs,
			signal
		};
		const broken = met ? await this.#break(going, met) : at(await this.#carry(going));
		if (met?.effect.kind !== "late") await this.#land("next");
		return broken;
	}
	async #break(going, { id, effect, met }) {
		const { message, timeoutMs } = going;
		const fault = {
			id,
			effect: effect.kind
		};
		switch (effect.kind) {
			case "delay": return delayed(await this.#carry(going, fault), effect.delayMs, timeoutMs);
			case "lose-reply": return unanswered(effect.ending, timeoutMs, await this.#carry(going, fault));
			case "duplicate": {
				const first = await this.#carry(going, fault);
				await this.#carry(going, fault);
				return at(first);
			}
			case "late": {
				const { until } = effect;
				this.#late = [...this.#late, {
					message,
					timeoutMs,
					until,
					fault
				}];
				this.#note(message, void 0, { fault });
				return unanswered(effect.ending, timeoutMs);
			}
			case "cut-reply": return at(cut(await this.#carry(going, fault), effect.bytes));
			case "garble": {
				const random = createRandom(this.#parts.seed, `garble:${id}:${met}`);
				return at(garbled(await this.#carry(going, fault), random));
			}
			case "status": return this.#stateOnly(going, effect, fault);
			case "lose-request":
			case "restart-before":
			case "restart-after":
				this.#note(message, void 0, { fault });
				return unanswered(effect.ending, timeoutMs);
		}
	}
	/** Something in between answers; the device may have acted all the same. */
	async #stateOnly(going, { status, processed }, fault) {
		const got = processed ? await this.#carry(going, fault) : void 0;
		if (!got) this.#note(going.message, void 0, { fault });
		return at({
			kind: "reply",
			reply: {
				status,
				headers: {},
				body: ""
			},
			afterMs: got ? got.afterMs : 0
		});
	}
	async #carry({ message, timeoutMs, signal }, fault) {
		const { carry, clock } = this.#parts;
		const began = clock.now();
		const got = await carry(message.request, timeoutMs, signal);
		const afterMs = got.kind === "lost" ? got.afterMs : clock.now() - began;
		this.#note(message, got.kind === "reply" ? got.reply : void 0, {
			fault,
			afterMs
		});
		return {
			...got,
			afterMs
		};
	}
	async #land(until) {
		const landing = this.#late.filter((one) => until === "end" || one.until === "next");
		this.#late = this.#late.filter((one) => !landing.includes(one));
		for (const { fault, timeoutMs, message } of landing) await this.#carry({
			timeoutMs,
			signal: void 0,
			message: {
				...message,
				at: this.#parts.clock.now()
			}
		}, fault);
	}
	#note(message, reply, more) {
		const { device } = this.#parts;
		this.#entries.push(exchangeEntry(++this.#seq, device.name, message, {
			reply,
			...more
		}));
		if (this.#entries.length >= 12500) this.#entries = this.#entries.slice(-EXCHANGES_MAX);
	}
};
/** What no device can read has no operation; the real one may answer it all the same. */
function operationOf(device, request, options) {
	try {
		return device.decode(request, options).operation;
	} catch {
		return;
	}
}
export { wallClock as n, whyNotOnLine as r, createFaultLine as t };
