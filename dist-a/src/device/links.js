const form = /^([a-z][a-z\d-]*)([>~])([a-z][a-z\d-]*)(?:@([1-9]\d{0,8}))?$/;
/** `ikkm>cashflow@13 ikkm~imacash`: links, told apart by blanks; nothing when one is none. */
export function readLinks(text) {
    const links = [];
    for (const word of text.split(/\s+/).filter((one) => one !== '')) {
        const [, from, by, to, place] = form.exec(word) ?? [];
        if (from === undefined || to === undefined)
            return undefined;
        links.push({
            from,
            to,
            by: by === '~' ? 'till' : 'link',
            place: place === undefined ? undefined : Number(place),
        });
    }
    return links;
}
export function writeLinks(links) {
    return links
        .map((link) => nameOfLink(link) + (link.place === undefined ? '' : `@${link.place}`))
        .join(' ');
}
/** `ikkm>cashflow` */
export function nameOfLink({ from, by, to }) {
    return `${from}${by === 'till' ? '~' : '>'}${to}`;
}
/**
 * @throws RangeError when devices are linked that cannot be.
 *
 * After every event: movements go to the hub, and what the hub passes on to whom it is for.
 * Synchronous, so that a sale and what it brings about are kept together or not at all.
 */
export function followLinks(devices) {
    const found = [...devices.values()].find((one) => one.device.hub);
    const hub = found?.device.hub;
    if (!found || !hub)
        return undefined;
    hub.check(found.state, devices);
    return (name, event, at) => {
        if (name === found.device.name)
            pass(found, hub, event, at);
        const movement = devices.get(name)?.device.cash?.tells?.(event);
        if (movement)
            found.order(hub.told(name, movement), at);
    };
    function pass(shop, { passes, returned }, event, at) {
        const passing = passes(event, shop.state);
        if (!passing)
            return;
        const target = devices.get(passing.to);
        const command = target?.device.cash?.takes?.(passing.movement, passing.place, target.options);
        // Without a command of its own for it, it has nothing to do.
        if (command !== undefined && !target?.order(command, at))
            shop.order(returned(event), at);
    }
}
