/** What an event makes of the machine. It cannot refuse, and updates in place. */
import { invariant, unreachable } from '../../../../src/kernel/invariant.ts'
import { minor } from '../../../../src/kernel/money.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import { kindOf, put, putAll } from '../cash.ts'
import type { Piece } from '../cash.ts'
import type {
  Confirmation,
  Motion,
  Outcome,
  RecyclerEvent,
  RecyclerState,
  Report,
  Sale,
} from './state.ts'
import { beginSale, isBlocked } from './state.ts'

/** How long a customer takes to pick up his change. */
const TAKES_MS = 2000

export function evolveRecycler(state: RecyclerState, event: RecyclerEvent, at: Instant): void {
  switch (event.kind) {
    case 'cause-began':
      state.causes = { ...state.causes, [event.cause]: event.params }
      break
    case 'cause-ended':
      causeEnded(state, event.cause, at)
      break
    case 'sale-begun':
      state.sale = beginSale(event.job)
      break
    case 'customer-came': {
      const { hand, isRich } = event
      if (!state.customer) state.customer = { hand: [...hand], isRich, refusals: 0 }
      else
        state.customer = {
          hand: [...state.customer.hand, ...hand],
          isRich: isRich || state.customer.isRich,
          refusals: 0,
        }
      const { sale } = state
      if (sale?.takenSum === 0) sale.isAbandoned = false
      break
    }
    case 'customer-left':
      state.customer = undefined
      state.takesAt = undefined
      if (state.sale?.phase === 'paying-in') state.sale.isAbandoned = true
      break
    case 'piece-moved':
      pieceMoved(state, event.motion, event.until)
      break
    case 'piece-refused': {
      const { piece, why, until } = event
      fromHand(state, piece)
      put(state.inserted, piece)
      put(state.handedOut, piece)
      if (state.customer) state.customer.refusals++
      if (state.sale && why === 'no-change') state.sale.lacksChange = true
      state.busyUntil = until
      break
    }
    case 'piece-taken':
      state.motion = undefined
      state.busyUntil = at
      taken(state, event.piece, event.place)
      break
    case 'piece-paid':
      state.motion = undefined
      state.busyUntil = at
      put(state.tray, event.piece)
      paid(state, event.piece)
      if (state.customer) state.takesAt = at + TAKES_MS
      break
    case 'piece-stuck':
      invariant(state.motion, 'Cannot get stuck: nothing moves')
      state.stuck = { ...state.motion, by: event.by }
      state.motion = undefined
      break
    case 'piece-cleared':
      pieceCleared(state, event, at)
      break
    case 'change-taken':
      putAll(state.handedOut, state.tray)
      for (const piece in state.tray) delete state.tray[piece]
      state.takesAt = undefined
      break
    case 'payout-planned': {
      const sale = saleOf(state)
      // Who has paid keeps the rest of his money; who comes from now on is the next one.
      if (sale.phase === 'paying-in' && state.customer && !sale.isAbandoned)
        state.customer = { hand: [], isRich: false, refusals: 0 }
      sale.phase = event.why === 'refund' ? 'refunding' : 'paying-out'
      sale.toPay = [...event.pieces]
      sale.isStalled = false
      if (event.debt > 0) {
        const amount = minor(event.debt)
        sale.debt = amount
        state.discrepancies.push({ kind: 'debt', amount, id: sale.id, since: at })
      }
      break
    }
    case 'payout-stalled':
      saleOf(state).isStalled = true
      break
    case 'doubted':
      state.doubt = event.doubt
      break
    case 'doubt-ended':
      state.doubt = undefined
      break
    case 'sale-cancelled':
      saleOf(state).isCancelled = true
      saleOf(state).isStalled = false
      break
    case 'refund-ended': {
      // The till still waits for its money: the sale goes on, as if nobody had paid yet.
      const { id, amount, way } = saleOf(state)
      state.sale = beginSale({ id, amount, way })
      state.sale.isAbandoned = state.customer === undefined
      break
    }
    case 'sale-ended':
      saleEnded(state, event.outcome, at)
      break
    case 'power-lost':
      state.isOff = true
      state.told = { ...state.told, isGreeted: false, condition: '' }
      state.link = 'unknown'
      break
    case 'filled':
      for (const pieces of [state.held.loop, state.book.loop, state.filled])
        putAll(pieces, event.pieces)
      state.untoldRefills.push({ pieces: event.pieces, user: event.user, at })
      counted(state)
      break
    case 'collected':
      for (const place of ['loop', 'box'] as const) {
        putAll(state.held[place], event[place], -1)
        putAll(state.book[place], event[place], -1)
        putAll(state.handedOut, event[place])
      }
      counted(state)
      break
    case 'recounted':
      state.book = { loop: { ...state.held.loop }, box: { ...state.held.box } }
      state.discrepancies = []
      counted(state)
      break
    case 'told':
    case 'told-in-vain':
      told(state, event.report, event.what)
      if (event.kind === 'told-in-vain' && event.report === 'confirmation')
        state.discrepancies.push({ kind: 'unconfirmed', id: event.what, since: at })
      break
    case 'link-changed':
      state.link = event.link
      break
    default:
      unreachable(event)
  }
  if (!state.motion) state.busyUntil = Math.max(state.busyUntil, at)
}

function saleOf({ sale }: RecyclerState): Sale {
  invariant(sale, 'Cannot go on with a sale: there is none')
  return sale
}

function causeEnded(state: RecyclerState, cause: string, at: Instant): void {
  const { [cause]: _ended, ...rest } = state.causes
  const stoodStill = isBlocked(state)
  state.causes = rest
  if (cause === 'power-cut') state.isOff = false
  resume(state)
  // A motion that stood still takes its time again.
  if (state.motion && stoodStill) state.busyUntil = at + pieceMs(state, state.motion.piece)
}

/** What could not go on tries again: a stalled payment, and a customer where nobody has paid. */
function resume({ sale, motion, stuck }: RecyclerState): void {
  if (!sale) return
  sale.isStalled = false
  sale.lacksChange = false
  if (sale.takenSum === 0 && !motion && !stuck) sale.isAbandoned = false
}

/** How long the machine takes for a piece. */
export function pieceMs({ options }: RecyclerState, piece: Piece): number {
  return options[kindOf(options.currency, piece) === 'coin' ? 'speed.coin' : 'speed.bill']
}

function pieceMoved(state: RecyclerState, motion: Motion, until: Instant): void {
  const { piece, way, place } = motion
  state.motion = motion
  state.busyUntil = until
  if (way === 'in') {
    fromHand(state, piece)
    put(state.inserted, piece)
  } else {
    put(state.held[place], piece, -1)
    saleOf(state).toPay.shift()
  }
}

/** A rich customer's pieces come from nowhere. */
function fromHand({ customer }: RecyclerState, piece: Piece): void {
  if (customer?.hand[0] === piece) customer.hand.shift()
}

/** A piece is inside for good, and counts for the sale. */
function taken(state: RecyclerState, piece: Piece, place: Motion['place']): void {
  const sale = saleOf(state)
  put(state.held[place], piece)
  put(state.book[place], piece)
  put(sale.taken, piece)
  sale.takenSum = minor(sale.takenSum + piece)
  if (state.customer) state.customer.refusals = 0
  state.changesCount++
}

/** A piece is out as far as the machine knows. */
function paid(state: RecyclerState, piece: Piece): void {
  put(state.book.loop, piece, -1)
  put(saleOf(state).paid, piece)
  state.changesCount++
}

function pieceCleared(
  state: RecyclerState,
  { fate, isInside }: Extract<RecyclerEvent, { kind: 'piece-cleared' }>,
  at: Instant,
): void {
  const { stuck } = state
  invariant(stuck, 'Cannot clear a piece: none is stuck')
  const { piece, way, place } = stuck
  state.stuck = undefined
  if (fate === 'unknown') {
    state.discrepancies.push({ kind: 'piece', piece, way, since: at, isInside })
    if (isInside) put(state.held[place], piece)
    else put(state.handedOut, piece)
    // The machine pays nothing twice, and credits nothing that it did not count.
    if (way === 'out') paid(state, piece)
    state.changesCount++
  } else if (fate === 'returned') {
    put(state.handedOut, piece)
    if (way === 'out') paid(state, piece)
  } else if (way === 'in') taken(state, piece, place)
  else {
    put(state.held[place], piece)
    saleOf(state).toPay.unshift(piece)
  }
}

function saleEnded(state: RecyclerState, outcome: Outcome, at: Instant): void {
  const { id, amount, way, phase, debt, taken: paidIn, paid: paidOut } = saleOf(state)
  state.sale = undefined
  state.ended.push({ id, amount, way, outcome, taken: paidIn, paid: paidOut, debt, endedAt: at })
  if (outcome !== 'cancelled') {
    // A16.
    const denominations = way === 'in' ? paidIn : paidOut
    state.unconfirmed.push({ id, way, denominations } satisfies Confirmation)
  }
  const { customer } = state
  const isNext = phase !== 'paying-in' && (customer?.isRich || customer?.hand.length)
  if (!isNext) state.customer = undefined
}

/** Hands were inside: the books are as they were counted, and what waited for pieces goes on. */
function counted(state: RecyclerState): void {
  state.changesCount++
  resume(state)
}

function told(state: RecyclerState, report: Report, what: string): void {
  switch (report) {
    case 'handshake':
      state.told.isGreeted = true
      break
    case 'confirmation':
      state.unconfirmed.shift()
      break
    case 'refill':
      state.untoldRefills.shift()
      break
    case 'condition':
      state.told.condition = what
      break
    case 'inventory':
      state.told.changesCount = Number(what)
      break
  }
}
