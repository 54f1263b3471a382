/** Each device against itself: its own audit, and opening and movements against what it holds. */
import { changeBy } from '../../device/cash.js';
import { sumOf } from './accounts.js';
import { firstByHalving, firstDisagreement } from './replay.js';
import { nothing } from './report.js';
export function currencyOf({ devices }, name) {
    const { device, options } = devices.get(name) ?? {};
    return (options && device?.cash?.currency?.(options)) ?? '';
}
/** The device's own fact `audit`: a list of what does not agree, empty when everything does. */
export function ownBreaks(around, name) {
    const found = around.devices.get(name);
    const row = found?.device.facts['audit'];
    if (!found || !row || found.device.hub)
        return [];
    const at = around.events.at(-1)?.at ?? 0;
    const listOf = (state) => {
        // A device's facts are asked with a state of its own.
        const list = row.read(state, at, around);
        return Array.isArray(list) ? list : [];
    };
    const [wrong, ...more] = listOf(found.state);
    if (wrong === undefined)
        return [];
    const others = more.length === 0 ? '' : `, and ${more.length} more`;
    const first = firstByHalving(around, name, (state) => listOf(state).length === 0);
    return [
        {
            rule: 'books',
            till: name,
            currency: currencyOf(around, name),
            says: `the books of ${name} do not agree with its own documents: ${show(wrong)}${others}`,
            ...sumsIn(wrong),
            first,
        },
    ];
}
function show(wrong) {
    if (typeof wrong !== 'object' || wrong === null)
        return String(wrong);
    const { what, ...rest } = wrong; // Only asked for a field.
    const fields = Object.entries(rest).map(([field, value]) => `${field} ${String(value)}`);
    return [what === undefined ? [] : String(what), fields.join(', ')].flat().join(': ');
}
function sumsIn(wrong) {
    const { books, documents } = Object(wrong); // As above.
    return typeof books === 'number' && typeof documents === 'number' ? { books, documents } : {};
}
/** Opening + cash sales − returns + deposits − withdrawals, and what the device holds (A5). */
export function drawerOf(around, name, accounts) {
    return balance(around, {
        holder: name,
        place: 0,
        till: name,
        name: 'drawer',
        what: 'opening, and what moved since',
        says: `${name} holds another amount than its documents add up to`,
        moved: accounts.told.get(name) ?? [],
    });
}
/** What a ledger says that a till holds, and what is written there. */
export function ledgerCashOf(around, { from, to, place }, written) {
    return balance(around, {
        holder: to,
        place,
        till: from,
        name: 'ledger cash',
        what: `what ${to} has written for till ${place}, and the cash it says`,
        says: `${to} says till ${place} holds another amount than what is written there`,
        moved: written,
    });
}
function balance(around, { holder, place, till, name, what, says, moved }) {
    const found = around.devices.get(holder);
    const holds = found?.device.cash?.holds;
    const opening = around.beginningOf(holder);
    if (!found || !holds || !opening)
        return nothing;
    const started = holds(opening, place);
    const sums = { books: holds(found.state, place), documents: started + sumOf(moved) };
    const lines = [{ name, what, ...sums }];
    if (sums.books === sums.documents)
        return { ...nothing, lines };
    const changes = new Map(moved.map(({ entry, movement }) => [entry, changeBy(movement)]));
    let sum = started;
    const first = firstDisagreement(around, holder, (state, entry) => {
        sum += changes.get(entry) ?? 0;
        return holds(state, place) === sum;
    });
    const currency = currencyOf(around, till);
    return {
        lines,
        breaks: [{ rule: 'balance', till, currency, says, ...sums, first }],
        underWay: [],
    };
}
