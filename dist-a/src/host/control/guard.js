/** Who may use the control API: programs of this machine, its own page, holders of the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from './problem.js';
export function isLoopback(host) {
    return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
/** @throws RangeError when other machines could reach the rig and no token guards it. */
export function checkExposure(host, token) {
    if (!isLoopback(host) && !token)
        throw new RangeError(`Cannot listen on ${host}: other machines could command the rig. ` +
            'Give a --token, or leave the host at 127.0.0.1.');
}
/** A page of another site that got its name pointed at us (DNS rebinding) still sends its name. */
export function checkHost({ host, token }) {
    const names = new Set(['localhost', '127.0.0.1', '::1', host]);
    // Beyond loopback any name may lead here; the token, which is required then, guards instead.
    const isAnyAllowed = !isLoopback(host) && token !== undefined;
    return (request, _response, next) => {
        const given = request.headers.host ?? '';
        if (!isAnyAllowed && !names.has(nameOf(given.toLowerCase())))
            throw new Problem('wrong-host', `Cannot serve the host "${given}": this rig answers under ${[...names].join(', ')}.`, [...names]);
        next();
    };
}
function nameOf(host) {
    return /^(?:\[([\d:a-f]+)\]|([^:[\]]+))(?::\d+)?$/.exec(host)?.slice(1).find(Boolean) ?? '';
}
/** Browsers say which page asks; only our own may. Programs send no Origin. */
export const checkOrigin = (request, _response, next) => {
    const { origin, host } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`)
        throw new Problem('foreign-origin', `Cannot serve the origin "${origin}": only pages of this rig may use it.`);
    next();
};
export function checkToken({ token }) {
    const wanted = token === undefined ? undefined : digest(`Bearer ${token}`);
    return (request, response, next) => {
        // Digests have one length, so the time taken tells neither the content nor the length.
        if (wanted && !timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) {
            response.set('WWW-Authenticate', 'Bearer');
            throw new Problem('not-authorized', 'Cannot serve you: send "Authorization: Bearer TOKEN".');
        }
        next();
    };
}
/** A browser cannot send a bearer token; it asks its user for a password, which is the token. */
export function checkPassword({ token }) {
    const wanted = token === undefined ? undefined : digest(token);
    return (request, response, next) => {
        const [, basic = ''] = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
        const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(basic, 'base64').toString()) ?? [];
        if (wanted && !timingSafeEqual(digest(password), wanted)) {
            response.set('WWW-Authenticate', 'Basic realm="tillrig", charset="UTF-8"');
            throw new Problem('not-authorized', 'Cannot serve you: give the token as the password.');
        }
        next();
    };
}
function digest(text) {
    return createHash('sha256').update(text).digest();
}
/** A form of another site can send text, but not JSON, without asking first. */
export const checkContentType = (request, _response, next) => {
    const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
    const hasBody = coding !== undefined || length !== '0';
    const type = request.get('Content-Type') ?? '';
    if (hasBody && !request.is('application/json'))
        throw new Problem('not-json-type', `Cannot read a body of type "${type}": send application/json.`);
    next();
};
