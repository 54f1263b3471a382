import { resolveOptions } from '../../device/options.js';
import { createRandom } from '../../kernel/random.js';
import { isMap } from '../salvage.js';
import { isSame } from '../expect.js';
import { withoutTimes } from './times.js';
/** What a till must know to talk to the device, as these requests tell it. */
export function accessIn(device, requests) {
    const options = resolveOptions(device, {});
    const state = device.initial(options, createRandom(1), 0, device.name);
    const usual = device.access(state);
    return Object.fromEntries(Object.entries(usual).map(([name, value]) => {
        for (const request of requests) {
            const found = findText(tellingOf(device, request), name);
            if (found !== undefined)
                return [name, found];
        }
        return [name, value];
    }));
}
/** @param own Secrets of the till that nobody can know: its client has samples in their place. */
export function followTill(device, access, own = new Set()) {
    const { client } = device;
    const options = resolveOptions(device, {});
    const session = client.open(access, options);
    return {
        knows: () => ({ ...client.knows(session) }),
        hear(request, reply, at) {
            const before = { ...client.knows(session) };
            const order = orderOf(request, at);
            const sending = build(session, order, at);
            const fields = reply && sending && { ...client.read(session, sending, reply) };
            return { ...order, before, ...(fields ? { fields } : {}) };
        },
    };
    function orderOf(request, at) {
        const isLike = (operation, params) => {
            const made = build(structuredClone(session), { operation, params }, at);
            return made !== undefined && isSameRequest(made.request, request);
        };
        if ('repeat' in client.operations && isLike('repeat', {}))
            return { operation: 'repeat', params: {} };
        const operation = operationOf(device, request);
        if (operation !== undefined && operation in client.operations)
            for (const params of paramsIn(device, request))
                if (isLike(operation, params))
                    return {
                        operation,
                        params: withoutOwn(operation, shortest(params, (fewer) => isLike(operation, fewer))),
                    };
        return { operation: 'request', params: plainRequest(request) };
    }
    function withoutOwn(operation, params) {
        const fewer = Object.fromEntries(Object.entries(params).filter(([, value]) => !own.has(String(value))));
        const isEnough = build(structuredClone(session), { operation, params: fewer }, 0) !== undefined;
        return isEnough ? fewer : params;
    }
    function build(of, { operation, params }, at) {
        try {
            return client.request(of, operation, params, at);
        }
        catch (error) {
            // What this client cannot send another one may have sent.
            if (error instanceof RangeError)
                return undefined;
            throw error;
        }
    }
}
/** The name the device has for a request; nothing where it cannot be read. */
export function operationOf(device, request) {
    return decodedBy(device, request)?.operation;
}
/** Parameters that the client fills in by itself are left out, and numbers are numbers. */
function shortest(params, isLike) {
    let left = params;
    for (const name of Object.keys(params)) {
        const { [name]: value, ...others } = left;
        if (isLike(others))
            left = others;
        else if (typeof value === 'string' && /^(0|[1-9]\d{0,8})$/.test(value)) {
            const numbered = { ...left, [name]: Number(value) };
            if (isLike(numbered))
                left = numbered;
        }
    }
    return left;
}
/** What the parameters may have been, the likeliest first. */
function* paramsIn(device, request) {
    const query = formIn(request.query);
    const text = new TextDecoder().decode(request.body);
    const body = jsonIn(text) ?? formIn(text);
    if (!query || !isMap(body))
        return;
    const fields = { ...query, ...body };
    yield fields;
    yield Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, jsonIn(String(value)) ?? value]));
    // A part of the path is no field, but the device has read it as one; the client calls it as the
    // device does, or as the operation.
    const read = scalarsIn(commandIn(device, request));
    yield { ...read, ...fields };
    const [last] = Object.values(read).slice(-1);
    const operation = operationOf(device, request);
    if (operation !== undefined && last !== undefined)
        yield { ...fields, [operation]: last };
}
function plainRequest({ method, path, query, headers, body }) {
    const { authorization, 'content-type': type } = headers;
    const told = Object.entries(headers).filter(([name]) => name.startsWith('x-'));
    const kept = {
        ...(authorization === undefined ? {} : { authorization }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...Object.fromEntries(told),
    };
    return {
        ...(method === 'GET' ? {} : { method }),
        path,
        ...(query === '' ? {} : { query }),
        ...(Object.keys(kept).length === 0 ? {} : { headers: kept }),
        ...(body.length === 0 ? {} : { body: new TextDecoder().decode(body) }),
    };
}
/** The order of fields, and the moment, are the till's own. */
function isSameRequest(made, heard) {
    return (made.method === heard.method &&
        made.path === heard.path &&
        isSame(sorted(formIn(made.query) ?? made.query), sorted(formIn(heard.query) ?? heard.query)) &&
        isSame(bodyOf(made), bodyOf(heard)) &&
        Object.entries(made.headers).every(([name, value]) => name === 'content-type' || heard.headers[name] === value));
}
function bodyOf({ body }) {
    const text = new TextDecoder().decode(body);
    return sorted(jsonIn(text) ?? formIn(text) ?? text);
}
function sorted(value) {
    return withoutTimes(isMap(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value);
}
/** Nothing where a field is there twice. */
function formIn(text) {
    const pairs = [...new URLSearchParams(text)];
    const form = Object.fromEntries(pairs);
    return Object.keys(form).length === pairs.length ? form : undefined;
}
function jsonIn(text) {
    try {
        const value = /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
        return value;
    }
    catch {
        return undefined;
    }
}
/** What the device would make of a request; nothing where it cannot be read. */
export function commandIn(device, request) {
    return decodedBy(device, request)?.command;
}
function decodedBy(device, request) {
    try {
        return device.decode(request, resolveOptions(device, {}));
    }
    catch {
        return undefined;
    }
}
/** Everything in a request that has a name. */
function tellingOf(device, request) {
    const text = new TextDecoder().decode(request.body);
    return [formIn(request.query), jsonIn(text) ?? formIn(text), commandIn(device, request)];
}
function findText(value, name) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    for (const [key, one] of Object.entries(value)) {
        const isText = typeof one === 'string' || typeof one === 'number';
        if (key === name && isText && String(one) !== '')
            return String(one);
        const inside = findText(one, name);
        if (inside !== undefined)
            return inside;
    }
    return undefined;
}
function scalarsIn(value) {
    if (!isMap(value))
        return {};
    return Object.entries(value).reduce((found, [name, one]) => isMap(one)
        ? { ...found, ...scalarsIn(one) }
        : typeof one === 'string' || typeof one === 'number'
            ? { ...found, [name]: one }
            : found, {});
}
