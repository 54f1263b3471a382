import type { Instant } from '../../../../src/kernel/time.ts';
import type { State } from '../../state.ts';
import type { Verdict } from './decide.ts';
import type { Ask, Condition, Fill, Inventory } from './state.ts';
export declare function takeInventory(state: State, told: Inventory, at: Instant): Verdict;
export declare function tellInventory({ server }: State, uuid: string | undefined): Verdict;
export declare function takeCondition(state: State, told: Condition, at: Instant): Verdict;
export declare function tellCondition({ server }: State, uuid: string | undefined): Verdict;
export declare function tellAlerts({ server }: State, uuid: string | undefined): Verdict;
/** The document's own sample does not add up, so a total is taken as it is (A14). */
export declare function takeFill(state: State, told: Fill, at: Instant): Verdict;
export declare function tellFills({ server }: State, { uuid, days }: Ask & {
    kind: 'fills';
}): Verdict;
