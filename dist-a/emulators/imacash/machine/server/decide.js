import { accept, refuse } from '../../../../src/device/contract.js';
import { unreachable } from '../../../../src/kernel/invariant.js';
import { tellAlerts, tellCondition, tellFills, tellInventory, takeCondition, takeFill, takeInventory, } from './machines.js';
import { cancel, confirm, offer, register, tellTransaction, tellTransactions, } from './transactions.js';
export function decideServer(state, command, at) {
    if (state.causes['server-down'])
        return { kind: 'ignore' };
    if (command.kind === 'unknown')
        return refuse(command.code);
    if (state.causes['server-error'])
        return refuse('SERVER_ERROR');
    const stranger = tokenProblem(state, command);
    if (stranger)
        return refuse(stranger);
    const { ask } = command;
    return ask.kind === 'malformed' ? refuse(ask.code, ask.detail) : answer(state, ask, at);
}
function tokenProblem({ options, causes }, { token, isHandshake }) {
    // A4.
    const isNeeded = !isHandshake || options['handshake.header'] === 'required';
    if (token === undefined && isNeeded)
        return 'NO_TOKEN';
    const isWrong = token !== undefined && token !== options.token;
    return isWrong || causes['token-revoked'] ? 'BAD_TOKEN' : undefined;
}
function answer(state, ask, at) {
    switch (ask.kind) {
        case 'handshake':
            return ask.token === state.options.token
                ? accept([], { message: 'Token válido' })
                : refuse('BAD_TOKEN');
        case 'put-transaction':
            return register(state, ask.order, at);
        case 'get-transaction':
            return offer(state);
        case 'confirm':
            return confirm(state, ask.id, ask.denominations);
        case 'cancel':
            return cancel(state, ask.id);
        case 'transaction-status':
            return tellTransaction(state, ask.id);
        case 'transactions':
            return tellTransactions(state, ask);
        case 'put-inventory':
            return takeInventory(state, ask.inventory, at);
        case 'get-inventory':
            return tellInventory(state, ask.uuid);
        case 'put-status':
            return takeCondition(state, ask.condition, at);
        case 'get-status':
            return tellCondition(state, ask.uuid);
        case 'alerts':
            return tellAlerts(state, ask.uuid);
        case 'put-fill':
            return takeFill(state, ask.fill, at);
        case 'fills':
            return tellFills(state, ask);
        default:
            return unreachable(ask);
    }
}
