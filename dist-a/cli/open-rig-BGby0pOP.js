import { i as memoryStore } from "./exchange-DOJX2v47.js";
import { n as createRig } from "./rig-CB4GYbmV.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { n as checkExposure } from "./guard-B4w-UyX0.js";
import { n as invariant } from "./invariant-C8gqGLfn.js";
import { a as SECOND_MS, i as MINUTE_MS } from "./time-DxuEK4C2.js";
import { createServer } from "node:http";
// dist/src/host/carry.js
const BODY_BYTES_MAX = 1048576;
/** An upload is read to its end, so that its sender gets to hear the answer, but not for ever. */
const UPLOAD_BYTES_MAX = 64 * BODY_BYTES_MAX;
const MUTE_MAX = 256;
/** Longer delays make Node's timers fire at once. */
const TIMER_MS_MAX = 2 ** 31 - 1;
/**
* What a device gets to see of a body that is too large to hold: one byte that is no text in any
* encoding it reads, so it answers as it answers any damaged request, and nothing changes.
*/
const UNREADABLE = Uint8Array.of(255);
const NO_BODY = /* @__PURE__ */ new Uint8Array(0);
function createCarry({ rig, device, muteMs, onLost }) {
	/** Oldest first. */
	const muted = /* @__PURE__ */ new Set();
	return (incoming, response, body) => {
		const delivery = deliver(incoming, body);
		rig.store.whenDurable(() => {
			if (delivery.afterMs > 0) leaveLater(response, delivery);
			else leave(response, delivery);
		}, () => {
			onLost();
			response.destroy();
		});
	};
	function deliver(incoming, body) {
		try {
			return rig.deliver(device, toWireRequest(incoming, body));
		} catch (error) {
			console.error(error);
			return confession(error);
		}
	}
	function leaveLater(response, delivery) {
		setTimeout(leave, Math.min(delivery.afterMs, TIMER_MS_MAX), response, delivery).unref();
	}
	function leave(response, { reply, ending, cutAtBytes }) {
		if (response.destroyed) return;
		if (!reply) onTurn(response, ending === "silence" ? mute : reset);
		else if (cutAtBytes !== void 0) onTurn(response, (socket) => sendStart(response, socket, reply, cutAtBytes));
		else send(response, reply);
	}
	/** The connection stays open, and nothing is ever said on it again. */
	function mute(socket) {
		const [oldest] = muted;
		if (oldest && muted.size >= MUTE_MAX) oldest.destroy();
		muted.add(socket);
		const timer = setTimeout(() => socket.destroy(), muteMs).unref();
		if (socket.readableEnded) socket.destroy();
		socket.once("end", () => socket.destroy());
		socket.once("close", () => {
			clearTimeout(timer);
			muted.delete(socket);
		});
	}
}
/** Whether a body follows the headers. */
function hasBody({ headers }) {
	const length = headers["content-length"];
	return length !== void 0 && length !== "0" || headers["transfer-encoding"] !== void 0;
}
/** Never calls back for an upload that breaks off: the device has not heard such a request. */
function readBody(incoming, then) {
	const chunks = [];
	let length = 0;
	incoming.on("data", (chunk) => {
		length += chunk.length;
		if (length <= BODY_BYTES_MAX) chunks.push(chunk);
		else if (length > UPLOAD_BYTES_MAX) incoming.destroy();
	});
	incoming.on("end", () => then(length > BODY_BYTES_MAX ? UNREADABLE : Buffer.concat(chunks)));
}
function toWireRequest(incoming, body) {
	const { method = "", url = "/", headers } = incoming;
	const target = url.startsWith("/") ? url : withoutOrigin(url);
	const mark = target.indexOf("?");
	return {
		method,
		path: mark < 0 ? target : target.slice(0, mark),
		query: mark < 0 ? "" : target.slice(mark + 1),
		headers,
		body
	};
}
/** Clients of a proxy name the whole address: `GET http://register:8080/api?key=1`. */
function withoutOrigin(url) {
	const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "");
	return target.startsWith("?") || target === "" ? `/${target}` : target;
}
function send(response, reply) {
	begin(response, reply, Buffer.byteLength(reply.body));
	response.end(reply.body);
}
/** The whole length is promised, and the connection breaks before it is there. */
function sendStart(response, socket, reply, bytes) {
	const body = Buffer.from(reply.body);
	begin(response, reply, body.length);
	response.flushHeaders();
	socket.write(body.subarray(0, bytes), () => socket.destroy());
}
function begin(response, reply, length) {
	const { status, reason, headers } = reply;
	const list = [
		...listOf(headers),
		"Content-Length",
		String(length)
	];
	if (reason === void 0) response.writeHead(status, list);
	else response.writeHead(status, reason.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?"), list);
}
const lists = /* @__PURE__ */ new WeakMap();
/** Names and values in turn, as Node takes them fastest; devices use the same headers again. */
function listOf(headers) {
	let list = lists.get(headers);
	if (!list) lists.set(headers, list = Object.entries(headers).flat());
	return list;
}
/** Answers to pipelined requests leave one after another; each is given the socket in its turn. */
function onTurn(response, then) {
	if (response.socket) then(response.socket);
	else response.once("socket", then);
}
function reset(socket) {
	if ("encrypted" in socket || socket.remoteAddress === void 0) socket.destroy();
	else socket.resetAndDestroy();
}
/** A mistake of ours is said to be one, so that nobody takes it for an answer of the device. */
function confession(error) {
	return {
		reply: {
			status: 500,
			headers: { "Content-Type": "text/plain; charset=utf-8" },
			body: `tillrig: internal error: ${error instanceof Error ? error.message : String(error)}\n`
		},
		ending: void 0,
		afterMs: 0,
		cutAtBytes: void 0,
		fault: void 0
	};
}
// dist/src/host/line.js
const PIPELINED_MAX = 1e3;
/** Hands on whatever arrives at a server, a connection's messages one after another. */
function attend(server, carry) {
	const lines = /* @__PURE__ */ new WeakMap();
	server.on("connection", (socket) => {
		lines.set(socket, {
			behind: [],
			waiting: 0,
			broken: false
		});
	});
	server.on("request", hear);
	server.on("checkExpectation", hear);
	server.on("clientError", (_error, socket) => {
		const line = lines.get(socket);
		if (!line) return;
		line.broken = true;
		if (!line.reading?.complete) hangUp(line, socket);
	});
	function hear(incoming, response) {
		const line = lines.get(incoming.socket);
		if (!line) return;
		if (response.socket === null) {
			if (++line.waiting > PIPELINED_MAX) return void incoming.socket.destroy();
			response.once("socket", () => line.waiting--);
		}
		const exchange = {
			incoming,
			response
		};
		if (line.reading) line.behind.push(exchange);
		else take(line, exchange);
	}
	function take(line, exchange) {
		const { incoming } = exchange;
		if (!hasBody(incoming)) return handOver(line, exchange, NO_BODY);
		line.reading = incoming;
		readBody(incoming, (body) => {
			line.reading = void 0;
			handOver(line, exchange, body);
			while (!line.reading) {
				const next = line.behind.shift();
				if (!next) break;
				take(line, next);
			}
			if (line.broken && !line.reading) hangUp(line, incoming.socket);
		});
	}
	function handOver(line, { incoming, response }, body) {
		line.last = response;
		carry(incoming, response, body);
	}
}
/** Closes a connection once what was asked on it before is answered. */
function hangUp({ last }, socket) {
	if (last && !last.writableFinished) last.once("finish", () => socket.destroySoon());
	else socket.destroySoon();
}
// dist/src/host/http.js
/** A port of a device: as tolerant as a machine in a shop, and as mute when it breaks. */
const usualLimits = {
	headersMs: 30 * SECOND_MS,
	requestMs: MINUTE_MS,
	muteMs: 2 * MINUTE_MS,
	connections: 1024
};
/** A till that pauses must not meet a closed connection that no fault explains. */
const IDLE_MS = 75 * SECOND_MS;
const FAREWELL_MS = 250;
/** A token of a megabyte is refused by the device, in its own words; a longer one, by the port. */
const HEADER_BYTES_MAX = 1572864;
var PortTaken = class extends Error {
	name = "PortTaken";
	port;
	device;
	constructor({ host, port }, device) {
		super(`Cannot listen on ${host}:${port} for ${device}: the port is taken. Stop what uses it, or choose another with --port ${device}=0.`);
		this.port = port;
		this.device = device;
	}
};
/**
* Serves one device of a rig until it is closed.
* @throws PortTaken when somebody listens there already, RangeError when nobody could.
*/
async function serveDevice(rig, name, at) {
	rig.device(name);
	const limits = {
		...usualLimits,
		...at.limits
	};
	const server = createPort(limits);
	attend(server, createCarry({
		rig,
		device: name,
		muteMs: limits.muteMs,
		onLost: () => void close()
	}));
	const port = await listen(server, at, name);
	return {
		url: `http://${reachable(at.host)}:${port}`,
		port,
		close
	};
	function close() {
		const closed = new Promise((resolve) => server.close(() => resolve()));
		const farewell = () => {
			setImmediate(() => server.closeIdleConnections());
			setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
		};
		rig.store.whenDurable(farewell, farewell);
		return closed;
	}
}
function createPort({ headersMs, requestMs, connections }) {
	const server = createServer({
		headersTimeout: headersMs,
		requestTimeout: requestMs,
		connectionsCheckingInterval: Math.min(headersMs, requestMs, 5 * SECOND_MS),
		keepAliveTimeout: IDLE_MS,
		maxHeaderSize: HEADER_BYTES_MAX,
		requireHostHeader: false
	});
	server.maxConnections = connections;
	return Object.assign(server, { httpAllowHalfOpen: true });
}
function listen(server, at, device) {
	return new Promise((resolve, reject) => {
		server.once("error", (error) => {
			if (error.code === "EADDRINUSE") reject(new PortTaken(at, device));
			else reject(/* @__PURE__ */ new RangeError(`Cannot listen on ${at.host}:${at.port} for ${device}: ${error.message}. Choose another address with --host, or another port with --port ${device}=0.`));
		});
		server.listen(at.port, at.host, () => {
			const address = server.address();
			invariant(typeof address === "object" && address, "Cannot serve: no address to serve at");
			resolve(address.port);
		});
	});
}
/** An address that a client on this machine can connect to. */
function reachable(host) {
	if (host === "0.0.0.0") return "127.0.0.1";
	if (host === "::") return "[::1]";
	return host.includes(":") ? `[${host}]` : host;
}
// dist/src/host/control/serve-control.js
/**
* @throws RangeError when other machines could reach it and no token guards it.
* @throws PortTaken
*/
async function serveControl(parts) {
	const { host, port, token } = parts;
	checkExposure(host, token);
	const server = createServer(lateApp(parts));
	await new Promise((resolve, reject) => {
		server.once("error", (error) => reject(error.code === "EADDRINUSE" ? new PortTaken({
			host,
			port
		}, "control") : error));
		server.listen(port, host, resolve);
	});
	return {
		url: urlOf(server),
		close: () => close(server)
	};
}
/** Express takes a third of the start-up time: it is loaded when the port already listens. */
function lateApp(parts) {
	const load = async () => (await import("./control-app-DuVoGaMf.js")).createControlApp(parts);
	let app;
	setTimeout(() => app ??= load());
	return async (request, response) => (await (app ??= load()))(request, response);
}
function urlOf(server) {
	const { address, port } = server.address();
	const host = address.replace(/^0\.0\.0\.0$/, "127.0.0.1").replace(/^::$/, "::1");
	return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
/** Answers in flight may leave; event streams never end by themselves. */
async function close(server) {
	const closed = new Promise((resolve) => server.close(resolve));
	setImmediate(() => server.closeAllConnections());
	await closed;
}
// dist/src/host/wake.js
/**
* Nobody watches more closely than this, and whoever asks a device wakes it first. So a busy rig
* spends no time on timers, and what happens by itself shares a transaction with what was asked.
*/
const WAKE_MS_MIN = 20;
/** Wakes a rig whenever something is due, until it is stopped. Virtual time needs no waking. */
function keepAwake(rig) {
	if (rig.clock === "virtual") return { stop: () => void 0 };
	let timer;
	let isSoon = false;
	wakeSoon();
	const unsubscribe = rig.journal.subscribe(() => {
		if (!isSoon) wakeSoon();
	});
	return { stop() {
		unsubscribe();
		clearTimeout(timer);
	} };
	/** After any entry the next may be due earlier than was known. */
	function wakeSoon() {
		isSoon = true;
		wakeAfter(WAKE_MS_MIN);
	}
	function wakeAfter(delayMs) {
		clearTimeout(timer);
		timer = setTimeout(wake, delayMs).unref();
	}
	function wake() {
		const at = rig.catchUp();
		isSoon = false;
		const due = rig.due();
		if (due !== void 0) wakeAfter(Math.min(Math.max(due - at, WAKE_MS_MIN), TIMER_MS_MAX));
	}
}
// dist/src/host/open-rig.js
const BATCH = 50;
/**
* @throws RangeError for a device, port or option that is unknown or cannot be.
* @throws PortTaken
*/
async function openRig(parts) {
	checkExposure(parts.host, parts.token);
	checkNames(parts);
	const opened = [];
	const close = async () => {
		for (let one = opened.pop(); one; one = opened.pop()) await one.close();
	};
	try {
		const { store, past } = await openStore(parts, opened);
		const { seed, options } = parts;
		const rig = createRig({
			devices: parts.devices,
			options,
			store,
			past,
			now: Date.now,
			...parts.outside ? { carry: parts.outside.carry } : {},
			...seed === void 0 ? {} : { seed }
		});
		const waking = keepAwake(rig);
		opened.push({ close: () => waking.stop() });
		const { outside } = parts;
		if (outside) opened.push(outside);
		outside?.connect(rig);
		const addresses = await serveAll(rig, parts, opened);
		const server = await serveControl({
			...parts,
			rig,
			addresses,
			port: parts.controlPort
		});
		opened.push(server);
		const devices = [...addresses].map(([name, url]) => [name, {
			url,
			...rig.device(name).access()
		}]);
		return {
			rig,
			control: { url: server.url },
			devices: Object.fromEntries(devices),
			pastCount: past.length,
			close
		};
	} catch (error) {
		await close();
		throw error;
	}
}
function checkNames({ devices, ports, options }) {
	const known = new Set(devices.map((one) => one.name));
	for (const name of [...Object.keys(ports), ...Object.keys(options)]) if (!known.has(name)) throw new RangeError(`Cannot start "${name}": ${unknownName("device", name, [...known])}`);
}
/** Opens a batch of ports at a time; gives where each device listens, in their order. */
async function serveAll(rig, { devices, ports, host }, opened) {
	const addresses = /* @__PURE__ */ new Map();
	const waiting = devices.flatMap(({ name, port: usual }) => {
		const port = ports[name] ?? usual;
		return port === void 0 ? [] : [{
			name,
			port
		}];
	});
	while (waiting.length > 0) {
		const batch = waiting.splice(0, BATCH);
		const servers = await Promise.allSettled(batch.map(({ name, port }) => serveDevice(rig, name, {
			host,
			port
		})));
		for (const one of servers) if (one.status === "fulfilled") opened.push(one.value);
		for (const [i, one] of servers.entries()) {
			if (one.status === "rejected") throw one.reason;
			addresses.set(batch[i]?.name ?? "", one.value.url);
		}
	}
	return addresses;
}
async function openStore({ data, durability, onFailure }, opened) {
	if (data === void 0) return {
		store: memoryStore,
		past: []
	};
	const { openSqliteStore } = await import("./sqlite-store-DsUyEZ5t.js");
	const opening = openSqliteStore(data, {
		durability,
		...onFailure ? { onFailure } : {}
	});
	opened.push(opening);
	return opening;
}
export { PortTaken as n, openRig as t };
