/** An entry of the journal as one line. */
import { colors } from './colors.js';
const CHARS_MAX = 200;
export function formatEntry(entry) {
    const says = entry.kind === 'event' ? formatEvent(entry) : formatExchange(entry);
    return `${entry.device.padEnd(9)} ${says}`;
}
function formatEvent({ event }) {
    const { kind, ...fields } = event;
    const rest = Object.keys(fields).length > 0 ? ` ${oneLine(JSON.stringify(fields))}` : '';
    return `${colors.dim('·')} ${kind}${colors.dim(rest)}`;
}
function formatExchange(entry) {
    const { request, reply, refusal, detail, note, fault, sender } = entry;
    const target = request.query ? `${request.path}?${request.query}` : request.path;
    const who = sender === undefined ? '' : `${colors.dim(sender)} `;
    const parts = [`${who}${request.method} ${oneLine(target)}`];
    if (request.body)
        parts.push(colors.dim(oneLine(request.body)));
    parts.push('→', reply ? formatReply(reply) : colors.yellow('no answer'));
    if (refusal)
        parts.push(colors.yellow(detail ? `${refusal} (${detail})` : refusal));
    if (note)
        parts.push(colors.bgRed(colors.white(` ${note.toUpperCase()} `)));
    if (fault)
        parts.push(colors.bgMagenta(colors.white(` FAULT ${fault.effect} `)));
    return parts.join(' ');
}
function formatReply({ status, reason, body }) {
    const colour = status < 400 ? colors.green : colors.red;
    const head = colour(reason ? `${status} ${reason}` : String(status));
    return body === '' ? head : `${head} ${oneLine(JSON.stringify(body))}`;
}
function oneLine(text) {
    // Whatever a till sends is shown as text and never acts on the terminal.
    const plain = text.replace(/\p{Cc}+/gu, ' ');
    return plain.length <= CHARS_MAX ? plain : `${plain.slice(0, CHARS_MAX)}…`;
}
