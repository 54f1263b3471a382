/** The iKKM fiscal register: its parts, joined. */
import type { Device } from '../../src/device/contract.ts'
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
import { cash } from './movements.ts'
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
