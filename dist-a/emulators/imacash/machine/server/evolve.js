/** What an event makes of what the server keeps. It cannot refuse, and updates in place. */
import { invariant, unreachable } from '../../../../src/kernel/invariant.js';
export function evolveServer(server, event, at) {
    switch (event.kind) {
        case 'transaction-registered':
            return registered(server, event.order, at);
        case 'transaction-confirmed': {
            const transaction = settled(server, event.number, at);
            transaction.status = transaction.isReversal ? 'anulado' : 'leido';
            transaction.denominations = event.denominations;
            return;
        }
        case 'transaction-cancelled':
            settled(server, event.number, at).status = 'anulado';
            return;
        case 'reversal-ordered':
            return reversalOrdered(server, event.number, at);
        case 'inventory-received':
            return setLast(server.inventories, event.inventory);
        case 'condition-received':
            setLast(server.conditions, event.condition);
            if (event.isAlert)
                raise(server, event.condition);
            else
                server.alerts.delete(event.condition.uuid);
            return;
        case 'fill-received':
            server.fills.push(event.fill);
            return;
        default:
            return unreachable(event);
    }
}
function registered(server, order, at) {
    const number = server.transactions.length;
    server.transactions.push({
        ...order,
        receivedAt: at,
        status: 'pendiente',
        denominations: {},
        isReversal: false,
    });
    const same = server.byId.get(order.id);
    if (same)
        same.push(number);
    else
        server.byId.set(order.id, [number]);
    server.waiting.add(number);
    server.changedAt = at;
}
/** It waits no longer. */
function settled(server, number, at) {
    server.waiting.delete(number);
    server.changedAt = at;
    return transactionOf(server, number);
}
/** It waits again, before whatever came later; what was paid in is no answer to that. */
function reversalOrdered(server, number, at) {
    const transaction = transactionOf(server, number);
    transaction.status = 'pendiente';
    transaction.isReversal = true;
    transaction.denominations = {};
    const later = [...server.waiting].filter((one) => one > number);
    for (const one of later)
        server.waiting.delete(one);
    for (const one of [number, ...later])
        server.waiting.add(one);
    server.changedAt = at;
}
function transactionOf({ transactions }, number) {
    const transaction = transactions[number];
    invariant(transaction, `Cannot find transaction ${number}: only ${transactions.length} are kept`);
    return transaction;
}
/** The last to speak stands last. */
function setLast(told, value) {
    told.delete(value.uuid);
    told.set(value.uuid, value);
}
/** Each condition is one alert, however often it is told. */
function raise({ alerts }, condition) {
    const raised = alerts.get(condition.uuid);
    const index = raised?.findIndex(({ status }) => status === condition.status) ?? -1;
    if (!raised)
        alerts.set(condition.uuid, [condition]);
    else if (index < 0)
        raised.push(condition);
    else
        raised[index] = condition;
}
