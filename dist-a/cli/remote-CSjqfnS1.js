import { n as breakingOff } from "./faults-B29WUkqI.js";
import { a as createShop, r as overrule } from "./plan-DlB-65bR.js";
import { _ as unknown, f as record, l as looseObject, m as string, r as array, u as number } from "./schemas-rcOLL2tU.js";
import { t as TargetError } from "./target-DZ4FF0C_.js";
import { t as exchange } from "./http-exchange-CAFXnGpn.js";
import { a as parseJson } from "./secrets-CW3cfyAl.js";
import { n as reachedIn, t as reachedCause } from "./reached-CD939sWm.js";
import { t as resolveOptions } from "./options-B0EglqSR.js";
import { n as traceExchange, r as secretsOf } from "./wire-trace-DxhCCBx5.js";
import http from "node:http";
// dist/src/scenario/targets/control.js
/** Talks to the control API of a rig that was started elsewhere. */
const TIMEOUT_MS = 3e4;
const problem = looseObject({
	type: string(),
	detail: string()
});
function openControl(address, token) {
	const url = address.replace(/\/+$/, "");
	const { host } = new URL(url);
	return {
		url,
		async ask(method, path, shape, body) {
			const text = body === void 0 ? "" : JSON.stringify(body);
			const sending = {
				method,
				path,
				query: "",
				headers: {
					host,
					accept: "application/json",
					...text === "" ? {} : { "content-type": "application/json" },
					...token === void 0 ? {} : { authorization: `Bearer ${token}` }
				},
				body: new TextEncoder().encode(text)
			};
			const got = await exchange(url, sending, TIMEOUT_MS);
			if (got.kind === "lost") throw new TargetError(`Cannot ${method} ${url}${path}: no answer came (${got.how}).`);
			const { status, body: said } = got.reply;
			const answer = parseJson(said);
			if (status < 300) {
				const read = shape.safeParse(answer);
				if (read.success) return read.data;
				throw new TargetError(`Cannot ${method} ${url}${path}: the answer is not that of a rig. Give the control URL that \`tillrig up\` prints.`);
			}
			const told = problem.safeParse(answer);
			if (told.success && (status === 400 || status === 404)) throw new RangeError(told.data.detail);
			throw new TargetError(`Cannot ${method} ${url}${path}: ${status} ${told.success ? told.data.detail : said.slice(0, 200)}`);
		}
	};
}
// dist/src/scenario/targets/why-not.js
/** Why a case cannot run on a rig that was started elsewhere, and what to start instead. */
const rigShape = looseObject({
	devices: record(string(), looseObject({
		title: string().optional(),
		url: string().optional(),
		options: record(string(), unknown()).optional()
	})),
	clock: looseObject({ now: number() }),
	lastSeq: number().optional()
});
function whyNot(rig, devices, order) {
	return order.rig ? whyOther(rig, order.rig, order) : whyWithout(rig, devices, order);
}
/** What the rig was started without cannot be had now. */
function whyWithout(rig, devices, order) {
	for (const name of order.devices) if (!rig.devices[name]) return `the rig has no device ${name}; start it with \`tillrig up\``;
	for (const [name, wanted] of Object.entries(order.options)) {
		const has = rig.devices[name]?.options;
		for (const [option, value] of Object.entries(wanted)) {
			const read = devices.get(name)?.options[option]?.read(value) ?? value;
			if (has?.[option] !== read) return `the rig was started without ${name}.${option}=${String(value)}; start it with --set ${name}.${option}=${String(value)}`;
		}
	}
}
/** A rig of its own must be that rig: the same names, kinds, options and links. */
function whyOther(there, plan, { options }) {
	const wanted = overrule(plan.options, options);
	const sets = Object.entries(options).flatMap(([name, given]) => Object.entries(given).map(([option, value]) => ` --set ${name}.${option}=${String(value)}`));
	const start = `start it with \`tillrig up --rig ${plan.file}${sets.join("")}\``;
	const names = plan.devices.map((one) => one.name);
	for (const name of names) if (!there.devices[name]) return `the rig has no device ${name}; ${start}`;
	for (const name of Object.keys(there.devices)) if (!names.includes(name)) return `the rig has a device ${name} too; ${start}`;
	for (const device of plan.devices) {
		const { name, title } = device;
		const found = there.devices[name];
		if (found?.title !== title) return `the rig has another device as ${name}; ${start}`;
		for (const [option, value] of Object.entries(resolveOptions(device, wanted[name] ?? {}))) if (found.options?.[option] !== value) return `the rig was started with another ${name}.${option}; ${start}`;
	}
}
// dist/src/scenario/targets/remote.js
/** A rig started elsewhere: real sockets to its devices, everything else by its control API. */
const PAGE = 1e3;
/** A rig of ours keeps its connections open for longer than a case pauses. */
const agent = new http.Agent({ keepAlive: true });
const nothing = unknown();
const clockShape = looseObject({ now: number() });
const factShape = looseObject({ value: unknown() });
const ruleShape = looseObject({
	id: string(),
	met: number()
});
const rulesShape = looseObject({ rules: array(ruleShape) });
const pageShape = looseObject({
	entries: array(looseObject({
		kind: string(),
		seq: number()
	})),
	next: number()
});
/** Each case begins with a reset of that one rig, so cases run one after another. */
function remoteTargets(address, devices, { token, address: shown } = {}) {
	const control = openControl(address, token);
	return {
		kind: "remote",
		workersMax: 1,
		address: shown ?? control.url,
		open: (order) => openRemote(control, order.rig?.devices ?? devices, order)
	};
}
async function openRemote(control, known, order) {
	const before = await control.ask("GET", "/api/rig", rigShape);
	const devices = new Map([createShop([]), ...known].map((one) => [one.name, one]));
	const why = whyNot(before, devices, order);
	if (why !== void 0) return {
		kind: "unsupported",
		why
	};
	await control.ask("POST", "/api/reset", nothing);
	return createRemote(control, devices, {
		rig: await control.ask("GET", "/api/rig", rigShape),
		used: order.devices
	});
}
function createRemote(control, devices, { rig, used }) {
	const { ask } = control;
	const clock = createClock(rig.clock.now);
	const acts = recordActs(control, devices, {
		clock,
		begin: rig.lastSeq ?? 0
	});
	const tills = createTills(rig, devices);
	return {
		kind: "remote",
		now: clock.now,
		send: (order) => send(tills(order.device, order.till), order, clock.now()),
		async knows(device, till) {
			const { client, session } = tills(device, till);
			return client.knows(session);
		},
		async fact(device, fact) {
			const path = `${pathOf(device)}/facts/${encodeURIComponent(fact)}`;
			return { value: (await ask("GET", path, factShape)).value };
		},
		async cause(device, cause, params) {
			await ask("POST", causePath(device, cause), nothing, params);
			acts.add("cause", device, cause);
		},
		async clear(device, cause) {
			await ask("DELETE", causePath(device, cause), nothing);
			acts.add("clear", device, cause);
		},
		fault: (device, order) => ask("POST", `${pathOf(device)}/faults`, ruleShape, breakingOff(order)),
		async advance(byMs) {
			const advance = `${Math.ceil(byMs)}ms`;
			clock.set((await ask("POST", "/api/clock", clockShape, { advance })).now);
		},
		async settle() {
			await ask("POST", "/api/settle", nothing);
		},
		trace: acts.trace,
		secrets: acts.secrets,
		reached: acts.reached,
		async unmet() {
			return (await Promise.all(used.map((device) => ask("GET", `${pathOf(device)}/faults`, rulesShape)))).flatMap((one) => one.rules).filter(({ met }) => met === 0).map(({ id }) => id);
		},
		async close() {
			for (const device of used) await ask("DELETE", `${pathOf(device)}/faults`, nothing);
		}
	};
}
async function send({ client, session, url }, order, at) {
	const sending = client.request(session, order.operation, order.params, at);
	const got = await exchange(url, sending.request, sending.timeoutMs, { agent });
	if (got.kind === "lost") return got;
	const { status, reason = "", body } = got.reply;
	return {
		kind: "reply",
		fields: {
			status,
			reason,
			body,
			...client.read(session, sending, got.reply)
		}
	};
}
/** The rig's clock, as far as it can be known between two answers. */
function createClock(beganAt) {
	let known = {
		at: beganAt,
		readAt: performance.now()
	};
	return {
		beganAt,
		now: () => Math.round(known.at + performance.now() - known.readAt),
		set: (at) => known = {
			at,
			readAt: performance.now()
		}
	};
}
/** What the runner did to the world, told together with what the journal of the rig holds. */
function recordActs({ ask }, devices, { clock, begin }) {
	const acts = [];
	const causes = /* @__PURE__ */ new Set();
	return {
		add(act, name, cause) {
			acts.push({
				atMs: clock.now() - clock.beganAt,
				says: `${act} ${name}.${cause}`
			});
			const device = devices.get(name);
			if (device) causes.add(reachedCause(device, act, cause));
		},
		async trace() {
			return [...(await journal()).flatMap((entry) => entry.kind === "exchange" ? traceExchange(entry, clock.beganAt) : []), ...acts].sort((a, b) => a.atMs - b.atMs);
		},
		secrets: async () => secretsOf(await journal(), devices),
		reached: async () => [...reachedIn(await journal(), devices), ...causes]
	};
	async function journal() {
		const entries = [];
		for (let after = begin;;) {
			const page = await ask("GET", `/api/journal?after=${after}&limit=${PAGE}`, pageShape);
			entries.push(...page.entries);
			if (page.entries.length < PAGE) return entries;
			after = page.next;
		}
	}
}
/** A till a name and device; all of them know what the rig said when the case began. */
function createTills(rig, devices) {
	const sessions = /* @__PURE__ */ new Map();
	return (name, till) => {
		const device = devices.get(name);
		const at = rig.devices[name];
		if (!device || !at) throw new RangeError(`Cannot use "${name}": the rig has no such device.`);
		const { title: _title, url = "", options = {}, secrets: _secrets, ...access } = at;
		const key = `${name} ${till}`;
		let session = sessions.get(key);
		if (session === void 0) {
			const texts = Object.entries(access).map(([field, value]) => [field, String(value)]);
			session = device.client.open(Object.fromEntries(texts), {
				...options,
				till
			});
			sessions.set(key, session);
		}
		return {
			client: device.client,
			session,
			url
		};
	};
}
function pathOf(device) {
	return `/api/devices/${encodeURIComponent(device)}`;
}
function causePath(device, cause) {
	return `${pathOf(device)}/causes/${encodeURIComponent(cause)}`;
}
export { remoteTargets };
