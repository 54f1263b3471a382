import { minor } from '../../src/kernel/money.js';
import { causes } from './causes.js';
import { client } from './client.js';
import { facts, view } from './facts.js';
import { decide, evolve } from './machine.js';
import { cashOf, initialState } from './machine/rows.js';
import { operations } from './operations.js';
import { options, profiles } from './options.js';
import { errors } from './protocol.js';
import { transitions } from './transitions.js';
import { decode, encode } from './wire.js';
export function createCashflow() {
    return {
        name: 'cashflow',
        title: 'VirtPOS CashFlow ledger (Russia)',
        port: 8083,
        errors,
        causes,
        transitions,
        options,
        profiles,
        operations,
        facts,
        client,
        cash,
        initial: initialState,
        decide,
        evolve,
        due: () => undefined,
        elapse: () => [],
        decode,
        encode,
        access: ({ options: { apikey } }) => ({ apikey }),
        view,
    };
}
/** A move to or from the main cash is one of the five, seen from the till. */
const kindOf = (type) => type === 'to_strongbox' ? 'collection' : type === 'from_strongbox' ? 'income' : type;
const cash = {
    takes: (movement, place) => ({ kind: 'record', terminal: place, movement }),
    keeps(event) {
        if (event.kind !== 'recorded')
            return undefined;
        const { terminal, type, change, receipt, user, comment } = event.row;
        const amount = minor(Math.abs(change));
        return { place: terminal, movement: { kind: kindOf(type), amount, receipt, user, comment } };
    },
    holds: cashOf,
};
