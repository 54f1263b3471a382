/** What a run would do to real devices that nobody can take back: found before anything is sent. */
import type { AnyDevice, ClientOperation } from '../device/contract.ts';
import type { PlannedCase } from './plan.ts';
import type { Scenario, Step } from './scenario.ts';
/** One line of the plan: all sends of one operation. */
export interface Irreversible {
    readonly device: string;
    readonly operation: string;
    /** What remains of one: "a receipt at the tax operator". */
    readonly says: string;
    readonly isReceipt: boolean;
    /** How often at least; a step that waits until something holds may do it again. */
    readonly count: number;
    /** In minor units, as far as it can be told before the run. */
    readonly amount: number;
    /** Sends whose amount is known only when they are made. */
    readonly openCount: number;
}
export declare function irreversibleIn(cases: readonly PlannedCase[], devices: readonly AnyDevice[]): readonly Irreversible[];
/** What one message costs: nothing where the operation can be taken back. */
export declare function costOf(operation: ClientOperation | undefined, params: unknown): {
    readonly receipts: number;
    readonly amount: number | undefined;
};
export declare function stepsOf({ setup, steps, teardown }: Scenario): Step[];
