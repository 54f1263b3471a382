/** Merchants, representatives and the systems behind the backend: causes begin and end. */
import { accept } from '../../../src/device/contract.js';
import { unreachable } from '../../../src/kernel/invariant.js';
import { holderOf, whyInvalid } from './activate.js';
import { whyUnanswerable } from './approvals.js';
import { drawBinding, drawCode } from './draw.js';
/** Nobody on the wire hears the answer to a change of the world. */
const done = { kind: 'nothing' };
export function changeWorld(state, command, at, random) {
    const { begins, params } = command;
    // The shell has checked the name against the table of causes.
    const cause = command.cause;
    if (!begins)
        return end(state, cause);
    switch (cause) {
        case 'issue-code':
            return issueCode(state, params, at, random);
        case 'code-expired':
            return expireCodes(state, String(params['serial']), at);
        case 'terminal-taken':
            return take(state, params, at, random);
        case 'token-expired':
            return accept([{ kind: 'tokens-expired' }], done);
        case 'otp-expired':
            return accept([{ kind: 'otps-expired' }], done);
        case 'approve':
            return answerApproval(state, params, at, 'approved');
        case 'reject':
            return answerApproval(state, params, at, 'rejected');
        case 'geopagos-down':
        case 'invenio-down':
        case 'internal-error':
        case 'upstream':
        case 'mail-delayed':
        case 'mail-lost':
            return accept([{ kind: 'cause-began', cause, params }], done);
        default:
            return unreachable(cause);
    }
}
function end(state, cause) {
    const params = state.causes[cause];
    if (!params)
        return impossible('it is not in force.');
    const ended = { kind: 'cause-ended', cause };
    return accept(cause === 'terminal-taken' ? [ended, ...giveBack(state, params)] : [ended], done);
}
function issueCode(state, params, at, random) {
    const nbo = String(params['merchant']);
    if (!state.merchants.has(nbo))
        return impossible(noMerchant(state, nbo));
    const code = drawCode(state, random, { nbo, serial: String(params['serial']) }, at);
    return accept([{ kind: 'code-issued', code }], done);
}
function expireCodes({ codes }, serial, at) {
    const isValid = [...codes.values()].some((code) => whyInvalid(code, serial, at) === undefined);
    return isValid
        ? accept([{ kind: 'codes-expired', serial }], done)
        : impossible(`the terminal ${serial} has no activation code that is still valid.`);
}
function take(state, params, at, random) {
    const [serial, nbo] = [String(params['serial']), String(params['merchant'])];
    if (!state.merchants.has(nbo))
        return impossible(noMerchant(state, nbo));
    if (state.causes['terminal-taken'])
        return impossible('a terminal is taken already. Clear that.');
    const holder = holderOf(state, serial);
    if (holder !== undefined && holder !== nbo)
        return impossible(`the terminal ${serial} is bound to ${holder}, and only one can have it. Unbind it first.`);
    const began = { kind: 'cause-began', cause: 'terminal-taken', params };
    if (state.bindings.has(serial))
        return accept([began], done);
    const binding = drawBinding(state, random, { nbo, serial, version: 1 }, at);
    return accept([began, { kind: 'bound', binding, code: undefined, replaced: false }], done);
}
/** A terminal that he lost before, or that somebody else has by now, is not his to give. */
function giveBack({ bindings, invenio, causes }, params) {
    const serial = String(params['serial']);
    if (bindings.get(serial)?.nbo !== params['merchant'])
        return [];
    const isHalf = invenio.has(serial) && causes['invenio-down'] !== undefined;
    return [{ kind: 'unbound', serial, at: isHalf ? 'geopagos' : 'both' }];
}
function answerApproval(state, params, at, status) {
    const { approvals, options } = state;
    const asked = params['approval'];
    if (approvals.length === 0)
        return impossible('there is no request yet. Unbind with version 2 first.');
    const approval = asked === 'last' ? approvals.at(-1) : approvals[Number(asked) - 1];
    if (!approval)
        return impossible(`there is no request ${asked}. The last one is ${approvals.length}.`);
    const why = whyUnanswerable(state, approval, at);
    if (why !== undefined)
        return impossible(why);
    const { number } = approval;
    const expiresAt = status === 'approved' ? at + options['approval.use'] : approval.expiresAt;
    return accept([{ kind: 'approval-answered', number, status, expiresAt }], done);
}
function noMerchant({ merchants }, nbo) {
    return `there is no merchant ${nbo}. Known: ${[...merchants.keys()].join(', ')}.`;
}
function impossible(why) {
    return { kind: 'impossible', why };
}
