import { n as reachedIn } from "./reached-CD939sWm.js";
import { i as missingFeature, r as stepsOf, t as costOf } from "./irreversible-DBrjoLGA.js";
import { n as traceExchange, r as secretsOf } from "./wire-trace-DxhCCBx5.js";
import { r as learnFact, s as openLooker, t as CannotLearn } from "./learning-1UFpQwSL.js";
import { n as wallClock, r as whyNotOnLine, t as createFaultLine } from "./fault-line-B82J-F6B.js";
import { t as TargetError } from "./target-DZ4FF0C_.js";
import { o as toMajor, r as minor } from "./money-85cWdSjo.js";
import { t as exchange } from "./http-exchange-CAFXnGpn.js";
import { l as splitName, r as clientFacts, u as withInner } from "./check-names-4hTf9yvv.js";
import { o as hasReferences } from "./computed-BWdvUonE.js";
import { setTimeout } from "node:timers/promises";
// dist/src/scenario/targets/budget.js
/** How many receipts and how much money a run may cost on one real device. */
function createBudget({ maxReceipts, maxAmount }) {
	let receipts = 0;
	let amount = 0;
	let why;
	return {
		spent: () => why,
		spend(what, cost) {
			if (cost.amount === void 0) throw new TargetError(`Cannot send ${what}: its amount cannot be told, so it cannot be held against the budget.`);
			const after = {
				receipts: receipts + cost.receipts,
				amount: amount + cost.amount
			};
			if (after.receipts > maxReceipts || after.amount > maxAmount) {
				why = `the budget is spent: ${receipts} of ${maxReceipts} receipts, ${money(amount)} of ${money(maxAmount)}`;
				throw new TargetError(`Cannot send ${what}, for ${money(cost.amount)}: ${why}. Raise max-receipts or max-amount of the target, or choose fewer scenarios.`);
			}
			receipts = after.receipts;
			amount = after.amount;
		}
	};
}
function money(amount) {
	return String(toMajor(minor(amount)));
}
// dist/src/scenario/targets/real-at-work.js
/** One real device at work: its tills, its budget, the line to it, and what it can be asked. */
function createReal(one) {
	const { device, access, options } = one;
	const { name, client } = device;
	const budget = createBudget(one);
	const carry = createCarry(one);
	const sessions = /* @__PURE__ */ new Map();
	const keyring = createKeyring(access);
	return {
		...one,
		spent: budget.spent,
		knows: (till) => client.knows(sessionOf(till)),
		open
	};
	function sessionOf(till) {
		if (!sessions.has(till)) sessions.set(till, client.open(access, {
			...options,
			till
		}));
		return sessions.get(till);
	}
	function open(seed) {
		const line = createFaultLine({
			device,
			options,
			seed,
			clock: wallClock,
			carry
		});
		return {
			line,
			send,
			learn,
			keys
		};
		async function send({ operation, params, till }) {
			const session = sessionOf(till);
			const sending = client.request(session, operation, params, Date.now());
			budget.spend(`${name}.${operation}`, costOf(client.operations[operation], params));
			return read(session, sending, await line.send(sending.request, sending.timeoutMs));
		}
		/** Asks past all faults: those are for the messages of the till. */
		async function learn(fact) {
			const learning = learnFact(device, fact);
			if (!learning) return void 0;
			const session = openLooker(client, access, options, sessionOf("till"));
			try {
				for (let step = learning.next();;) {
					if (step.done) return { value: step.value };
					const { operation, params } = step.value;
					const sending = client.request(session, operation, params, Date.now());
					const got = read(session, sending, await carry(sending.request, sending.timeoutMs));
					step = learning.next(got.kind === "lost" ? { transport: "lost" } : {
						transport: "reply",
						...got.fields
					});
				}
			} catch (error) {
				if (error instanceof CannotLearn) throw new TargetError(error.message);
				throw error;
			}
		}
		function keys() {
			for (const entry of line.exchanges()) keyring.keep(knownFrom(entry, one));
			return keyring.all();
		}
	}
	function read(session, sending, passed) {
		if (passed.kind === "lost") return {
			kind: "lost",
			how: passed.how,
			afterMs: passed.afterMs
		};
		const { status, reason = "", body } = passed.reply;
		const told = client.read(session, sending, passed.reply);
		keyring.keep(client.knows(session));
		return {
			kind: "reply",
			fields: {
				status,
				reason,
				body,
				...told
			}
		};
	}
}
/** Among what a till must know: a user or an id is none. */
const isSecret = /key|token|password|secret/i;
/** Every key there was: a case begins with that of the case before. */
function createKeyring(access) {
	const fields = Object.keys(access).filter((field) => isSecret.test(field));
	const ever = /* @__PURE__ */ new Set();
	keep(access);
	return {
		keep,
		all: () => [...ever]
	};
	function keep(known) {
		for (const field of fields) {
			const value = known[field];
			if (typeof value === "string" && value !== "") ever.add(value);
		}
	}
}
/** What a till knows that hears this answer and nothing else. */
function knownFrom({ operation = "request", request, reply }, { device: { client }, access, options }) {
	if (!reply) return {};
	const session = client.open(access, options);
	const sent = {
		...request,
		headers: {},
		body: new TextEncoder().encode(request.body)
	};
	const { status, reason = "", body } = reply;
	const said = {
		status,
		reason,
		headers: {},
		body
	};
	client.read(session, {
		operation,
		request: sent,
		timeoutMs: 0
	}, said);
	return client.knows(session);
}
/** One message after another, each as long after the one before as the device asks for. */
function createCarry({ url, minIntervalMs }) {
	let next = 0;
	return async (request, timeoutMs) => {
		const waitMs = next - performance.now();
		if (waitMs > 0) await setTimeout(waitMs);
		try {
			return await exchange(url, request, timeoutMs);
		} finally {
			next = performance.now() + minIntervalMs;
		}
	};
}
// dist/src/scenario/targets/why-not-real.js
/** Why a case cannot run on real devices; told before a single request costs money. */
function whyNotReal(scenario, plan) {
	if (scenario.rig) return "a rig is made of emulators; real devices are as they stand";
	for (const name of scenario.devices) if (!plan.devices.some(({ device }) => device.name === name)) return `the target has no device ${name}`;
	return whyOtherOptions(scenario, plan) ?? whyNoStep(stepsOf(scenario), plan);
}
function whyOtherOptions({ options }, { devices }) {
	for (const [name, wanted] of Object.entries(options)) {
		const real = devices.find(({ device }) => device.name === name);
		for (const [option, value] of Object.entries(wanted)) {
			const read = real?.device.options[option]?.read(value) ?? value;
			if (real?.options[option] !== read) return `the device is not said to have ${name}.${option}=${String(value)}; if it does, write it under "options" of the target`;
		}
	}
}
function whyNoStep(steps, plan) {
	for (const step of steps) {
		const { act } = step;
		const isDone = act.kind === "cause" || act.kind === "clear" || act.kind === "advance";
		if (isDone && !step.operator) return whyNobodyDoes(act);
		if ((isDone || act.kind === "operator") && !plan.operator) return "it asks a person at the device, and the target has no operator";
		const why = act.kind === "check" ? whyNoFact(act.fact, plan.devices) : act.kind === "fault" ? whyNoFault(act.order) : act.kind === "use" ? whyNoStep(withInner(act.part.steps), plan) : void 0;
		if (why !== void 0) return why;
	}
}
function whyNobodyDoes(act) {
	return act.kind === "advance" ? `nobody can move the clock of a real device by ${act.by}` : `nobody is asked to ${act.kind === "cause" ? "bring about" : "end"} ${act.cause} on a real device`;
}
function whyNoFact(fact, devices) {
	const { device, rest } = splitName(fact);
	if (hasReferences(fact) || clientFacts[device]) return void 0;
	return (devices.find((one) => one.device.name === device)?.device.facts[rest])?.learn ? void 0 : `the protocol of a real device cannot tell ${fact}`;
}
function whyNoFault(order) {
	return whyNotOnLine(order);
}
// dist/src/scenario/targets/device.js
/** Real devices over HTTP: faults are made on the way to them, facts come by their own protocol. */
function deviceTargets(plan) {
	const reals = plan.devices.map(createReal);
	return {
		kind: "device",
		workersMax: 1,
		address: plan.address,
		async open(order) {
			const why = whyNotReal(order.scenario, plan);
			return why === void 0 ? createDeviceTarget(reals, plan, order) : {
				kind: "unsupported",
				why
			};
		},
		real: {
			budgets: reals.map(({ device: { name: device }, url, maxReceipts, maxAmount }) => ({
				device,
				url,
				maxReceipts,
				maxAmount
			})),
			whyNot: ({ scenario }) => missingFeature(scenario, "device") ?? whyNotReal(scenario, plan),
			changed: () => reals.flatMap(changedOf)
		},
		isOver: () => reals.map(({ spent }) => spent()).find(Boolean)
	};
}
function changedOf({ device: { name: device }, access, knows }) {
	const known = knows("till");
	return Object.keys(access).flatMap((field) => {
		const value = known[field];
		return typeof value === "string" && value !== access[field] ? [{
			device,
			field,
			value
		}] : [];
	});
}
function createDeviceTarget(reals, { operator, secrets }, { seed, signal }) {
	const beganAt = Date.now();
	const atWork = new Map(reals.map((real) => [real.device.name, {
		real,
		...real.open(seed)
	}]));
	const all = [...atWork.values()];
	const devices = new Map(reals.map(({ device }) => [device.name, device]));
	const exchanges = () => all.flatMap(({ line }) => line.exchanges()).sort((one, other) => one.at - other.at);
	return {
		kind: "device",
		now: Date.now,
		send: (order) => at(order.device).send(order),
		knows: async (device, till) => at(device).real.knows(till),
		fact: async (device, fact) => await at(device).learn(fact) ?? nobody(`the protocol of a real device cannot tell ${device}.${fact}`),
		cause: async (device, cause) => nobody(`nobody is asked to bring about ${device}.${cause}`),
		clear: async (device, cause) => nobody(`nobody is asked to end ${device}.${cause}`),
		fault: async (device, order) => ({ id: at(device).line.arm(order).id }),
		async advance(byMs) {
			await setTimeout(byMs, void 0, { signal }).catch(() => void 0);
		},
		async settle() {
			for (const { line } of all) await line.settle();
		},
		...operator ? { ask: (question) => operator.ask(question, signal) } : {},
		trace: async () => exchanges().flatMap((one) => traceExchange(one, beganAt)),
		secrets: async () => [
			...secrets,
			...all.flatMap(({ keys }) => keys()),
			...secretsOf(exchanges(), devices)
		],
		reached: async () => reachedIn(exchanges(), devices),
		unmet: async () => all.flatMap(({ line }) => line.rules().flatMap(({ id, met }) => met === 0 ? [id] : [])),
		close: async () => void 0
	};
	function at(name) {
		const found = atWork.get(name);
		if (!found) throw new RangeError(`Cannot use "${name}": the target has no such device.`);
		return found;
	}
}
function nobody(why) {
	return {
		kind: "unsupported",
		why
	};
}
export { deviceTargets };
