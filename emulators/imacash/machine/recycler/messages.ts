/** How the machine talks to its server: what it says, and when. */
import type { Call, Caller, Spoken } from '../../../../src/device/contract.ts'
import { SECOND_MS, toLocal } from '../../../../src/kernel/time.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import type { RecyclerOptions } from '../../options.ts'
import type { Operation } from '../../operations.ts'
import { operations } from '../../operations.ts'
import { copyOf, kindOf, named, pieceName, putAll, sumOf } from '../cash.ts'
import type { Kind, MutablePieces, Pieces } from '../cash.ts'
import { hears } from './answers.ts'
import { conditionOf } from './condition.ts'
import type { Holdings, RecyclerEvent, RecyclerState } from './state.ts'
import { asksForWork, standingOf } from './state.ts'

/** How long the machine waits for an answer (A19). */
const TIMEOUT_MS = 10 * SECOND_MS

/** Marks the machine, so that a server inside the same rig knows it from another one. */
export const SENDER_HEADER = 'x-tillrig-sender'

interface Saying {
  readonly operation: Operation
  readonly query?: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Which of several is told, or what was known when it was asked. */
  readonly about: string
}

export function recyclerCaller(
  to: Caller<never, never>['to'],
): Caller<RecyclerState, RecyclerEvent> {
  return {
    name: 'recycler',
    to,
    due,
    says: (state, at) => toCall(state.options, next(state, at), to),
    hears,
  }
}

/** When it next speaks: reports at once, questions now and then, and after a failure later. */
function due(state: RecyclerState, last: Spoken | undefined): Instant | undefined {
  if (state.isOff || state.causes['network-down']) return undefined
  const { poll } = state.options
  if (reportsFirst(state)) return last?.failed ? last.at + poll : (last?.at ?? state.startedAt)
  return asksForWork(state) ? (last ? last.at + poll : state.startedAt) : undefined
}

/** Whether there is something to tell; only then it asks. */
export function reportsFirst(state: RecyclerState): boolean {
  const { told, doubt, unconfirmed, untoldRefills } = state
  return (
    !told.isGreeted ||
    doubt !== undefined ||
    unconfirmed.length > 0 ||
    untoldRefills.length > 0 ||
    told.condition !== toldAs(state) ||
    isInventoryNews(state)
  )
}

/** In the middle of a sale the inventory would be old before it arrives. */
function isInventoryNews({ told, changesCount, sale, motion, stuck }: RecyclerState): boolean {
  return !sale && !motion && !stuck && told.changesCount !== changesCount
}

function toldAs(state: RecyclerState): string {
  const { word, detail } = conditionOf(state)
  return `${word} ${detail}`
}

/** The most urgent thing there is to say. */
function next(state: RecyclerState, at: Instant): Saying {
  const { told, doubt, unconfirmed, untoldRefills, options, book } = state
  const { uuid, name, currency } = options
  if (!told.isGreeted) return { operation: 'handshake', body: { token: options.token }, about: '' }
  if (doubt)
    return {
      operation: 'statustransaction',
      query: `transaction_id=${encodeURIComponent(doubt.id)}`,
      about: doubt.id,
    }
  const [confirmation] = unconfirmed
  if (confirmation) {
    const { id, denominations } = confirmation
    return {
      operation: 'changestatustransaction',
      body: { transaction_id: id, denominations: named(denominations) },
      about: id,
    }
  }
  const machine = { uuid, nombre_maquina: name, currency }
  const [refill] = untoldRefills
  if (refill) {
    const { pieces, user } = refill
    return {
      operation: 'putfill',
      body: {
        ...machine,
        datetime: localTime(refill.at, options),
        ...byKind(pieces, currency),
        total: sumOf(pieces),
        user,
      },
      about: '',
    }
  }
  const datetime = localTime(at, options)
  if (told.condition !== toldAs(state)) {
    const { word: status, detail } = conditionOf(state)
    return {
      operation: 'putstatus',
      body: { uuid, status, detail, datetime },
      about: toldAs(state),
    }
  }
  if (isInventoryNews(state))
    return {
      operation: 'putinventory',
      body: { ...machine, datetime, ...byKind(everything(book), currency) },
      about: String(state.changesCount),
    }
  return { operation: 'gettransaction', about: standingOf(state) }
}

export function localTime(at: Instant, options: RecyclerOptions): string {
  const { date, time } = toLocal(at, options['utc-offset'])
  return `${date} ${time}`
}

export function everything({ loop, box }: Holdings): MutablePieces {
  const pieces = copyOf(loop)
  putAll(pieces, box)
  return pieces
}

function byKind(pieces: Pieces, currency: RecyclerOptions['currency']) {
  const kinds: Record<Kind, Record<string, number>> = { coin: {}, bill: {} }
  for (const piece in pieces) {
    const kind = kindOf(currency, Number(piece))
    if (kind) kinds[kind][pieceName(Number(piece))] = pieces[piece] ?? 0
  }
  return { coins: kinds.coin, bills: kinds.bill }
}

const encoder = new TextEncoder()

function toCall(
  options: RecyclerOptions,
  { operation, query = '', body, about }: Saying,
  to: string,
): Call {
  const mark = to === 'itself' ? { [SENDER_HEADER]: 'recycler' } : {}
  const headers = {
    authorization: `Bearer ${options.token}`,
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...mark,
  }
  return {
    operation,
    about,
    timeoutMs: TIMEOUT_MS,
    request: {
      method: operations[operation].method,
      path: `/${operation}.php`,
      query,
      headers,
      body: encoder.encode(body ? JSON.stringify(body) : ''),
    },
  }
}
