import type { FaultLine } from '../../host/fault-line.ts';
import type { SendOrder, Sent } from '../target.ts';
import type { RealDevice } from './device.ts';
/** Lasts over the cases of a run, as the device does. */
export interface Real extends RealDevice {
    readonly spent: () => string | undefined;
    /** What a till knows by now. */
    knows(till: string): Readonly<Record<string, unknown>>;
    /** For one case: its own line, so that no fault outlives it. */
    open(seed: number): RealAtWork;
}
export interface RealAtWork {
    readonly line: FaultLine;
    /** @throws TargetError when the budget does not allow it, or nobody is there. */
    send(order: SendOrder): Promise<Sent>;
    /**
     * A fact by the protocol of the device; nothing where that cannot tell it.
     * @throws TargetError when the device does not say it now.
     */
    learn(fact: string): Promise<{
        readonly value: unknown;
    } | undefined>;
    /** Keys and tokens that were said or are known: also those a till never got to hear. */
    keys(): readonly string[];
}
export declare function createReal(one: RealDevice): Real;
