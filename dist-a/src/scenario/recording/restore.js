import { standIns, withTexts } from './blank-secrets.js';
export function restoreExchanges({ exchanges }) {
    const looks = new Map(exchanges.flatMap(({ secrets = {} }) => Object.entries(secrets)));
    const restore = standIns(looks);
    const firsts = [...looks.keys()].filter((name) => name.endsWith(' 1'));
    return {
        exchanges: exchanges.map(restored),
        firstOf: new Map(firsts.map((name) => [name.slice(0, -2), restore(`‹${name}›`)])),
    };
    function restored(one) {
        const { at, request, reply, lost } = withTexts(one, restore);
        return {
            at,
            request: {
                method: request.method,
                path: request.path,
                query: request.query,
                headers: headersOf(request),
                body: bytesOf(request),
            },
            ...(reply ? { reply: replyOf(reply) } : {}),
            ...(lost ? { lost } : {}),
        };
    }
}
function replyOf(reply) {
    const { status, reason } = reply;
    return {
        status,
        reason,
        headers: headersOf(reply),
        body: new TextDecoder().decode(bytesOf(reply)),
    };
}
/** As Node joins those that are there twice. */
function headersOf({ headers }) {
    const joined = {};
    for (const [name, value] of headers) {
        const key = name.toLowerCase();
        joined[key] = joined[key] === undefined ? value : `${joined[key]}, ${value}`;
    }
    return joined;
}
function bytesOf({ body, base64 }) {
    return base64 === undefined
        ? new TextEncoder().encode(body ?? '')
        : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
