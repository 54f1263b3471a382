import { suggest, unknownName } from '../../kernel/suggest.js';
import { wrongOptions } from '../check-names.js';
import { PORT_MAX } from './format.js';
export function countOut(name, file, { source, kinds, complain }) {
    const { kind: kindName = name, count, options = {} } = file;
    const path = ['devices', name];
    const kind = kinds.find((one) => one.name === kindName);
    if (!kind) {
        const known = kinds.map((one) => one.name);
        const says = unknownName('kind of device', kindName, known);
        const isNamed = file.kind !== undefined || suggest(name, known) !== undefined;
        complain({
            place: file.kind === undefined ? source.keyAt(path) : source.at([...path, 'kind']),
            says: isNamed ? says : `${says} Say with "kind" what it is.`,
        });
        return undefined;
    }
    for (const { option, says } of wrongOptions({ ...kind, name }, options))
        complain({ place: source.keyAt([...path, 'options', option]), says });
    const names = count === undefined ? [name] : Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);
    return { name, file, devices: names.map((one) => instance(kind, one)) };
}
function instance(kind, name) {
    return name === kind.name ? kind : { ...kind, name, kind: kind.name };
}
/** A name that two entries lead to is told at the later one. */
export function checkNames(groups, { source, complain }) {
    const owners = new Map();
    for (const { name, devices } of groups) {
        const twice = devices.find((one) => owners.has(one.name))?.name;
        if (twice !== undefined)
            complain({
                place: source.keyAt(['devices', name]),
                says: `"${owners.get(twice)}" and "${name}" both make a device "${twice}". Give each a name of its own.`,
            });
        for (const one of devices)
            owners.set(one.name, name);
    }
}
/** Ports that the file gives come first; the first of a kind has the usual one, if it is free. */
export function portsOf(groups, { source, complain }) {
    const ports = {};
    const owners = new Map();
    for (const { name, devices, file } of groups) {
        const { port } = file;
        if (port === undefined)
            continue;
        const place = source.at(['devices', name, 'port']);
        const last = port + devices.length - 1;
        if (port > 0 && last > PORT_MAX)
            complain({ place, says: `the ports would run to ${last}, beyond ${PORT_MAX}. Begin lower.` });
        const given = devices.map((one, i) => [one.name, port === 0 ? 0 : port + i]);
        const [, twice] = given.find(([, at]) => at > 0 && owners.has(at)) ?? [];
        if (twice !== undefined)
            complain({
                place,
                says: `the port ${twice} is that of "${owners.get(twice)}" too. Give each device a port of its own.`,
            });
        for (const [device, at] of given) {
            ports[device] = at;
            owners.set(at, device);
        }
    }
    const seen = new Set();
    for (const { name, kind = name, port: usual } of groups.flatMap(({ devices }) => devices)) {
        const isFirst = !seen.has(kind);
        seen.add(kind);
        if (Object.hasOwn(ports, name) || usual === undefined)
            continue;
        ports[name] = isFirst && !owners.has(usual) ? usual : 0;
    }
    return ports;
}
