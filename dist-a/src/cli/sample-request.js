import { createRig, VIRTUAL_START } from '../device/rig.js';
/** A curl line for a device that listens at `url`; nothing when every request needs parameters. */
export function sampleRequest(device, { url = '', ...access }) {
    const rig = createRig({ devices: [device] });
    const fresh = rig.device(device.name).access();
    const operation = Object.keys(device.client.operations).find((name) => {
        const request = build(device, name, fresh);
        const { reply } = request ? rig.deliver(device.name, request) : {};
        return reply !== undefined && reply.status < 400;
    });
    const request = operation === undefined ? undefined : build(device, operation, access);
    return request && toCurl(url, request);
}
function build(device, operation, access) {
    try {
        return device.client.request(device.client.open(access), operation, {}, VIRTUAL_START).request;
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function toCurl(url, { method, path, query, headers, body }) {
    const words = ['curl', '-i'];
    if (method !== 'GET')
        words.push('-X', method);
    for (const [name, value] of Object.entries(headers))
        words.push('-H', quote(`${name}: ${value}`));
    if (body.length > 0)
        words.push('--data', quote(new TextDecoder().decode(body)));
    return [...words, quote(`${url}${path}${query && `?${query}`}`)].join(' ');
}
function quote(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
