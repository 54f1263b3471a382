/** Real devices over HTTP: faults are made on the way to them, facts come by their own protocol. */
import { setTimeout as pause } from 'node:timers/promises';
import { reachedIn } from '../coverage/reached.js';
import { missingFeature } from '../features.js';
import { secretsOf } from '../veil.js';
import { createReal } from './real-at-work.js';
import { whyNotReal } from './why-not-real.js';
import { traceExchange } from './wire-trace.js';
export function deviceTargets(plan) {
    const reals = plan.devices.map(createReal);
    return {
        kind: 'device',
        // One till at one counter.
        workersMax: 1,
        address: plan.address,
        async open(order) {
            const why = whyNotReal(order.scenario, plan);
            return why === undefined
                ? createDeviceTarget(reals, plan, order)
                : { kind: 'unsupported', why };
        },
        real: {
            budgets: reals.map(({ device: { name: device }, url, maxReceipts, maxAmount }) => ({
                device,
                url,
                maxReceipts,
                maxAmount,
            })),
            whyNot: ({ scenario }) => missingFeature(scenario, 'device') ?? whyNotReal(scenario, plan),
            changed: () => reals.flatMap(changedOf),
        },
        isOver: () => reals.map(({ spent }) => spent()).find(Boolean),
    };
}
function changedOf({ device: { name: device }, access, knows }) {
    const known = knows('till');
    return Object.keys(access).flatMap((field) => {
        const value = known[field];
        const isNew = typeof value === 'string' && value !== access[field];
        return isNew ? [{ device, field, value }] : [];
    });
}
function createDeviceTarget(reals, { operator, secrets }, { seed, signal }) {
    const beganAt = Date.now();
    const atWork = new Map(reals.map((real) => [real.device.name, { real, ...real.open(seed) }]));
    const all = [...atWork.values()];
    const devices = new Map(reals.map(({ device }) => [device.name, device]));
    const exchanges = () => all.flatMap(({ line }) => line.exchanges()).sort((one, other) => one.at - other.at);
    return {
        kind: 'device',
        now: Date.now,
        send: (order) => at(order.device).send(order),
        knows: async (device, till) => at(device).real.knows(till),
        fact: async (device, fact) => (await at(device).learn(fact)) ??
            nobody(`the protocol of a real device cannot tell ${device}.${fact}`),
        cause: async (device, cause) => nobody(`nobody is asked to bring about ${device}.${cause}`),
        clear: async (device, cause) => nobody(`nobody is asked to end ${device}.${cause}`),
        fault: async (device, order) => ({ id: at(device).line.arm(order).id }),
        async advance(byMs) {
            // Only waiting checks come here: a real clock goes by itself. Ctrl-C ends the wait.
            await pause(byMs, undefined, { signal }).catch(() => undefined);
            return undefined;
        },
        async settle() {
            for (const { line } of all)
                await line.settle();
            return undefined;
        },
        ...(operator ? { ask: (question) => operator.ask(question, signal) } : {}),
        trace: async () => exchanges().flatMap((one) => traceExchange(one, beganAt)),
        secrets: async () => [
            ...secrets,
            ...all.flatMap(({ keys }) => keys()),
            ...secretsOf(exchanges(), devices),
        ],
        reached: async () => reachedIn(exchanges(), devices),
        unmet: async () => all.flatMap(({ line }) => line.rules().flatMap(({ id, met }) => (met === 0 ? [id] : []))),
        close: async () => undefined,
    };
    function at(name) {
        const found = atWork.get(name);
        if (!found)
            throw new RangeError(`Cannot use "${name}": the target has no such device.`);
        return found;
    }
}
function nobody(why) {
    return { kind: 'unsupported', why };
}
