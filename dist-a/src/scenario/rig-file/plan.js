import { readLinks, writeLinks } from '../../device/links.js';
import { createShop, inShop } from '../../shop/create-shop.js';
/** These devices in their shop; without links, the usual ones. */
export function withShop(devices, links) {
    if (links === undefined)
        return { devices: inShop(devices), options: {} };
    const all = links.length > 0 ? [...devices, createShop(devices)] : inShop(devices);
    const hasShop = all.length > devices.length;
    return { devices: all, options: hasShop ? { shop: { links: writeLinks(links) } } : {} };
}
/** A rig of fewer devices, with the links that are left. */
export function chooseFrom(plan, names) {
    const isChosen = (name) => names.includes(name);
    const devices = plan.devices.filter((one) => !one.hub && isChosen(one.name));
    const text = plan.options['shop']?.['links'];
    const links = typeof text === 'string' ? readLinks(text) : undefined;
    const left = links?.filter(({ from, to }) => isChosen(from) && isChosen(to));
    const chosen = withShop(devices, left);
    const { shop: _links, ...options } = plan.options;
    return {
        ...plan,
        devices: chosen.devices,
        options: { ...pick(options, isChosen), ...chosen.options },
        ports: pick(plan.ports, isChosen),
    };
}
/** Options of which some are set anew. */
export function overrule(options, by) {
    const names = [...new Set([...Object.keys(options), ...Object.keys(by)])];
    return Object.fromEntries(names.map((name) => [name, { ...options[name], ...by[name] }]));
}
/** What a device is, whatever it is called in its rig. */
export function kindOf({ kind, name }) {
    return kind ?? name;
}
function pick(all, isWanted) {
    return Object.fromEntries(Object.entries(all).filter(([name]) => isWanted(name)));
}
