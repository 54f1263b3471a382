import { differences } from './differences.js';
import { answerIn } from './answer.js';
import { createNormaliser } from './normaliser.js';
export function compareSides({ a, b, rules, partial, secretsOf }) {
    const drifts = new Map();
    const used = new Map();
    const operations = new Set();
    let stepsCount = 0;
    const pairs = new Map();
    for (const key of new Set([...a.keys(), ...b.keys()])) {
        const [own, other] = [a.get(key), b.get(key)];
        const some = own ?? other;
        const id = key.slice(0, key.lastIndexOf(' '));
        if (!some || (partial.has(id) && !(own && other)))
            continue;
        const { operation, place, device } = some;
        operations.add(operation);
        if (own && other)
            stepsCount++;
        // Of each case, and of each device in it, as identities have nothing to do with each other.
        const scope = `${id} ${device}`;
        const pair = pairs.get(scope) ?? pairOf(secretsOf(device));
        pairs.set(scope, pair);
        for (const one of differencesOf(own, other, pair))
            add({ ...one, a: pair.a.veiled(one.a), b: pair.b.veiled(one.b), operation, place });
    }
    return { drifts: sorted([...drifts.values()]), stepsCount, operations, used };
    function pairOf(secrets) {
        const parts = {
            secrets,
            rules,
            used: (rule) => void used.set(rule, (used.get(rule) ?? 0) + 1),
        };
        return { a: createNormaliser(parts), b: createNormaliser(parts) };
    }
    function add(one) {
        const name = nameOfDrift(one);
        const before = drifts.get(name);
        drifts.set(name, before ? { ...before, count: before.count + 1 } : { ...one, count: 1 });
    }
}
/** How a drift is named where it is known: `ikkm.sale field reason`. */
export function nameOfDrift({ operation, kind, at }) {
    return `${operation} ${kind} ${at}`;
}
function differencesOf(a, b, pair) {
    const [seenA, seenB] = [a?.seen ?? notRun, b?.seen ?? notRun];
    if (seenA.kind === 'reply' && seenB.kind === 'reply')
        return answers(seenA, seenB, pair);
    if (seenA.kind === 'fact' && seenB.kind === 'fact')
        return differences(pair.a.fact(seenA.value), pair.b.fact(seenB.value));
    // How an answer was lost is the network's own.
    if (seenA.kind === seenB.kind)
        return [];
    const at = a && b ? 'answer' : 'operation';
    return [{ kind: 'missing', at, a: inWords(seenA), b: inWords(seenB) }];
}
const notRun = { kind: 'nothing', why: 'not done' };
function answers(a, b, pair) {
    const madeA = pair.a.answer(answerIn(a.fields));
    const madeB = pair.b.answer(answerIn(b.fields));
    // A yes and a no have nothing else in common, and it would only hide what matters.
    if (isNo(a) !== isNo(b))
        return [{ kind: 'code', at: 'status', a: inWords(a), b: inWords(b) }];
    return differences(madeA, madeB);
}
function isNo({ fields }) {
    return Number(fields['status']) >= 400;
}
/** Without its body, which may be long. */
function inWords(seen) {
    switch (seen.kind) {
        case 'reply': {
            const { status, reason, code } = seen.fields;
            return [status, reason, code === undefined ? '' : `code ${String(code)}`]
                .filter((one) => one !== '' && one !== undefined)
                .join(' ');
        }
        case 'fact':
            return 'a value';
        case 'lost':
            return `no answer (${seen.how})`;
        case 'nothing':
            return seen.why;
    }
}
/** By operation, in the order in which it was first seen to drift. */
function sorted(drifts) {
    const order = [...new Set(drifts.map(({ operation }) => operation))];
    return drifts.toSorted((a, b) => order.indexOf(a.operation) - order.indexOf(b.operation));
}
