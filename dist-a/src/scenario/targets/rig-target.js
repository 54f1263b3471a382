import { reachedCause, reachedIn } from '../coverage/reached.js';
import { secretsOf } from '../veil.js';
import { traceExchange } from './wire-trace.js';
/** Whoever opened the rig closes it. */
export function createRigTarget(rig) {
    const tills = createTills(rig);
    const acts = recordActs(rig);
    return {
        kind: 'emulator',
        rig,
        now: () => rig.now(),
        send: async (order) => send(rig, tills(order.device, order.till), order),
        async knows(device, till) {
            const { client, session } = tills(device, till);
            return client.knows(session);
        },
        fact: async (device, fact) => ({ value: rig.device(device).fact(fact, rig.catchUp()) }),
        async cause(device, cause, params) {
            rig.device(device).cause(cause, params, rig.catchUp());
            acts.add('cause', device, cause);
            return undefined;
        },
        async clear(device, cause) {
            rig.device(device).clear(cause, rig.catchUp());
            acts.add('clear', device, cause);
            return undefined;
        },
        fault: async (device, order) => ({ id: rig.device(device).arm(order).id }),
        async advance(byMs) {
            rig.advance(byMs);
            return undefined;
        },
        async settle() {
            rig.settle();
            return undefined;
        },
        trace: async () => acts.trace(),
        papers: async () => papersOf(rig),
        secrets: async () => secretsOf(rig.journal.list({}), devicesOf(rig)),
        reached: async () => acts.reached(),
        unmet: async () => [...rig.devices.values()]
            .flatMap(({ rules }) => rules)
            .filter(({ met }) => met === 0)
            .map(({ id }) => id),
        close: async () => undefined,
    };
}
/** What the devices of a rig have printed. */
function papersOf(rig) {
    const at = rig.catchUp();
    return [...rig.devices].flatMap(([name, one]) => {
        const { papers } = one.device;
        if (papers === undefined)
            return [];
        // The fact that `papers` names is a list of numbers and texts.
        const list = one.fact(papers, at);
        return list.map(({ number, text }) => ({ device: name, number, text }));
    });
}
/** The clock moves by what the till waited, and by nothing else. */
function send(rig, { client, session }, order) {
    const sending = client.request(session, order.operation, order.params, rig.now());
    const { reply, ending, afterMs, cutAtBytes } = rig.deliver(order.device, sending.request);
    if ((!reply && ending === 'silence') || afterMs > sending.timeoutMs) {
        rig.advance(sending.timeoutMs);
        return { kind: 'lost', how: 'timeout', afterMs: sending.timeoutMs };
    }
    if (afterMs > 0)
        rig.advance(afterMs);
    if (!reply)
        return { kind: 'lost', how: 'reset', afterMs };
    if (cutAtBytes !== undefined && cutAtBytes < new TextEncoder().encode(reply.body).length)
        return { kind: 'lost', how: 'cut', afterMs };
    const { status, reason = '', body } = reply;
    const fields = { status, reason, body, ...client.read(session, sending, reply) };
    return { kind: 'reply', fields };
}
/** What the runner did to the world, told between the exchanges it stood between. */
function recordActs(rig) {
    const beganAt = rig.now();
    const acts = [];
    const causes = new Set();
    return {
        add(act, device, cause) {
            const line = { atMs: rig.now() - beganAt, says: `${act} ${device}.${cause}` };
            acts.push({ seq: rig.journal.lastSeq, line });
            causes.add(reachedCause(rig.device(device).device, act, cause));
        },
        trace() {
            const lines = rig.journal
                .exchanges()
                .flatMap((one) => traceExchange(one, beganAt).map((line) => ({ seq: one.seq, line })));
            return [...lines, ...acts].sort((a, b) => a.seq - b.seq).map(({ line }) => line);
        },
        reached() {
            const { journal } = rig;
            const entries = [...journal.events, ...journal.exchanges()];
            return [...reachedIn(entries, devicesOf(rig)), ...causes];
        },
    };
}
function devicesOf(rig) {
    return new Map([...rig.devices].map(([name, { device }]) => [name, device]));
}
/** One till a name and device; all of them were configured before the shop opened. */
function createTills(rig) {
    const access = new Map([...rig.devices].map(([name, one]) => [name, one.access()]));
    const sessions = new Map();
    return (device, till) => {
        const { options, device: { client }, } = rig.device(device);
        const key = `${device} ${till}`;
        let session = sessions.get(key);
        if (session === undefined) {
            session = client.open(access.get(device) ?? {}, { ...options, till });
            sessions.set(key, session);
        }
        return { client, session };
    };
}
