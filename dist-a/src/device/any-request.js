/** Any request a scenario may want to send, for what a good till would never say. */
import { unknownName } from '../kernel/suggest.js';
const known = ['method', 'path', 'query', 'headers', 'body'];
/** @throws RangeError for an unknown parameter, or without a path. */
export function anyRequest(params) {
    const { method = 'GET', path, query = '', headers = {}, body = '', ...rest } = params;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined)
        throw new RangeError(`Cannot send a request: ${unknownName('parameter', unknown, known)}`);
    if (typeof path !== 'string' || !path.startsWith('/'))
        throw new RangeError('Cannot send a request: "path" is missing. Give one that begins with "/".');
    return {
        method: String(method),
        path,
        query: String(query),
        headers: Object.fromEntries(Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)])),
        body: new TextEncoder().encode(String(body)),
    };
}
