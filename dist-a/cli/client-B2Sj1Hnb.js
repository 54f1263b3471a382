import { i as spawnGroup, n as endGroup, t as toEnvironment } from "./environment-C3b3Mxj-.js";
import { n as PortTaken, t as openRig } from "./open-rig-BGby0pOP.js";
import { t as TargetError } from "./target-DZ4FF0C_.js";
import { t as hidesReply } from "./wire-trace-DxhCCBx5.js";
import { n as readAnswer, t as interrupted } from "./till-Dhd5aLq8.js";
import { a as parseJson } from "./secrets-CW3cfyAl.js";
import { n as partsFor, r as createRigTarget } from "./emulator-CcZEZM3e.js";
import { n as exchange, t as Unreachable } from "./http-exchange-DK-pJT76.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants } from "node:os";
// dist/src/scenario/targets/client-facts.js
/**
* One a message: what it carried by name, from query, form or JSON, and with it `device`,
* `operation`, `method`, `path`. Those four win over parameters of the same name.
*/
function requestsOf(exchanges) {
	return exchanges.map(({ device, operation, request: { method, path, query, body } }) => ({
		...pairsOf(query),
		...fieldsOf(body),
		device,
		operation,
		method,
		path
	}));
}
/** What the till said itself: messages that a fault doubled or held back are there once. */
function saidByTill(exchanges) {
	const doubled = /* @__PURE__ */ new Set();
	return exchanges.filter(({ fault, reply, sender }) => {
		if (sender !== void 0) return false;
		if (fault?.effect === "late") return reply === void 0;
		if (fault?.effect !== "duplicate") return true;
		if (doubled.delete(fault.id)) return false;
		return doubled.add(fault.id);
	});
}
/** After these the till got an answer that is not what the device said. */
const changesReply = /* @__PURE__ */ new Set(["garble", "status"]);
/**
* One a message: `transport` is `lost` where the till heard nothing of what the device said, and
* `damaged` where it heard something else.
*/
function repliesOf(exchanges) {
	return exchanges.map((exchange) => {
		const { device, operation, reply, fault } = exchange;
		if (fault && changesReply.has(fault.effect)) return {
			device,
			operation,
			transport: "damaged"
		};
		if (!reply || fault && hidesReply.has(fault.effect)) return {
			device,
			operation,
			transport: "lost"
		};
		const { status, reason = "", body } = reply;
		return {
			...fieldsOf(body),
			device,
			operation,
			transport: "reply",
			status,
			reason,
			body
		};
	});
}
function fieldsOf(body) {
	if (body.startsWith("{")) try {
		return JSON.parse(body);
	} catch {
		return {};
	}
	return body.includes("=") && !body.startsWith("<") ? pairsOf(body) : {};
}
function pairsOf(form) {
	return Object.fromEntries(new URLSearchParams(form));
}
// dist/src/scenario/targets/command-till.js
const SHOWN_CHARS_MAX = 200;
/** More than any answer; what is longer will not become one. */
const LINE_CHARS_MAX = 1048576;
const NOT_SUPPORTED$1 = 127;
const FAREWELL_MS = 500;
/** What it said last may come after its end, unless somebody it left behind holds the line. */
const LAST_WORDS_MS = 200;
/** Starts it with the first stimulus: what happens before may change keys it must know. */
function createCommandTill(parts) {
	let child;
	let said = "";
	let waiting;
	let ended;
	return {
		act,
		said: () => said,
		close
	};
	async function act(ask, limitMs) {
		const running = child ?? await start();
		if (ended !== void 0) return {
			kind: "silent",
			why: ended
		};
		if (parts.signal.aborted) return interrupted;
		const told = await new Promise((resolve) => {
			const timer = setTimeout(() => tell(tooSlow(limitMs)), limitMs);
			const stop = () => tell(interrupted);
			parts.signal.addEventListener("abort", stop);
			waiting = {
				id: ask.id,
				tell
			};
			running.stdin?.write(`${JSON.stringify(ask)}\n`);
			function tell(what) {
				clearTimeout(timer);
				parts.signal.removeEventListener("abort", stop);
				waiting = void 0;
				resolve(what);
			}
		});
		if (told instanceof TargetError) throw told;
		return told;
	}
	async function start() {
		const { command, env, cwd } = parts;
		const started = spawnGroup(command, {
			...cwd === void 0 ? {} : { cwd },
			env: {
				...process.env,
				...env()
			}
		});
		child = started;
		started.stdin?.on("error", () => void 0);
		started.stderr?.setEncoding("utf8").on("data", (text) => {
			said = `${said}${text}`.slice(-8192);
		});
		started.stdout?.setEncoding("utf8").on("data", byLine(hear));
		started.once("exit", (code, signal) => setTimeout(end, LAST_WORDS_MS, code, signal).unref());
		started.once("close", end);
		await spawned(started, command);
		return started;
	}
	function hear(line) {
		if (!waiting || line.trim() === "") return;
		const answer = readAnswer(parseJson(line));
		if (typeof answer === "string") waiting.tell(notUnderstood(line, answer));
		else if (answer.id === waiting.id) waiting.tell({
			kind: "answer",
			fields: answer.fields
		});
		else if (answer.id === void 0) waiting.tell(notUnderstood(line, "it has no \"id\""));
	}
	function end(code, signal) {
		if (ended !== void 0) return;
		ended = `the till ended with ${signal ? `signal ${signal} (${constants.signals[signal]})` : `exit code ${code}`}`;
		waiting?.tell(code === NOT_SUPPORTED$1 ? { kind: "unsupported" } : {
			kind: "silent",
			why: ended
		});
	}
	async function close() {
		if (!child) return;
		child.stdin?.end();
		await endGroup(child, FAREWELL_MS);
	}
}
async function spawned(child, command) {
	await new Promise((resolve, reject) => {
		child.once("spawn", resolve);
		child.once("error", ({ message }) => reject(new TargetError(`Cannot start the till "${command.join(" ")}": ${message}.`)));
	});
}
/** Tells whole lines as they come, and the beginning of one that would never end. */
function byLine(tell) {
	let rest = "";
	return (text) => {
		const lines = `${rest}${text}`.split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > LINE_CHARS_MAX) {
			lines.push(rest);
			rest = "";
		}
		for (const line of lines) tell(line);
	};
}
function tooSlow(limitMs) {
	return {
		kind: "silent",
		why: `the till did not answer within ${limitMs / 1e3} s`
	};
}
function notUnderstood(line, why) {
	const shown = line.length > SHOWN_CHARS_MAX ? `${line.slice(0, SHOWN_CHARS_MAX)}…` : line;
	return new TargetError(`Cannot read the answer of the till, as ${why}: ${shown}. Write one JSON line such as {"id":"c1","outcome":"paid"} to stdout, and everything else to stderr.`);
}
// dist/src/scenario/targets/http-till.js
/** A till that is a service: the same objects as a command gets, by POST. */
const NOT_SUPPORTED = 501;
const BODY_CHARS_MAX = 200;
function createHttpTill(address, signal) {
	const { origin, pathname, search, host } = new URL(address);
	return {
		said: () => "",
		close: async () => void 0,
		async act(ask, limitMs) {
			const request = {
				method: "POST",
				path: pathname,
				query: search.slice(1),
				headers: {
					host,
					"content-type": "application/json",
					accept: "application/json"
				},
				body: new TextEncoder().encode(JSON.stringify(ask))
			};
			if (signal.aborted) return interrupted;
			const got = await exchange(origin, request, limitMs, { signal }).catch(blameTheBench);
			if (signal.aborted) return interrupted;
			if (got.kind === "lost") return {
				kind: "silent",
				why: got.how === "timeout" ? `the till did not answer within ${limitMs / 1e3} s` : "the till broke the connection off"
			};
			const { status, body } = got.reply;
			if (status === NOT_SUPPORTED) return { kind: "unsupported" };
			const answer = status === 200 ? readAnswer(parseJson(body)) : `its status is ${status}`;
			if (typeof answer !== "string") return {
				kind: "answer",
				fields: answer.fields
			};
			throw new TargetError(`Cannot read the answer of the till at ${address}, as ${answer}: ${body.slice(0, BODY_CHARS_MAX)}. Answer 200 and {"id":"${ask.id}","outcome":"paid"}, or 501 for what the till cannot do.`);
		}
	};
}
function blameTheBench(error) {
	if (!(error instanceof Unreachable)) throw error;
	throw new TargetError(error.message.replace("Is the device running", "Is the till running"));
}
// dist/src/scenario/targets/client.js
/** The integrator's till before emulators on real sockets: a rig of its own for each case. */
const LIMIT_MS = 6e4;
const PATIENCE_MS = 1e3;
/** How often a waiting check looks while the till is at work, and its time is that of the wall. */
const LOOK_MS = 20;
const PATIENCE = "TILLRIG_TIMEOUT_MS";
function clientTargets(plan, devices) {
	const isLasting = plan.http !== void 0 || plan.reset === "never";
	let lasting;
	let asked = 0;
	const nextId = () => `c${++asked}`;
	return {
		kind: "client",
		address: plan.address,
		...isLasting ? { workersMax: 1 } : {},
		async open(order) {
			const { setup, steps, teardown } = order.scenario;
			if (![
				...setup,
				...steps,
				...teardown
			].some(asksTill)) return {
				kind: "unsupported",
				why: "the scenario asks nothing of a till"
			};
			return openClient(order);
		},
		close: async () => lasting?.close()
	};
	async function openClient(order) {
		const rig = await openPorts(order, {
			plan,
			devices,
			isLasting
		});
		try {
			const env = () => environmentOf(rig, plan);
			const till = isLasting ? lasting ??= createTill(env, order) : createTill(env, order);
			if (isLasting && plan.reset === "per-case") await reset(till, env(), plan);
			const close = async () => {
				if (!isLasting) await till.close();
				await rig.close();
			};
			return createClientTarget({
				opened: rig,
				till,
				plan,
				nextId,
				close
			});
		} catch (error) {
			await rig.close();
			throw error;
		}
	}
	function createTill(env, { signal }) {
		if (plan.http !== void 0) return createHttpTill(plan.http, signal);
		const { command = [], cwd } = plan;
		return createCommandTill({
			command,
			cwd,
			env,
			signal
		});
	}
}
async function openPorts(order, { plan, devices, isLasting }) {
	const parts = partsFor(devices, order, plan.options);
	const usual = ({ name, port }) => isLasting ? order.rig?.ports[name] ?? port : 0;
	const ports = parts.devices.filter((one) => one.port !== void 0).map((one) => [one.name, plan.ports[one.name] ?? usual(one) ?? 0]);
	try {
		return await openRig({
			devices: parts.devices,
			options: parts.options,
			host: "127.0.0.1",
			ports: Object.fromEntries(ports),
			controlPort: 0,
			seed: order.seed,
			durability: "process"
		});
	} catch (error) {
		if (error instanceof PortTaken) throw new TargetError(`Cannot listen on port ${error.port} for ${error.device}: it is taken. Stop what uses it, or give "ports" to the target: { ${error.device}: 0 } is any free one.`);
		throw error;
	}
}
function environmentOf({ rig, control, devices }, { patienceMs, env }) {
	const known = Object.entries(devices).map(([name, { url }]) => [name, {
		...url === void 0 ? {} : { url },
		...rig.device(name).access()
	}]);
	return {
		...toEnvironment(control.url, Object.fromEntries(known), void 0),
		[PATIENCE]: String(patienceMs ?? PATIENCE_MS),
		...env
	};
}
function createClientTarget({ opened, till, plan, nextId, close }) {
	const { rig } = opened;
	const target = createRigTarget(rig);
	let isActing = false;
	let outcome;
	/** What the runner said before, in the setup, is not the till's. */
	let begin;
	const exchanges = () => saidByTill(rig.journal.exchanges().filter(({ seq }) => seq > (begin ?? Infinity)));
	return {
		...target,
		kind: "client",
		async stimulate({ name, params, withinMs }) {
			begin ??= rig.journal.lastSeq;
			const { limitMs: ownMs = LIMIT_MS } = plan;
			const limitMs = Math.min(withinMs ?? ownMs, plan.limitMs ?? Infinity);
			isActing = true;
			try {
				const told = await till.act({
					id: nextId(),
					stimulus: name,
					with: params
				}, limitMs);
				if (told.kind === "unsupported") return {
					kind: "unsupported",
					why: `the till does not support "${name}"`
				};
				outcome = told.kind === "answer" ? told.fields["outcome"] : "none";
				return told.kind === "answer" ? {
					kind: "outcome",
					fields: told.fields
				} : told;
			} finally {
				isActing = false;
			}
		},
		async fact(device, fact) {
			if (device === "client") return { value: outcome ?? null };
			if (device !== "wire") return target.fact(device, fact);
			const all = exchanges();
			return { value: fact === "requests" ? requestsOf(all) : repliesOf(all) };
		},
		async advance(byMs) {
			if (!isActing) return target.advance(byMs);
			await setTimeout$1(Math.min(byMs, LOOK_MS));
		},
		said: till.said,
		close
	};
}
/** A lasting till is told to begin anew, and where the devices are now. */
async function reset(till, env, { limitMs = LIMIT_MS }) {
	const told = await till.act({
		id: "reset",
		stimulus: "reset",
		with: { env }
	}, limitMs);
	if (told.kind === "silent") throw new TargetError(`Cannot reset the till: ${told.why}.`);
	const { outcome, message = "" } = told.kind === "answer" ? told.fields : {};
	if (outcome === "error" || outcome === "refused") throw new TargetError(`Cannot reset the till: it says ${outcome}. ${String(message)}`);
}
function asksTill({ act }) {
	return act.kind === "client" || act.kind === "use" && act.part.steps.some(asksTill);
}
export { clientTargets };
