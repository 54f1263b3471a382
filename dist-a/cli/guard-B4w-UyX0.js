import { n as unknownName } from "./suggest-B5vr_fey.js";
import { createHash, timingSafeEqual } from "node:crypto";
// dist/src/host/control/problem.js
const problems = {
	misuse: {
		status: 400,
		title: "This cannot be done"
	},
	"not-json": {
		status: 400,
		title: "The body is not a JSON object"
	},
	"not-authorized": {
		status: 401,
		title: "The token is missing or wrong"
	},
	"foreign-origin": {
		status: 403,
		title: "Another site may not use this rig"
	},
	"unknown-path": {
		status: 404,
		title: "No such path"
	},
	"unknown-name": {
		status: 404,
		title: "No such name"
	},
	"wrong-method": {
		status: 405,
		title: "This path does not take that method"
	},
	full: {
		status: 409,
		title: "There is no room for more"
	},
	"too-large": {
		status: 413,
		title: "The body is larger than 100 kB"
	},
	"not-json-type": {
		status: 415,
		title: "Bodies are application/json"
	},
	"wrong-host": {
		status: 421,
		title: "This rig does not listen under that name"
	},
	"not-kept": {
		status: 500,
		title: "What happened could not be kept"
	},
	bug: {
		status: 500,
		title: "A bug of tillrig"
	}
};
var Problem = class extends Error {
	name = "Problem";
	kind;
	known;
	constructor(kind, detail, known) {
		super(detail);
		this.kind = kind;
		this.known = known;
	}
};
/** Holds a name against the known ones. */
function knownName(act, what, name, known) {
	if (known.includes(name)) return name;
	throw new Problem("unknown-name", `Cannot ${act}: ${unknownName(what, name, known)}`, known);
}
/** Express knows an error handler by its four parameters. */
const answerProblem = (error, _request, response, next) => {
	if (response.headersSent) next(error);
	else sendProblem(response, toProblem(error));
};
function sendProblem(response, problem) {
	const { status, title } = problems[problem.kind];
	const { kind, message: detail, known } = problem;
	response.status(status).type("application/problem+json").send(JSON.stringify({
		type: `urn:tillrig:problem:${kind}`,
		title,
		status,
		detail,
		known
	}, null, 2));
}
function toProblem(error) {
	if (error instanceof Problem) return error;
	if (error instanceof RangeError && error.message.startsWith("Cannot ")) return new Problem("misuse", error.message);
	if (error instanceof Error && "status" in error) {
		const { message, status } = error;
		if (status === 413) return new Problem("too-large", "Cannot read the body: over 100 kB.");
		if (status === 415) return new Problem("not-json-type", `Cannot read the body: ${message}.`);
		if ("type" in error && error.type === "entity.parse.failed") return new Problem("not-json", `Cannot read the body as JSON: ${message}.`);
		if (status === 400) return new Problem("misuse", `Cannot read the request: ${message}.`);
	}
	console.error(error);
	return new Problem("bug", "Cannot answer: a bug of tillrig. Its trace is in the log of the rig.");
}
// dist/src/host/control/guard.js
/** Who may use the control API: programs of this machine, its own page, holders of the token. */
function isLoopback(host) {
	return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
/** @throws RangeError when other machines could reach the rig and no token guards it. */
function checkExposure(host, token) {
	if (!isLoopback(host) && !token) throw new RangeError(`Cannot listen on ${host}: other machines could command the rig. Give a --token, or leave the host at 127.0.0.1.`);
}
/** A page of another site that got its name pointed at us (DNS rebinding) still sends its name. */
function checkHost({ host, token }) {
	const names = /* @__PURE__ */ new Set([
		"localhost",
		"127.0.0.1",
		"::1",
		host
	]);
	const isAnyAllowed = !isLoopback(host) && token !== void 0;
	return (request, _response, next) => {
		const given = request.headers.host ?? "";
		if (!isAnyAllowed && !names.has(nameOf(given.toLowerCase()))) throw new Problem("wrong-host", `Cannot serve the host "${given}": this rig answers under ${[...names].join(", ")}.`, [...names]);
		next();
	};
}
function nameOf(host) {
	return /^(?:\[([\d:a-f]+)\]|([^:[\]]+))(?::\d+)?$/.exec(host)?.slice(1).find(Boolean) ?? "";
}
/** Browsers say which page asks; only our own may. Programs send no Origin. */
const checkOrigin = (request, _response, next) => {
	const { origin, host } = request.headers;
	if (origin !== void 0 && origin !== `http://${host}`) throw new Problem("foreign-origin", `Cannot serve the origin "${origin}": only pages of this rig may use it.`);
	next();
};
function checkToken({ token }) {
	const wanted = token === void 0 ? void 0 : digest(`Bearer ${token}`);
	return (request, response, next) => {
		if (wanted && !timingSafeEqual(digest(request.headers.authorization ?? ""), wanted)) {
			response.set("WWW-Authenticate", "Bearer");
			throw new Problem("not-authorized", "Cannot serve you: send \"Authorization: Bearer TOKEN\".");
		}
		next();
	};
}
/** A browser cannot send a bearer token; it asks its user for a password, which is the token. */
function checkPassword({ token }) {
	const wanted = token === void 0 ? void 0 : digest(token);
	return (request, response, next) => {
		const [, basic = ""] = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
		const [, password = ""] = /^[^:]*:(.*)$/s.exec(Buffer.from(basic, "base64").toString()) ?? [];
		if (wanted && !timingSafeEqual(digest(password), wanted)) {
			response.set("WWW-Authenticate", "Basic realm=\"tillrig\", charset=\"UTF-8\"");
			throw new Problem("not-authorized", "Cannot serve you: give the token as the password.");
		}
		next();
	};
}
function digest(text) {
	return createHash("sha256").update(text).digest();
}
/** A form of another site can send text, but not JSON, without asking first. */
const checkContentType = (request, _response, next) => {
	const { "content-length": length = "0", "transfer-encoding": coding } = request.headers;
	const hasBody = coding !== void 0 || length !== "0";
	const type = request.get("Content-Type") ?? "";
	if (hasBody && !request.is("application/json")) throw new Problem("not-json-type", `Cannot read a body of type "${type}": send application/json.`);
	next();
};
export { checkPassword as a, answerProblem as c, checkOrigin as i, knownName as l, checkExposure as n, checkToken as o, checkHost as r, Problem as s, checkContentType as t };
