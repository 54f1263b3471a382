/** Binding a terminal to the merchant who had the code made. */
import { accept, refuse } from '../../../src/device/contract.js';
import { drawBinding } from './draw.js';
import { troubleAtGeopagos } from './upstream.js';
export function activate(state, { serial, activationCode, version }, at, random) {
    const code = state.codes.get(activationCode);
    const merchant = code && state.merchants.get(code.nbo);
    if (!code || !merchant)
        return refuse('ACTIVATION_CODE_INVALID', 'there is no such code');
    const why = whyInvalid(code, serial, at);
    if (why !== undefined)
        return refuse('ACTIVATION_CODE_INVALID', why);
    const { nbo } = code;
    const holder = holderOf(state, serial);
    if (holder !== undefined && holder !== nbo)
        return refuse('TERMINAL_NOT_AVAILABLE', `it is bound to ${holder}`);
    const replaced = state.bindings.has(serial);
    // A11.
    if (replaced && state.options['activate.again'] === 'refuse')
        return refuse('TERMINAL_NOT_AVAILABLE', 'it is bound to this merchant already');
    const trouble = troubleAtGeopagos(state, 'envelope');
    if (trouble && !trouble.isDone)
        return trouble.tell([]);
    const binding = drawBinding(state, random, { nbo, serial, version }, at);
    const bound = { kind: 'bound', binding, code: code.code, replaced };
    if (trouble)
        return trouble.tell([bound]);
    return accept([bound], { kind: 'bound', binding, merchant: asFarAsKnown(state, merchant) });
}
/** Who has the terminal, also while Invenio has not heard that he has it no more. */
export function holderOf({ bindings, halfUnbound }, serial) {
    return bindings.get(serial)?.nbo ?? halfUnbound.get(serial)?.binding.nbo;
}
export function whyInvalid({ serial, usedAt, expiresAt }, asked, at) {
    if (serial !== asked)
        return 'the code is for another terminal';
    if (usedAt !== undefined)
        return 'the code was used';
    return at < expiresAt ? undefined : 'the code has expired';
}
/** A7: the credentials are Invenio's, and the binding does not wait for them. */
function asFarAsKnown({ causes }, merchant) {
    if (!causes['invenio-down'])
        return merchant;
    const { credentials: _unknown, ...rest } = merchant;
    return rest;
}
