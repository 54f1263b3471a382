import { t as colors } from "./colors-f1OEZOdo.js";
// dist/src/cli/format-entry.js
/** An entry of the journal as one line. */
const CHARS_MAX = 200;
function formatEntry(entry) {
	const says = entry.kind === "event" ? formatEvent(entry) : formatExchange(entry);
	return `${entry.device.padEnd(9)} ${says}`;
}
function formatEvent({ event }) {
	const { kind, ...fields } = event;
	const rest = Object.keys(fields).length > 0 ? ` ${oneLine(JSON.stringify(fields))}` : "";
	return `${colors.dim("·")} ${kind}${colors.dim(rest)}`;
}
function formatExchange(entry) {
	const { request, reply, refusal, detail, note, fault, sender } = entry;
	const target = request.query ? `${request.path}?${request.query}` : request.path;
	const parts = [`${sender === void 0 ? "" : `${colors.dim(sender)} `}${request.method} ${oneLine(target)}`];
	if (request.body) parts.push(colors.dim(oneLine(request.body)));
	parts.push("→", reply ? formatReply(reply) : colors.yellow("no answer"));
	if (refusal) parts.push(colors.yellow(detail ? `${refusal} (${detail})` : refusal));
	if (note) parts.push(colors.bgRed(colors.white(` ${note.toUpperCase()} `)));
	if (fault) parts.push(colors.bgMagenta(colors.white(` FAULT ${fault.effect} `)));
	return parts.join(" ");
}
function formatReply({ status, reason, body }) {
	const head = (status < 400 ? colors.green : colors.red)(reason ? `${status} ${reason}` : String(status));
	return body === "" ? head : `${head} ${oneLine(JSON.stringify(body))}`;
}
function oneLine(text) {
	const plain = text.replace(/\p{Cc}+/gu, " ");
	return plain.length <= CHARS_MAX ? plain : `${plain.slice(0, CHARS_MAX)}…`;
}
export { formatEntry as t };
