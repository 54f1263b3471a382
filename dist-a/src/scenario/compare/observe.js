import { idOfCase } from '../plan.js';
import { placeOf, withInner } from '../scenario.js';
import { formatPlace } from '../source.js';
/** Headers are no part of what a till reads in an answer; to compare them they must be. */
export function withHeaders(devices) {
    return devices.map((device) => ({ ...device, client: readingHeaders(device.client) }));
}
function readingHeaders(client) {
    return {
        ...client,
        read: (session, sending, reply) => ({
            ...client.read(session, sending, reply),
            headers: reply.headers,
        }),
    };
}
/**
 * Notes all that a target says to `send` and `check` steps, a case after the other; of a step that
 * polls, the last.
 */
export function watch(targets, change, recorded) {
    const side = new Map();
    let id = '';
    return {
        side,
        begin(planned) {
            id = idOfCase(planned);
        },
        targets: Object.assign(Object.create(targets), {
            async open(order) {
                const target = await targets.open(change(order));
                if ('why' in target)
                    return target;
                const find = stepFinder(order.scenario);
                return watched(target, recorded, (device, name) => {
                    const operation = `${device}.${name}`;
                    const { number, place } = find(operation);
                    const shown = recorded ? exchangeAt(number) : place;
                    const note = (seen) => void side.set(`${id} ${number}`, { device, operation, place: shown, seen });
                    return { number, note };
                });
            },
        }),
    };
}
function watched(target, recorded, find) {
    const { send, fact, kind } = target;
    const hasClock = kind === 'emulator' || kind === 'remote';
    // A target is made for one case, and nobody else holds it yet.
    return Object.assign(target, {
        async send(...[order]) {
            const { number, note } = find(order.device, order.operation);
            const pauseMs = hasClock ? (recorded?.pauseBefore(number) ?? 0) : 0;
            if (pauseMs > 0)
                await target.advance(pauseMs);
            const sent = await send.call(target, order);
            note(seenIn(sent));
            return sent;
        },
        async fact(...[device, name]) {
            const { note } = find(device, name);
            const answer = await fact.call(target, device, name);
            note('why' in answer
                ? { kind: 'nothing', why: answer.why }
                : { kind: 'fact', value: structuredClone(answer.value) });
            return answer;
        },
    });
}
function seenIn(sent) {
    if (sent.kind === 'unsupported')
        return { kind: 'nothing', why: sent.why };
    return sent.kind === 'lost' ? { kind: 'lost', how: sent.how } : sent;
}
/** Which step of the scenario it is that does something now: they come in their order. */
function stepFinder(scenario) {
    const steps = observedSteps(scenario);
    let next = 0;
    return (operation) => {
        const found = steps.findIndex((step, i) => i >= next && isLike(step, operation));
        // A step that waits asks again and again.
        const number = found < 0 || isSameAgain(steps[next - 1], operation) ? next - 1 : found;
        next = number + 1;
        const step = steps[number];
        return { number, place: step ? formatPlace(placeOf(step)) : scenario.source.file };
    };
}
function isSameAgain(step, operation) {
    return step?.waiting !== undefined && isLike(step, operation);
}
function isLike({ act }, operation) {
    const written = act.kind === 'send' ? act.operation : act.kind === 'check' ? act.fact : '';
    return written.includes('${') || written === operation;
}
function observedSteps({ setup, steps, teardown }) {
    return within([...setup, ...steps, ...teardown.toReversed()]).filter(({ act }) => act.kind === 'send' || act.kind === 'check');
}
function within(steps) {
    return withInner(steps).flatMap((step) => step.act.kind === 'use' ? within(step.act.part.steps) : [step]);
}
export function recordedSteps(steps) {
    const begins = steps.map(({ exchange }) => exchange.at);
    return {
        pauseBefore: (number) => (begins[number] ?? 0) - (begins[number - 1] ?? begins[number] ?? 0),
    };
}
function exchangeAt(number) {
    return `exchange ${number + 1}`;
}
/** A recording as a side: its draft has one `send` for each exchange. */
export function recordedSide(scenario, device, steps) {
    const id = idOfCase({ scenario });
    return new Map(steps.map(({ exchange, followed }, number) => [
        `${id} ${number}`,
        {
            device: device.name,
            operation: `${device.name}.${followed.operation}`,
            place: exchangeAt(number),
            seen: seenInRecording(exchange, followed),
        },
    ]));
}
function seenInRecording({ reply, lost }, { fields }) {
    if (!reply)
        return { kind: 'lost', how: lost ?? 'reset' };
    const { status, reason = '', body, headers } = reply;
    return { kind: 'reply', fields: { status, reason, body, headers, ...fields } };
}
