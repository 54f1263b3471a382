import type { AnyDevice } from '../../device/contract.ts';
import type { TargetSource } from '../target.ts';
export interface RemoteTargetsParts {
    readonly token?: string | undefined;
    /** What `--target` says to get here again, where that is not the address. */
    readonly address?: string;
}
/** Each case begins with a reset of that one rig, so cases run one after another. */
export declare function remoteTargets(address: string, devices: readonly AnyDevice[], { token, address: shown }?: RemoteTargetsParts): TargetSource;
