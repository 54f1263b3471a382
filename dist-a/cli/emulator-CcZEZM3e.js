import { n as createRig } from "./rig-CB4GYbmV.js";
import { a as createShop, r as overrule } from "./plan-DlB-65bR.js";
import { n as reachedIn, t as reachedCause } from "./reached-CD939sWm.js";
import { n as traceExchange, r as secretsOf } from "./wire-trace-DxhCCBx5.js";
// dist/src/scenario/targets/rig-target.js
/** Whoever opened the rig closes it. */
function createRigTarget(rig) {
	const tills = createTills(rig);
	const acts = recordActs(rig);
	return {
		kind: "emulator",
		rig,
		now: () => rig.now(),
		send: async (order) => send(rig, tills(order.device, order.till), order),
		async knows(device, till) {
			const { client, session } = tills(device, till);
			return client.knows(session);
		},
		fact: async (device, fact) => ({ value: rig.device(device).fact(fact, rig.catchUp()) }),
		async cause(device, cause, params) {
			rig.device(device).cause(cause, params, rig.catchUp());
			acts.add("cause", device, cause);
		},
		async clear(device, cause) {
			rig.device(device).clear(cause, rig.catchUp());
			acts.add("clear", device, cause);
		},
		fault: async (device, order) => ({ id: rig.device(device).arm(order).id }),
		async advance(byMs) {
			rig.advance(byMs);
		},
		async settle() {
			rig.settle();
		},
		trace: async () => acts.trace(),
		papers: async () => papersOf(rig),
		secrets: async () => secretsOf(rig.journal.list({}), devicesOf(rig)),
		reached: async () => acts.reached(),
		unmet: async () => [...rig.devices.values()].flatMap(({ rules }) => rules).filter(({ met }) => met === 0).map(({ id }) => id),
		close: async () => void 0
	};
}
/** What the devices of a rig have printed. */
function papersOf(rig) {
	const at = rig.catchUp();
	return [...rig.devices].flatMap(([name, one]) => {
		const { papers } = one.device;
		if (papers === void 0) return [];
		return one.fact(papers, at).map(({ number, text }) => ({
			device: name,
			number,
			text
		}));
	});
}
/** The clock moves by what the till waited, and by nothing else. */
function send(rig, { client, session }, order) {
	const sending = client.request(session, order.operation, order.params, rig.now());
	const { reply, ending, afterMs, cutAtBytes } = rig.deliver(order.device, sending.request);
	if (!reply && ending === "silence" || afterMs > sending.timeoutMs) {
		rig.advance(sending.timeoutMs);
		return {
			kind: "lost",
			how: "timeout",
			afterMs: sending.timeoutMs
		};
	}
	if (afterMs > 0) rig.advance(afterMs);
	if (!reply) return {
		kind: "lost",
		how: "reset",
		afterMs
	};
	if (cutAtBytes !== void 0 && cutAtBytes < new TextEncoder().encode(reply.body).length) return {
		kind: "lost",
		how: "cut",
		afterMs
	};
	const { status, reason = "", body } = reply;
	return {
		kind: "reply",
		fields: {
			status,
			reason,
			body,
			...client.read(session, sending, reply)
		}
	};
}
/** What the runner did to the world, told between the exchanges it stood between. */
function recordActs(rig) {
	const beganAt = rig.now();
	const acts = [];
	const causes = /* @__PURE__ */ new Set();
	return {
		add(act, device, cause) {
			const line = {
				atMs: rig.now() - beganAt,
				says: `${act} ${device}.${cause}`
			};
			acts.push({
				seq: rig.journal.lastSeq,
				line
			});
			causes.add(reachedCause(rig.device(device).device, act, cause));
		},
		trace() {
			return [...rig.journal.exchanges().flatMap((one) => traceExchange(one, beganAt).map((line) => ({
				seq: one.seq,
				line
			}))), ...acts].sort((a, b) => a.seq - b.seq).map(({ line }) => line);
		},
		reached() {
			const { journal } = rig;
			const entries = [...journal.events, ...journal.exchanges()];
			return [...reachedIn(entries, devicesOf(rig)), ...causes];
		}
	};
}
function devicesOf(rig) {
	return new Map([...rig.devices].map(([name, { device }]) => [name, device]));
}
/** One till a name and device; all of them were configured before the shop opened. */
function createTills(rig) {
	const access = new Map([...rig.devices].map(([name, one]) => [name, one.access()]));
	const sessions = /* @__PURE__ */ new Map();
	return (device, till) => {
		const { options, device: { client } } = rig.device(device);
		const key = `${device} ${till}`;
		let session = sessions.get(key);
		if (session === void 0) {
			session = client.open(access.get(device) ?? {}, {
				...options,
				till
			});
			sessions.set(key, session);
		}
		return {
			client,
			session
		};
	};
}
// dist/src/scenario/targets/emulator.js
function emulatorTargets(devices, { address, options } = {}) {
	return {
		kind: "emulator",
		...address === void 0 ? {} : { address },
		open: async (order) => createEmulatorTarget(devices, order, options)
	};
}
function createEmulatorTarget(devices, order, options) {
	return createRigTarget(createRig({
		...partsFor(devices, order, options),
		seed: order.seed
	}));
}
/**
* The rig asked for; or the devices used, and in a shop when that is one of them.
* @param own Options of the target, of which the devices there take theirs; a scenario's win.
*/
function partsFor(devices, order, own = {}) {
	const { devices: chosen, options } = asked(devices, order);
	const names = chosen.map((one) => one.name);
	const theirs = Object.entries(own).filter(([name]) => names.includes(name));
	return {
		devices: chosen,
		options: overrule(Object.fromEntries(theirs), options)
	};
}
function asked(devices, { rig, devices: used, options }) {
	if (rig) return {
		devices: rig.devices,
		options: overrule(rig.options, options)
	};
	const chosen = used.length === 0 ? devices : devices.filter(({ name }) => used.includes(name));
	return {
		devices: used.includes("shop") ? [...chosen, createShop(chosen)] : chosen,
		options
	};
}
export { partsFor as n, createRigTarget as r, emulatorTargets as t };
