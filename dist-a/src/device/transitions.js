/** What can happen to a device, as data: for people who ask what their tests have reached. */
import { own } from '../kernel/own.js';
/** Ways told apart by a function; the compiler refuses a way without its sentence. */
export function ways(by, each) {
    return { by, each };
}
/** `blocked`, or `registered sale` where a kind has ways, with its sentence. */
export function transitionsOf(table) {
    return new Map(Object.entries(table).flatMap(([kind, row]) => typeof row === 'string'
        ? [[kind, row]]
        : Object.entries(row.each).map(([way, says]) => [`${kind} ${way}`, says])));
}
/** The name of what happened; nothing for an event that the table does not know. */
export function transitionOf(table, event) {
    const row = own(table, event.kind);
    if (row === undefined || typeof row === 'string')
        return row && event.kind;
    const way = row.by(event);
    return Object.hasOwn(row.each, way) ? `${event.kind} ${way}` : undefined;
}
