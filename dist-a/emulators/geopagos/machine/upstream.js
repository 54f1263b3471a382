/** Geopagos, as the backend reaches it; and what a till hears when it does not (A6). */
import { accept } from '../../../src/device/contract.js';
import { sayNo } from './verdict.js';
/** The statuses whose bodies are handed on as they come. */
const handedOn = [400, 401, 500];
const successes = [200, 201];
/** Nothing when Geopagos works. */
export function troubleAtGeopagos({ causes, options }, family) {
    const down = causes['geopagos-down'];
    const upstream = causes['upstream'];
    if (!down && !upstream)
        return undefined;
    const isDone = down?.['done'] === true;
    // The structures of one-time codes have one word for it.
    if (family === 'otp')
        return { isDone, tell: (events) => sayNo('OTP_GEOPAGOS', events) };
    if (!down)
        return { isDone, tell: () => tellStatus(Number(upstream?.['status'])) };
    if (options['upstream.failure'] === 'error')
        return { isDone, tell: (events) => sayNo('GEOPAGOS_FAILED', events) };
    // The backend waits as long as it may for one who says nothing.
    const takesMs = down['how'] === 'silent' ? options['upstream.timeout'] : 0;
    return { isDone, tell: (events) => accept(events, { kind: 'nothing' }, takesMs) };
}
function tellStatus(status) {
    if (successes.includes(status))
        return accept([], { kind: 'nothing' });
    return handedOn.includes(status)
        ? sayNo('UPSTREAM_ERROR', [], String(status))
        : sayNo('UNKNOWN_UPSTREAM', [], `Geopagos answered ${status}`);
}
