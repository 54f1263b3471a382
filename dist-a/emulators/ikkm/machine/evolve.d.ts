import type { Minor } from '../../../src/kernel/money.ts';
import type { Instant } from '../../../src/kernel/time.ts';
import type { Event, FiscalDocument, State } from '../state.ts';
export declare function evolve(state: State, event: Event, at: Instant): State;
/** What a document does to the cash in the drawer. */
export declare function cashChange(document: FiscalDocument): Minor;
