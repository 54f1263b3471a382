import { recyclerCauses, causes } from './causes.js';
import { client } from './client.js';
import { facts, recyclerFacts, view, viewRecycler } from './facts.js';
import { caller, decide, due, elapse, evolve, initial } from './machine.js';
import { evolveRecycler } from './machine/recycler/evolve.js';
import { recyclerCaller } from './machine/recycler/messages.js';
import { initialRecycler } from './machine/recycler/state.js';
import { dueRecycler, elapseRecycler } from './machine/recycler/steps.js';
import { decideWorld } from './machine/recycler/world.js';
import { cash } from './movements.js';
import { operations } from './operations.js';
import { options, profiles, recyclerOptions } from './options.js';
import { errors } from './protocol.js';
import { statuses } from './protocol/statuses.js';
import { recyclerTransitions, toldStatus, transitions } from './transitions.js';
import { decode, encode } from './wire.js';
import { accept } from '../../src/device/contract.js';
export function createImacash() {
    return {
        name: 'imacash',
        title: 'ImaCash cash recycler and its server (Spain)',
        port: 8081,
        errors,
        statuses,
        toldStatus,
        causes,
        transitions,
        options,
        profiles,
        operations,
        facts,
        client,
        cash,
        initial: (chosen, _random, at) => initial(chosen, at),
        decide,
        evolve,
        due,
        elapse,
        caller,
        decode,
        encode,
        access: ({ options: { token, uuid } }) => ({ token, uuid }),
        view,
    };
}
const noErrors = { UNKNOWN_PATH: errors.UNKNOWN_PATH };
/** The machine alone: it asks a server outside, and nobody asks it. */
export function createRecycler() {
    return {
        name: 'recycler',
        title: 'ImaCash cash recycler',
        errors: noErrors,
        statuses,
        toldStatus,
        causes: recyclerCauses,
        transitions: recyclerTransitions,
        options: recyclerOptions,
        profiles: { documented: profiles.documented },
        operations: {},
        facts: recyclerFacts,
        client: {
            operations: {},
            open: () => undefined,
            request(_session, operation) {
                throw new RangeError(`Cannot send "${operation}": the machine is asked by nobody.`);
            },
            read: () => ({}),
            knows: () => ({}),
        },
        initial: (chosen, _random, at) => initialRecycler(chosen, at),
        decide(state, command, _at, random) {
            if (command.kind === 'cause')
                return decideWorld(state, command, random);
            return command.kind === 'restart' ? accept([], {}) : { kind: 'refuse', code: 'UNKNOWN_PATH' };
        },
        evolve(state, event, at) {
            evolveRecycler(state, event, at);
            return state;
        },
        due: dueRecycler,
        elapse: elapseRecycler,
        caller: recyclerCaller('outside'),
        decode: () => ({ command: { kind: 'unknown' } }),
        encode: () => ({ status: 404, headers: {}, body: '' }),
        access: ({ options: { uuid } }) => ({ uuid }),
        view: viewRecycler,
    };
}
