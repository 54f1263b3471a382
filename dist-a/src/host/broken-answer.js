import { garble } from '../device/faults.js';
export function at(passed, waitMs = 0) {
    return { passed, waitMs };
}
export function unanswered(ending, timeoutMs, taken) {
    const spentMs = taken?.afterMs ?? 0;
    return ending === 'reset'
        ? at({ kind: 'lost', how: 'reset', afterMs: spentMs })
        : at({ kind: 'lost', how: 'timeout', afterMs: timeoutMs }, timeoutMs - spentMs);
}
export function delayed(taken, delayMs, timeoutMs) {
    const afterMs = taken.afterMs + delayMs;
    if (afterMs >= timeoutMs)
        return unanswered('silence', timeoutMs, taken);
    return at({ ...taken, afterMs }, delayMs);
}
export function cut(taken, cutAtBytes) {
    if (taken.kind === 'lost')
        return taken;
    const { reply, raw, afterMs } = taken;
    // What is cut behind its end has all arrived.
    if (cutAtBytes >= (raw?.body ?? Buffer.from(reply.body)).length)
        return taken;
    return { kind: 'lost', how: 'cut', afterMs, cutAtBytes, part: raw ? { reply, raw } : { reply } };
}
/** The bytes are garbled, so that an answer that is no text is so too. */
export function garbled(taken, random) {
    if (taken.kind === 'lost')
        return taken;
    const { reply, raw } = taken;
    const body = Buffer.from(raw?.body ?? reply.body);
    const noisy = Buffer.from(garble({ ...reply, body: body.toString('latin1') }, random).body, 'latin1');
    return {
        ...taken,
        reply: { ...reply, body: noisy.toString('utf8') },
        ...(raw ? { raw: { ...raw, body: noisy } } : {}),
    };
}
