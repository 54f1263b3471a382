/** What the register is told and tells, in the words and shapes of its document. */

/**
 * Tenge. Whole ones with the profile `documented`, up to two decimals with `v27a`; above zero and
 * at most 20 million.
 */
type Tenge = number

type Payments = Readonly<Partial<Record<'cash' | 'bank' | 'tara' | 'credit', Tenge>>>

/** At least one of them. */
type SomePayments =
  | (Payments & { readonly cash: Tenge })
  | (Payments & { readonly bank: Tenge })
  | (Payments & { readonly tara: Tenge })
  | (Payments & { readonly credit: Tenge })

type Never<Name extends string> = Readonly<Partial<Record<Name, undefined>>>

type OnePayment =
  | ({ readonly cash: Tenge } & Never<'bank' | 'tara' | 'credit'>)
  | ({ readonly bank: Tenge } & Never<'cash' | 'tara' | 'credit'>)
  | ({ readonly tara: Tenge } & Never<'cash' | 'bank' | 'credit'>)
  | ({ readonly credit: Tenge } & Never<'cash' | 'bank' | 'tara'>)

/** One line of itemdata. Amounts in tenge, `qty` with up to three decimals. */
export type Position =
  | {
      readonly name: string
      readonly price: number | string
      readonly qty: number | string
      readonly sum: number | string
    }
  | { readonly name: string; readonly discount: number | string }

interface ReceiptExtras {
  /** Text for the middle of the receipt; lines of 24, 32 or 19 characters by font. */
  readonly print?: string
  /** Positions for the tax operator, 79 at most; more are sent as one. */
  readonly itemdata?: readonly Position[]
  /** A code of the directory `taxes`, where it is not the default. Codes change with rates. */
  readonly tax?: number
}

/** A sale and what was paid; only a sale may be paid in several ways. */
export type SaleParams = { readonly sale: Tenge } & SomePayments & ReceiptExtras
/** A purchase: the shop buys. */
export type BuyParams = { readonly buy: Tenge } & OnePayment & ReceiptExtras
/** `cash` is exactly the sum. */
export type SaleReturnParams = {
  readonly saleReturn: Tenge
  readonly cash: Tenge
} & ReceiptExtras
/** `cash` is exactly the sum. */
export type BuyReturnParams = {
  readonly buyReturn: Tenge
  readonly cash: Tenge
} & ReceiptExtras

/** A row of `items`; prices in tenge. */
export interface Item {
  readonly uid: number
  readonly code1: number
  /** The bar code. */
  readonly code2: string
  readonly name: string
  readonly price1: number
  readonly itemtax1: number
  readonly itemtype: number
  readonly measure: number
  readonly catalogid: number
}

/** A row of `shifts`; sums are those of all time when the shift began, in tenge. */
export interface ShiftRow {
  readonly id: number
  readonly opened: 0 | 1
  /** `2016-01-18 20:41:06`, local time. */
  readonly openDate: string
  /** Empty while it is open. */
  readonly closeDate: string
  readonly cashierId: number
  readonly sale: number
  readonly buy: number
  readonly saleReturn: number
  readonly buyReturn: number
}

/** A position that was sold; amounts in tenge. */
export interface SoldPosition {
  readonly id: number
  readonly itemCode: string
  readonly qty: number
  readonly price: number
  readonly saleSum: number
  readonly taxId: number
}

/** The same with its receipt. */
export interface SoldRow extends SoldPosition {
  readonly chequeId: number
}

/** A receipt of a shift. */
export interface Cheque {
  readonly chequeId: number
  readonly chequeDate: string
  /** Sale, purchase, return of a sale, return of a purchase. */
  readonly chequeType: '0' | '1' | '2' | '3'
  readonly chequeSales: readonly SoldPosition[]
}

interface Sums {
  readonly buy: number
  readonly saleReturn: number
  readonly buyReturn: number
}

interface Details {
  readonly sum: number
  readonly cheques: number
}

interface FiscalData {
  /** What was ever registered when the shift began, in tenge. */
  readonly fiscalDataOnShiftOpen: Sums & { readonly sale: number }
  /** What was ever registered by now, in tenge. */
  readonly fiscalData: Sums & { readonly sales: number }
}

/** The Z or X report of a shift, with the vendor's spellings; of an archived one little is left. */
export type ShiftReport = FiscalData &
  (
    | { readonly isArhived: true }
    | {
        readonly isArhived?: undefined
        readonly shiftState: 'opened' | 'closed'
        readonly dateOpen: string
        readonly dateClose?: string
        readonly totalSaleCheques: number
        readonly saleDetails: Details
        readonly totalBuyCheques: number
        readonly buyDetails: Details
        readonly totalSaleReturnCheques: number
        readonly saleReturnDetails: Details
        readonly totalBuyReturnCheques: number
        readonly buyRetDetails: Details
        readonly cashOutDocCount: number
        readonly cashOutTotal: number
        readonly cashInDocCount: number
        readonly cashInTotal: number
        readonly cashWeHave: number
        readonly revenue: number
      }
  )

/** What became of the document that was made with a key. */
export interface TransactionState {
  /** Its number. */
  readonly docid: string
  readonly createDate: string
  /** Empty until it was sent. */
  readonly submitDate: string
  /** 1 once the tax operator has it. */
  readonly status: 0 | 1
  readonly onlineCode: string
}

/** `getInfo` with `show=minimum`. */
export interface MinimumInfo {
  readonly cashierID: string
  readonly cashierName: string
  readonly currentShiftID: string
  readonly currentShiftStatus: 'opened' | 'closed'
  readonly defaultApiTaxID: string
  readonly lastClosedChequeId: string
}

/** `getInfo`; numbers are texts but for the version. */
export interface Info extends MinimumInfo {
  readonly applicationVersion: number
  readonly batteryCapacityPerc: string
  /** In tenge, with two decimals. */
  readonly cashWeHave: string
  readonly databaseSizeKb: string
  readonly factorySerialNumber: string
  readonly messagesQueueSize: string
  readonly printingMode: string
  readonly roundingRule: string
  readonly totalFlashUsedMb: string
  readonly totalRamUsedMb: string
}
