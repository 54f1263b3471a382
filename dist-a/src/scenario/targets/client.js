/** The integrator's till before emulators on real sockets: a rig of its own for each case. */
import { setTimeout as pause } from 'node:timers/promises';
import { toEnvironment } from '../../host/environment.js';
import { PortTaken } from '../../host/http.js';
import { openRig } from '../../host/open-rig.js';
import { TargetError } from '../target.js';
import { repliesOf, requestsOf, saidByTill } from './client-facts.js';
import { createCommandTill } from './command-till.js';
import { partsFor } from './emulator.js';
import { createHttpTill } from './http-till.js';
import { createRigTarget } from './rig-target.js';
const LIMIT_MS = 60_000;
const PATIENCE_MS = 1000;
/** How often a waiting check looks while the till is at work, and its time is that of the wall. */
const LOOK_MS = 20;
const PATIENCE = 'TILLRIG_TIMEOUT_MS';
export function clientTargets(plan, devices) {
    const isLasting = plan.http !== undefined || plan.reset === 'never';
    let lasting;
    let asked = 0;
    // An answer that comes late must not be taken for one of another case.
    const nextId = () => `c${++asked}`;
    return {
        kind: 'client',
        address: plan.address,
        // One till cannot be in two cases at once.
        ...(isLasting ? { workersMax: 1 } : {}),
        async open(order) {
            const { setup, steps, teardown } = order.scenario;
            if (![...setup, ...steps, ...teardown].some(asksTill))
                return { kind: 'unsupported', why: 'the scenario asks nothing of a till' };
            return openClient(order);
        },
        close: async () => lasting?.close(),
    };
    async function openClient(order) {
        const rig = await openPorts(order, { plan, devices, isLasting });
        try {
            const env = () => environmentOf(rig, plan);
            const till = isLasting ? (lasting ??= createTill(env, order)) : createTill(env, order);
            if (isLasting && plan.reset === 'per-case')
                await reset(till, env(), plan);
            const close = async () => {
                if (!isLasting)
                    await till.close();
                await rig.close();
            };
            return createClientTarget({ opened: rig, till, plan, nextId, close });
        }
        catch (error) {
            await rig.close();
            throw error;
        }
    }
    function createTill(env, { signal }) {
        if (plan.http !== undefined)
            return createHttpTill(plan.http, signal);
        const { command = [], cwd } = plan;
        return createCommandTill({ command, cwd, env, signal });
    }
}
async function openPorts(order, { plan, devices, isLasting }) {
    const parts = partsFor(devices, order, plan.options);
    // A till that starts with the case is told; many of them must not meet on the usual ports.
    const usual = ({ name, port }) => (isLasting ? (order.rig?.ports[name] ?? port) : 0);
    const listening = parts.devices.filter((one) => one.port !== undefined);
    const ports = listening.map((one) => [one.name, plan.ports[one.name] ?? usual(one) ?? 0]);
    try {
        return await openRig({
            devices: parts.devices,
            options: parts.options,
            host: '127.0.0.1',
            ports: Object.fromEntries(ports),
            controlPort: 0,
            seed: order.seed,
            durability: 'process',
        });
    }
    catch (error) {
        if (error instanceof PortTaken)
            throw new TargetError(`Cannot listen on port ${error.port} for ${error.device}: it is taken. Stop what uses it, or give "ports" to the target: { ${error.device}: 0 } is any free one.`);
        throw error;
    }
}
function environmentOf({ rig, control, devices }, { patienceMs, env }) {
    const known = Object.entries(devices).map(([name, { url }]) => [
        name,
        // Keys may have changed since the ports were opened.
        { ...(url === undefined ? {} : { url }), ...rig.device(name).access() },
    ]);
    return {
        ...toEnvironment(control.url, Object.fromEntries(known), undefined),
        [PATIENCE]: String(patienceMs ?? PATIENCE_MS),
        ...env,
    };
}
function createClientTarget({ opened, till, plan, nextId, close }) {
    const { rig } = opened;
    const target = createRigTarget(rig);
    let isActing = false;
    let outcome;
    /** What the runner said before, in the setup, is not the till's. */
    let begin;
    const exchanges = () => saidByTill(rig.journal.exchanges().filter(({ seq }) => seq > (begin ?? Infinity)));
    return {
        ...target,
        kind: 'client',
        async stimulate({ name, params, withinMs }) {
            begin ??= rig.journal.lastSeq;
            const { limitMs: ownMs = LIMIT_MS } = plan;
            const limitMs = Math.min(withinMs ?? ownMs, plan.limitMs ?? Infinity);
            isActing = true;
            try {
                const told = await till.act({ id: nextId(), stimulus: name, with: params }, limitMs);
                if (told.kind === 'unsupported')
                    return { kind: 'unsupported', why: `the till does not support "${name}"` };
                outcome = told.kind === 'answer' ? told.fields['outcome'] : 'none';
                return told.kind === 'answer' ? { kind: 'outcome', fields: told.fields } : told;
            }
            finally {
                isActing = false;
            }
        },
        async fact(device, fact) {
            if (device === 'client')
                return { value: outcome ?? null };
            if (device !== 'wire')
                return target.fact(device, fact);
            const all = exchanges();
            return { value: fact === 'requests' ? requestsOf(all) : repliesOf(all) };
        },
        async advance(byMs) {
            if (!isActing)
                return target.advance(byMs);
            // A jump would be over before the till could notice anything of it.
            await pause(Math.min(byMs, LOOK_MS));
            return undefined;
        },
        said: till.said,
        close,
    };
}
/** A lasting till is told to begin anew, and where the devices are now. */
async function reset(till, env, { limitMs = LIMIT_MS }) {
    const told = await till.act({ id: 'reset', stimulus: 'reset', with: { env } }, limitMs);
    if (told.kind === 'silent')
        throw new TargetError(`Cannot reset the till: ${told.why}.`);
    const { outcome, message = '' } = told.kind === 'answer' ? told.fields : {};
    if (outcome === 'error' || outcome === 'refused')
        throw new TargetError(`Cannot reset the till: it says ${outcome}. ${String(message)}`);
}
function asksTill({ act }) {
    return act.kind === 'client' || (act.kind === 'use' && act.part.steps.some(asksTill));
}
