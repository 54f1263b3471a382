import { fromBase64, toBase64 } from './base64.js';
import { headerOf } from './headers.js';
// A mark of the byte order would be a character of the name.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A header without anything in it counts as none (A8). */
export function readCredential(request) {
    const text = headerOf(request, 'authorization');
    if (text === '')
        return { kind: 'none' };
    const [, scheme = '', rest = ''] = /^(\S+)[ \t]+(\S+)$/.exec(text) ?? [];
    switch (scheme.toLowerCase()) {
        case 'basic':
            return readBasic(rest);
        case 'bearer':
            return { kind: 'bearer', token: rest };
        default:
            return { kind: 'other' };
    }
}
/** A password may hold colons; a user cannot. */
function readBasic(encoded) {
    const bytes = fromBase64(encoded);
    const pair = bytes && readUtf8(bytes);
    const colon = pair?.indexOf(':') ?? -1;
    if (pair === undefined || colon < 0)
        return { kind: 'other' };
    return { kind: 'basic', user: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
function readUtf8(bytes) {
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
export function basicOf(user, password) {
    return `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}
