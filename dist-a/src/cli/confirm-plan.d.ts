/** Before anything is sent to a real device: what cannot be taken back is listed, and asked for. */
import type { AnyDevice } from '../device/contract.ts';
import type { PlannedCase } from '../scenario/plan.ts';
import type { TargetSource } from '../scenario/target.ts';
interface Confirming {
    readonly cases: readonly PlannedCase[];
    readonly devices: readonly AnyDevice[];
    readonly isAgreed: boolean;
    readonly signal: AbortSignal;
}
/** @throws CliError when nobody says yes: nothing was sent then. */
export declare function confirmPlan({ real }: TargetSource, { cases, devices, isAgreed, signal }: Confirming): Promise<void>;
/** What a till must know from now on; a key that is lost is a walk to the device. */
export declare function tellChanged({ real }: TargetSource): void;
export {};
