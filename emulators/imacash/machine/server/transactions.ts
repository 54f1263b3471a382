/** Transactions: registered by a till, handed out to a machine, confirmed by it, or cancelled. */
import { accept, refuse } from '../../../../src/device/contract.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import type { Options } from '../../options.ts'
import type { State } from '../../state.ts'
import type { Pieces } from '../cash.ts'
import { named } from '../cash.ts'
import type { Verdict } from './decide.ts'
import { dated, isWithin } from './local-time.ts'
import type { Ask, Order, ServerState, Transaction } from './state.ts'

const REGISTERED = { message: 'Transacción registrada' }
const CONFIRMED = { message: 'Transacción confirmada' }

export function register(state: State, order: Order, at: Instant): Verdict {
  const { options, server } = state
  if (isCancellation(state, order)) return cancel(state, order.id)
  // A5.
  if (server.byId.has(order.id)) {
    if (options['transaction.repeat'] === 'ignore') return accept([], REGISTERED)
    if (options['transaction.repeat'] === 'reject') return refuse('REPEATED_TRANSACTION')
  }
  const event = { kind: 'transaction-registered', order: dated(state, order, at) } as const
  return accept([event], REGISTERED)
}

/** A10, A11: an amount below zero may be a payment out, unless it takes back what was sent. */
function isCancellation({ options, server }: State, { id, amount, method }: Order): boolean {
  if (options['cancel.by'] === 'method') return method === options['cancel.method']
  if (options['cancel.by'] !== 'negative-amount' || amount >= 0) return false
  const known = last(server, id)
  return known ? known.amount >= 0 : options['cash-out.by'] !== 'negative-amount'
}

export function cancel({ options, server }: State, id: string): Verdict {
  const numbers = server.byId.get(id)
  if (!numbers) return refuse('UNKNOWN_TRANSACTION')
  const number = numbers.findLast((one) => server.transactions[one]?.status !== 'anulado')
  const found = number === undefined ? undefined : server.transactions[number]
  if (number === undefined || !found || (found.isReversal && found.status === 'pendiente'))
    return refuse('ALREADY_CANCELLED')
  const isPaid = found.status === 'leido'
  // Nothing makes a person give back what the machine paid out.
  if (isPaid && isPaymentOut(found, options))
    return refuse('ALREADY_CONFIRMED', 'el pago ya se entregó')
  const kind = isPaid ? 'reversal-ordered' : 'transaction-cancelled'
  return accept([{ kind, number }], { message: 'Transacción anulada' })
}

export function isPaymentOut({ amount, method }: Order, options: Options): boolean {
  const isByMethod = options['cash-out.by'] === 'method'
  return amount < 0 || (isByMethod && method === options['cash-out.method'])
}

/** Reading changes nothing: the same one is handed out until it is confirmed. */
export function offer({ options, server }: State): Verdict {
  const found = nextOffered(server, options)
  if (!found) return accept([], { message: 'Sin transacciones pendientes' })
  return accept([], { transaction: row(found.isReversal ? reversed(found, options) : found) })
}

export function nextOffered(server: ServerState, options: Options): Transaction | undefined {
  const next = options['transaction.order'] === 'oldest' ? oldest(server) : newest(server)
  return next === undefined ? undefined : server.transactions[next]
}

/** Whether a sale, or the payment out that takes it back, still waits for a machine. */
export function isWaiting(
  { byId, waiting, transactions }: ServerState,
  { id, way }: { readonly id: string; readonly way: 'in' | 'out' },
): boolean {
  const numbers = byId.get(id) ?? []
  return numbers.some((one) => waiting.has(one) && !(way === 'in' && transactions[one]?.isReversal))
}

/** A sale to be paid back is written as a cancellation is (A10). */
function reversed(order: Order, options: Options): Order {
  return options['cancel.by'] === 'negative-amount'
    ? { ...order, amount: -order.amount }
    : { ...order, method: options['cancel.method'] }
}

function oldest({ waiting }: ServerState): number | undefined {
  for (const number of waiting) return number
  return undefined
}

function newest({ waiting }: ServerState): number | undefined {
  let latest: number | undefined
  for (const number of waiting) latest = number
  return latest
}

export function confirm({ options, server }: State, id: string, denominations: Pieces): Verdict {
  const number = server.byId.get(id)?.find((one) => server.waiting.has(one))
  if (number !== undefined)
    return accept([{ kind: 'transaction-confirmed', number, denominations }], CONFIRMED)
  const found = last(server, id)
  if (!found) return refuse('UNKNOWN_TRANSACTION')
  // A7: what was paid back is confirmed as well as cancelled.
  const isRepeat = found.status === 'leido' || found.isReversal
  if (isRepeat && options['confirm.repeat'] === 'ignore') return accept([], CONFIRMED)
  return refuse(found.status === 'leido' ? 'ALREADY_CONFIRMED' : 'ALREADY_CANCELLED')
}

export function tellTransaction({ server }: State, id: string): Verdict {
  const found = last(server, id)
  if (!found) return refuse('UNKNOWN_TRANSACTION')
  const { status, denominations } = found
  return accept([], { data: { status, denominations: named(denominations) } })
}

export function tellTransactions(
  { server }: State,
  { status, days }: Ask & { kind: 'transactions' },
): Verdict {
  const chosen = server.transactions.filter(
    (one) => (status === undefined || one.status === status) && isWithin(one.datetime, days),
  )
  const data = chosen.map((one) => ({
    ...row(one),
    status: one.status,
    denominations: named(one.denominations),
  }))
  return accept([], { data })
}

function row({ id, amount, user, terminal, datetime, method }: Order) {
  return { transaction_id: id, amount, user, terminal, datetime, method }
}

function last({ byId, transactions }: ServerState, id: string): Transaction | undefined {
  return transactions[byId.get(id)?.at(-1) ?? -1]
}
