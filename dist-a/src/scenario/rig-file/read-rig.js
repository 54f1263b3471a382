import { goodFields, isMap } from '../salvage.js';
import { readShape } from '../schema-complaints.js';
import { inOrder } from '../source.js';
import { deviceSchema, linkSchema, nameSchema, rigSchema } from './format.js';
import { checkNames, countOut, portsOf } from './groups.js';
import { checkLinks, linksOf } from './links.js';
import { overrule, withShop } from './plan.js';
export function readRig(source, kinds) {
    const complaints = [...source.complaints];
    if (!source.readable)
        return { complaints };
    const { shape, complaints: misshapen } = readShape(rigSchema, source);
    complaints.push(...misshapen);
    const checking = { source, kinds, complain: (one) => complaints.push(one) };
    const { devices, links: linkFiles } = shape ? filesOf(shape) : salvage(source.value);
    const groups = devices.flatMap(([name, file]) => (file && countOut(name, file, checking)) ?? []);
    checkNames(groups, checking);
    const ports = portsOf(groups, checking);
    const hasHoles = complaints.length > 0;
    const mayBe = (name) => hasHoles && devices.some(([entry]) => name === entry || name.startsWith(`${entry}-`));
    const links = linkFiles && linksOf(linkFiles, { groups, mayBe }, checking);
    const options = Object.fromEntries(groups.flatMap(({ devices: all, file }) => all.map((one) => [one.name, file.options ?? {}])));
    if (links && complaints.length === 0)
        checkLinks(links, groups, options, checking);
    if (!shape || complaints.length > 0)
        return { complaints: inOrder(complaints) };
    const shop = withShop(groups.flatMap((one) => one.devices), links?.flatMap((one) => one ?? []));
    const { seed } = shape;
    return {
        complaints: [],
        plan: {
            file: source.file,
            devices: shop.devices,
            options: overrule(options, shop.options),
            ports,
            ...(seed === undefined ? {} : { seed }),
        },
    };
}
function filesOf({ devices, links }) {
    return { devices: Object.entries(devices).map(([name, file]) => [name, file ?? {}]), links };
}
/** What is good in a file that has bad places, so that one reading tells all its mistakes. */
function salvage(value) {
    const { devices, links } = isMap(value) ? value : {};
    return {
        devices: Object.entries(isMap(devices) ? devices : {}).map(([name, file]) => [
            name,
            nameSchema.safeParse(name).success ? goodDevice(file) : undefined,
        ]),
        links: Array.isArray(links) ? links.map(goodLink) : undefined,
    };
}
function goodLink(value) {
    return linkSchema.safeParse(isMap(value) ? goodFields(value, linkSchema.shape) : value).data;
}
function goodDevice(value) {
    if (value === null)
        return {};
    if (!isMap(value))
        return undefined;
    const good = goodFields(value, deviceSchema.shape);
    // Nothing of it can be checked whose kind is not known.
    return 'kind' in value && !('kind' in good) ? undefined : deviceSchema.safeParse(good).data;
}
