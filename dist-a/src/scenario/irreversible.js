import { costOfRequest } from '../device/costs.js';
import { interpolate, MissingValue } from './interpolate.js';
import { splitName, withInner } from './scenario.js';
export function irreversibleIn(cases, devices) {
    const byName = new Map();
    for (const one of cases)
        for (const { act, scope } of sendsOf(one)) {
            const { device, rest: operation } = splitName(String(fill(act.operation, scope)));
            const row = devices.find(({ name }) => name === device)?.client.operations[operation];
            const params = fill(act.params, scope);
            const irreversible = costOfRequest(row, Object(params));
            if (!irreversible)
                continue;
            const { says, isReceipt } = irreversible;
            const name = `${device}.${operation}`;
            const before = byName.get(name) ?? {
                device,
                operation,
                says,
                isReceipt,
                count: 0,
                amount: 0,
                openCount: 0,
            };
            byName.set(name, { ...before, ...sum(before, costOf(row, params)) });
        }
    return [...byName.values()];
}
/** What one message costs: nothing where the operation can be taken back. */
export function costOf(operation, params) {
    const irreversible = costOfRequest(operation, Object(params));
    if (!irreversible)
        return { receipts: 0, amount: 0 };
    const receipts = irreversible.isReceipt ? 1 : 0;
    if (!irreversible.amount)
        return { receipts, amount: 0 };
    if (typeof params !== 'object' || params === null)
        return { receipts, amount: undefined };
    // An object can be read by names; the operation's own table knows which.
    const amount = irreversible.amount(params);
    return { receipts, amount: Number.isFinite(amount) ? amount : undefined };
}
function sum(before, { amount }) {
    return {
        count: before.count + 1,
        amount: before.amount + (amount ?? 0),
        openCount: before.openCount + (amount === undefined ? 1 : 0),
    };
}
function sendsOf({ scenario, row }) {
    const scope = new Map([['vars', scenario.vars], ...caseOf(row)]);
    return stepsOf(scenario).flatMap((step) => inStep(step, scope));
}
function inStep({ act }, scope) {
    if (act.kind === 'send')
        return [{ act, scope }];
    if (act.kind !== 'use')
        return [];
    const inputs = fill(act.inputs, scope);
    const given = typeof inputs === 'object' && inputs !== null ? Object.entries(inputs) : [];
    const defaults = Object.entries(act.part.inputs).map(([name, input]) => [name, input.default]);
    const inside = new Map([...defaults, ...given]);
    return withInner(act.part.steps).flatMap((step) => inStep(step, inside));
}
export function stepsOf({ setup, steps, teardown }) {
    return withInner([...setup, ...steps, ...teardown]);
}
function caseOf(row) {
    return row ? [['case', row]] : [];
}
/** What can be told now; what is known only in the run stays as it is written. */
function fill(template, scope) {
    if (typeof template === 'object' && template !== null && !Array.isArray(template))
        return Object.fromEntries(Object.entries(template).map(([key, one]) => [key, fill(one, scope)]));
    try {
        return interpolate(template, { saved: new Map(), implied: new Map(scope) });
    }
    catch (error) {
        if (error instanceof MissingValue)
            return template;
        throw error;
    }
}
