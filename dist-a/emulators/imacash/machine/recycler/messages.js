import { SECOND_MS, toLocal } from '../../../../src/kernel/time.js';
import { operations } from '../../operations.js';
import { kindOf, named, pieceName, putAll, sumOf } from '../cash.js';
import { hears } from './answers.js';
import { conditionOf } from './condition.js';
import { asksForWork, standingOf } from './state.js';
/** How long the machine waits for an answer (A19). */
const TIMEOUT_MS = 10 * SECOND_MS;
/** Marks the machine, so that a server inside the same rig knows it from another one. */
export const SENDER_HEADER = 'x-tillrig-sender';
export function recyclerCaller(to) {
    return {
        name: 'recycler',
        to,
        due,
        says: (state, at) => toCall(state.options, next(state, at), to),
        hears,
    };
}
/** When it next speaks: reports at once, questions now and then, and after a failure later. */
function due(state, last) {
    if (state.isOff || state.causes['network-down'])
        return undefined;
    const { poll } = state.options;
    if (reportsFirst(state))
        return last?.failed ? last.at + poll : (last?.at ?? state.startedAt);
    return asksForWork(state) ? (last ? last.at + poll : state.startedAt) : undefined;
}
/** Whether there is something to tell; only then it asks. */
export function reportsFirst(state) {
    const { told, doubt, unconfirmed, untoldRefills } = state;
    return (!told.isGreeted ||
        doubt !== undefined ||
        unconfirmed.length > 0 ||
        untoldRefills.length > 0 ||
        told.condition !== toldAs(state) ||
        isInventoryNews(state));
}
/** In the middle of a sale the inventory would be old before it arrives. */
function isInventoryNews({ told, changesCount, sale, motion, stuck }) {
    return !sale && !motion && !stuck && told.changesCount !== changesCount;
}
function toldAs(state) {
    const { word, detail } = conditionOf(state);
    return `${word} ${detail}`;
}
/** The most urgent thing there is to say. */
function next(state, at) {
    const { told, doubt, unconfirmed, untoldRefills, options, book } = state;
    const { uuid, name, currency } = options;
    if (!told.isGreeted)
        return { operation: 'handshake', body: { token: options.token }, about: '' };
    if (doubt)
        return {
            operation: 'statustransaction',
            query: `transaction_id=${encodeURIComponent(doubt.id)}`,
            about: doubt.id,
        };
    const [confirmation] = unconfirmed;
    if (confirmation) {
        const { id, denominations } = confirmation;
        return {
            operation: 'changestatustransaction',
            body: { transaction_id: id, denominations: named(denominations) },
            about: id,
        };
    }
    const machine = { uuid, nombre_maquina: name, currency };
    const [refill] = untoldRefills;
    if (refill) {
        const { pieces, user } = refill;
        return {
            operation: 'putfill',
            body: {
                ...machine,
                datetime: localTime(refill.at, options),
                ...byKind(pieces, currency),
                total: sumOf(pieces),
                user,
            },
            about: '',
        };
    }
    const datetime = localTime(at, options);
    if (told.condition !== toldAs(state)) {
        const { word: status, detail } = conditionOf(state);
        return {
            operation: 'putstatus',
            body: { uuid, status, detail, datetime },
            about: toldAs(state),
        };
    }
    if (isInventoryNews(state))
        return {
            operation: 'putinventory',
            body: { ...machine, datetime, ...byKind(everything(book), currency) },
            about: String(state.changesCount),
        };
    return { operation: 'gettransaction', about: standingOf(state) };
}
export function localTime(at, options) {
    const { date, time } = toLocal(at, options['utc-offset']);
    return `${date} ${time}`;
}
export function everything({ loop, box }) {
    const pieces = { ...loop };
    putAll(pieces, box);
    return pieces;
}
function byKind(pieces, currency) {
    const kinds = { coin: {}, bill: {} };
    for (const piece in pieces) {
        const kind = kindOf(currency, Number(piece));
        if (kind)
            kinds[kind][pieceName(Number(piece))] = pieces[piece] ?? 0;
    }
    return { coins: kinds.coin, bills: kinds.bill };
}
const encoder = new TextEncoder();
function toCall(options, { operation, query = '', body, about }, to) {
    const mark = to === 'itself' ? { [SENDER_HEADER]: 'recycler' } : {};
    const headers = {
        authorization: `Bearer ${options.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...mark,
    };
    return {
        operation,
        about,
        timeoutMs: TIMEOUT_MS,
        request: {
            method: operations[operation].method,
            path: `/${operation}.php`,
            query,
            headers,
            body: encoder.encode(body ? JSON.stringify(body) : ''),
        },
    };
}
