/** The iKKM fiscal register: its parts, joined. */
import type { Device } from '../../src/device/contract.ts'
import { documented } from '../../src/device/evidence.ts'
import type { Manners } from '../../src/device/manners.ts'
import type { Random } from '../../src/kernel/random.ts'
import { causes } from './causes.ts'
import type { Session } from './client.ts'
import { client } from './client.ts'
import { evolve } from './machine/evolve.ts'
import { facts, view } from './facts.ts'
import { decide, due, elapse } from './machine.ts'
import type { Options } from './options.ts'
import { options, profiles } from './options.ts'
import type { Code } from './protocol.ts'
import { cash, deed } from './movements.ts'
import { operations } from './operations.ts'
import { errors } from './protocol.ts'
import type { Samples } from './samples.ts'
import { documentSamples } from './samples.ts'
import type { Answer, Command, Event, State } from './state.ts'
import { initialState } from './state.ts'
import { transitions } from './transitions.ts'
import { decode, encode } from './wire.ts'

export type Ikkm = Device<State, Command, Event, Answer, Code, Options, Session>

/** A register programmed with these samples; the document's own unless told otherwise. */
export function createIkkm(samples: (random: Random) => Samples = () => documentSamples): Ikkm {
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
    deed,
    manners,
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
  }
}

const registrations = ['sale', 'buy', 'sale-return', 'buy-return', 'register']

const manners: Manners = {
  // Chapter 3 of the newer document, whose firmware refuses (A18); the older one says nothing.
  pace: { perSecond: 1, from: documented('Protocol basics (v22, v27A)') },
  repeats: {
    by: 'key',
    operations: [...registrations, 'deposit', 'withdraw'],
    told: ['transaction', 'cheques', 'report'],
    from: documented('registration'),
  },
  secrets: {
    names: ['key'],
    // The document shows addresses alone for the others.
    operations: [...registrations, 'check'],
    place: 'in the body of a POST',
    from: documented('registration'),
  },
}
