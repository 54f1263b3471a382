import type { Instant } from '../../../src/kernel/time.ts';
import type { Ask, Row, State } from '../state.ts';
/** What a page is read from. */
type Shelf = Pick<State, 'rows' | 'lists' | 'shops' | 'options'>;
interface Page {
    readonly rows: readonly Row[];
    /** How many rows there are from `lastid` on, with those that the limit leaves out. */
    readonly found: number;
}
export declare function pageOf(shelf: Shelf, ask: Ask, at: Instant): Page;
export {};
