import { accept } from '../../src/device/contract.js';
import { fromDecimal, NOTHING, toDecimal } from '../../src/kernel/money.js';
import { pageOf } from './machine/page.js';
import { cashOf, rowOf, write } from './machine/rows.js';
import { rowTypes } from './operations.js';
export function decide(state, command, at) {
    switch (command.kind) {
        case 'cause':
            return changeWorld(state, command, at);
        case 'restart':
            // A server over a database: nothing that was written down is forgotten.
            return accept([], { kind: 'nothing' });
        case 'record': {
            if (state.causes['server-down'])
                return { kind: 'ignore' };
            const { kind: type, ...movement } = command.movement;
            const draft = { ...movement, type, terminal: command.terminal, subtype: '' };
            return accept([{ kind: 'recorded', row: rowOf(state, draft, at) }], { kind: 'nothing' });
        }
        default:
            return state.causes['server-down'] ? { kind: 'ignore' } : answerCall(state, command, at);
    }
}
/** A refusal is an answer of its own: it is written in the format that was asked for. */
function answerCall(state, call, at) {
    const takesMs = Number(state.causes['slow']?.['by'] ?? 0);
    const { format } = call;
    const ask = examine(state, call);
    if (ask.kind === 'page')
        return accept([], { kind: 'page', format, ...pageOf(state, ask, at) }, takesMs);
    const { kind: _kind, ...problem } = ask;
    return { ...accept([], { kind: 'no', format, problem: ask }, takesMs), ...problem };
}
const no = (code) => ({ kind: 'problem', code });
/** A1: the path and the method, then the server, then who asks, then what. */
function examine({ causes, options }, call) {
    if (call.kind === 'unknown')
        return no(call.code);
    if (causes['server-error'])
        return no('SERVER_ERROR');
    if (call.apikey === undefined)
        return no('NO_KEY');
    if (causes['key-revoked'] || call.apikey !== options.apikey)
        return no('WRONG_KEY');
    return call.ask;
}
function changeWorld(state, { cause, begins, params }, at) {
    if (cause === 'entry')
        return enter(state, params, at);
    if (!begins && state.causes[cause] === undefined)
        return { kind: 'impossible', why: 'it is not in force.' };
    const event = begins
        ? { kind: 'cause-began', cause, params }
        : { kind: 'cause-ended', cause };
    return accept([event], { kind: 'nothing' });
}
/** The panel looks at the cash of the till first, unlike the ledger (A9). */
function enter(state, params, at) {
    if (state.causes['server-down'])
        return { kind: 'impossible', why: 'the server is down, and its panel with it.' };
    const type = rowTypes.find((one) => one === params['type']) ?? 'income';
    const terminal = Number(params['terminal']);
    const row = rowOf(state, {
        terminal,
        type,
        amount: fromDecimal(String(params['amount'])) ?? NOTHING,
        user: { id: Number(params['user-id']), login: String(params['user']) },
        subtype: '',
        comment: String(params['comment']),
        receipt: String(params['receipt']),
    }, at);
    if (row.after < 0 && row.change < 0) {
        const held = toDecimal(cashOf(state, terminal));
        return { kind: 'impossible', why: `till ${terminal} has ${held} only.` };
    }
    return accept([{ kind: 'recorded', row }], { kind: 'nothing' });
}
export function evolve(state, event) {
    switch (event.kind) {
        case 'recorded':
            write(state, event.row);
            break;
        case 'cause-began':
            state.causes = { ...state.causes, [event.cause]: event.params };
            break;
        case 'cause-ended': {
            const { [event.cause]: _ended, ...others } = state.causes;
            state.causes = others;
            break;
        }
    }
    return state;
}
