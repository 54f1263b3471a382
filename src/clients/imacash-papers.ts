/** What the management server is told and tells, in the words of its document. */
import type { TransactionStatus } from '../../emulators/imacash/machine/server/state.ts'

/** `pendiente` waits for the machine, `leido` is paid; `anulado` is assumed (A10). */
export type { TransactionStatus } from '../../emulators/imacash/machine/server/state.ts'

/** How many of each value, in whole units: `{ "0.50": 3, "5": 1 }`. */
export type Pieces = Readonly<Record<string, number>>

interface Who {
  /** 1 to 64 characters that no transaction had before; made by the client unless given. */
  readonly transaction_id?: string
  readonly user?: string
  readonly terminal?: string
  /** `2025-05-06 16:45:00`, local time; the transport's time unless given. */
  readonly datetime?: string
}

export interface SaleParams extends Who {
  /** Whole cents, above zero. */
  readonly amount: number
  /** `efectivo` unless given: what is paid by card is not to be sent. */
  readonly method?: string
}

export interface PaymentParams extends Who {
  /** Whole cents, above zero. */
  readonly amount: number
}

/** Local days, `2025-05-01`, both included. */
export interface Days {
  readonly from?: string
  readonly to?: string
}

interface Holding {
  readonly uuid?: string
  readonly nombre_maquina?: string
  /** `EUR`. */
  readonly currency?: string
  readonly datetime?: string
}

type Some<Pair> = Pair extends infer P ? P : never
type Counted = Some<
  | { readonly coins: Pieces; readonly bills?: Pieces }
  | { readonly coins?: Pieces; readonly bills: Pieces }
>

export type InventoryParams = Holding & Counted
export type FillParams = Holding &
  Counted & {
    /** Whole cents. */
    readonly total?: number
    readonly user?: string
  }

export interface ConditionParams {
  readonly uuid?: string
  /** A word such as `error_billete`; only that one is documented. */
  readonly status: string
  readonly detail?: string
  readonly datetime?: string
}

export interface SaleStatus {
  readonly status: TransactionStatus
  /** What was paid in, or out. */
  readonly denominations: Pieces
  /** Whether nothing more will happen to it: it is paid, or cancelled. */
  readonly isFinished: boolean
}

export interface WaitingTransaction {
  readonly transaction_id: string
  /** Whole cents. */
  readonly amount: number
  readonly user: string
  readonly terminal: string
  readonly datetime: string
  readonly method: string
}

export interface Transaction extends WaitingTransaction {
  readonly status: TransactionStatus
  readonly denominations: Pieces
}

export interface Inventory {
  readonly uuid: string
  readonly nombre_maquina: string
  readonly currency: string
  readonly datetime: string
  readonly coins: Pieces
  readonly bills: Pieces
}

export interface Fill extends Inventory {
  /** Whole cents. */
  readonly total: number
  readonly user: string
}

export interface Condition {
  readonly uuid: string
  readonly status: string
  readonly detail: string
  readonly datetime: string
}

/** A condition that somebody must see to. */
export type Alert = Condition

export interface CancelParams {
  readonly transaction_id: string
  /** Whole cents, as they were sent. */
  readonly amount: number
}

export interface WaitParams {
  readonly transaction_id: string
  readonly withinMs?: number
  readonly everyMs?: number
}

export interface OfMachine {
  readonly uuid?: string
}
