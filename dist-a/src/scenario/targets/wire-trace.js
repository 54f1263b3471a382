const LINE_MAX = 100;
/** Two lines an exchange: what was asked, and what came back or why nothing did. */
export function traceExchange(exchange, beganAt) {
    const { request, device, fault, at, sender = 'till', afterMs = 0 } = exchange;
    const asked = `${sender} -> ${device} ${request.method} ${request.path}${request.query ? `?${request.query}` : ''}`;
    const body = request.body ? `  ${request.body}` : '';
    const isMute = !exchange.reply;
    return [
        {
            atMs: Math.max(0, at - beganAt),
            says: short(asked + body),
            ...(fault ? { fault } : {}),
            message: {
                from: sender,
                to: device,
                isAnswer: false,
                isLost: isMute && fault !== undefined && losesRequest.has(fault.effect),
            },
        },
        {
            atMs: at - beganAt + afterMs,
            says: short(answerOf(exchange)),
            message: { from: device, to: sender, isAnswer: true, isLost: isMute || isHidden(exchange) },
        },
    ];
}
function isHidden({ fault }) {
    return fault !== undefined && hidesReply.has(fault.effect);
}
function answerOf(exchange) {
    const { device, reply, refusal, note, sender = 'till' } = exchange;
    if (!reply)
        return `${device} heard nothing, or did not answer`;
    const said = [reply.status, reply.reason, JSON.stringify(reply.body)].filter(Boolean).join(' ');
    const why = refusal === undefined ? '' : `  ${refusal}`;
    const end = isHidden(exchange) ? `  (the ${sender} did not get it)` : '';
    return `${device} -> ${sender} ${said}${why}${end}${note ? `  ${note}` : ''}`;
}
const losesRequest = new Set(['lose-request', 'late', 'restart-before']);
/** After these the device acted, and the till heard nothing whole. */
export const hidesReply = new Set([
    'lose-reply',
    'late',
    'cut-reply',
    'restart-after',
]);
function short(text) {
    return text.length <= LINE_MAX ? text : `${text.slice(0, LINE_MAX - 1)}…`;
}
