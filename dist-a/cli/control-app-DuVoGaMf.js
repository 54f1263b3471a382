import { t as own } from "./own-CaQ_u2f-.js";
import { a as checkPassword, c as answerProblem, i as checkOrigin, l as knownName, o as checkToken, r as checkHost, s as Problem, t as checkContentType } from "./guard-B4w-UyX0.js";
import { r as formatEvidence } from "./evidence-Sb-a984v.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { t as audit } from "./audit-CThg97o-.js";
import { s as parseDuration, t as DAY_MS } from "./time-DxuEK4C2.js";
import { t as tillrigVersion } from "./version-B6FawUdl.js";
import { createHash } from "node:crypto";
import express, { Router, urlencoded } from "express";
// dist/src/host/control/device-pages.js
/** Pages that a device sends people to: a mail's link, with buttons that do something. */
const pagePath = "/devices/:device/pages/:page/:id";
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 2rem 1rem }
main { border: 1px solid #8884; border-radius: 8px; padding: 1.5rem }
h1 { font-size: 1.3rem; margin: 0 0 1rem } p { margin: .5rem 0 }
form { display: flex; gap: .8rem; margin-top: 1.5rem }
button { font: inherit; padding: .5rem 1.2rem; border-radius: 6px; border: 1px solid #8888 }
button:first-child { background: #1a6e3a; border-color: #1a6e3a; color: #fff }
footer { color: #888; font-size: .8rem; margin-top: 1rem }
`;
/** A page of ours runs no script; its one form leads back to it. */
const policy = [
	"default-src 'none'",
	`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
	"img-src data:",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join("; ");
/**
* Shows a page, and does what its buttons say. A button is named by its place on the page as it
* is now, so nobody can press one that is not there.
*/
function devicePages(rig) {
	return Router().get(pagePath, (request, response) => {
		const { page, device } = find(rig, request);
		rig.store.whenDurable(() => send(response, page, device));
	}).post(pagePath, urlencoded({
		extended: false,
		limit: "1kb"
	}), (request, response) => {
		const { page, device } = find(rig, request);
		const { button: pressed } = Object(request.body);
		const button = page.buttons.find((_, place) => String(place) === pressed);
		if (!button) throw new Problem("unknown-name", "Cannot do that: the page has no such button, or has none any more.", page.buttons.map(({ label }) => label));
		rig.device(device).cause(button.cause, button.params, rig.catchUp());
		rig.store.whenDurable(() => response.redirect(303, request.originalUrl));
	}).all(pagePath, (request, response) => {
		response.set("Allow", "GET, HEAD, POST");
		throw new Problem("wrong-method", `Cannot ${request.method} a page: it takes GET, POST.`);
	});
}
function find(rig, request) {
	const { device = "", page: name = "", id = "" } = request.params;
	const at = rig.catchUp();
	const emulator = rig.devices.get(device);
	const pages = emulator?.device.pages ?? {};
	const page = emulator && own(pages, name)?.read(emulator.state, id, at);
	if (!page) throw new Problem("unknown-path", `Cannot find the page ${name} ${id} of ${device}: none such.`);
	return {
		page,
		device
	};
}
function send(response, { title, lines, buttons }, device) {
	const form = buttons.map(({ label }, place) => `<button name="button" value="${place}">${escape(label)}</button>`).join("\n");
	response.set({
		"Content-Security-Policy": policy,
		"Referrer-Policy": "same-origin"
	}).type("html").send(`<!doctype html>
<html><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${style}</style></head><body><main><h1>${escape(title)}</h1>
${lines.map((line) => `<p>${escape(line)}</p>`).join("\n")}
${form && `<form method="post">\n${form}\n</form>`}
</main><footer>tillrig · ${escape(device)}</footer></body></html>
`);
}
function escape(text) {
	const marks = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;"
	};
	return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
// dist/src/host/control/route.js
/** A path of the control API as a row: what it takes and how it answers. */
/** @throws RangeError when a name is given that the route does not take. */
function checkNames(route, { query, body }) {
	check("query parameter", Object.keys(query), route.query ?? []);
	check("field", Object.keys(body), route.body ?? []);
	function check(what, given, taken) {
		if (taken === "any") return;
		const unknown = given.find((name) => !taken.includes(name));
		if (unknown === void 0) return;
		const reason = taken.length === 0 ? `it takes no ${what}, not "${unknown}".` : unknownName(what, unknown, taken);
		throw new RangeError(`Cannot ${route.method} ${route.path}: ${reason}`);
	}
}
/** A whole number from the query. */
function wholeNumber(query, name, { fallback, max }) {
	const text = query[name];
	if (text === void 0) return fallback;
	const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
	if (value <= max) return value;
	throw new RangeError(`Cannot read "${name}": it is "${text}". Give a whole number from 0 to ${max}.`);
}
// dist/src/host/control/device-routes.js
const JOURNAL_LIMIT_MAX = 1e3;
function deviceRoutes(rig) {
	return [
		...questions(rig),
		...causes(rig),
		...faults(rig)
	];
}
function questions(rig) {
	return [
		{
			method: "GET",
			path: "/api/devices/:device/state",
			says: "the state as a person would ask for it",
			answer: (call) => deviceOf(rig, call).view(rig.now())
		},
		{
			method: "GET",
			path: "/api/devices/:device/facts",
			says: "what can be asked of the device by name",
			answer(call) {
				const { facts } = deviceOf(rig, call).device;
				return { facts: Object.entries(facts).map(([name, { says }]) => ({
					name,
					says
				})) };
			}
		},
		{
			method: "GET",
			path: "/api/devices/:device/facts/:fact",
			says: "one fact; query parameters pick from a list: ?number=42",
			query: "any",
			answer(call) {
				const emulator = deviceOf(rig, call);
				const { name, facts } = emulator.device;
				const fact = knownName(`ask ${name}`, "fact", call.params.fact ?? "", Object.keys(facts));
				return { value: pick(fact, emulator.fact(fact, rig.now()), call.query) ?? null };
			}
		},
		{
			method: "GET",
			path: "/api/devices/:device/journal",
			says: "events and exchanges, oldest first",
			query: ["after", "limit"],
			answer(call) {
				const device = deviceOf(rig, call).device.name;
				return page(rig, call, {
					device,
					dropped: rig.journal.dropped(device)
				});
			}
		},
		{
			method: "GET",
			path: "/api/journal",
			says: "events and exchanges of the whole rig, oldest first",
			query: ["after", "limit"],
			answer(call) {
				return page(rig, call, { dropped: [...rig.devices.keys()].map((name) => rig.journal.dropped(name)).reduce((sum, count) => sum + count, 0) });
			}
		}
	];
}
function causes(rig) {
	const path = "/api/devices/:device/causes/:cause";
	return [
		{
			method: "GET",
			path: "/api/devices/:device/causes",
			says: "what can happen to the device, and which of it is in force",
			answer(call) {
				const { device, state } = deviceOf(rig, call);
				const catalogue = Object.entries(device.causes).map(describeCause);
				return {
					catalogue: Object.fromEntries(catalogue),
					inForce: state.causes
				};
			}
		},
		{
			method: "POST",
			path,
			says: "the cause begins; its parameters are the body: {\"percent\":3}",
			body: "any",
			answer(call) {
				const { emulator, cause } = causeOf(rig, call, "cause");
				emulator.cause(cause, call.body, rig.now());
				return { inForce: emulator.state.causes };
			}
		},
		{
			method: "DELETE",
			path,
			says: "the cause ends",
			answer(call) {
				const { emulator, cause } = causeOf(rig, call, "clear");
				emulator.clear(cause, rig.now());
				return { inForce: emulator.state.causes };
			}
		}
	];
}
function faults(rig) {
	const path = "/api/devices/:device/faults";
	return [
		{
			method: "GET",
			path,
			says: "the faults that were armed, how many messages matched and were broken",
			answer: (call) => ({ rules: deviceOf(rig, call).rules })
		},
		{
			method: "POST",
			path,
			says: "arms a fault: {\"fault\":\"lose-reply\",\"times\":1,\"match\":{\"path\":\"/api\"}}",
			body: "any",
			status: 201,
			answer: (call) => deviceOf(rig, call).arm(call.body)
		},
		{
			method: "DELETE",
			path,
			says: "disarms all faults, or the one of ?id=",
			query: ["id"],
			answer(call) {
				const emulator = deviceOf(rig, call);
				const { id } = call.query;
				const known = emulator.rules.map((rule) => rule.id);
				emulator.disarm(id === void 0 ? void 0 : knownName("disarm the fault", "fault rule", id, known));
				return { rules: emulator.rules };
			}
		}
	];
}
function deviceOf(rig, { params }) {
	return rig.device(knownName("use the device", "device", params.device ?? "", [...rig.devices.keys()]));
}
function causeOf(rig, call, act) {
	const emulator = deviceOf(rig, call);
	const { name, causes: known } = emulator.device;
	const { cause = "" } = call.params;
	return {
		emulator,
		cause: knownName(`${act} ${name}`, "cause", cause, Object.keys(known))
	};
}
function describeCause([name, row]) {
	const params = Object.entries(row.params).map(([param, { says, expects, ...field }]) => [param, {
		says,
		expects,
		...field.default === void 0 ? {} : { default: field.show(field.default) }
	}]);
	const { says, opposite, from } = row;
	const evidence = formatEvidence(from);
	return [name, {
		says,
		opposite,
		params: Object.fromEntries(params),
		evidence
	}];
}
function page(rig, { query }, { device, dropped }) {
	const after = wholeNumber(query, "after", {
		fallback: 0,
		max: Number.MAX_SAFE_INTEGER
	});
	const limit = wholeNumber(query, "limit", {
		fallback: 100,
		max: JOURNAL_LIMIT_MAX
	});
	const entries = rig.journal.list({
		...device === void 0 ? {} : { device },
		after,
		limit
	});
	return {
		entries,
		next: entries.at(-1)?.seq ?? after,
		dropped
	};
}
/** Rows of a list whose fields, as text, are what the query says. */
function pick(fact, value, where) {
	const wanted = Object.entries(where);
	if (wanted.length === 0) return value;
	if (!Array.isArray(value)) throw new RangeError(`Cannot pick from the fact "${fact}": it is not a list.`);
	const rows = value.map((row) => new Map(Object.entries(row ?? {})));
	for (const [field] of wanted) {
		const known = [...rows[0]?.keys() ?? []];
		if (rows.length > 0 && !rows.some((row) => row.has(field))) throw new RangeError(`Cannot pick from the fact "${fact}": ${unknownName("field", field, known)}`);
	}
	return value.filter((_row, i) => wanted.every(([field, text]) => String(rows[i]?.get(field)) === text));
}
// dist/src/host/control/event-stream.js
const PAGE = 100;
function streamEvents(journal, response, { after = journal.lastSeq, heartbeatMs = 15e3 } = {}) {
	let last = after > journal.lastSeq ? 0 : after;
	let isWaiting = false;
	let isFull = false;
	let wasFull = false;
	response.writeHead(200, {
		"Content-Type": "text/event-stream",
		"Cache-Control": "no-store",
		"X-Accel-Buffering": "no"
	});
	response.write("retry: 1000\n\n");
	const unsubscribe = journal.subscribe(wake);
	const heart = setInterval(beat, heartbeatMs);
	response.on("drain", () => {
		isFull = false;
		wasFull = false;
		wake();
	});
	response.on("close", () => {
		clearInterval(heart);
		unsubscribe();
	});
	wake();
	/** What one turn of the event loop journals is written together. */
	function wake() {
		if (isWaiting || isFull) return;
		isWaiting = true;
		setImmediate(() => {
			isWaiting = false;
			flush();
		});
	}
	function flush() {
		const entries = journal.list({
			after: last,
			limit: PAGE
		});
		if (entries.length === 0) return;
		last = entries.at(-1)?.seq ?? last;
		const text = entries.map((entry) => `id: ${entry.seq}\nevent: ${entry.kind}\ndata: ${JSON.stringify(entry)}\n\n`);
		isFull = !response.write(text.join(""));
		if (entries.length === PAGE) wake();
	}
	/** A reader that took nothing for a whole beat is gone, or might as well be. */
	function beat() {
		if (isFull && wasFull) response.destroy();
		else if (!isFull) isFull = !response.write(": still here\n\n");
		wasFull = isFull;
	}
}
// dist/src/host/control/rig-routes.js
const ADVANCE_MS_MAX = 366 * DAY_MS;
const SNAPSHOTS_MAX = 50;
function rigRoutes(rig, addresses) {
	return [
		...about(rig, addresses),
		...time(rig),
		...snapshots(rig)
	];
}
function about(rig, addresses) {
	return [
		{
			method: "GET",
			path: "/api/rig",
			says: "devices, addresses, clock, seed, versions",
			answer() {
				const devices = [...rig.devices].map(([name, emulator]) => {
					const { device, options } = emulator;
					const url = addresses.get(name);
					const { title, secrets } = device;
					return [name, {
						title,
						url,
						...emulator.access(),
						options,
						secrets
					}];
				});
				return {
					devices: Object.fromEntries(devices),
					clock: {
						kind: rig.clock,
						now: rig.now()
					},
					seed: rig.seed,
					lastSeq: rig.journal.lastSeq,
					versions: {
						tillrig: tillrigVersion(),
						node: process.version
					}
				};
			}
		},
		{
			method: "POST",
			path: "/api/reset",
			says: "the rig is as new: nothing has happened yet, no fault is armed",
			answer() {
				rig.reset();
				return { now: rig.now() };
			}
		},
		{
			method: "GET",
			path: "/api/audit",
			says: "whether money appeared, vanished or was counted twice; amounts in minor units",
			answer() {
				rig.catchUp();
				return audit(rig.around());
			}
		}
	];
}
function time(rig) {
	const clock = () => ({
		kind: rig.clock,
		now: rig.now(),
		iso: new Date(rig.now()).toISOString()
	});
	return [
		{
			method: "GET",
			path: "/api/clock",
			says: "the time it is in the rig",
			answer: clock
		},
		{
			method: "POST",
			path: "/api/clock",
			says: "moves the clock: {\"advance\":\"25h\"}",
			body: ["advance"],
			answer({ body: { advance } }) {
				const byMs = typeof advance === "string" ? parseDuration(advance) : void 0;
				if (byMs === void 0) throw new RangeError(`Cannot advance the clock by ${JSON.stringify(advance)}. Give a duration such as {"advance":"25h"}.`);
				if (byMs > ADVANCE_MS_MAX) throw new RangeError(`Cannot advance the clock by ${advance}: at most 366d at once.`);
				rig.advance(byMs);
				return clock();
			}
		},
		{
			method: "POST",
			path: "/api/settle",
			says: "lets messages land that are still on their way",
			answer() {
				rig.settle();
				return { now: rig.now() };
			}
		}
	];
}
/** Snapshots live as long as the process; a reset does not touch them. */
function snapshots(rig) {
	const kept = /* @__PURE__ */ new Map();
	const path = "/api/snapshots/:snapshot";
	const list = () => ({ snapshots: [...kept].map(([name, { at, events }]) => ({
		name,
		at,
		events: events.length
	})) });
	return [
		{
			method: "GET",
			path: "/api/snapshots",
			says: "the snapshots that were saved",
			answer: list
		},
		{
			method: "POST",
			path,
			says: "saves all the rig is now under this name, over an older one",
			status: 201,
			answer({ params: { snapshot = "" } }) {
				if (!/^[\w.-]{1,64}$/.test(snapshot)) throw new RangeError(`Cannot save the snapshot "${snapshot}": give 1 to 64 letters, digits, dots, dashes.`);
				if (kept.size >= SNAPSHOTS_MAX && !kept.has(snapshot)) throw new Problem("full", `Cannot save the snapshot "${snapshot}": ${SNAPSHOTS_MAX} are kept already. Delete one of them first.`, [...kept.keys()]);
				kept.set(snapshot, rig.capture());
				return list();
			}
		},
		{
			method: "POST",
			path: `${path}/restore`,
			says: "the rig becomes what it was then, as often as wanted",
			answer({ params: { snapshot = "" } }) {
				const saved = kept.get(knownName("restore", "snapshot", snapshot, [...kept.keys()]));
				if (saved) rig.become(saved);
				return { now: rig.now() };
			}
		},
		{
			method: "DELETE",
			path,
			says: "forgets the snapshot",
			answer({ params: { snapshot = "" } }) {
				kept.delete(knownName("delete", "snapshot", snapshot, [...kept.keys()]));
				return list();
			}
		}
	];
}
// dist/src/host/control/control-app.js
/** The control API of a rig, and its page, as an Express app. */
function createControlApp(parts) {
	const { rig, addresses, page } = parts;
	const routes = [...rigRoutes(rig, addresses), ...deviceRoutes(rig)];
	const paths = [.../* @__PURE__ */ new Set([...routes.map((route) => route.path), "/api/events"])].sort();
	const app = express();
	app.disable("x-powered-by").disable("etag");
	app.use((_request, response, next) => {
		response.set({
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff"
		});
		next();
	});
	app.use(checkHost(parts), checkOrigin);
	if (page) app.get("/", (_request, response) => sendPage(response, page));
	app.use("/devices", checkPassword(parts));
	app.use(devicePages(rig));
	app.use(checkToken(parts), checkContentType, express.json({ limit: "100kb" }));
	app.get("/api/events", (request, response) => {
		if (request.method === "HEAD") response.type("text/event-stream").end();
		else streamEvents(rig.journal, response, beginning(request));
	});
	for (const route of routes) serve(app, rig, route);
	for (const path of paths) app.all(path, (request) => refuseMethod(request, path));
	app.use((request) => {
		throw new Problem("unknown-path", `Cannot find ${request.path}: no such path.`, paths);
	});
	app.use(answerProblem);
	return app;
	function refuseMethod({ method, res }, path) {
		const taken = routes.filter((route) => route.path === path).map((route) => route.method);
		const allowed = taken.length > 0 ? taken : ["GET"];
		res?.set("Allow", allowed.flatMap((one) => one === "GET" ? ["GET", "HEAD"] : one).join(", "));
		throw new Problem("wrong-method", `Cannot ${method} ${path}: it takes ${allowed.join(", ")}.`);
	}
}
function serve(app, rig, route) {
	app[{
		GET: "get",
		POST: "post",
		DELETE: "delete"
	}[route.method]](route.path, (request, response, next) => {
		const call = toCall(request);
		checkNames(route, call);
		rig.catchUp();
		const text = JSON.stringify(route.answer(call));
		rig.store.whenDurable(() => response.status(route.status ?? 200).type("json").send(text), (error) => next(new Problem("not-kept", error.message)));
	});
}
function toCall(request) {
	const body = request.body ?? {};
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Problem("not-json", "Cannot read the body: it is not a JSON object.");
	const query = Object.entries(request.query).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]);
	return {
		params: request.params,
		query: Object.fromEntries(query),
		body
	};
}
/** A browser that reconnects says in a header what it saw last; others may say it in the query. */
function beginning(request) {
	const last = request.get("Last-Event-ID") ?? toCall(request).query.after;
	if (last === void 0) return {};
	return { after: wholeNumber({ after: last }, "after", {
		fallback: 0,
		max: 2 ** 53
	}) };
}
function sendPage(response, { html, policy }) {
	response.set({
		"Content-Security-Policy": policy,
		"Referrer-Policy": "no-referrer"
	}).type("html").send(html);
}
export { createControlApp };
