import type { AnyDevice } from '../../device/contract.ts';
import type { Answer, Question, TargetSource } from '../target.ts';
export interface RealDevice {
    readonly device: AnyDevice;
    readonly url: string;
    /** What a till must know: `key`, `token`. */
    readonly access: Readonly<Record<string, string>>;
    /** All options of the device, as it is said to be. */
    readonly options: Readonly<Record<string, unknown>>;
    /** The least time between two requests. */
    readonly minIntervalMs: number;
    readonly maxReceipts: number;
    /** In minor units. */
    readonly maxAmount: number;
}
/** A person beside the device. */
export interface Operator {
    ask(question: Question, signal: AbortSignal): Promise<Answer>;
}
export interface DeviceTargetPlan {
    /** What `--target` says to get here again. */
    readonly address: string;
    readonly devices: readonly RealDevice[];
    readonly operator?: Operator;
    /** Values that no report shows. */
    readonly secrets: readonly string[];
}
export declare function deviceTargets(plan: DeviceTargetPlan): TargetSource;
