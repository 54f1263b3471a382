/** What the machine tells of itself: the gravest of what is wrong, in the order of the table. */
import type { StatusName } from '../../protocol/statuses.ts';
import type { Discrepancy, RecyclerState } from './state.ts';
export interface OwnCondition {
    readonly name: StatusName;
    /** The word on the wire. */
    readonly word: string;
    readonly detail: string;
}
export declare function conditionOf(state: RecyclerState): OwnCondition;
export declare function sayDiscrepancy(one: Discrepancy, currency: RecyclerState['options']['currency']): string;
