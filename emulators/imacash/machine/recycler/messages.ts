/** How the machine talks to its server: what it says, when, and what it makes of the answer. */
import type { Call, Caller, Spoken, WireReply } from '../../../../src/device/contract.ts'
import { minor } from '../../../../src/kernel/money.ts'
import { SECOND_MS, toLocal } from '../../../../src/kernel/time.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import type { RecyclerOptions } from '../../options.ts'
import type { Operation } from '../../operations.ts'
import { operations } from '../../operations.ts'
import { errors } from '../../protocol.ts'
import { kindOf, named, pieceName, putAll, sumOf } from '../cash.ts'
import type { Kind, MutablePieces, Pieces } from '../cash.ts'
import { conditionOf } from './condition.ts'
import type { Holdings, Job, Link, RecyclerEvent, RecyclerState, Report } from './state.ts'
import { isBlocked } from './state.ts'

/** How long the machine waits for an answer (A19). */
const TIMEOUT_MS = 10 * SECOND_MS

/** Marks the machine, so that a server inside the same rig knows it from another one. */
export const SENDER_HEADER = 'x-tillrig-sender'

interface Saying {
  readonly operation: Operation
  readonly body?: Readonly<Record<string, unknown>>
  /** Which of several is told, or what was known when it was asked. */
  readonly about: string
}

/** What an operation tells the server; the one that is missing asks. */
const reports: Readonly<Partial<Record<string, Report>>> = {
  handshake: 'handshake',
  changestatustransaction: 'confirmation',
  putfill: 'refill',
  putstatus: 'condition',
  putinventory: 'inventory',
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
  const { told, unconfirmed, untoldRefills } = state
  return (
    !told.isGreeted ||
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

/** Also while a sale can still be taken back, for only so does the machine hear of it. */
export function asksForWork(state: RecyclerState): boolean {
  const { sale } = state
  if (!sale) return !isBlocked(state)
  if (sale.isCancelled) return false
  return (
    sale.phase === 'paying-in' || (sale.way === 'out' && sale.isStalled && sumOf(sale.paid) === 0)
  )
}

function toldAs(state: RecyclerState): string {
  const { word, detail } = conditionOf(state)
  return `${word} ${detail}`
}

/** The most urgent thing there is to say. */
function next(state: RecyclerState, at: Instant): Saying {
  const { told, unconfirmed, untoldRefills, options, book } = state
  const { uuid, name, currency } = options
  if (!told.isGreeted) return { operation: 'handshake', body: { token: options.token }, about: '' }
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

/** What the machine is at; an answer that comes after it moved on is no news any more. */
function standingOf({ sale, ended }: RecyclerState): string {
  return `${ended.length} ${sale ? `${sale.way} ${sale.id}` : ''}`
}

export function localTime(at: Instant, options: RecyclerOptions): string {
  const { date, time } = toLocal(at, options['utc-offset'])
  return `${date} ${time}`
}

export function everything({ loop, box }: Holdings): MutablePieces {
  const pieces = { ...loop }
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

function toCall(options: RecyclerOptions, { operation, body, about }: Saying, to: string): Call {
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
      query: '',
      headers,
      body: encoder.encode(body ? JSON.stringify(body) : ''),
    },
  }
}

type Heard =
  | { readonly kind: 'yes'; readonly json: Readonly<Record<string, unknown>> }
  /** The server understood and will never take it. */
  | { readonly kind: 'no'; readonly why: string }
  /** Asking again may help. */
  | { readonly kind: 'later'; readonly link: Link }

function hears(
  state: RecyclerState,
  { operation, about }: Call,
  reply: WireReply | undefined,
): { events: readonly RecyclerEvent[]; failed: boolean } {
  // Without power nobody hears anything.
  if (state.isOff) return { events: [], failed: true }
  const heard = read(reply)
  const link = heard.kind === 'later' ? heard.link : 'up'
  const events: RecyclerEvent[] = link === state.link ? [] : [{ kind: 'link-changed', link }]
  const report = reports[operation]
  // A question or a handshake that is refused is asked again.
  if (heard.kind === 'later' || (heard.kind === 'no' && (!report || report === 'handshake')))
    return { events, failed: true }
  if (heard.kind === 'no')
    events.push({
      kind: 'told-in-vain',
      report: report ?? 'handshake',
      what: about,
      why: heard.why,
    })
  else if (report) events.push({ kind: 'told', report, what: about })
  else if (about === standingOf(state) && asksForWork(state))
    events.push(...offered(state, heard.json))
  return { events, failed: false }
}

function read(reply: WireReply | undefined): Heard {
  if (!reply) return { kind: 'later', link: 'down' }
  const json = parse(reply.body)
  const message = typeof json?.['message'] === 'string' ? json['message'] : ''
  const isOk = reply.status >= 200 && reply.status < 300
  if (isOk && json?.['status'] === 'ok') return { kind: 'yes', json }
  // An answer that is not the server's own, or one that says it broke, settles nothing.
  if (!json || message.startsWith(errors.SERVER_ERROR.text)) return { kind: 'later', link: 'down' }
  const isKey = reply.status === 401 || reply.status === 403 || (isOk && /token/i.test(message))
  if (isKey) return { kind: 'later', link: 'refused' }
  const isFinal = isOk || [400, 404, 409, 422].includes(reply.status)
  return isFinal ? { kind: 'no', why: message } : { kind: 'later', link: 'down' }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text)
    // Any object can be read by name.
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined
  }
}

/** What the answer to "is there work" means for the sale at hand. */
function offered(
  state: RecyclerState,
  { transaction }: Readonly<Record<string, unknown>>,
): RecyclerEvent[] {
  const { sale, options } = state
  const job = readJob(transaction, options)
  // What cannot be read says nothing about the sale at hand.
  if (!job && isSomething(transaction)) return []
  if (sale)
    return sale.id === job?.id && sale.way === job.way
      ? []
      : [{ kind: 'sale-cancelled', id: sale.id }]
  return job && !isInDoubt(state, job.id) ? [{ kind: 'sale-begun', job }] : []
}

/** Paid, and the server would not have it confirmed: nobody pays it again until somebody looks. */
export function isInDoubt({ discrepancies }: RecyclerState, id: string): boolean {
  return discrepancies.some((one) => one.kind === 'unconfirmed' && one.id === id)
}

/** PHP writes nothing as `null`, or as an empty list. */
function isSomething(transaction: unknown): boolean {
  const isEmptyList = Array.isArray(transaction) && transaction.length === 0
  return transaction !== undefined && transaction !== null && !isEmptyList
}

function readJob(transaction: unknown, options: RecyclerOptions): Job | undefined {
  if (typeof transaction !== 'object' || transaction === null) return undefined
  // Any object can be read by name; each field is checked below.
  const { transaction_id: id, amount, method } = transaction as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || typeof amount !== 'number' || !Number.isSafeInteger(amount))
    return undefined
  if (amount === 0) return undefined
  const isOut = amount < 0 || (typeof method === 'string' && paysOut(options).includes(method))
  return { id, amount: minor(Math.abs(amount)), way: isOut ? 'out' : 'in' }
}

/** The methods that mean money out; with amounts below zero no word does. */
function paysOut(options: RecyclerOptions): readonly string[] {
  const isByWord = options['cancel.by'] === 'method' || options['cancel.by'] === 'script'
  return [
    ...(isByWord ? [options['cancel.method']] : []),
    ...(options['cash-out.by'] === 'method' ? [options['cash-out.method']] : []),
  ]
}
