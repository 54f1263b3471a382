import { commandIn } from './follow-till.js';
/** @param read what the device's client reads in the answer, where it is known. */
export function recordExchange(heard, blanks, known) {
    const { at, operation, request, requestHeaders, reply, lost, trouble } = heard;
    const asked = contentOf(request.body);
    const answered = reply && contentOf(reply.body);
    const learnt = blanks.learn({ query: request.query, headers: request.headers, body: asked.body }, 
    // What the device would understand names more than the wire does: a bearer's token.
    known.device && commandIn(known.device, request), known.read, { headers: reply?.reply.headers, body: answered?.body });
    const { method, path, query } = request;
    const exchange = {
        at,
        ...(operation === undefined ? {} : { operation }),
        request: { method, path, query, headers: pairsOf(requestHeaders), ...cover(asked) },
        ...(reply
            ? {
                reply: {
                    status: reply.reply.status,
                    reason: reply.reply.reason ?? '',
                    headers: pairsOf(reply.headers),
                    afterMs: reply.afterMs,
                    ...cover(answered ?? {}),
                },
            }
            : {}),
        ...(lost ? { lost } : {}),
        ...(trouble === undefined ? {} : { trouble }),
        ...(Object.keys(learnt.looks).length > 0 ? { secrets: { ...learnt.looks } } : {}),
    };
    return { exchange, learnt };
    /** Nobody finds a secret in base64, so it is blanked before. */
    function cover({ body, bytes }) {
        if (bytes) {
            const text = blanks.cover(bytes.toString('latin1'));
            return { base64: Buffer.from(text.replace(/[‹›]/g, '?'), 'latin1').toString('base64') };
        }
        return body === undefined ? {} : { body };
    }
}
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function contentOf(body) {
    if (body.length === 0)
        return {};
    try {
        return { body: utf8.decode(body) };
    }
    catch {
        return { bytes: Buffer.from(body) };
    }
}
function pairsOf(list) {
    return list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1] ?? '']] : []));
}
