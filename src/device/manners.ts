/** What a device lets a careful till do; by it a till's habits are judged. */
import type { Evidence } from './evidence.ts'

export interface Manners {
  /** How often it may be asked, where its documents say so. */
  readonly pace?: { readonly perSecond: number; readonly from: Evidence }
  /** Absent where a till has no means to send a request again without doing it twice. */
  readonly repeats?: Repeats
  /** Absent where the documents know no other way than the address. */
  readonly secrets?: OffAddress
}

/** How the device knows that a request is one it had before. */
export interface Repeats {
  /** The field that says so: the same request has the same. */
  readonly by: string
  /** Those that are sent again. */
  readonly operations: readonly string[]
  /** Those that tell what became of one, whose answer was lost. */
  readonly told: readonly string[]
  readonly from: Evidence
}

/** Secrets that need not stand in an address, where logs and proxies keep them. */
export interface OffAddress {
  /** By the names they have in a query, in any case of letters. */
  readonly names: readonly string[]
  /** Those that take them elsewhere; all, unless told. */
  readonly operations?: readonly string[]
  /** Where else: `in the body of a POST`. */
  readonly place: string
  readonly from: Evidence
}
