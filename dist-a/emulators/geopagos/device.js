import { causes } from './causes.js';
import { client } from './client.js';
import { facts, view } from './facts.js';
import { decide, due, elapse } from './machine.js';
import { approvalPage } from './machine/approval-page.js';
import { evolve } from './machine/evolve.js';
import { operations } from './operations.js';
import { options, profiles } from './options.js';
import { errors } from './protocol.js';
import { documentSamples } from './samples.js';
import { initialState } from './state.js';
import { transitions } from './transitions.js';
import { decode, encode } from './wire.js';
/** A backend that knows these merchants; the document's own unless told otherwise. */
export function createGeopagos(samples = () => documentSamples) {
    return {
        name: 'geopagos',
        title: 'Geopagos/Vendemas activation backend (Peru)',
        port: 8082,
        errors,
        causes,
        transitions,
        options,
        profiles,
        operations,
        facts,
        client,
        pages: { approval: approvalPage },
        secrets,
        initial: (chosen, random, at, name) => initialState({ name, options: chosen }, samples(random), at),
        decide,
        evolve,
        due,
        elapse,
        decode,
        encode,
        access: ({ options: { user, password } }) => ({ user, password }),
        view,
    };
}
/** Wherever one of these names stands: on the wire, in an event, in the state. */
const secrets = [
    'X-Authentication-ApiKey',
    'X-Authentication-Token',
    'apiKey',
    'token',
    // Names that the option `token.field` is likely to be given.
    'access_token',
    'accessToken',
    'id_token',
    'authorization',
    'password',
    'clave',
    'activationCode',
    'code',
    'lastCode',
    'codigoOTP',
    'otp',
    'lastOtp',
    // Whoever has these sells top-ups at the merchant's cost.
    'codigoRecargas',
    'accountId',
    'terminalId',
    'acceptorId',
    'ownerId',
];
