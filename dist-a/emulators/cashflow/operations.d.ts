/** What can be asked of the ledger, and the types of the rows in it. */
import type { Evidence } from '../../src/device/evidence.ts';
export declare const operations: {
    readonly export: {
        readonly says: 'The movements of cash, by till, shop, type and day, a page at a time.';
        readonly from: Evidence;
    };
};
/** The last two are of the current document: to the main cash of the shop, and from it. */
export declare const rowTypes: readonly ['sale', 'return', 'collection', 'outcome', 'income', 'to_strongbox', 'from_strongbox'];
export type RowType = (typeof rowTypes)[number];
