/** A rig started elsewhere: real sockets to its devices, everything else by its control API. */
import http from 'node:http';
import { z } from 'zod';
import { breakingOff } from '../../device/faults.js';
import { createShop } from '../../shop/create-shop.js';
import { openControl } from './control.js';
import { exchange } from './http-exchange.js';
import { reachedCause, reachedIn } from '../coverage/reached.js';
import { rigShape, whyNot } from './why-not.js';
import { secretsOf } from '../veil.js';
import { traceExchange } from './wire-trace.js';
const PAGE = 1000;
/** A rig of ours keeps its connections open for longer than a case pauses. */
const agent = new http.Agent({ keepAlive: true });
const nothing = z.unknown();
const clockShape = z.looseObject({ now: z.number() });
const factShape = z.looseObject({ value: z.unknown() });
const ruleShape = z.looseObject({ id: z.string(), met: z.number() });
const rulesShape = z.looseObject({ rules: z.array(ruleShape) });
const pageShape = z.looseObject({
    entries: z.array(z.looseObject({ kind: z.string(), seq: z.number() })),
    next: z.number(),
});
/** Each case begins with a reset of that one rig, so cases run one after another. */
export function remoteTargets(address, devices, { token, address: shown } = {}) {
    const control = openControl(address, token);
    return {
        kind: 'remote',
        workersMax: 1,
        address: shown ?? control.url,
        open: (order) => openRemote(control, order.rig?.devices ?? devices, order),
    };
}
async function openRemote(control, known, order) {
    const before = await control.ask('GET', '/api/rig', rigShape);
    const devices = new Map([createShop([]), ...known].map((one) => [one.name, one]));
    const why = whyNot(before, devices, order);
    if (why !== undefined)
        return { kind: 'unsupported', why };
    await control.ask('POST', '/api/reset', nothing);
    const rig = await control.ask('GET', '/api/rig', rigShape);
    return createRemote(control, devices, { rig, used: order.devices });
}
function createRemote(control, devices, { rig, used }) {
    const { ask } = control;
    const clock = createClock(rig.clock.now);
    const acts = recordActs(control, devices, { clock, begin: rig.lastSeq ?? 0 });
    const tills = createTills(rig, devices);
    return {
        kind: 'remote',
        now: clock.now,
        send: (order) => send(tills(order.device, order.till), order, clock.now()),
        async knows(device, till) {
            const { client, session } = tills(device, till);
            return client.knows(session);
        },
        async fact(device, fact) {
            const path = `${pathOf(device)}/facts/${encodeURIComponent(fact)}`;
            return { value: (await ask('GET', path, factShape)).value };
        },
        async cause(device, cause, params) {
            await ask('POST', causePath(device, cause), nothing, params);
            acts.add('cause', device, cause);
            return undefined;
        },
        async clear(device, cause) {
            await ask('DELETE', causePath(device, cause), nothing);
            acts.add('clear', device, cause);
            return undefined;
        },
        fault: (device, order) => ask('POST', `${pathOf(device)}/faults`, ruleShape, breakingOff(order)),
        async advance(byMs) {
            const advance = `${Math.ceil(byMs)}ms`;
            clock.set((await ask('POST', '/api/clock', clockShape, { advance })).now);
            return undefined;
        },
        async settle() {
            await ask('POST', '/api/settle', nothing);
            return undefined;
        },
        trace: acts.trace,
        secrets: acts.secrets,
        reached: acts.reached,
        async unmet() {
            const answers = await Promise.all(used.map((device) => ask('GET', `${pathOf(device)}/faults`, rulesShape)));
            const rules = answers.flatMap((one) => one.rules);
            return rules.filter(({ met }) => met === 0).map(({ id }) => id);
        },
        async close() {
            // What is left armed would break somebody else's messages.
            for (const device of used)
                await ask('DELETE', `${pathOf(device)}/faults`, nothing);
        },
    };
}
async function send({ client, session, url }, order, at) {
    const sending = client.request(session, order.operation, order.params, at);
    const got = await exchange(url, sending.request, sending.timeoutMs, { agent });
    if (got.kind === 'lost')
        return got;
    const { status, reason = '', body } = got.reply;
    const fields = { status, reason, body, ...client.read(session, sending, got.reply) };
    return { kind: 'reply', fields };
}
/** The rig's clock, as far as it can be known between two answers. */
function createClock(beganAt) {
    let known = { at: beganAt, readAt: performance.now() };
    return {
        beganAt,
        now: () => Math.round(known.at + performance.now() - known.readAt),
        set: (at) => (known = { at, readAt: performance.now() }),
    };
}
/** What the runner did to the world, told together with what the journal of the rig holds. */
function recordActs({ ask }, devices, { clock, begin }) {
    const acts = [];
    const causes = new Set();
    return {
        add(act, name, cause) {
            acts.push({ atMs: clock.now() - clock.beganAt, says: `${act} ${name}.${cause}` });
            const device = devices.get(name);
            if (device)
                causes.add(reachedCause(device, act, cause));
        },
        async trace() {
            const lines = (await journal()).flatMap((entry) => entry.kind === 'exchange' ? traceExchange(entry, clock.beganAt) : []);
            return [...lines, ...acts].sort((a, b) => a.atMs - b.atMs);
        },
        secrets: async () => secretsOf(await journal(), devices),
        reached: async () => [...reachedIn(await journal(), devices), ...causes],
    };
    async function journal() {
        const entries = [];
        for (let after = begin;;) {
            const path = `/api/journal?after=${after}&limit=${PAGE}`;
            const page = await ask('GET', path, pageShape);
            // The rig sends the entries of its journal as they are.
            entries.push(...page.entries);
            if (page.entries.length < PAGE)
                return entries;
            after = page.next;
        }
    }
}
/** A till a name and device; all of them know what the rig said when the case began. */
function createTills(rig, devices) {
    const sessions = new Map();
    return (name, till) => {
        const device = devices.get(name);
        const at = rig.devices[name];
        if (!device || !at)
            throw new RangeError(`Cannot use "${name}": the rig has no such device.`);
        const { title: _title, url = '', options = {}, secrets: _secrets, ...access } = at;
        const key = `${name} ${till}`;
        let session = sessions.get(key);
        if (session === undefined) {
            const texts = Object.entries(access).map(([field, value]) => [field, String(value)]);
            session = device.client.open(Object.fromEntries(texts), { ...options, till });
            sessions.set(key, session);
        }
        return { client: device.client, session, url };
    };
}
function pathOf(device) {
    return `/api/devices/${encodeURIComponent(device)}`;
}
function causePath(device, cause) {
    return `${pathOf(device)}/causes/${encodeURIComponent(cause)}`;
}
