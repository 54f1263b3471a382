import { causes } from './causes.js';
import { client } from './client.js';
import { evolve } from './machine/evolve.js';
import { facts, view } from './facts.js';
import { decide, due, elapse } from './machine.js';
import { options, profiles } from './options.js';
import { cash } from './movements.js';
import { operations } from './operations.js';
import { errors } from './protocol.js';
import { documentSamples } from './samples.js';
import { initialState } from './state.js';
import { transitions } from './transitions.js';
import { decode, encode } from './wire.js';
/** A register programmed with these samples; the document's own unless told otherwise. */
export function createIkkm(samples = () => documentSamples) {
    return {
        name: 'ikkm',
        title: 'iKKM fiscal register (Kazakhstan)',
        port: 8080,
        errors,
        causes,
        transitions,
        options,
        profiles,
        operations,
        facts,
        client,
        cash,
        papers: 'drawnReceipts',
        initial: (chosen, random) => initialState(chosen, samples(random)),
        decide,
        evolve,
        due,
        elapse,
        decode,
        encode,
        access: ({ key }) => ({ key }),
        view,
    };
}
