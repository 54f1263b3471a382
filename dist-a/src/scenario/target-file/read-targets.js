import { createRig } from '../../device/rig.js';
import { unknownName } from '../../kernel/suggest.js';
import { wrongOptions } from '../check-names.js';
import { isMap } from '../salvage.js';
import { readShape } from '../schema-complaints.js';
import { inOrder } from '../source.js';
import { inside } from './inside.js';
import { realDevice, targetKinds } from './format.js';
/** Names that mean something else after `--target`. */
const taken = ['emulator', 'recording'];
export function readTargets(file, devices) {
    const complaints = [...file.complaints];
    const targets = new Map();
    if (!file.readable)
        return { targets, complaints };
    const all = isMap(file.value) ? file.value['targets'] : undefined;
    if (all !== undefined && !isMap(all))
        complaints.push({
            place: file.at(['targets']),
            says: 'found no map. Give names of targets: { my-till: { kind: client, ... } }.',
        });
    for (const name of Object.keys(isMap(all) ? all : {})) {
        const path = ['targets', name];
        const read = readTarget(inside(file, path), devices);
        complaints.push(...read.complaints);
        const says = wrongName(name, read.target);
        if (says !== undefined)
            complaints.push({ place: file.keyAt(path), says });
        if (read.target)
            targets.set(name, read.target);
    }
    return { targets, complaints: inOrder(complaints) };
}
function wrongName(name, target) {
    if (!/^[a-z0-9][\w.-]*$/i.test(name))
        return `"${name}" is not a name for a target: letters, digits, "-", "." and "_".`;
    // The default may be described, but not become something else.
    if (taken.includes(name) && target?.kind !== 'emulator')
        return `"${name}" means something else after --target. Choose another name.`;
    return undefined;
}
function readTarget(source, devices) {
    const kind = isMap(source.value) ? source.value['kind'] : undefined;
    const known = Object.keys(targetKinds);
    if (typeof kind !== 'string' || !Object.hasOwn(targetKinds, kind)) {
        const says = kind === undefined
            ? `"kind" is missing. Give one of ${known.join(', ')}.`
            : unknownName('kind of target', String(kind), known);
        return { complaints: [{ place: source.at(kind === undefined ? [] : ['kind']), says }] };
    }
    // Just found among the names of the table.
    const schema = targetKinds[kind];
    const { shape, complaints } = readShape(schema, source);
    if (!shape)
        return { complaints };
    const wrong = wrongIn(shape, source, devices);
    return wrong.length > 0 ? { complaints: wrong } : { target: shape, complaints: [] };
}
function wrongIn(target, source, devices) {
    if (target.kind === 'remote')
        return [];
    if (target.kind === 'device')
        return wrongDevices(target, source, devices);
    const { options = {} } = target;
    const ports = target.kind === 'client' ? (target.client.ports ?? {}) : {};
    return [
        ...Object.entries(options).flatMap(([name, given]) => wrongOptionsOf(name, given, ['options', name], { source, devices })),
        ...Object.keys(ports).flatMap((name) => unknownDevice(name, ['client', 'ports', name], { source, devices })),
        ...(target.kind === 'client' ? wrongAddress(target.client.http, source) : []),
    ];
}
function unknownDevice(name, path, { source, devices }) {
    const names = devices.map((one) => one.name);
    if (names.includes(name))
        return [];
    return [{ place: source.keyAt(path), says: unknownName('device', name, names) }];
}
function wrongOptionsOf(name, given, path, within) {
    const device = within.devices.find((one) => one.name === name);
    if (!device)
        return unknownDevice(name, path, within);
    return wrongOptions(device, given).map(({ option, says }) => ({
        place: within.source.keyAt([...path, option]),
        says,
    }));
}
/** A till is asked on this machine only: what it is told may hold keys. */
function wrongAddress(http, source) {
    // What the environment will say is looked at when it is used.
    const says = http === undefined || http.includes('${') ? undefined : whyNotHere(http);
    return says === undefined ? [] : [{ place: source.at(['client', 'http']), says }];
}
/** Why an address is not that of a till on this machine. */
export function whyNotHere(address) {
    const host = URL.canParse(address) ? new URL(address).hostname : address;
    if (/^(localhost|127(\.\d+){3}|\[::1\])$/.test(host))
        return undefined;
    return `"${host}" is not this machine. Give an address on 127.0.0.1.`;
}
function wrongDevices(target, source, devices) {
    const named = realDevices(target);
    if (named.length === 0) {
        const example = 'ikkm: { url: "http://192.168.1.40:8080", max-receipts: 20, max-amount: 1000 }';
        return [{ place: source.at([]), says: `no device is named. Give one: ${example}.` }];
    }
    return named.flatMap(([name, file]) => {
        const device = devices.find((one) => one.name === name);
        if (!device)
            return unknownDevice(name, [name], { source, devices });
        const known = accessNames(device);
        const fields = Object.keys(realDevice.shape);
        return [
            ...Object.keys(file)
                .filter((field) => !fields.includes(field) && !known.includes(field))
                .map((field) => ({
                place: source.keyAt([name, field]),
                says: unknownName('key', field, [...fields, ...known]),
            })),
            ...known.flatMap((field) => wrongAccess(file, [name, field], source)),
            ...wrongOptionsOf(name, file.options ?? {}, [name, 'options'], { source, devices }),
        ];
    });
}
/** What a till must be told, as text: a number would lose its zeros. */
function wrongAccess(file, [name, field], source) {
    const value = file[field];
    if (typeof value === 'string' && value !== '')
        return [];
    if (value !== undefined)
        return [
            {
                place: source.at([name, field]),
                says: `found ${JSON.stringify(value)}. Give text, in quotes.`,
            },
        ];
    const variable = `${name}_${field}`.toUpperCase().replaceAll('-', '_');
    const example = `${field}: "\${env.${variable}}"`;
    const says = `"${field}" is missing. Give it, best from the environment: ${example}.`;
    return [{ place: source.at([name]), says }];
}
/** The devices of such a target by their names. */
export function realDevices(target) {
    const { kind: _kind, operator: _operator, ...devices } = target;
    return Object.entries(devices); // What the catchall let through.
}
/** What a client of the device must know: as the emulator, which says it itself. */
export function accessNames(device) {
    return Object.keys(createRig({ devices: [device] })
        .device(device.name)
        .access());
}
