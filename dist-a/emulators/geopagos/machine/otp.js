/** One-time codes: asked for, sent, and used to unbind (A9). */
import { accept, refuse } from '../../../src/device/contract.js';
import { toLocal } from '../../../src/kernel/time.js';
import { sendings } from '../operations.js';
import { drawOtp } from './draw.js';
import { sendOtp } from './mail.js';
import { finish, unbind } from './unbind.js';
import { sayNo } from './verdict.js';
export function requestOtp(state, { serial, nbo, sending }, at, random) {
    if (state.bindings.get(serial)?.nbo !== nbo)
        return refuse('OTP_REFUSED', 'the terminal is not bound to this merchant');
    const left = requestsLeft(state, nbo, at);
    // The till reads how many are left, so the detail says nothing else.
    if (left <= 0)
        return refuse('OTP_REFUSED', '0');
    const otp = drawOtp(state, random, { nbo, serial }, at);
    const sent = { kind: 'otp-sent', otp, day: dayOf(state, at) };
    return accept([sent, ...sendOtp(state, otp, sendings[sending], at)], {
        kind: 'otp-requested',
        left: left - 1,
    });
}
/** Each merchant begins each day anew. */
export function requestsLeft(state, nbo, at) {
    const asked = state.otpRequests.get(nbo);
    const count = asked?.day === dayOf(state, at) ? asked.count : 0;
    return Math.max(0, state.options['otp.quota'] - count);
}
function dayOf({ options }, at) {
    return toLocal(at, options['utc-offset']).date;
}
export function deactivateByOtp(state, { serial, nbo, otp }, at) {
    const half = state.halfUnbound.get(serial);
    const binding = state.bindings.get(serial) ?? half?.binding;
    if (!binding || binding.nbo !== nbo)
        return refuse('OTP_REFUSED', 'the terminal is not bound to this merchant');
    const sent = state.otps.get(serial);
    const why = whyNone(sent, nbo, at);
    if (why !== undefined)
        return refuse('OTP_REFUSED', why);
    if (sent?.otp !== otp)
        return sayNo('OTP_REFUSED', [{ kind: 'otp-missed', serial }], 'the one-time code is wrong');
    const manner = {
        family: 'otp',
        done: { kind: 'otp-unbound' },
        invenioFailed: 'OTP_INVENIO',
        ticket: { kind: 'otp-used', serial },
    };
    return half ? finish(state, binding, manner) : unbind(state, binding, manner);
}
function whyNone(sent, nbo, at) {
    if (!sent || sent.nbo !== nbo)
        return 'there is no one-time code for this terminal';
    return at < sent.expiresAt ? undefined : 'the one-time code has expired';
}
