/** What an event makes of the state. It cannot refuse, and updates in place. */
import { invariant } from '../../../src/kernel/invariant.js';
/** What each kind of event does. */
const effects = {
    'code-issued': codeIssued,
    'codes-expired'({ codes }, { serial }, at) {
        for (const code of codes.values())
            if (code.serial === serial)
                code.expiresAt = Math.min(code.expiresAt, at);
    },
    bound,
    unbound,
    repaired,
    'repair-postponed'(state, { serial, until }) {
        state.halfUnbound.set(serial, { ...halfOf(state, serial), repairAt: until });
    },
    'approval-asked'({ approvals }, { approval }) {
        approvals.push({ ...approval });
    },
    'approval-answered'(state, { number, status, expiresAt }) {
        const approval = approvalOf(state, number);
        approval.status = status;
        approval.expiresAt = expiresAt;
    },
    'approval-used'(state, { number }) {
        approvalOf(state, number).status = 'used';
    },
    'message-sent': messageSent,
    'message-arrived': messageArrived,
    'otp-sent': otpSent,
    'otp-missed': otpMissed,
    'otp-used'({ otps }, { serial }) {
        otps.delete(serial);
    },
    'otps-expired'({ otps }, _event, at) {
        for (const otp of otps.values())
            otp.expiresAt = Math.min(otp.expiresAt, at);
    },
    'token-given'({ tokens }, { token, expiresAt }) {
        tokens.set(token, expiresAt);
    },
    'tokens-expired'({ tokens }, _event, at) {
        for (const [token, until] of tokens)
            tokens.set(token, Math.min(until, at));
    },
    signed({ signatures }, { signature }) {
        signatures.push(signature);
    },
    'cause-began'(state, { cause, params }) {
        state.causes = { ...state.causes, [cause]: params };
    },
    'cause-ended'(state, { cause }) {
        const { [cause]: _ended, ...rest } = state.causes;
        state.causes = rest;
    },
};
export function evolve(state, event, at) {
    // The row of a kind takes events of that kind, which the compiler cannot follow over a union.
    const effect = effects[event.kind];
    effect(state, event, at);
    return state;
}
function codeIssued(state, { code }) {
    state.codes.set(code.code, { ...code });
    state.lastCode = code.code;
    knowTerminal(state, code.serial);
}
/** A terminal that nobody knew before: what it is will never be told. */
function knowTerminal({ terminals }, serial) {
    if (!terminals.has(serial))
        terminals.set(serial, { type: '' });
}
/** The old keys of the terminal are dead, and so is whatever was under way to unbind it. */
function bound(state, { binding, code, replaced }, at) {
    const { serial, nbo, apiKey, token } = binding;
    const used = code === undefined ? undefined : state.codes.get(code);
    if (used)
        used.usedAt = at;
    if (replaced)
        state.unbindingsCount++;
    state.bindingsCount++;
    // The newest stands last.
    state.bindings.delete(serial);
    state.bindings.set(serial, binding);
    state.halfUnbound.delete(serial);
    knowTerminal(state, serial);
    if (state.merchants.get(nbo)?.credentials)
        state.invenio.set(serial, nbo);
    state.lastBinding = binding;
    state.given.add(apiKey).add(token);
    endRequests(state, serial, at);
    state.otps.delete(serial);
}
function unbound(state, { serial, at: where }, at) {
    const binding = state.bindings.get(serial);
    invariant(binding, `Cannot unbind ${serial}: it is not bound`);
    state.bindings.delete(serial);
    state.unbindingsCount++;
    endRequests(state, serial, at);
    if (where === 'geopagos') {
        const repairAt = at + state.options['repair.after'];
        state.halfUnbound.set(serial, { binding, since: at, repairAt });
        return;
    }
    state.invenio.delete(serial);
    state.otps.delete(serial);
}
function repaired(state, { serial }) {
    halfOf(state, serial);
    state.halfUnbound.delete(serial);
    state.invenio.delete(serial);
    state.otps.delete(serial);
}
/** What was asked or approved for one binding is of no use to the next. */
function endRequests({ approvals }, serial, at) {
    for (const approval of approvals)
        if (approval.serial === serial)
            approval.expiresAt = Math.min(approval.expiresAt, at);
}
function messageSent({ messages, onTheWay }, { message, arrivesAt }) {
    messages.push({ ...message });
    if (arrivesAt === undefined)
        return;
    const later = onTheWay.findIndex((one) => one.arrivesAt > arrivesAt);
    onTheWay.splice(later < 0 ? onTheWay.length : later, 0, { number: message.number, arrivesAt });
}
function messageArrived({ messages, onTheWay }, { number }, at) {
    const message = messages[number - 1];
    invariant(message, `Cannot deliver message ${number}: only ${messages.length} were sent`);
    message.arrivedAt = at;
    const place = onTheWay.findIndex((one) => one.number === number);
    if (place >= 0)
        onTheWay.splice(place, 1);
}
function otpSent({ otps, otpRequests, given }, { otp, day }) {
    // A new one voids the old one.
    otps.set(otp.serial, { ...otp });
    given.add(otp.otp);
    const asked = otpRequests.get(otp.nbo);
    if (asked?.day === day)
        asked.count++;
    else
        otpRequests.set(otp.nbo, { day, count: 1 });
}
function otpMissed({ otps }, { serial }) {
    const otp = otps.get(serial);
    if (!otp)
        return;
    otp.attemptsLeft--;
    if (otp.attemptsLeft <= 0)
        otps.delete(serial);
}
function halfOf({ halfUnbound }, serial) {
    const half = halfUnbound.get(serial);
    invariant(half, `Cannot repair ${serial}: it is not half-unbound`);
    return half;
}
function approvalOf({ approvals }, number) {
    const approval = approvals[number - 1];
    invariant(approval, `Cannot find request ${number}: only ${approvals.length} were made`);
    return approval;
}
