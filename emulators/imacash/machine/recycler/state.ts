/** The machine at the counter: what it holds, what it is doing, and what may happen to it. */
import type { CausesInForce } from '../../../../src/device/contract.ts'
import type { FieldValue } from '../../../../src/device/field.ts'
import type { Minor } from '../../../../src/kernel/money.ts'
import { NOTHING } from '../../../../src/kernel/money.ts'
import type { Instant } from '../../../../src/kernel/time.ts'
import type { RecyclerOptions } from '../../options.ts'
import { copyOf, type MutablePieces, type Piece, type Pieces } from '../cash.ts'
import { initialStock } from './units.ts'

/** A loop gives out again what it took in: a recycler for notes, a hopper for coins. */
export type Place = 'loop' | 'box'
export type Holdings = Readonly<Record<Place, MutablePieces>>

/** One piece on its way; the machine moves one at a time. */
export interface Motion {
  readonly piece: Piece
  readonly way: 'in' | 'out'
  /** Where it goes to, or comes from. */
  readonly place: Place
}

export type Stopper = 'bill-jam' | 'coin-jam' | 'power-cut'

/** What became of a piece that was stuck. */
export type Fate = 'returned' | 'kept' | 'unknown'

export interface Customer {
  readonly hand: Piece[]
  /** Finds whatever is needed, one piece after another. */
  readonly isRich: boolean
  /** Pieces that the machine gave back, one after another. */
  refusals: number
}

export interface Job {
  readonly id: string
  readonly amount: Minor
  /** A sale is paid in; a payment out and a reversal are paid out. */
  readonly way: 'in' | 'out'
}

export interface Sale extends Job {
  phase: 'paying-in' | 'paying-out' | 'refunding'
  /** What was taken and counted. */
  readonly taken: MutablePieces
  takenSum: Minor
  /** What is still to be given out, next one first. */
  toPay: Piece[]
  readonly paid: MutablePieces
  /** What could not be given back, and stays owed. */
  debt: Minor
  /** The rest cannot be given out now. */
  isStalled: boolean
  /** The till took the sale back. */
  isCancelled: boolean
  /** The customer wants his money back. */
  isAbandoned: boolean
  /** A piece was given back because there is no change for it. */
  lacksChange: boolean
}

export interface Confirmation extends Pick<Job, 'id' | 'way'> {
  readonly denominations: Pieces
}

/** What the server's answers leave open; the machine asks for the status before it acts on it. */
export interface Doubt {
  readonly id: string
  /** Whether a sale still waits, or whether a confirmation was taken. */
  readonly of: 'sale' | 'confirmation'
  readonly why: string
}

export interface Refill {
  readonly pieces: Pieces
  readonly user: string
  readonly at: Instant
}

/** What the machine cannot account for, until somebody counts. */
export type Discrepancy =
  | {
      readonly kind: 'piece'
      readonly piece: Piece
      readonly way: 'in' | 'out'
      readonly since: Instant
      /** The truth, which the machine does not know. */
      readonly isInside: boolean
    }
  | { readonly kind: 'debt'; readonly amount: Minor; readonly id: string; readonly since: Instant }
  | { readonly kind: 'unconfirmed'; readonly id: string; readonly since: Instant }

export interface EndedSale extends Job {
  readonly outcome: Outcome
  readonly taken: Pieces
  readonly paid: Pieces
  readonly debt: Minor
  readonly endedAt: Instant
}

export type Outcome = 'paid' | 'paid-out' | 'cancelled'

/** What the machine knows of its server. */
export type Link = 'unknown' | 'up' | 'down' | 'refused'

export interface Told {
  isGreeted: boolean
  condition: string
  /** How often the books had changed. */
  changesCount: number
}

export interface RecyclerState {
  readonly options: RecyclerOptions
  readonly startedAt: Instant
  causes: CausesInForce
  isOff: boolean
  /** The truth. */
  readonly held: Holdings
  /** What the machine believes. */
  book: Holdings
  changesCount: number
  readonly opening: Pieces
  /** Everything that ever came in at the inlet, came in by hand, or left. */
  readonly inserted: MutablePieces
  readonly filled: MutablePieces
  readonly handedOut: MutablePieces
  motion: Motion | undefined
  /** When the motion ends, or when the inlet is free again. */
  busyUntil: Instant
  stuck: (Motion & { readonly by: Stopper }) | undefined
  readonly tray: MutablePieces
  /** When the customer will have taken what is in the tray. */
  takesAt: Instant | undefined
  customer: Customer | undefined
  sale: Sale | undefined
  readonly ended: EndedSale[]
  readonly unconfirmed: Confirmation[]
  readonly untoldRefills: Refill[]
  doubt: Doubt | undefined
  discrepancies: Discrepancy[]
  told: Told
  link: Link
}

export type Report = 'handshake' | 'confirmation' | 'refill' | 'condition' | 'inventory'

export type CauseEvent =
  | {
      readonly kind: 'cause-began'
      readonly cause: string
      readonly params: Readonly<Record<string, FieldValue>>
    }
  | { readonly kind: 'cause-ended'; readonly cause: string }

export type RecyclerEvent =
  | CauseEvent
  | { readonly kind: 'sale-begun'; readonly job: Job }
  | { readonly kind: 'customer-came'; readonly hand: readonly Piece[]; readonly isRich: boolean }
  | { readonly kind: 'customer-left' }
  /** A piece enters the machine, or leaves its place on the way out. */
  | { readonly kind: 'piece-moved'; readonly motion: Motion; readonly until: Instant }
  | {
      readonly kind: 'piece-refused'
      readonly piece: Piece
      readonly why: RefusalReason
      readonly until: Instant
    }
  | { readonly kind: 'piece-taken'; readonly piece: Piece; readonly place: Place }
  | { readonly kind: 'piece-paid'; readonly piece: Piece }
  | { readonly kind: 'piece-stuck'; readonly by: Stopper }
  | { readonly kind: 'piece-cleared'; readonly fate: Fate; readonly isInside: boolean }
  | { readonly kind: 'change-taken' }
  | {
      readonly kind: 'payout-planned'
      readonly pieces: readonly Piece[]
      readonly why: Payout
      readonly debt: number
    }
  | { readonly kind: 'payout-stalled'; readonly rest: number }
  | { readonly kind: 'doubted'; readonly doubt: Doubt }
  | { readonly kind: 'doubt-ended' }
  | { readonly kind: 'sale-cancelled'; readonly id: string }
  /** `kept` could not be given back; `found` is more than the books said. */
  | { readonly kind: 'refund-ended'; readonly id: string; readonly kept: Minor }
  | {
      readonly kind: 'sale-ended'
      readonly id: string
      readonly outcome: Outcome
      /** What the machine has more for it; below zero when it paid out. */
      readonly kept: Minor
    }
  | { readonly kind: 'power-lost' }
  | { readonly kind: 'filled'; readonly pieces: Pieces; readonly user: string }
  | ({ readonly kind: 'collected' } & Readonly<Record<Place, Pieces>>)
  | { readonly kind: 'recounted'; readonly found: Minor }
  | { readonly kind: 'told'; readonly report: Report; readonly what: string }
  /** The server will never take it: nobody asks again. */
  | {
      readonly kind: 'told-in-vain'
      readonly report: Report
      readonly what: string
      readonly why: string
    }
  | { readonly kind: 'link-changed'; readonly link: Exclude<Link, 'unknown'> }

export type Payout = 'change' | 'refund' | 'payment'
export type RefusalReason = 'not-accepted' | 'not-recognised' | 'no-room' | 'no-change'

export function initialRecycler(options: RecyclerOptions, at: Instant): RecyclerState {
  const opening = initialStock(options)
  return {
    options,
    startedAt: at,
    causes: {},
    isOff: false,
    held: { loop: copyOf(opening), box: {} },
    book: { loop: copyOf(opening), box: {} },
    changesCount: 1,
    opening,
    inserted: {},
    filled: {},
    handedOut: {},
    motion: undefined,
    busyUntil: at,
    stuck: undefined,
    tray: {},
    takesAt: undefined,
    customer: undefined,
    sale: undefined,
    ended: [],
    unconfirmed: [],
    untoldRefills: [],
    doubt: undefined,
    discrepancies: [],
    told: { isGreeted: false, condition: '', changesCount: 0 },
    link: 'unknown',
  }
}

export function beginSale(job: Job): Sale {
  return {
    ...job,
    phase: job.way === 'in' ? 'paying-in' : 'paying-out',
    taken: {},
    takenSum: NOTHING,
    toPay: [],
    paid: {},
    debt: NOTHING,
    isStalled: false,
    isCancelled: false,
    isAbandoned: false,
    lacksChange: false,
  }
}

export type Mode =
  'off' | 'out-of-service' | 'jammed' | 'paying-out' | 'counting' | 'waiting' | 'idle'

/** What the machine is doing, as its display would say. */
export function modeOf(state: RecyclerState): Mode {
  const { sale } = state
  if (state.isOff) return 'off'
  if (state.causes['door-open']) return 'out-of-service'
  if (isJammed(state)) return 'jammed'
  if (!sale) return 'idle'
  if (sale.phase !== 'paying-in') return 'paying-out'
  return state.motion ? 'counting' : 'waiting'
}

/** Nothing moves inside. */
export function isBlocked(state: RecyclerState): boolean {
  return state.isOff || state.causes['door-open'] !== undefined || isJammed(state)
}

/** A jam that waits for its moment is none yet. */
export function isJammed({ stuck, causes }: RecyclerState): boolean {
  return (
    stuck !== undefined ||
    causes['bill-jam']?.['when'] === 'now' ||
    causes['coin-jam']?.['when'] === 'now'
  )
}

/** Also while a sale can still be taken back, for only so does the machine hear of it. */
export function asksForWork(state: RecyclerState): boolean {
  const { sale } = state
  if (!sale) return !isBlocked(state)
  if (sale.isCancelled) return false
  return (
    sale.phase === 'paying-in' ||
    (sale.way === 'out' && sale.isStalled && Object.keys(sale.paid).length === 0)
  )
}

/** What the machine is at; an answer that comes after it moved on is no news any more. */
export function standingOf({ sale, ended }: RecyclerState): string {
  return `${ended.length} ${sale ? `${sale.way} ${sale.id}` : ''}`
}
