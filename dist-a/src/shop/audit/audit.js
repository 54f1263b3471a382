import { accountsOf, sumOf } from './accounts.js';
import { currencyOf, drawerOf, ledgerCashOf, ownBreaks } from './balances.js';
import { bySeq, mismatches } from './matches.js';
import { pastOf } from './replay.js';
import { nothing, onTheWay } from './report.js';
import { takings } from './takings.js';
export function audit(rig) {
    const around = pastOf(rig);
    const accounts = accountsOf(around);
    const shop = shopIn(around);
    const links = [...(shop?.lines.values() ?? [])];
    const names = [...around.devices.keys()];
    const tills = [];
    const breaks = names.flatMap((name) => ownBreaks(around, name));
    const underWay = [];
    for (const name of names) {
        if (!around.devices.get(name)?.device.cash?.tells)
            continue;
        const found = [
            drawerOf(around, name, accounts),
            ...links
                .filter((link) => link.from === name)
                .map((link) => inLedger(around, accounts, { link, links, shop })),
            ...takersOf(links, name).map((taker) => {
                const own = links.filter(({ to }) => to === taker);
                return takings(around, accounts, { taker, links: own, shop });
            }),
        ];
        const place = links.find(({ from }) => from === name)?.place;
        const lines = found.flatMap((one) => one.lines);
        tills.push({ ...tillOf(around, accounts, name), place, lines });
        for (const one of found) {
            breaks.push(...one.breaks);
            underWay.push(...one.underWay);
        }
    }
    breaks.sort((a, b) => (a.first?.seq ?? 0) - (b.first?.seq ?? 0));
    const more = {};
    return {
        agrees: breaks.length === 0,
        tills,
        breaks: bounded(breaks, ({ rule }) => rule, more),
        underWay: bounded(underWay, () => 'under way', more),
        more,
        notCovered: notCoveredBy(around, accounts, links),
    };
}
const LISTED_MAX = 100;
/** The first of each kind; how many more there are is counted. */
function bounded(all, kindOf, more) {
    const counts = new Map();
    return all.filter((one) => {
        const kind = kindOf(one);
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        if (count > LISTED_MAX)
            more[kind] = count - LISTED_MAX;
        return count <= LISTED_MAX;
    });
}
function tillOf(around, { told }, name) {
    const own = told.get(name) ?? [];
    const holds = around.devices.get(name)?.device.cash?.holds;
    const started = around.beginningOf(name);
    const moved = (kind) => Math.abs(sumOf(own, [kind]));
    return {
        till: name,
        currency: currencyOf(around, name),
        opening: holds && started && holds(started, 0),
        moved: {
            sale: moved('sale'),
            return: moved('return'),
            income: moved('income'),
            outcome: moved('outcome'),
            collection: moved('collection'),
        },
    };
}
function shopIn({ devices }) {
    for (const { device, state } of devices.values())
        // Only the shop has links, and this is its own state.
        if (device.hub)
            return state;
    return undefined;
}
/** Machines whose takings are told with this register: once, with the first one linked. */
function takersOf(links, name) {
    const firsts = new Map();
    for (const { from, to, carries } of links)
        if (carries === 'receipts' && !firsts.has(to))
            firsts.set(to, from);
    return [...firsts].filter(([, from]) => from === name).map(([taker]) => taker);
}
/** What one device told, and what the ledger wrote down for it. */
function inLedger(around, accounts, { link, links, shop }) {
    const found = around.devices.get(link.to);
    if (!found?.device.cash?.keeps)
        return nothing;
    // Several devices may share a till; then the first of them answers for it.
    const sharing = links.filter(({ to, place }) => to === link.to && place === link.place);
    if (sharing[0] !== link)
        return nothing;
    const told = bySeq(sharing.flatMap((one) => (accounts.told.get(one.from) ?? []).filter((each) => isCarried(one, each))));
    const written = accounts.written.get(link.to)?.get(link.place) ?? [];
    const waiting = sharing.flatMap((one) => shop?.waiting.get(one.name) ?? []);
    const [till, ledger, currency] = [link.from, link.to, currencyOf(around, link.from)];
    const sums = {
        name: 'ledger',
        what: `what the devices did, and what ${ledger} has written for till ${link.place}`,
        books: sumOf(written),
        documents: sumOf(told),
    };
    const where = sharing.map(({ name }) => name).join(', ');
    const underWay = waiting.map(({ movement }) => onTheWay(till, where, movement));
    const cash = ledgerCashOf(around, link, written);
    return {
        lines: [sums, ...cash.lines],
        breaks: [...mismatches({ till, currency, ledger, told, written, waiting }), ...cash.breaks],
        underWay,
    };
}
function isCarried({ carries }, { movement: { kind } }) {
    return carries === 'all' || (kind !== 'sale' && kind !== 'return');
}
function notCoveredBy({ devices }, { written }, links) {
    const found = [];
    const isLedger = (name) => devices.get(name)?.device.cash?.keeps !== undefined;
    for (const [name, { device }] of devices) {
        if (device.hub)
            continue;
        if (!Object.hasOwn(device.facts, 'audit'))
            found.push({ what: name, why: 'the device offers no fact "audit"' });
        if (device.cash?.tells && !links.some(({ from, to }) => from === name && isLedger(to)))
            found.push({ what: `${name} and a ledger`, why: 'it is linked to none' });
        for (const place of written.get(name)?.keys() ?? [])
            if (!links.some((link) => link.to === name && link.place === place))
                found.push({ what: `${name}, till ${place}`, why: 'no device here tells of it' });
    }
    return found;
}
