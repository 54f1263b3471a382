/** What the machine makes of its server's answers. */
import type { Call, WireReply } from '../../../../src/device/contract.ts'
import { minor } from '../../../../src/kernel/money.ts'
import type { RecyclerOptions } from '../../options.ts'
import { errors } from '../../protocol.ts'
import type { Doubt, Job, Link, RecyclerEvent, RecyclerState, Report } from './state.ts'
import { asksForWork, standingOf } from './state.ts'

/** What an operation tells the server; the others ask. */
const reports: Readonly<Partial<Record<string, Report>>> = {
  handshake: 'handshake',
  changestatustransaction: 'confirmation',
  putfill: 'refill',
  putstatus: 'condition',
  putinventory: 'inventory',
}

type Json = Readonly<Record<string, unknown>>

type Heard =
  | { readonly kind: 'yes'; readonly json: Json }
  /** The server understood and will never take it. */
  | { readonly kind: 'no'; readonly why: string }
  /** Asking again may help. */
  | { readonly kind: 'later'; readonly link: Exclude<Link, 'unknown'> }

export function hears(
  state: RecyclerState,
  { operation, about }: Call,
  reply: WireReply | undefined,
): { events: readonly RecyclerEvent[]; failed: boolean } {
  // Without power nobody hears anything.
  if (state.isOff) return { events: [], failed: true }
  const heard = read(reply)
  const link = heard.kind === 'later' ? heard.link : 'up'
  const events: RecyclerEvent[] = link === state.link ? [] : [{ kind: 'link-changed', link }]
  const more = heard.kind === 'later' ? undefined : react(state, { operation, about, heard })
  return { events: [...events, ...(more ?? [])], failed: more === undefined }
}

interface Reaction {
  readonly operation: string
  readonly about: string
  readonly heard: Exclude<Heard, { kind: 'later' }>
}

/** What an answer makes happen; nothing at all when it has to be asked again. */
function react(
  state: RecyclerState,
  { operation, about, heard }: Reaction,
): readonly RecyclerEvent[] | undefined {
  if (operation === 'statustransaction') return settle(state, about, heard)
  const report = reports[operation]
  if (!report) {
    if (heard.kind === 'no') return undefined
    const isNews = about === standingOf(state) && asksForWork(state)
    return isNews ? offered(state, heard.json) : []
  }
  if (heard.kind === 'yes') return [{ kind: 'told', report, what: about }]
  // A handshake that is refused opens no door.
  if (report === 'handshake') return undefined
  const { why } = heard
  // Money was taken: what became of the confirmation is asked before it is given up.
  return report === 'confirmation'
    ? [{ kind: 'doubted', doubt: { id: about, of: 'confirmation', why } }]
    : [{ kind: 'told-in-vain', report, what: about, why }]
}

/** The status of a transaction that was in doubt; one that nobody knows has none. */
function settle(
  state: RecyclerState,
  id: string,
  heard: Reaction['heard'],
): readonly RecyclerEvent[] | undefined {
  const { doubt } = state
  if (doubt?.id !== id) return []
  const status = heard.kind === 'yes' ? statusIn(heard.json) : 'unknown'
  if (status === undefined) return undefined
  const ended = { kind: 'doubt-ended' } as const
  return [ended, ...(doubt.of === 'sale' ? ofSale() : ofConfirmation(doubt))]

  function ofSale(): RecyclerEvent[] {
    const isCancelled = status !== 'pendiente' && state.sale?.id === id && asksForWork(state)
    return isCancelled ? [{ kind: 'sale-cancelled', id }] : []
  }

  function ofConfirmation({ why }: Doubt): RecyclerEvent[] {
    const [first] = state.unconfirmed
    if (first?.id !== id) return []
    const taken = first.way === 'in' ? ['leido'] : ['leido', 'anulado']
    return taken.includes(status ?? '')
      ? [{ kind: 'told', report: 'confirmation', what: id }]
      : [{ kind: 'told-in-vain', report: 'confirmation', what: id, why }]
  }
}

function statusIn({ data }: Json): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  // Any object can be read by name.
  const { status } = data as Json
  return typeof status === 'string' ? status : undefined
}

const finalStatuses: readonly number[] = [400, 404, 409, 422]

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
  // A script that says 200 to everything says what is wrong in its body, and so does a broken line.
  const isFinal = isOk ? typeof json['status'] === 'string' : finalStatuses.includes(reply.status)
  return isFinal ? { kind: 'no', why: message } : { kind: 'later', link: 'down' }
}

function parse(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text)
    // Any object can be read by name.
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as Json)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * What the answer to "is there work" means for the sale at hand. Another, or none, may mean that
 * it was taken back; it may also be that the other one comes first now, or that the line is bad.
 */
function offered(state: RecyclerState, { transaction }: Json): RecyclerEvent[] {
  const { sale, options } = state
  const job = readJob(transaction, options)
  // What cannot be read says nothing about the sale at hand.
  if (!job && isSomething(transaction)) return []
  if (!sale) return job && !isInDoubt(state, job.id) ? [{ kind: 'sale-begun', job }] : []
  if (sale.id === job?.id && sale.way === job.way) return []
  return [{ kind: 'doubted', doubt: { id: sale.id, of: 'sale', why: '' } }]
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
  const { transaction_id: id, amount, method } = transaction as Json
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
