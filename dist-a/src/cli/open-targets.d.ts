import type { AnyDevice } from '../device/contract.ts';
import type { TargetFile } from '../scenario/target-file/format.ts';
import type { TargetSource } from '../scenario/target.ts';
import type { DeviceTargetPlan } from '../scenario/targets/device.ts';
import type { TargetOptions } from './target-options.ts';
/**
 * @throws RangeError for a target that is unknown or cannot be used.
 * @throws CliError for a file with mistakes, which were printed then.
 */
export declare function openTargets(options: TargetOptions, devices: readonly AnyDevice[]): Promise<TargetSource>;
export declare function devicePlan(address: string, file: Extract<TargetFile, {
    kind: 'device';
}>, devices: readonly AnyDevice[], secrets: readonly string[]): DeviceTargetPlan;
