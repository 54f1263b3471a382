/** ImaCash: the management server and its machine, joined; and the machine alone. */
import type { Device, ErrorTable } from '../../src/device/contract.ts'
import { assumed, documented } from '../../src/device/evidence.ts'
import type { Manners } from '../../src/device/manners.ts'
import { recyclerCauses, causes } from './causes.ts'
import type { Session } from './client.ts'
import { client } from './client.ts'
import { facts, recyclerFacts, view, viewRecycler } from './facts.ts'
import { caller, decide, due, elapse, evolve, initial } from './machine.ts'
import { evolveRecycler } from './machine/recycler/evolve.ts'
import { recyclerCaller } from './machine/recycler/messages.ts'
import type { RecyclerEvent, RecyclerState } from './machine/recycler/state.ts'
import { initialRecycler } from './machine/recycler/state.ts'
import { dueRecycler, elapseRecycler } from './machine/recycler/steps.ts'
import { decideWorld } from './machine/recycler/world.ts'
import { cash } from './movements.ts'
import { operations } from './operations.ts'
import type { Options, RecyclerOptions } from './options.ts'
import { options, profiles, recyclerOptions } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import { statuses } from './protocol/statuses.ts'
import type { Answer, Command, Event, State } from './state.ts'
import { recyclerTransitions, toldStatus, transitions } from './transitions.ts'
import { decode, encode } from './wire.ts'
import { accept } from '../../src/device/contract.ts'

export type Imacash = Device<State, Command, Event, Answer, Code, Options, Session>

export function createImacash(): Imacash {
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
    manners,
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
  }
}

const manners: Manners = {
  repeats: {
    by: 'transaction_id',
    operations: ['puttransaction', 'canceltransaction'],
    told: ['statustransaction', 'listtransactions'],
    from: assumed('A5'),
  },
  secrets: {
    names: ['token', 'authorization'],
    place: 'in the header Authorization',
    from: documented('Autenticación'),
  },
}

interface Nothing {
  readonly kind: 'unknown'
}

export type Recycler = Device<
  RecyclerState,
  Nothing,
  RecyclerEvent,
  Record<never, never>,
  'UNKNOWN_PATH',
  RecyclerOptions,
  undefined
>

const noErrors = { UNKNOWN_PATH: errors.UNKNOWN_PATH } satisfies ErrorTable<'UNKNOWN_PATH'>

/** The machine alone: it asks a server outside, and nobody asks it. */
export function createRecycler(): Recycler {
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
        throw new RangeError(`Cannot send "${operation}": the machine is asked by nobody.`)
      },
      read: () => ({}),
      knows: () => ({}),
    },
    initial: (chosen, _random, at) => initialRecycler(chosen, at),
    decide(state, command, _at, random) {
      if (command.kind === 'cause') return decideWorld(state, command, random)
      return command.kind === 'restart' ? accept([], {}) : { kind: 'refuse', code: 'UNKNOWN_PATH' }
    },
    evolve(state, event, at) {
      evolveRecycler(state, event, at)
      return state
    },
    due: dueRecycler,
    elapse: elapseRecycler,
    caller: recyclerCaller('outside'),
    decode: () => ({ command: { kind: 'unknown' } }),
    encode: () => ({ status: 404, headers: {}, body: '' }),
    access: ({ options: { uuid } }) => ({ uuid }),
    view: viewRecycler,
  }
}
