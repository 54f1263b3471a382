/** The backend as a pure machine: who may ask, in which order it is checked, and what happens. */
import { accept, refuse } from '../../src/device/contract.js';
import { unreachable } from '../../src/kernel/invariant.js';
import { SECOND_MS } from '../../src/kernel/time.js';
import { activate } from './machine/activate.js';
import { deactivate } from './machine/deactivate.js';
import { drawToken } from './machine/draw.js';
import { deactivateByOtp, requestOtp } from './machine/otp.js';
import { changeWorld } from './machine/world.js';
export function decide(state, command, at, random) {
    switch (command.kind) {
        case 'cause':
            return changeWorld(state, command, at, random);
        case 'restart':
            // A service over a database: nothing that was answered is forgotten.
            return accept([], { kind: 'nothing' });
        case 'unknown':
            return refuse('UNKNOWN_PATH');
        case 'call':
            return answerCall(state, command, at, random);
    }
}
/** How each family says that something inside fails. */
const internal = {
    envelope: 'INTERNAL',
    otp: 'OTP_INTERNAL',
    credentials: 'NO_CREDENTIALS',
    signature: 'SIGNATURE_REFUSED',
    token: 'INTERNAL',
};
/** A1: who asks, then what fails inside, then how it is asked, then the sense. */
function answerCall(state, call, at, random) {
    const { ask, family } = call;
    const stranger = strangerProblem(state, call, at);
    if (stranger)
        return stranger;
    if (state.causes['internal-error'])
        return refuse(internal[family], 'something inside fails');
    return ask.kind === 'malformed' ? refuse(ask.code, ask.detail) : answer(state, ask, at, random);
}
function strangerProblem(state, { auth, credential }, at) {
    switch (auth) {
        case 'none':
            return undefined;
        case 'basic': {
            if (credential.kind === 'none')
                // A8.
                return state.options['auth.missing'] === 'pass'
                    ? undefined
                    : refuse('BASIC_REFUSED', 'nobody says who asks');
            if (credential.kind !== 'basic')
                return refuse('BASIC_REFUSED', 'this is not Basic auth');
            const { user, password } = credential;
            return isKnown(state, user, password) ? undefined : refuse('BASIC_REFUSED', wrongPassword);
        }
        case 'auth2': {
            if (credential.kind !== 'bearer')
                return refuse('TOKEN_REFUSED', 'there is no bearer token');
            const until = state.tokens.get(credential.token);
            if (until === undefined)
                return refuse('TOKEN_REFUSED', 'nobody gave out this token');
            // A3.
            return at < until ? undefined : refuse('TOKEN_REFUSED', 'the token has expired');
        }
    }
}
const wrongPassword = 'the user or the password is wrong';
function isKnown({ options }, user, password) {
    return user === options.user && password === options.password;
}
function answer(state, ask, at, random) {
    switch (ask.kind) {
        case 'activate':
            return activate(state, ask, at, random);
        case 'deactivate':
            return deactivate(state, ask, at);
        case 'credentials':
            return tellCredentials(state, ask.nbo);
        case 'token':
            return giveToken(state, ask, at, random);
        case 'request-otp':
            return requestOtp(state, ask, at, random);
        case 'deactivate-otp':
            return deactivateByOtp(state, ask, at);
        case 'sign': {
            const sequence = state.signatures.length + 1;
            const signature = { ...ask.signature, sequence, at };
            return accept([{ kind: 'signed', signature }], { kind: 'signed', sequence });
        }
        default:
            return unreachable(ask);
    }
}
function tellCredentials({ causes, merchants }, nbo) {
    if (causes['invenio-down'])
        return refuse('NO_CREDENTIALS', 'Invenio cannot be asked');
    const merchant = merchants.get(nbo);
    if (!merchant)
        return refuse('NO_CREDENTIALS', 'there is no such merchant');
    const { credentials } = merchant;
    return credentials
        ? accept([], { kind: 'credentials', credentials })
        : refuse('NO_CREDENTIALS', 'the merchant sells no top-ups');
}
/** A2, A3. */
function giveToken(state, { user, password }, at, random) {
    if (!isKnown(state, user, password))
        return refuse('BASIC_REFUSED', wrongPassword);
    const token = drawToken(state, random);
    const expiresAt = at + state.options['token.lifetime'];
    return accept([{ kind: 'token-given', token, expiresAt }], { kind: 'token', token });
}
/** The next message that arrives, or the next half-done unbinding to be repaired. */
export function due({ onTheWay, halfUnbound }) {
    let next = onTheWay[0]?.arrivesAt ?? Infinity;
    for (const { repairAt } of halfUnbound.values())
        next = Math.min(next, repairAt);
    return next === Infinity ? undefined : next;
}
export function elapse(state, at) {
    const arrived = state.onTheWay
        .filter(({ arrivesAt }) => arrivesAt <= at)
        .map(({ number }) => ({ kind: 'message-arrived', number }));
    const repairs = [...state.halfUnbound]
        .filter(([, { repairAt }]) => repairAt <= at)
        .map(([serial]) => repair(state, serial, at));
    return [...arrived, ...repairs];
}
/** A7. */
function repair({ causes, options }, serial, at) {
    if (!causes['invenio-down'])
        return { kind: 'repaired', serial, by: 'itself' };
    // Time must go by, or it would be tried again for ever at the same moment.
    const until = at + Math.max(options['repair.after'], SECOND_MS);
    return { kind: 'repair-postponed', serial, until };
}
