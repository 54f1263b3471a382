/** The Geopagos/Vendemas activation backend: its parts, joined. */
import type { Device } from '../../src/device/contract.ts'
import type { Random } from '../../src/kernel/random.ts'
import { causes } from './causes.ts'
import { client } from './client.ts'
import type { Session } from './client/session.ts'
import { facts, view } from './facts.ts'
import { decide, due, elapse } from './machine.ts'
import { approvalPage } from './machine/approval-page.ts'
import { evolve } from './machine/evolve.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import { options, profiles } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { documentSamples } from './samples.ts'
import type { Answer, Command, Event, Samples, State } from './state.ts'
import { initialState } from './state.ts'
import { transitions } from './transitions.ts'
import { decode, encode } from './wire.ts'

export type Geopagos = Device<State, Command, Event, Answer, Code, Options, Session>

/** A backend that knows these merchants; the document's own unless told otherwise. */
export function createGeopagos(
  samples: (random: Random) => Samples = () => documentSamples,
): Geopagos {
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
    initial: (chosen, random, at, name) =>
      initialState({ name, options: chosen }, samples(random), at),
    decide,
    evolve,
    due,
    elapse,
    decode,
    encode,
    access: ({ options: { user, password } }) => ({ user, password }),
    view,
  }
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
]
