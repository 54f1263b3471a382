/** The Geopagos/Vendemas activation backend: its parts, joined. */
import type { Device } from '../../src/device/contract.ts'
import { documented } from '../../src/device/evidence.ts'
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
import type { Deed } from '../../src/device/deed.ts'
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
    deed,
    pages: { approval: approvalPage },
    secrets,
    // Every operation is a POST.
    manners: {
      secrets: {
        names: secrets,
        place: 'in headers and the body',
        from: documented('Request headers'),
      },
    },
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

/** A terminal is bound, or it is not; one that is bound again is still bound. */
function deed(event: Event): Deed | undefined {
  if (event.kind === 'unbound')
    return { what: `binding of ${event.serial}`, amount: -1, isState: true, about: '' }
  if (event.kind !== 'bound' || event.replaced) return undefined
  return { what: `binding of ${event.binding.serial}`, amount: 1, isState: true, about: '' }
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
