/** What machines tell the server of themselves, and what it tells others of them. */
import { accept, refuse } from '../../../../src/device/contract.js';
import { minor } from '../../../../src/kernel/money.js';
import { named, sumOf } from '../cash.js';
import { dated, isWithin } from './local-time.js';
export function takeInventory(state, told, at) {
    const inventory = dated(state, told, at);
    return accept([{ kind: 'inventory-received', inventory }], { message: 'Inventario recibido' });
}
export function tellInventory({ server }, uuid) {
    const found = latest(server.inventories, uuid);
    if (found)
        return accept([], { data: inventoryRow(found) });
    return uuid === undefined ? accept([], { message: 'Sin inventarios' }) : refuse('UNKNOWN_MACHINE');
}
export function takeCondition(state, told, at) {
    const condition = dated(state, told, at);
    const isAlert = condition.status !== state.options['status.ok'];
    return accept([{ kind: 'condition-received', condition, isAlert }], {
        message: 'Estado recibido',
    });
}
export function tellCondition({ server }, uuid) {
    const found = latest(server.conditions, uuid);
    if (found)
        return accept([], { data: conditionRow(found) });
    return uuid === undefined ? accept([], { message: 'Sin estados' }) : refuse('UNKNOWN_MACHINE');
}
export function tellAlerts({ server }, uuid) {
    const alerts = uuid === undefined ? [...server.alerts.values()].flat() : (server.alerts.get(uuid) ?? []);
    return accept([], { data: alerts.map(conditionRow) });
}
/** The document's own sample does not add up, so a total is taken as it is (A14). */
export function takeFill(state, told, at) {
    const fill = dated(state, told, at);
    const piecesTotal = minor(sumOf(fill.coins) + sumOf(fill.bills));
    const noted = piecesTotal === fill.total ? {} : { piecesTotal };
    return accept([{ kind: 'fill-received', fill, ...noted }], { message: 'Rellenado registrado' });
}
export function tellFills({ server }, { uuid, days }) {
    const chosen = server.fills.filter((fill) => (uuid === undefined || fill.uuid === uuid) && isWithin(fill.datetime, days));
    const data = chosen.map((fill) => ({
        ...inventoryRow(fill),
        total: fill.total,
        user: fill.user,
    }));
    return accept([], { data });
}
/** Of that machine, or of the last to speak. */
function latest(told, uuid) {
    return uuid === undefined ? [...told.values()].at(-1) : told.get(uuid);
}
function inventoryRow({ uuid, name, currency, datetime, coins, bills }) {
    const told = { uuid, nombre_maquina: name, currency, datetime };
    return { ...told, coins: named(coins), bills: named(bills) };
}
function conditionRow({ uuid, status, detail, datetime }) {
    return { uuid, status, detail, datetime };
}
