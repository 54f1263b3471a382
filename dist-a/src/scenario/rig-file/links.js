import { createRig } from '../../device/rig.js';
import { unknownName } from '../../kernel/suggest.js';
import { overrule, withShop } from './plan.js';
export function linksOf(files, { groups, mayBe }, { source, complain }) {
    const ends = new Map();
    for (const group of groups)
        for (const one of group.devices)
            ends.set(one.name, { ...group, devices: [one] });
    for (const group of groups)
        ends.set(group.name, group);
    const taken = new Set(files.flatMap((one) => (one && ends.get(one.from)?.devices.length === 1 && one.terminal) || []));
    return files.map((file, i) => file && expand(file, i));
    function expand({ from, to, by = 'link', terminal }, i) {
        const [tellers, takers] = [end(from, i, 'from'), end(to, i, 'to')];
        if (!tellers || !takers)
            return undefined;
        const [teller, taker] = [tellers.devices, takers.devices];
        if (taker.length > 1 && taker.length !== teller.length)
            return wrong([i, 'to'], `"${from}" is ${teller.length} and "${to}" ${taker.length}. Give both the same count, or name one device, such as "${taker[0]?.name}".`);
        if (terminal !== undefined && !taker[0]?.cash?.keeps)
            return wrong([i, 'terminal'], `"${to}" is no ledger: only a ledger numbers its tills.`);
        let next = terminal ?? 0;
        const place = () => {
            if (terminal === undefined || teller.length === 1)
                return terminal;
            while (taken.has(next))
                next++;
            taken.add(next);
            return next;
        };
        return teller.map((one, at) => ({
            from: one.name,
            to: (taker[at] ?? taker[0])?.name ?? to,
            by,
            place: place(),
        }));
    }
    function end(name, i, side) {
        const found = ends.get(name);
        if (!found && !mayBe(name))
            wrong([i, side], unknownName('device', name, groups.map(nameOf)));
        return found;
    }
    function wrong([i, key], says) {
        complain({ place: source.at(['links', i, key]), says });
        return undefined;
    }
}
const nameOf = ({ name }) => name;
/** Links that cannot be are found by the shop; the file shows which of them it meant. */
export function checkLinks(links, groups, options, { source, complain }) {
    // Who is linked to whom does not depend on what a device begins with, which may take long.
    const devices = groups.flatMap((one) => one.devices.map((device) => ({ ...device, initial: () => ({ causes: {} }) })));
    const whyNot = (some) => {
        const shop = withShop(devices, some);
        try {
            createRig({ devices: shop.devices, options: overrule(options, shop.options) });
            return undefined;
        }
        catch (error) {
            if (error instanceof RangeError)
                return error.message;
            throw error;
        }
    };
    if (whyNot(links.flatMap((group) => group ?? [])) === undefined)
        return;
    let good = [];
    for (const [i, group] of links.entries()) {
        const more = [...good, ...(group ?? [])];
        const says = whyNot(more);
        if (says === undefined)
            good = more;
        else
            complain({ place: source.at(['links', i]), says });
    }
}
