/** One real device at work: its tills, its budget, the line to it, and what it can be asked. */
import { setTimeout as pause } from 'node:timers/promises';
import { CannotLearn, learnFact, openLooker } from '../../device/learning.js';
import { createFaultLine, wallClock } from '../../host/fault-line.js';
import { costOf } from '../irreversible.js';
import { TargetError } from '../target.js';
import { createBudget } from './budget.js';
import { exchange } from './http-exchange.js';
export function createReal(one) {
    const { device, access, options } = one;
    const { name, client } = device;
    const budget = createBudget(one);
    const carry = createCarry(one);
    // A real device does not begin anew with each case, so its tills do not either.
    const sessions = new Map();
    const keyring = createKeyring(access);
    return { ...one, spent: budget.spent, knows: (till) => client.knows(sessionOf(till)), open };
    function sessionOf(till) {
        if (!sessions.has(till))
            sessions.set(till, client.open(access, { ...options, till }));
        return sessions.get(till);
    }
    function open(seed) {
        const line = createFaultLine({ device, options, seed, clock: wallClock, carry });
        return { line, send, learn, keys };
        async function send({ operation, params, till }) {
            const session = sessionOf(till);
            const sending = client.request(session, operation, params, Date.now());
            budget.spend(`${name}.${operation}`, costOf(client.operations[operation], params));
            return read(session, sending, await line.send(sending.request, sending.timeoutMs));
        }
        /** Asks past all faults: those are for the messages of the till. */
        async function learn(fact) {
            const learning = learnFact(device, fact);
            if (!learning)
                return undefined;
            const session = openLooker(client, access, options, sessionOf('till'));
            try {
                for (let step = learning.next();;) {
                    if (step.done)
                        return { value: step.value };
                    const { operation, params } = step.value;
                    const sending = client.request(session, operation, params, Date.now());
                    const got = read(session, sending, await carry(sending.request, sending.timeoutMs));
                    step = learning.next(got.kind === 'lost' ? { transport: 'lost' } : { transport: 'reply', ...got.fields });
                }
            }
            catch (error) {
                if (error instanceof CannotLearn)
                    throw new TargetError(error.message);
                throw error;
            }
        }
        function keys() {
            for (const entry of line.exchanges())
                keyring.keep(knownFrom(entry, one));
            return keyring.all();
        }
    }
    function read(session, sending, passed) {
        if (passed.kind === 'lost')
            return { kind: 'lost', how: passed.how, afterMs: passed.afterMs };
        const { status, reason = '', body } = passed.reply;
        const told = client.read(session, sending, passed.reply);
        keyring.keep(client.knows(session));
        return { kind: 'reply', fields: { status, reason, body, ...told } };
    }
}
/** Among what a till must know: a user or an id is none. */
const isSecret = /key|token|password|secret/i;
/** Every key there was: a case begins with that of the case before. */
function createKeyring(access) {
    const fields = Object.keys(access).filter((field) => isSecret.test(field));
    const ever = new Set();
    keep(access);
    return { keep, all: () => [...ever] };
    function keep(known) {
        for (const field of fields) {
            const value = known[field];
            if (typeof value === 'string' && value !== '')
                ever.add(value);
        }
    }
}
/** What a till knows that hears this answer and nothing else. */
function knownFrom({ operation = 'request', request, reply }, { device: { client }, access, options }) {
    if (!reply)
        return {};
    const session = client.open(access, options);
    const sent = { ...request, headers: {}, body: new TextEncoder().encode(request.body) };
    const { status, reason = '', body } = reply;
    const said = { status, reason, headers: {}, body };
    client.read(session, { operation, request: sent, timeoutMs: 0 }, said);
    return client.knows(session);
}
/** One message after another, each as long after the one before as the device asks for. */
function createCarry({ url, minIntervalMs }) {
    let next = 0;
    return async (request, timeoutMs) => {
        const waitMs = next - performance.now();
        if (waitMs > 0)
            await pause(waitMs);
        try {
            return await exchange(url, request, timeoutMs);
        }
        finally {
            next = performance.now() + minIntervalMs;
        }
    };
}
