/** What can be asked of the ledger, and the types of the rows in it. */
import type { Evidence } from '../../src/device/evidence.ts'
import { documented } from '../../src/device/evidence.ts'

export const operations = {
  export: {
    says: 'The movements of cash, by till, shop, type and day, a page at a time.',
    from: documented('GET /api/cashFlow'),
  },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly from: Evidence }>>

/** The last two are of the current document: to the main cash of the shop, and from it. */
export const rowTypes = [
  'sale',
  'return',
  'collection',
  'outcome',
  'income',
  'to_strongbox',
  'from_strongbox',
] as const
export type RowType = (typeof rowTypes)[number]
