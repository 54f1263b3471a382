/** The server and the machine joined: pure decisions and what comes of them. */
import { accept } from '../../src/device/contract.js';
import { recyclerCauses } from './causes.js';
import { countOf, sumOf } from './machine/cash.js';
import { isInDoubt } from './machine/recycler/answers.js';
import { evolveRecycler } from './machine/recycler/evolve.js';
import { recyclerCaller, reportsFirst } from './machine/recycler/messages.js';
import { initialRecycler } from './machine/recycler/state.js';
import { dueRecycler, elapseRecycler } from './machine/recycler/steps.js';
import { decideWorld } from './machine/recycler/world.js';
import { decideServer } from './machine/server/decide.js';
import { evolveServer } from './machine/server/evolve.js';
import { initialServer } from './machine/server/state.js';
import { isWaiting, nextOffered } from './machine/server/transactions.js';
export function initial(options, at) {
    return {
        options,
        causes: {},
        server: initialServer(at),
        recycler: initialRecycler(options, at),
        isRelieved: options.recycler === 'off',
    };
}
export function decide(state, command, at, random) {
    switch (command.kind) {
        case 'cause':
            return decideCause(state, command, random);
        case 'restart':
            // Scripts over a database: nothing that was answered is forgotten (A21).
            return accept([], {});
        case 'unknown':
            return decideServer(state, command, at);
        case 'call': {
            const verdict = decideServer(state, command, at);
            const isWork = command.ask.kind === 'get-transaction' && !command.ask.isOwn;
            return isWork && verdict.kind === 'accept' && mayStandAside(state)
                ? accept([...verdict.events, { kind: 'relieved' }], verdict.answer)
                : verdict;
        }
    }
}
/** Two machines at one server would take each other's customers; whoever holds money goes on. */
function mayStandAside({ options, isRelieved, recycler: { sale, motion, stuck, tray, unconfirmed }, }) {
    const isUntouched = !sale || (sale.takenSum === 0 && sumOf(sale.paid) === 0);
    const isFree = isUntouched && !motion && !stuck && countOf(tray) + unconfirmed.length === 0;
    return options.recycler === 'auto' && !isRelieved && isFree;
}
function decideCause(state, command, random) {
    const { cause, begins, params } = command;
    if (!begins && state.causes[cause] === undefined)
        return { kind: 'impossible', why: 'it is not in force.' };
    if (!Object.hasOwn(recyclerCauses, cause))
        return accept([begins ? { kind: 'cause-began', cause, params } : { kind: 'cause-ended', cause }], {});
    if (!state.isRelieved || !begins)
        return decideWorld(state.recycler, command, random);
    return {
        kind: 'impossible',
        why: 'the machine inside the rig stands aside: another one works for this server. Reset the rig to use it again.',
    };
}
export function evolve(state, event, at) {
    const { server, recycler } = state;
    switch (event.kind) {
        case 'relieved':
            state.isRelieved = true;
            recycler.sale = undefined;
            recycler.doubt = undefined;
            recycler.customer = undefined;
            break;
        case 'transaction-registered':
        case 'transaction-confirmed':
        case 'transaction-cancelled':
        case 'reversal-ordered':
        case 'inventory-received':
        case 'condition-received':
        case 'fill-received':
            evolveServer(server, event, at);
            break;
        default:
            evolveRecycler(recycler, event, at);
            state.causes = recycler.causes;
    }
    return state;
}
export function due({ recycler, isRelieved }) {
    return isRelieved ? undefined : dueRecycler(recycler);
}
export function elapse({ recycler }, at, random) {
    return elapseRecycler(recycler, at, random);
}
const speech = recyclerCaller('itself');
/** The machine asks its server as any machine does, but not when it would hear nothing new. */
export const caller = {
    ...speech,
    due: whenToSpeak,
    says: (state, at) => speech.says(state.recycler, at),
    hears: (state, call, reply, at) => state.isRelieved
        ? { events: [], failed: false }
        : speech.hears(state.recycler, call, reply, at),
};
function whenToSpeak(state, last) {
    const { recycler, isRelieved, causes, server, options } = state;
    const usual = isRelieved ? undefined : speech.due(recycler, last);
    if (usual === undefined)
        return undefined;
    const isDeaf = causes['server-down'] ?? causes['server-error'] ?? causes['token-revoked'];
    if (isDeaf)
        return last?.failed ? undefined : usual;
    if (reportsFirst(recycler) || last?.failed)
        return usual;
    return isNews(state)
        ? tick(recycler.startedAt, server.changedAt, last?.at, options.poll)
        : undefined;
}
/** Whether the answer to "is there work" would make the machine do anything. */
function isNews({ server, recycler, options }) {
    const { sale } = recycler;
    if (sale)
        return !isWaiting(server, sale);
    const offered = nextOffered(server, options);
    return offered !== undefined && !isInDoubt(recycler, offered.id);
}
/** The first beat of the machine's own clock after its last word that is not before the news. */
function tick(from, news, last, everyMs) {
    const earliest = Math.max(news, last === undefined ? from : last + 1);
    return everyMs === 0 ? earliest : from + Math.ceil((earliest - from) / everyMs) * everyMs;
}
