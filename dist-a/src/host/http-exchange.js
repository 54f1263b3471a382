/** One HTTP exchange with the bytes as given, and what became of it as a till would see it. */
import http from 'node:http';
import https from 'node:https';
/** Nobody is there, so the bench is at fault. A break after that is what a till may meet. */
const unreachable = new Set([
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
]);
export class Unreachable extends Error {
    name = 'Unreachable';
}
/** More than any device says; the rest of a longer answer is not taken. */
const REPLY_BYTES_MAX = 64 * 1024 * 1024;
/**
 * A connection of its own unless told otherwise, so that a break is about this message and no
 * other. Follows nothing.
 * @param base Where the device is; a path in it stands before every path asked for.
 * @throws Unreachable when nobody listens, RangeError for a request that HTTP cannot carry.
 */
export async function exchange(base, request, timeoutMs, { signal, agent } = {}) {
    const began = performance.now();
    const sending = open(base, request, { signal, agent });
    let isLate = false;
    let part;
    const timer = setTimeout(() => {
        isLate = true;
        sending.destroy();
    }, timeoutMs);
    try {
        return await new Promise((resolve, reject) => {
            const lose = () => {
                if (isLate)
                    resolve({ kind: 'lost', how: 'timeout', afterMs: timeoutMs });
                const afterMs = Math.round(performance.now() - began);
                if (part)
                    resolve({ kind: 'lost', how: 'cut', afterMs, part: part() });
                else
                    resolve({ kind: 'lost', how: 'reset', afterMs });
            };
            sending.on('response', (response) => {
                const chunks = [];
                const answered = () => answerOf(response, Buffer.concat(chunks));
                part = answered;
                let length = 0;
                response.on('data', (chunk) => {
                    length += chunk.length;
                    if (length > REPLY_BYTES_MAX)
                        sending.destroy();
                    else
                        chunks.push(chunk);
                });
                response.on('error', lose);
                // An answer that was cut ends with "close" too; only a complete one counts.
                response.on('close', () => response.complete ? resolve({ kind: 'reply', ...answered() }) : lose());
            });
            sending.on('error', (error) => {
                if (isLate || !unreachable.has(error.code ?? ''))
                    lose();
                else
                    reject(new Unreachable(`Cannot reach ${base}: ${error.message}. Is the device running?`));
            });
            sending.end(request.body);
        });
    }
    finally {
        clearTimeout(timer);
    }
}
function open(base, request, { signal, agent }) {
    const { protocol, host, hostname, port, pathname } = new URL(base);
    const { method, path, query } = request;
    const isSecure = protocol === 'https:';
    try {
        return (isSecure ? https : http).request({
            hostname: hostname.replace(/^\[|\]$/g, ''),
            port: Number(port || (isSecure ? 443 : 80)),
            method,
            path: pathname.replace(/\/$/, '') + (query === '' ? path : `${path}?${query}`),
            headers: headersOf(request, host),
            agent: agent ?? false,
            ...(signal ? { signal } : {}),
        });
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new RangeError(`Cannot send ${method} ${path}: ${why}.`);
    }
}
/** Node adds no host to headers that are given as they were written, and no length. */
function headersOf({ headers, rawHeaders, body, method }, host) {
    const length = String(body.length);
    if (!rawHeaders)
        return { ...headers, ...(body.length > 0 ? { 'content-length': length } : {}) };
    const isSized = body.length > 0 || /^(POST|PUT|PATCH)$/.test(method);
    return ['Host', host, ...rawHeaders, ...(isSized ? ['Content-Length', length] : [])];
}
function answerOf(response, body) {
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return {
        reply: {
            status: response.statusCode ?? 0,
            reason: response.statusMessage ?? '',
            headers: Object.fromEntries(headers),
            body: body.toString('utf8'),
        },
        raw: { headers: response.rawHeaders, body },
    };
}
