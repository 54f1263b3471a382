import type { AnyDevice } from '../../device/contract.ts';
import type { OptionsByName } from '../rig-file/plan.ts';
import type { TargetSource } from '../target.ts';
/** The till as somebody described it. */
export interface TillPlan {
    /** What `--target` says to get here again. */
    readonly address: string;
    /** One of the two is there. */
    readonly command?: readonly string[];
    readonly http?: string;
    /** Whether each case begins with another till, or with the same one told to forget. */
    readonly reset: 'per-case' | 'never';
    /** How long it may take for a stimulus. */
    readonly limitMs?: number;
    /** After how long it is asked to give up on an answer. */
    readonly patienceMs?: number;
    readonly env: Readonly<Record<string, string>>;
    readonly cwd?: string;
    /** Where devices listen; a till that is told where they are needs no fixed ports. */
    readonly ports: Readonly<Record<string, number>>;
    readonly options: OptionsByName;
}
export declare function clientTargets(plan: TillPlan, devices: readonly AnyDevice[]): TargetSource;
