/** The VirtPOS CashFlow ledger: its parts, joined. */
import type { Cash, MovementKind } from '../../src/device/cash.ts'
import type { Device } from '../../src/device/contract.ts'
import { minor } from '../../src/kernel/money.ts'
import { causes } from './causes.ts'
import type { Session } from './client.ts'
import { client } from './client.ts'
import { facts, view } from './facts.ts'
import { decide, evolve } from './machine.ts'
import { cashOf, initialState } from './machine/rows.ts'
import type { RowType } from './operations.ts'
import { operations } from './operations.ts'
import type { Options } from './options.ts'
import { options, profiles } from './options.ts'
import type { Code } from './protocol.ts'
import { errors } from './protocol.ts'
import type { Answer, Command, Event, State } from './state.ts'
import { transitions } from './transitions.ts'
import { decode, encode } from './wire.ts'

export type Cashflow = Device<State, Command, Event, Answer, Code, Options, Session>

export function createCashflow(): Cashflow {
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
  }
}

/** A move to or from the main cash is one of the five, seen from the till. */
const kindOf = (type: RowType): MovementKind =>
  type === 'to_strongbox' ? 'collection' : type === 'from_strongbox' ? 'income' : type

const cash: Cash<State, Command, Event, Options> = {
  takes: (movement, place) => ({ kind: 'record', terminal: place, movement }),
  keeps(event) {
    if (event.kind !== 'recorded') return undefined
    const { terminal, type, change, receipt, user, comment } = event.row
    const amount = minor(Math.abs(change))
    return { place: terminal, movement: { kind: kindOf(type), amount, receipt, user, comment } }
  },
  holds: cashOf,
}
