/** Unbinding with the keys of the binding: at once, or after the representative approved. */
import { refuse } from '../../../src/device/contract.js';
import { mailApproval } from './mail.js';
import { finish, plain, unbind } from './unbind.js';
import { sayNo } from './verdict.js';
export function deactivate(state, ask, at) {
    const half = state.halfUnbound.get(ask.serial);
    const binding = state.bindings.get(ask.serial) ?? half?.binding;
    // A5.
    if (!binding)
        return refuse('UNAUTHORIZED', 'the terminal is not bound');
    const why = whyNotHis(state, binding, ask);
    if (why !== undefined)
        return refuse('UNAUTHORIZED', why);
    // What was approved once need not be approved again to be finished.
    if (half)
        return finish(state, binding, plain);
    return ask.version === 1 ? unbind(state, binding, plain) : inTwoSteps(state, binding, at);
}
function whyNotHis({ options }, binding, { nbo, keys }) {
    // The earlier build's request names no merchant.
    const isUnnamed = nbo === '' && options['old-paths'];
    if (nbo !== binding.nbo && !isUnnamed)
        return 'the terminal is bound to another merchant';
    if (keys.apiKey === '')
        return 'there is no api key';
    if (keys.apiKey !== binding.apiKey)
        return 'the api key is not the one of this binding';
    const isOtherToken = keys.token !== undefined && keys.token !== binding.token;
    return isOtherToken ? 'the token is not the one of this binding' : undefined;
}
/** A12. */
function inTwoSteps(state, binding, at) {
    const last = state.approvals.findLast(({ serial, nbo }) => serial === binding.serial && nbo === binding.nbo);
    const isOpen = last !== undefined && at < last.expiresAt;
    if (isOpen && last.status === 'approved') {
        const permit = { kind: 'approval-used', number: last.number };
        return unbind(state, binding, { ...plain, permit });
    }
    if (isOpen && last.status === 'asked')
        return sayNo('CHECK_MAIL', [], `request ${last.number} is not answered yet`);
    const approval = {
        number: state.approvals.length + 1,
        serial: binding.serial,
        nbo: binding.nbo,
        askedAt: at,
        expiresAt: at + state.options['approval.lifetime'],
        status: 'asked',
    };
    const asked = { kind: 'approval-asked', approval };
    return sayNo('CHECK_MAIL', [asked, ...mailApproval(state, approval, at)]);
}
