import { shorten } from './journal.js';
export function exchangeEntry(seq, device, { request, operation, at, sender }, noted) {
    const { decision, reply } = noted;
    const says = decision?.kind === 'refuse' || decision?.kind === 'accept' ? decision : undefined;
    return {
        kind: 'exchange',
        seq,
        at,
        device,
        operation,
        sender,
        request: {
            method: request.method,
            path: shorten(request.path),
            query: shorten(request.query),
            body: request.body.length === 0 ? '' : shorten(text.decode(request.body)),
        },
        reply: reply && { status: reply.status, reason: reply.reason, body: shorten(reply.body) },
        refusal: says?.code,
        detail: says?.detail,
        note: operation === undefined ? 'not imitated' : undefined,
        fault: noted.fault,
        afterMs: noted.afterMs,
    };
}
const text = new TextDecoder();
