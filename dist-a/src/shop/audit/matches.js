import { changeBy } from '../../device/cash.js';
import { toDecimal } from '../../kernel/money.js';
import { entered } from './accounts.js';
export function mismatches(compared) {
    const excused = new Set(compared.waiting.map((one) => `${one.since} ${keyOf(one.movement)}`));
    const isLost = ({ entry, movement }) => !excused.has(`${entry.at} ${keyOf(movement)}`);
    const groups = new Map();
    for (const side of ['told', 'written'])
        for (const one of compared[side])
            entered(groups, keyOf(one.movement), { told: [], written: [] })[side].push(one);
    return [...groups.values()].flatMap(({ told, written }) => {
        const left = unpaired(told, written, ({ amount }) => amount);
        const lost = left.before.filter(isLost);
        const extra = told.length > 0 ? 'double' : 'phantom';
        const isAltered = left.after[0]?.movement.amount !== lost[0]?.movement.amount;
        const count = isAltered ? Math.min(left.after.length, lost.length) : 0;
        return [
            ...left.after.slice(0, count).map((one, i) => tell('amount', one, compared, lost[i])),
            ...left.after.slice(count).map((one) => tell(extra, one, compared)),
            ...lost.slice(count).map((one) => tell('missing', one, compared, one)),
        ];
    });
}
/** Receipts are known by their number; for the rest the amount has to do. */
function keyOf({ kind, receipt, amount }) {
    return receipt === '' ? `${kind} of ${amount}` : `${kind} ${receipt}`;
}
/**
 * What remains when each of the second list goes with the latest of the first before it that is
 * like it: so of several that are alike the one remains that something happened to (A8).
 */
export function unpaired(before, after, likeness) {
    const steps = [
        ...before.map((one) => ({ one, isFirst: true })),
        ...after.map((one) => ({ one, isFirst: false })),
    ].sort((a, b) => a.one.entry.seq - b.one.entry.seq);
    const open = new Map();
    const left = [];
    for (const { one, isFirst } of steps) {
        const alike = entered(open, likeness(one.movement), []);
        if (isFirst)
            alike.push(one);
        else if (alike.length === 0)
            left.push(one);
        else
            alike.pop();
    }
    return { before: bySeq([...open.values()].flat()), after: left };
}
export function bySeq(list) {
    return list.sort((a, b) => a.entry.seq - b.entry.seq);
}
const sentences = {
    missing: (what, ledger) => `${what} is not in ${ledger}`,
    double: (what, ledger) => `${what} is in ${ledger} once more`,
    phantom: (what, ledger) => `${what} is in ${ledger}, and no device knows of it`,
    amount: (what, ledger) => `${what} is what ${ledger} says, and the device says another amount`,
};
function tell(rule, { entry, movement }, compared, was) {
    const { till, currency, ledger } = compared;
    const { kind, receipt, amount } = movement;
    const number = receipt === '' ? '' : ` with receipt ${receipt}`;
    return {
        rule,
        till,
        currency,
        says: sentences[rule](`the ${kind}${number} of ${toDecimal(amount)}`, ledger),
        books: rule === 'missing' ? 0 : changeBy(movement),
        documents: was ? changeBy(was.movement) : 0,
        first: entry,
    };
}
