import { i as InvalidArgumentError, n as Command } from "./esm-Bg2wG2mo.js";
import { t as emulators } from "./emulators-CxK7wAw1.js";
import { n as wallClock } from "./fault-line-B82J-F6B.js";
import { a as SECOND_MS, i as MINUTE_MS } from "./time-DxuEK4C2.js";
import { n as exchange, t as Unreachable } from "./http-exchange-DK-pJT76.js";
import { n as unknownName } from "./suggest-B5vr_fey.js";
import { o as shown } from "./files-BDvFV1nZ.js";
import { c as followTill, d as createBlanks, f as secretNames, i as draftScenario, l as operationOf, n as openingOf, o as accessIn, r as readRecording, s as commandIn, t as CLOSING } from "./recording-BntXZSeS.js";
import { n as isMap } from "./salvage-2SevMk7I.js";
import { t as colors } from "./colors-f1OEZOdo.js";
import { r as exitCodes, t as CliError } from "./exit-BtyHwXAZ.js";
import path from "node:path";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";
// dist/src/host/proxy.js
/** A port before a device that is real: hands on what is asked, and answers what came back. */
/** Longer than any till waits, so that it is the till that gives up. */
const PATIENCE_MS = 2 * MINUTE_MS;
const UPLOAD_BYTES_MAX = 67108864;
const CONNECTIONS_MAX = 256;
const FAREWELL_MS = 250;
/** About one connection, not about what is said on it (RFC 9110, 7.6.1). */
const hopByHop = [
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
];
/** @throws Error of the system when nobody can listen there. */
async function serveProxy(parts) {
	const { host, port } = parts;
	const server = createServer({
		headersTimeout: 30 * SECOND_MS,
		requestTimeout: MINUTE_MS,
		keepAliveTimeout: 75 * SECOND_MS,
		requireHostHeader: false
	});
	server.maxConnections = CONNECTIONS_MAX;
	server.on("request", (incoming, response) => void serve(parts, incoming, response));
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => resolve());
	});
	const taken = server.address().port;
	return {
		url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
		port: taken,
		close: () => close(server)
	};
}
/**
* Brings messages to one address and to no other.
* @throws RangeError when it is no address of a web server.
*/
function carryTo(address) {
	const base = readAddress(address);
	return (request, timeoutMs, signal) => exchange(base, request, timeoutMs, { signal });
}
/** The way to a device without faults; messages of several tills may go at once. */
function sendTo(address, clock) {
	const carry = carryTo(address);
	return { async send(request, timeoutMs, signal) {
		const began = clock.now();
		return {
			...await carry(request, timeoutMs, signal),
			afterMs: clock.now() - began
		};
	} };
}
function readAddress(address) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") throw new RangeError(`Cannot reach "${address}": that is no address of a device. Give one such as http://192.168.1.40:8080.`);
	if (url.username !== "" || url.password !== "") throw new RangeError("Cannot use an address with a password in it. Leave it out.");
	return url.href;
}
async function serve({ line, clock, onExchange }, incoming, response) {
	const at = clock.now();
	const gone = new AbortController();
	response.once("close", () => gone.abort());
	const body = await readBody(incoming);
	if (!body) return void incoming.destroy();
	const request = toRequest(incoming, body);
	const { passed, trouble } = await send(line, request, gone.signal);
	onExchange({
		at,
		request,
		passed,
		...trouble === void 0 ? {} : { trouble }
	});
	leave(response, request, passed);
}
/** Where no device is, the connection breaks, as it would without anybody in between. */
async function send(line, request, signal) {
	try {
		return { passed: await line.send(request, PATIENCE_MS, signal) };
	} catch (error) {
		if (!(error instanceof Unreachable || error instanceof RangeError)) throw error;
		return {
			passed: {
				kind: "lost",
				how: "reset",
				afterMs: 0
			},
			trouble: error.message
		};
	}
}
async function readBody(incoming) {
	const chunks = [];
	let length = 0;
	try {
		for await (const chunk of incoming) {
			length += chunk.length;
			if (length > UPLOAD_BYTES_MAX) return void 0;
			chunks.push(chunk);
		}
	} catch {
		return;
	}
	return Buffer.concat(chunks);
}
function toRequest(incoming, body) {
	const { method = "", url = "/", headers, rawHeaders } = incoming;
	const target = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "");
	const mark = target.indexOf("?");
	return {
		method,
		path: (mark < 0 ? target : target.slice(0, mark)) || "/",
		query: mark < 0 ? "" : target.slice(mark + 1),
		headers,
		rawHeaders: without(rawHeaders, [
			"host",
			"content-length",
			"expect"
		]),
		body
	};
}
function leave(response, request, passed) {
	if (response.destroyed) return;
	if (passed.kind === "reply") {
		if (passed.reply.status >= 200) return answer(response, request, passed);
		response.destroy();
		return;
	}
	const { how, part, cutAtBytes } = passed;
	onTurn(response, (socket) => {
		if (part) answerInPart(response, socket, part, cutAtBytes);
		else if (how === "timeout") socket.destroy();
		else socket.resetAndDestroy();
	});
}
function answer(response, { method }, answered) {
	const { status } = answered.reply;
	const body = bytesOf(answered);
	const isBare = method === "HEAD" || status === 204 || status === 304;
	begin(response, answered, isBare ? [] : ["Content-Length", String(body.length)], isBare);
	response.end(isBare ? void 0 : body);
}
/** The whole is promised, and the connection breaks before it is there. */
function answerInPart(response, socket, answered, cutAtBytes) {
	const body = bytesOf(answered);
	const isWhole = cutAtBytes !== void 0;
	begin(response, answered, isWhole ? ["Content-Length", String(body.length)] : [], !isWhole);
	response.flushHeaders();
	const start = body.subarray(0, cutAtBytes);
	const end = () => socket.destroy();
	if (start.length > 0) response.write(start, end);
	else socket.write(start, end);
}
function bytesOf({ reply, raw }) {
	return raw?.body ?? Buffer.from(reply.body);
}
function begin(response, { reply, raw }, length, keepsLength) {
	const list = [...without(raw?.headers ?? Object.entries(reply.headers).flat(), keepsLength ? [] : ["content-length"]), ...length];
	response.sendDate = false;
	const reason = (reply.reason ?? "").replace(/[^\t\x20-\x7e\x80-\xff]/g, "?");
	response.writeHead(reply.status, reason, list);
}
/** Names and values in turn, but for these names and what concerns the connection alone. */
function without(headers, names) {
	const pairs = headers.flatMap((name, i) => i % 2 === 0 ? [[name, headers[i + 1] ?? ""]] : []);
	const listed = pairs.flatMap(([name = "", value = ""]) => name.toLowerCase() === "connection" ? value.toLowerCase().split(/\s*,\s*/) : []);
	const left = /* @__PURE__ */ new Set([
		...hopByHop,
		...listed,
		...names
	]);
	return pairs.filter(([name = ""]) => !left.has(name.toLowerCase())).flat();
}
/** Answers to pipelined requests leave one after another; each is given the socket in its turn. */
function onTurn(response, then) {
	if (response.socket) then(response.socket);
	else if (!response.destroyed) response.once("socket", then);
}
function close(server) {
	const closed = new Promise((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), FAREWELL_MS).unref();
	return closed;
}
// dist/src/scenario/recording/record-exchange.js
/** @param read what the device's client reads in the answer, where it is known. */
function recordExchange(heard, blanks, known) {
	const { at, operation, request, requestHeaders, reply, lost, trouble } = heard;
	const asked = contentOf(request.body);
	const answered = reply && contentOf(reply.body);
	const learnt = blanks.learn({
		query: request.query,
		headers: request.headers,
		body: asked.body
	}, known.device && commandIn(known.device, request), known.read, {
		headers: reply?.reply.headers,
		body: answered?.body
	});
	const { method, path, query } = request;
	return {
		exchange: {
			at,
			...operation === void 0 ? {} : { operation },
			request: {
				method,
				path,
				query,
				headers: pairsOf(requestHeaders),
				...cover(asked)
			},
			...reply ? { reply: {
				status: reply.reply.status,
				reason: reply.reply.reason ?? "",
				headers: pairsOf(reply.headers),
				afterMs: reply.afterMs,
				...cover(answered ?? {})
			} } : {},
			...lost ? { lost } : {},
			...trouble === void 0 ? {} : { trouble },
			...Object.keys(learnt.looks).length > 0 ? { secrets: { ...learnt.looks } } : {}
		},
		learnt
	};
	/** Nobody finds a secret in base64, so it is blanked before. */
	function cover({ body, bytes }) {
		if (bytes) {
			const text = blanks.cover(bytes.toString("latin1"));
			return { base64: Buffer.from(text.replace(/[‹›]/g, "?"), "latin1").toString("base64") };
		}
		return body === void 0 ? {} : { body };
	}
}
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function contentOf(body) {
	if (body.length === 0) return {};
	try {
		return { body: utf8.decode(body) };
	} catch {
		return { bytes: Buffer.from(body) };
	}
}
function pairsOf(list) {
	return list.flatMap((name, i) => i % 2 === 0 ? [[name, list[i + 1] ?? ""]] : []);
}
// dist/src/scenario/recording/recorder.js
function createRecorder(parts) {
	return new KeptRecorder(parts);
}
/** Fields in which a device says what it is. */
const aboutFields = /version|firmware|serial|model/i;
var KeptRecorder = class {
	device;
	#parts;
	#began;
	#blanks;
	#head;
	#access = {};
	#till;
	constructor(parts) {
		this.#parts = parts;
		this.#head = parts.head;
		this.#began = Date.parse(parts.head.date);
		const [only, ...others] = parts.devices;
		this.device = others.length === 0 ? only : void 0;
		this.#blanks = createBlanks(() => secretNames((this.device ? [this.device] : parts.devices).flatMap((one) => one.secrets ?? [])));
	}
	add(heard) {
		const { request } = heard;
		this.#know(heard);
		const { device } = this;
		const operation = device && operationOf(device, request);
		const followed = this.#follow(heard);
		const { exchange, learnt } = recordExchange({
			...heard,
			...operation === void 0 ? {} : { operation }
		}, this.#blanks, {
			...device ? { device } : {},
			read: followed?.fields
		});
		this.#parts.file.add(exchange, learnt, this.#blanks.cover);
		if (this.#head.about === void 0) this.about(followed?.fields?.["json"]);
		return operation;
	}
	about(fields) {
		if (!isMap(fields)) return;
		const said = Object.entries(fields).filter(([name]) => aboutFields.test(name));
		if (said.length === 0) return;
		const about = JSON.parse(this.cover(JSON.stringify(Object.fromEntries(said))));
		this.#rewrite({
			...this.#head,
			about
		});
	}
	cover(text) {
		return this.#blanks.cover(text);
	}
	access() {
		const known = Object.entries(this.#till?.knows() ?? {});
		return {
			...this.#access,
			...Object.fromEntries(known.map(([name, one]) => [name, `${one}`]))
		};
	}
	/** The first request that only one of the devices would understand tells which it is. */
	#know({ request }) {
		if (this.device && this.#head.device !== void 0) return;
		const [only, ...others] = this.#parts.devices.filter((one) => operationOf(one, request) !== void 0);
		if (others.length === 0) this.device ??= only;
		if (this.device) this.#rewrite({
			...this.#head,
			device: this.device.name
		});
	}
	#follow({ request, reply, at }) {
		if (!this.device) return void 0;
		if (!this.#till) {
			this.#access = accessIn(this.device, [request]);
			this.#till = followTill(this.device, this.#access);
		}
		return this.#till.hear(request, reply?.reply, this.#began + at);
	}
	#rewrite(head) {
		this.#head = head;
		this.#parts.file.rewrite(head);
	}
};
// dist/src/scenario/recording/write-recording.js
/** Writes a recording as it grows: whatever ends the program, the file can be read. */
/** A day of a busy till; held in memory to find secrets that were not known to be any. */
const CHARS_MAX = 67108864;
const SEPARATOR = ",\n";
/**
* @param mode `wx` to begin a file that must not be there, `w` to write over it.
* @throws Error of the system when it is there, or cannot be written.
*/
function createRecordingFile(file, first, mode) {
	let head = first;
	let lines = "";
	let count = 0;
	let handle = openSync(file, mode, 384);
	let end = put(openingOf(head) + CLOSING.slice(1), 0) - CLOSING.length + 1;
	return {
		add(exchange, learnt, cover) {
			const line = covered(exchange, cover);
			if (lines.length + line.length > CHARS_MAX) throw new RangeError(`Cannot record more into "${file}": it is full. Go on in another file.`);
			const isShown = learnt.isIn(lines);
			if (isShown) lines = lines.split(SEPARATOR).map((one) => covered(JSON.parse(one), cover)).join(SEPARATOR);
			const parted = count === 0 ? line : SEPARATOR + line;
			lines += parted;
			count++;
			if (isShown) return replace();
			end = put(parted + CLOSING, end) - CLOSING.length;
		},
		rewrite(next) {
			head = next;
			replace();
		},
		get count() {
			return count;
		},
		close: () => closeSync(handle)
	};
	/** Gives back where the file ends then. */
	function put(text, at) {
		const bytes = Buffer.from(text);
		return at + writeSync(handle, bytes, 0, bytes.length, at);
	}
	function replace() {
		const beside = `${file}.new`;
		const closing = count === 0 ? CLOSING.slice(1) : CLOSING;
		writeFileSync(beside, openingOf(head) + lines + closing, { mode: 384 });
		renameSync(beside, file);
		closeSync(handle);
		handle = openSync(file, "r+");
		end = Buffer.byteLength(openingOf(head) + lines);
	}
}
/** Numbers stay: they say when and how, and JSON has no other way to write them. */
function covered(exchange, cover) {
	return JSON.stringify(exchange, (_, value) => typeof value === "string" ? cover(value) : value);
}
// dist/src/cli/record.js
/** `tillrig record`: a proxy before a real device that writes down what is said. */
const examples = `
Examples:
  $ tillrig record --upstream http://192.168.1.40:8080 --out session.json
      prints an address; give it to the till in place of the device's, use the till, press Ctrl-C
  $ tillrig record --upstream http://192.168.1.40:8080 --out session.json --ask
      asks the device for its version, too: one request more
  $ tillrig run session.yaml                       the draft it made, against the emulator
  $ tillrig compare session.json --target recording --target emulator

Keys, tokens, passwords and one-time codes are blanked in both files. The device is told by the
first request that only one kind of device understands, or by --device. What the device prints and
what you pay stays printed and paid: the proxy changes no message and adds none but that of --ask.`;
function command() {
	return new Command("record").summary("record what a till and a real device say to each other").description("Stands between a till and a device, writes down what they say, and makes a draft scenario of it. Ends with Ctrl-C.").requiredOption("--upstream <url>", "where the device is").requiredOption("--out <file.json>", "the recording; the scenario is written beside it as .yaml", recordingName).option("--device <kind>", `what the device is: ${known().join(", ")}`).option("--port <number>", "the port to listen on; 0 is any free one", port, 0).option("--host <address>", "the address to listen on", "127.0.0.1").option("--open-to-network", "allow a --host that others on the network can reach").option("--ask", "ask the device what it is, in a request of our own").option("--force", "write over files that are there").option("--json", "print one line of JSON on stdout when it listens").addHelpText("after", examples).action(record);
}
async function record(options) {
	const { upstream, out, force } = options;
	const devices = devicesFor(options);
	mustBeLoopback(options);
	const line = sendTo(upstream, wallClock);
	for (const file of [out, draftOf(out)]) if (!force) mustBeNew(file);
	const head = {
		format: 1,
		kind: "recording",
		date: (/* @__PURE__ */ new Date()).toISOString(),
		upstream,
		...options.device === void 0 ? {} : { device: options.device }
	};
	const file = await withWords(`write "${shown(out)}"`, async () => createRecordingFile(out, head, force ? "w" : "wx"));
	const recorder = createRecorder({
		file,
		head,
		devices
	});
	const trouble = await untilStopped(options, {
		line,
		file,
		recorder,
		began: head.date
	});
	file.close();
	const isDrafted = draft(options, recorder);
	process.stderr.write(summary(options, file, isDrafted));
	if (trouble) throw trouble;
	process.exit(exitCodes.ok);
}
/** Stands between till and device; gives what kept it from going on, if anything did. */
async function untilStopped(options, { line, file, recorder, began }) {
	const { host, port, upstream } = options;
	const ask = options.ask ? asking(recorder, upstream) : void 0;
	const say = progress();
	let trouble;
	let asked;
	let stop = () => {};
	const stopped = new Promise((resolve) => stop = resolve);
	const onExchange = (one) => {
		if (trouble) return;
		try {
			const heard = heardOf(one, Date.parse(began));
			say(recorder, heard, recorder.add(heard), file.count);
			if (recorder.device) asked ??= ask?.();
		} catch (error) {
			trouble = error;
			stop();
		}
	};
	const proxy = await withWords(`listen on ${host}:${port}`, () => serveProxy({
		line,
		clock: wallClock,
		host,
		port,
		onExchange
	})).catch((error) => {
		rmSync(options.out);
		throw error;
	});
	greet(options, proxy.url);
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.once(signal, stop);
	await stopped;
	await proxy.close();
	await asked;
	say.end();
	return trouble;
}
/** What the system will not do is the environment's fault, and is said in words. */
async function withWords(what, act) {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		throw new CliError(`Cannot ${what}: ${error.message}.`, exitCodes.environment);
	}
}
function draftOf(out) {
	return path.join(path.dirname(out), `${path.parse(out).name}.yaml`);
}
/** @throws RangeError for an unknown kind, or one that cannot be asked. */
function devicesFor({ device, ask }) {
	if (device === void 0) return emulators;
	const found = emulators.find((one) => one.name === device);
	if (!found) throw new RangeError(`Cannot record: ${unknownName("device", device, known())}`);
	if (ask && !(device in questions)) throw new RangeError(`Cannot ask ${device} what it is: its protocol has no such question. Leave --ask out.`);
	return [found];
}
function known() {
	return emulators.map(({ name }) => name);
}
function mustBeLoopback({ host, openToNetwork }) {
	if (openToNetwork || /^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(host)) return;
	throw new RangeError(`Cannot listen on ${host}: everybody on that network could use the device. Say --open-to-network if that is meant.`);
}
function mustBeNew(file) {
	if (!existsSync(file)) return;
	throw new CliError(`Cannot record into "${shown(file)}": it is there already. Give another name, or --force to write over it.`, exitCodes.usage);
}
function heardOf({ at, request, passed, trouble }, began) {
	return {
		at: at - began,
		request,
		requestHeaders: request.rawHeaders ?? [],
		...passed.kind === "lost" ? { lost: passed.how } : { reply: {
			reply: passed.reply,
			headers: passed.raw?.headers ?? [],
			body: passed.raw?.body ?? Buffer.from(passed.reply.body),
			afterMs: passed.afterMs
		} },
		...trouble === void 0 ? {} : { trouble }
	};
}
/** The request of each kind of device whose answer says which one it is. */
const questions = { ikkm: "info" };
/** Asks the device once the till has shown how. */
function asking(recorder, upstream) {
	const carry = carryTo(upstream);
	return async () => {
		const { device } = recorder;
		const question = questions[device?.name ?? ""];
		try {
			if (!device || question === void 0) throw new Error("its protocol has no such question");
			const session = device.client.open(recorder.access());
			const sending = device.client.request(session, question, {}, Date.now());
			const got = await carry(sending.request, sending.timeoutMs);
			if (got.kind === "lost") throw new Error(`no answer came (${got.how})`);
			recorder.about(device.client.read(session, sending, got.reply)["json"]);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			process.stderr.write(`tillrig: the device did not say what it is: ${why}\n`);
		}
	};
}
function greet({ json, upstream, out }, url) {
	const ready = {
		ready: true,
		url,
		upstream,
		recording: out
	};
	if (json) process.stdout.write(`${JSON.stringify(ready)}\n`);
	else process.stderr.write(`Listening on ${colors.cyan(url)}, before ${upstream}. Give this address to the till; Ctrl-C ends the recording.\n`);
}
/** A line an exchange; on a terminal one line that counts. */
function progress() {
	const { stderr } = process;
	const isTerminal = stderr.isTTY === true;
	const say = (recorder, heard, operation, count) => {
		const line = `${count}  ${recorder.cover(lineOf(heard, operation))}`;
		if (!isTerminal) stderr.write(`${line}\n`);
		else stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
	};
	return Object.assign(say, { end: () => void (isTerminal && stderr.write("\n")) });
}
function lineOf({ request, reply, lost, trouble }, operation = "?") {
	const said = reply ? `${reply.reply.status} ${reply.reply.reason ?? ""}  ${reply.afterMs} ms` : `lost: ${trouble ?? lost}`;
	return `${request.method} ${request.path}  ${operation}  ${said}`.replace(/\p{Cc}+/gu, " ");
}
/** The scenario is made of the file, so that it can hold no secret that the file does not. */
function draft({ out }, { device }) {
	const recording = readRecording(shown(out), readFileSync(out, "utf8"));
	if (!device || recording.exchanges.length === 0) return false;
	const { name } = path.parse(out);
	writeFileSync(draftOf(out), draftScenario(recording, device, {
		name,
		losesAgain: true
	}));
	return true;
}
function summary({ out }, { count }, isDrafted) {
	const file = shown(out);
	const what = count === 1 ? "1 exchange" : `${count} exchanges`;
	if (isDrafted) return `${what} in ${file}; a draft scenario beside it: tillrig run ${shown(draftOf(out))}\n`;
	return count === 0 ? `Nothing was said; ${file} is empty.\n` : `${what} in ${file}. What the device is could not be told: record again with --device.\n`;
}
/** `compare` knows a recording by it, and the scenario has another one. */
function recordingName(text) {
	if (!text.endsWith(".json")) throw new InvalidArgumentError("Give a name that ends in .json.");
	return text;
}
function port(text) {
	const value = Number(text);
	if (!/^\d{1,5}$/.test(text) || value > 65535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
	return value;
}
export { command };
