// dist/src/host/call-out.js
const ANSWER_BYTES_MAX = 1048576;
/**
* @param base Where the other side is; a path in it stands before every path asked for.
* @throws RangeError when it is no address of a web server.
*/
function callOutside(base) {
	const server = readBase(base);
	const stop = new AbortController();
	const early = [];
	let rig;
	return {
		carry(device, number, call) {
			if (!rig) return void early.push(() => send(device, number, call));
			rig.store.whenDurable(() => send(device, number, call));
		},
		connect(connected) {
			rig = connected;
			for (const one of early.splice(0)) one();
		},
		close: () => stop.abort()
	};
	function send(device, number, call) {
		answerOf(server, call, stop.signal).then((reply) => {
			if (!stop.signal.aborted) rig?.hear(device, number, reply);
		});
	}
}
function readBase(base) {
	const url = URL.canParse(base) ? new URL(base) : void 0;
	if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") throw new RangeError(`Cannot call "${base}": give the address of a web server, such as http://127.0.0.1:8081.`);
	if (url.username !== "" || url.password !== "") throw new RangeError("Cannot call an address with a password in it: leave it out.");
	return url.href.replace(/\/$/, "");
}
/** Nothing, when nothing usable came: a broken connection, no answer in time, too long a one. */
async function answerOf(server, { request, timeoutMs }, stop) {
	const { method, path, query, headers, body } = request;
	try {
		const response = await fetch(`${server}${path}${query && `?${query}`}`, {
			method,
			headers,
			...body.length > 0 ? { body: body.slice() } : {},
			redirect: "manual",
			signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)])
		});
		const text = await readText(response);
		if (text === void 0) return void 0;
		const { status, statusText: reason } = response;
		return {
			status,
			reason,
			headers: Object.fromEntries(response.headers),
			body: text
		};
	} catch {
		return;
	}
}
async function readText(response) {
	const chunks = [];
	let length = 0;
	for await (const chunk of response.body ?? []) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > ANSWER_BYTES_MAX) return void 0;
	}
	return Buffer.concat(chunks).toString("utf8");
}
export { callOutside };
