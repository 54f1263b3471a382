/** Emulators in this process: a rig of its own for each case, virtual time, no socket. */
import type { AnyDevice } from '../../device/contract.ts';
import type { RigParts } from '../../device/rig.ts';
import type { OptionsByName } from '../rig-file/plan.ts';
import type { CaseOrder, TargetSource } from '../target.ts';
import type { RigTarget } from './rig-target.ts';
export interface EmulatorTargetsParts {
    /** What `--target` says to get here again; absent for the default. */
    readonly address?: string;
    /** Options of devices by their names; those of a scenario win over them. */
    readonly options?: OptionsByName;
}
export declare function emulatorTargets(devices: readonly AnyDevice[], { address, options }?: EmulatorTargetsParts): TargetSource;
export declare function createEmulatorTarget(devices: readonly AnyDevice[], order: CaseOrder, options?: OptionsByName): RigTarget;
/**
 * The rig asked for; or the devices used, and in a shop when that is one of them.
 * @param own Options of the target, of which the devices there take theirs; a scenario's win.
 */
export declare function partsFor(devices: readonly AnyDevice[], order: CaseOrder, own?: OptionsByName): Pick<RigParts, 'devices'> & {
    readonly options: OptionsByName;
};
