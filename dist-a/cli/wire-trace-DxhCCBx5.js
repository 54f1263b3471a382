import { i as secretsIn, r as mapTexts, t as blank } from "./secrets-CW3cfyAl.js";
// dist/src/scenario/veil.js
/** The values in a journal that nobody may see who did not ask; by the names of their fields. */
function secretsOf(entries, devices) {
	const found = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		const names = devices.get(entry.device)?.secrets;
		if (names) for (const secret of secretsIn(entry, names)) found.add(secret);
	}
	return [...found].sort((a, b) => b.length - a.length);
}
/** What is told of a case, without them. */
function veiled(result, secrets) {
	if (secrets.length === 0) return result;
	const cover = (text) => blank(text, secrets);
	return {
		...result,
		...result.reason === void 0 ? {} : { reason: cover(result.reason) },
		findings: result.findings.map((one) => coverFinding(one, cover)),
		...result.said === void 0 ? {} : { said: cover(result.said) },
		...result.answers ? { answers: result.answers.map((one) => coverAnswer(one, cover)) } : {},
		trace: result.trace.map((line) => ({
			...line,
			says: cover(line.says)
		})),
		papers: result.papers.map((one) => ({
			...one,
			text: cover(one.text)
		}))
	};
}
/** A person may type what stands on a display. */
function coverAnswer({ say, answer }, cover) {
	return {
		say: cover(say),
		answer: cover(answer)
	};
}
/** The place stays: it shows what somebody wrote into the scenario, where no secret belongs. */
function coverFinding({ place, path, ...told }, cover) {
	return {
		...mapTexts(told, cover),
		place,
		path
	};
}
// dist/src/scenario/targets/wire-trace.js
const LINE_MAX = 100;
/** Two lines an exchange: what was asked, and what came back or why nothing did. */
function traceExchange(exchange, beganAt) {
	const { request, device, fault, at, sender = "till", afterMs = 0 } = exchange;
	const asked = `${sender} -> ${device} ${request.method} ${request.path}${request.query ? `?${request.query}` : ""}`;
	const body = request.body ? `  ${request.body}` : "";
	const isMute = !exchange.reply;
	return [{
		atMs: Math.max(0, at - beganAt),
		says: short(asked + body),
		...fault ? { fault } : {},
		message: {
			from: sender,
			to: device,
			isAnswer: false,
			isLost: isMute && fault !== void 0 && losesRequest.has(fault.effect)
		}
	}, {
		atMs: at - beganAt + afterMs,
		says: short(answerOf(exchange)),
		message: {
			from: device,
			to: sender,
			isAnswer: true,
			isLost: isMute || isHidden(exchange)
		}
	}];
}
function isHidden({ fault }) {
	return fault !== void 0 && hidesReply.has(fault.effect);
}
function answerOf(exchange) {
	const { device, reply, refusal, note, sender = "till" } = exchange;
	if (!reply) return `${device} heard nothing, or did not answer`;
	return `${device} -> ${sender} ${[
		reply.status,
		reply.reason,
		JSON.stringify(reply.body)
	].filter(Boolean).join(" ")}${refusal === void 0 ? "" : `  ${refusal}`}${isHidden(exchange) ? `  (the ${sender} did not get it)` : ""}${note ? `  ${note}` : ""}`;
}
const losesRequest = /* @__PURE__ */ new Set([
	"lose-request",
	"late",
	"restart-before"
]);
/** After these the device acted, and the till heard nothing whole. */
const hidesReply = /* @__PURE__ */ new Set([
	"lose-reply",
	"late",
	"cut-reply",
	"restart-after"
]);
function short(text) {
	return text.length <= LINE_MAX ? text : `${text.slice(0, 99)}…`;
}
export { veiled as i, traceExchange as n, secretsOf as r, hidesReply as t };
