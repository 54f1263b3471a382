/** The register as a pure machine: what it decides, and what happens to it by itself. */
import { accept, refuse } from '../../src/device/contract.js';
import { unreachable } from '../../src/kernel/invariant.js';
import { answerQuestion } from './wire/reports.js';
import { moveCash, register, repeatOf } from './machine/registration.js';
import { OFFLINE_MS_MAX, standingCodes, standingRefusal } from './machine/standing.js';
import { isLinked, openShift, queueSize } from './state.js';
import { changeWorld, restart } from './machine/world.js';
export function decide(state, command, at, random) {
    if (command.kind === 'cause')
        return changeWorld(state, command);
    if (command.kind === 'restart')
        return restart(state);
    if (state.causes['power-cut'] || state.causes['web-cash-off'])
        return { kind: 'ignore' };
    if (command.kind === 'unknown')
        return refuse('UNKNOWN_METHOD');
    // A repeat comes before whatever hinders a registration now (A4).
    if (command.key !== state.key) {
        const isFiscal = command.kind === 'register' || command.kind === 'move-cash';
        return (isFiscal ? repeatOf(state, command) : undefined) ?? refuse('WRONG_KEY');
    }
    return answerKnown(state, command, at, random);
}
/** The till has the right key. */
function answerKnown(state, command, at, random) {
    switch (command.kind) {
        case 'register':
            return register(state, command, at, random);
        case 'move-cash':
            return moveCash(state, command, at, random);
        case 'check':
            return standingRefusal(state, at, readiness) ?? ready(state);
        case 'print-last':
            return printLast(state, at);
        case 'print':
            return print(state, command.text, at);
        case 'bank':
            return openBank(state, command.amount, at);
        case 'x-report':
            return (standingRefusal(state, at, report) ??
                ready(state, openShift(state) ? [{ kind: 'printed', what: 'x-report' }] : []));
        case 'z-report':
            return closeShift(state, at);
        case 'ask':
            return ask(state, command.question, at);
        default:
            return unreachable(command);
    }
}
/** What would keep a registration from being made, however right it were. */
const readiness = standingCodes('BUSY', 'SHIFT_TOO_OLD', 'OFFLINE_TOO_LONG', 'BATTERY_LOW', 'PRINTER_NOT_READY', 'OTHER_CASHIER', 'INTERNAL', 'OFD_BLOCKED');
const printing = standingCodes('BUSY', 'BATTERY_LOW', 'PRINTER_NOT_READY');
const report = standingCodes('BUSY', 'BATTERY_LOW', 'PRINTER_NOT_READY', 'SENIOR_ONLY', 'INTERNAL');
const busy = standingCodes('BUSY');
const internal = standingCodes('INTERNAL');
const seniorOnly = standingCodes('SENIOR_ONLY');
// The state of one document is for everybody (A25).
const forSeniors = new Set(['shifts', 'cheques', 'sales', 'report']);
/** `0` and the last number: also where the document promises no answer at all (A6). */
function ready(state, events = []) {
    return accept(events, { kind: 'ready', lastNumber: state.documents.length });
}
function printLast(state, at) {
    const refused = standingRefusal(state, at, printing);
    if (refused)
        return refused;
    if (state.lastPrinted === undefined)
        return refuse('BAD_REQUEST', 'nothing to print again');
    return standingRefusal(state, at, internal) ?? ready(state, [{ kind: 'printed', what: 'last' }]);
}
function print(state, text, at) {
    const refused = standingRefusal(state, at, printing);
    if (refused)
        return refused;
    if (typeof text === 'object')
        return refuse(text.code, text.detail);
    return (standingRefusal(state, at, internal) ?? ready(state, [{ kind: 'printed', what: 'text', text }]));
}
function openBank(state, amount, at) {
    const refused = standingRefusal(state, at, busy);
    if (refused)
        return refused;
    if (typeof amount === 'object')
        return refuse(amount.code, amount.detail);
    return standingRefusal(state, at, internal) ?? ready(state, [{ kind: 'bank-opened', amount }]);
}
/** Without an open shift there is nothing to close, and nothing happens (A7). */
function closeShift(state, at) {
    const shift = openShift(state);
    return (standingRefusal(state, at, report) ??
        ready(state, shift ? [{ kind: 'shift-closed', shift: shift.id }] : []));
}
function ask(state, question, at) {
    if (question.kind === 'malformed')
        return refuse(question.code, question.detail);
    const json = answerQuestion(state, question, at);
    // A8.
    if (json === undefined)
        return refuse('BAD_VALUE', 'there is none with this number');
    return ((forSeniors.has(question.kind) ? standingRefusal(state, at, seniorOnly) : undefined) ??
        standingRefusal(state, at, internal) ??
        accept([], { kind: 'table', json }));
}
/** A15: when the next message reaches the tax operator, or the oldest one has waited too long. */
export function due(state) {
    const oldest = state.queue[state.sentCount];
    if (!oldest)
        return undefined;
    const sending = isLinked(state)
        ? Math.max(oldest.at, state.linkedSince) + state.options['ofd.latency']
        : Infinity;
    const blocking = state.blockedBy === undefined ? oldest.at + OFFLINE_MS_MAX + 1 : Infinity;
    const next = Math.min(sending, blocking);
    return next === Infinity ? undefined : next;
}
export function elapse(state, at) {
    if (isLinked(state)) {
        const latest = at - state.options['ofd.latency'];
        let count = 0;
        while (isSendable(state.queue[state.sentCount + count], state.linkedSince, latest))
            count++;
        if (count > 0)
            return [{ kind: 'sent', count }];
    }
    return queueSize(state) > 0 ? [{ kind: 'blocked', by: 'offline' }] : [];
}
function isSendable(message, linkedSince, latest) {
    return message !== undefined && Math.max(message.at, linkedSince) <= latest;
}
