import { nameOfLink } from '../device/links.js';
import { unknownName } from '../kernel/suggest.js';
/** The terminal of the ledger's own sample; the others count on from there (A2). */
const PLACE_FIRST = 13;
/** A ledger keeps books; whatever else takes movements takes cash for somebody. */
const isLedger = (device) => device?.cash?.keeps !== undefined;
/** Each device that has cash, linked to the ledger, where there is exactly one. */
export function usualLinks(devices) {
    const [ledger, ...more] = devices.filter(isLedger);
    if (!ledger || more.length > 0)
        return [];
    return devices
        .filter(({ cash }) => cash?.tells)
        .map(({ name }) => ({ from: name, to: ledger.name, by: 'link', place: undefined }));
}
/** @throws RangeError for a link that cannot be. */
export function linesOf(links, devices) {
    const byName = new Map(devices.map((one) => [one.name, one]));
    for (const [i, link] of links.entries()) {
        const why = whyNot(link, byName) ?? whyNotAfter(link, links.slice(0, i), byName);
        if (why !== undefined)
            throw new RangeError(`Cannot link ${nameOfLink(link)}: ${why}`);
    }
    const takers = new Set(links.filter(({ to }) => !isLedger(byName.get(to))).map(({ to }) => to));
    const places = placesOf(links, takers);
    const lines = links.map((link) => {
        const carries = takers.has(link.to) ? 'receipts' : takers.has(link.from) ? 'rest' : 'all';
        return { ...link, name: nameOfLink(link), place: places.get(link) ?? 0, carries };
    });
    checkNumbers(lines);
    return lines;
}
function whyNot({ from, to, by }, byName) {
    const names = [...byName.keys()];
    for (const name of [from, to])
        if (!byName.has(name))
            return unknownName('device', name, names);
    const [teller, taker] = [byName.get(from)?.cash, byName.get(to)?.cash];
    if (from === to)
        return 'a device cannot be linked to itself.';
    if (!teller?.tells)
        return `${from} has no cash of which it could tell.`;
    if (!taker?.takes)
        return `${to} can neither keep books nor take cash for another.`;
    if (by === 'till' && taker.keeps)
        return `${to} is a ledger: it must be told by the link (">").`;
    if (!taker.keeps && teller.takes)
        return `${from} takes cash for others itself.`;
    return undefined;
}
/** What a link cannot be beside those before it. */
function whyNotAfter({ from, to }, before, byName) {
    if (before.some((one) => one.from === from && one.to === to))
        return 'they are linked already.';
    const other = before.find((one) => one.from === from && !isLedger(byName.get(one.to)));
    return other && !isLedger(byName.get(to))
        ? `${other.to} takes the cash of ${from} already.`
        : undefined;
}
/**
 * A machine knows the receipts of its registers by their numbers.
 * @throws RangeError
 */
function checkNumbers(lines) {
    const known = new Map();
    for (const { from, to, place, name, carries } of lines) {
        const other = known.get(`${to}@${place}`);
        if (carries === 'receipts' && other !== undefined)
            throw new RangeError(`Cannot link ${name}: ${other} is till ${place} at ${to} already. ` +
                `Give ${from} another number, as in ${name}@${place + 1}.`);
        known.set(`${to}@${place}`, from);
    }
}
/**
 * What links did not say: the next free number; a machine that takes cash stands at the till of its
 * first register, and a link to it goes by the register's number.
 */
function placesOf(links, takers) {
    const taken = new Set(links.flatMap(({ place }) => place ?? []));
    const own = new Map();
    for (const { from, place } of links)
        if (place !== undefined)
            own.set(from, place);
    const places = new Map();
    const registers = links.filter(({ from }) => !takers.has(from));
    const machines = links.filter(({ from }) => takers.has(from));
    let next = PLACE_FIRST;
    for (const link of [...registers, ...machines]) {
        const register = registers.find(({ to }) => to === link.from);
        const known = link.place ?? own.get(link.from) ?? own.get(register?.from ?? '');
        while (known === undefined && taken.has(next))
            next++;
        const place = known ?? next;
        taken.add(place);
        own.set(link.from, place);
        places.set(link, place);
    }
    return places;
}
/**
 * Amounts of two currencies must not meet.
 * @throws RangeError
 */
export function checkCurrencies(lines, devices) {
    const currencyOf = (name) => {
        const { device, options } = devices.get(name) ?? {};
        return options && device?.cash?.currency?.(options);
    };
    const byPlace = new Map();
    for (const { from, to, place, name } of lines) {
        const currency = currencyOf(from);
        const other = currencyOf(to);
        if (currency === undefined)
            continue;
        if (other !== undefined && other !== currency)
            throw new RangeError(`Cannot link ${name}: ${from} counts in ${currency} and ${to} in ${other}. ` +
                `Give both one currency, as in --set ${to}.currency=${currency}.`);
        if (other !== undefined)
            continue;
        const till = `${to}@${place}`;
        const first = byPlace.get(till) ?? { currency, from };
        byPlace.set(till, first);
        if (first.currency !== currency)
            throw new RangeError(`Cannot link ${name}: till ${place} of ${to} holds the ${first.currency} of ${first.from}, ` +
                `and ${from} counts in ${currency}. Give it another terminal.`);
    }
}
